"""A collection judges faults as it wants, and a comment ignores one on its line."""

from pathlib import Path

import pytest

from archpack.model import SCHEMA_ID
from archpack.problem import Problem
from archpack.source import loads
from archpack.validate import KINDS, check, run
from archpack.validate.catalogue import is_fixed, kind_of

HEAD = f"schema: {SCHEMA_ID}\nid: a-1\n"


def write(folder: Path, text: str, settings: str = "", name: str = "archpack.toml") -> Path:
    (folder / "a-1").mkdir(parents=True, exist_ok=True)
    (folder / "a-1" / "record.yaml").write_text(HEAD + text, encoding="utf-8")
    if settings:
        (folder / name).write_text(settings, encoding="utf-8")
    return folder


def found(folder: Path) -> list[tuple[str, str, int | None]]:
    return [(problem.code, problem.severity, problem.where.line) for problem in run([folder]).problems]


def of_text(text: str) -> list[tuple[str, int | None]]:
    problems = check(loads(HEAD + text, Path("draft.yaml")))
    return [(problem.code, problem.where.line) for problem in problems]


def test_a_fault_is_as_bad_as_the_settings_say(tmp_path: Path) -> None:
    text = "genre: letter\n"
    assert found(write(tmp_path, text)) == [("AP213", "hint", 1)]
    assert found(write(tmp_path, text, '[severity]\nrights-absent = "error"\n')) == [("AP213", "error", 1)]
    assert found(write(tmp_path, text, '[severity]\nAP213 = "warning"\n')) == [("AP213", "warning", 1)]
    assert found(write(tmp_path, text, '[severity]\nap213 = "off"\n')) == []


def test_a_table_of_pyproject_toml_says_the_same_as_an_archpack_toml(tmp_path: Path) -> None:
    settings = '[tool.other]\nx = 1\n[tool.archpack.severity]\nrights-absent = "off"\n'
    assert found(write(tmp_path, "genre: letter\n", settings, "pyproject.toml")) == []


def test_a_pyproject_toml_that_does_not_speak_of_archpack_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path, "genre: letter\n", '[severity]\nAP213 = "off"\n')
    for shared in ("[tool.other]\n", "# archpack\n", "archpack = [\n", "tool = 'archpack'\n"):
        (tmp_path / "a-1" / "pyproject.toml").write_text(shared)
        assert [code for code, _, _ in found(tmp_path)] == ["AP302"]


def test_an_unknown_code_in_the_settings_is_told_with_its_line_and_what_was_meant(tmp_path: Path) -> None:
    settings = 'depositor = "x"\n\n[severity]\n"AP213" = "off"\nright-absent = "off"\n'
    (problem,) = run([write(tmp_path, "genre: letter\n", settings)]).problems
    assert (problem.code, str(problem.where)) == ("AP032", f"{tmp_path}/archpack.toml:5:1")
    assert problem.message.endswith("'right-absent'; did you mean 'rights-absent'?")


@pytest.mark.parametrize(
    ("settings", "code", "line"),
    [
        ('severity.missing-key = "hint"\n', "AP033", 1),
        ('severity = {AP199 = "off"}\n', "AP033", 1),
        ('[severity]\nAP213 = "off"\nrights-absent = "hint"\n', "AP032", 3),
        ('[severity]\nAP213 = "fatal"\n', "AP031", 2),
        ("severity = 5\n", "AP031", 1),
    ],
)
def test_settings_that_cannot_be_followed_are_told(
    settings: str, code: str, line: int, tmp_path: Path
) -> None:
    text = "genre: letter\nrights:\n  license: CC0-1.0\n"
    assert found(write(tmp_path, text, settings)) == [(code, "error", line)]


@pytest.mark.parametrize(
    ("settings", "code", "place", "message"),
    [
        ('[rights]\nlicense = "CC BY 4.0"\n', "AP263", "2:1", "did you mean 'CC-BY-4.0'?"),
        ('rights = {holder = "A"}\n', "AP265", "1:1", "which say what may be done"),
        ('rights.statement = "https://rightsstatements.org/page/InC/1.0/"\n', "AP268", "1:8", "is written"),
        ('[rights]\ntext = "free "\n', "AP256", "2:1", "a space too many"),
        (
            '[source_organization]\nname = "A"\nidentifiers = [{type = "isni", value = "5"}]\n',
            "AP246",
            "3:32",
            "'5' is not an ISNI",
        ),
        ('[contact]\n\nemial = "x"\n', "AP031", "3:1", "unknown key 'emial'; did you mean 'email'?"),
        ('[source_organization]\nname = ""\n', "AP031", "2:1", "'name' is empty"),
        ("depositor = 2026-11-24\n", "AP031", "1:1", "must be text, not the date or time 2026-11-24"),
    ],
)
def test_settings_are_judged_as_a_record_is(
    settings: str, code: str, place: str, message: str, tmp_path: Path
) -> None:
    write(tmp_path, "genre: letter\nrights:\n  license: CC0-1.0\n", settings)
    (problem,) = run([tmp_path]).problems
    assert (problem.code, str(problem.where)) == (code, f"{tmp_path}/archpack.toml:{place}")
    assert message in problem.message
    assert problem.excerpt is not None


def test_all_faults_of_settings_are_told(tmp_path: Path) -> None:
    write(tmp_path, "genre: letter\nrights: {license: CC0-1.0}\n", "a = 1\ndepositor = 5\n[rights]\nb = 2\n")
    assert [(p.code, p.where.line) for p in run([tmp_path]).problems] == [
        ("AP031", 1),
        ("AP031", 2),
        ("AP031", 4),
    ]


def test_the_table_of_a_pyproject_toml_has_its_places(tmp_path: Path) -> None:
    settings = '[tool.other]\nx = 1\n[tool.archpack.rights]\nlicense = "nope"\n'
    write(tmp_path, "genre: letter\n", settings, "pyproject.toml")
    (problem,) = run([tmp_path]).problems
    assert (problem.code, str(problem.where)) == ("AP263", f"{tmp_path}/pyproject.toml:4:1")


def test_what_a_collection_does_not_look_for_is_not_told_of_its_settings_either(tmp_path: Path) -> None:
    settings = '[severity]\nlicence-unknown = "off"\n[rights]\nlicense = "nope"\n'
    assert found(write(tmp_path, "genre: letter\n", settings)) == []


def test_rules_over_the_collection_are_judged_and_ignored_too(tmp_path: Path) -> None:
    for part in ("x", "y"):
        write(tmp_path / part, "genre: letter\nrights:\n  license: CC0-1.0\n")
    assert found(tmp_path) == [("AP501", "error", 2)]
    (tmp_path / "archpack.toml").write_text('[severity]\nid-duplicated = "off"\n')
    assert found(tmp_path) == []
    (tmp_path / "archpack.toml").unlink()
    record = tmp_path / "y" / "a-1" / "record.yaml"
    record.write_text(
        record.read_text().replace("id: a-1", "id: a-1  # archpack: ignore AP501 (another copy)")
    )
    assert found(tmp_path) == []
    assert found(tmp_path / "y") == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("notes: [052]  # archpack: ignore AP013\n", []),
        ("notes: [052]  # archpack: ignore not-text-elsewhere (it is quoted so)\n", []),
        ("notes: [052]  # archpack:ignore AP013, AP210\n", [("AP034", 3)]),
        ("# archpack: ignore AP013\n\n# and another comment\nnotes: [052]\n", []),
        ("notes:  # archpack: ignore AP013\n  - 052\n", [("AP034", 3), ("AP013", 4)]),
        ("notes: [052]  # archpack: ignore\n", [("AP013", 3), ("AP032", 3)]),
        ("notes: [052]  # archpack: ignore AP13\n", [("AP013", 3), ("AP032", 3)]),
        ("notes: [052]  # archpack: ignroe AP013\n", [("AP013", 3), ("AP032", 3)]),
        ("notes: [052]  # archpack: see the handbook\n", [("AP013", 3)]),
        ("notes:\n  - '# archpack: ignore AP013'\n  - 052\n", [("AP013", 5)]),
        ("notes:\n  - |\n    # archpack: ignore AP013\n  - 052\n", [("AP013", 6)]),
        ("notes:\n  - |\n    text\n# archpack: ignore AP013\n  - 052\n", []),
        ("notes: [a, b#archpack:ignore AP013]\n", []),
        ("notes: [052]\n# archpack: ignore AP013", [("AP013", 3), ("AP034", 4)]),
    ],
)
def test_a_comment_ignores_a_fault_on_its_line_and_no_other(
    text: str, rest: list[tuple[str, int | None]]
) -> None:
    assert of_text("genre: letter\nrights: {license: CC0-1.0}\n" + text) == [
        (code, line + 2) for code, line in rest if line
    ]


def test_a_comment_is_not_called_idle_where_the_rules_did_not_run() -> None:
    assert of_text("genre: letter # archpack: ignore AP201\nopsi: x\n") == [("AP102", 4), ("AP199", 4)]


def test_what_has_no_record_cannot_be_judged_away() -> None:
    assert [kind.code for kind in KINDS.values() if kind.severity != "error" and is_fixed(kind)] == ["AP199"]
    assert kind_of("AP102") is kind_of("unknown-key") is kind_of("ap102")
    assert kind_of("nothing") is None


def test_a_problem_carries_the_line_in_which_it_lies(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        "dates:\n  created:\n    date: '1960-08-29'\ncomponents:\n  - path: t.md\n    role: transcript\n",
    )
    (folder / "a-1" / "t.md").write_text("Good day.\n\n8-18-60\n")
    lines = {problem.code: problem.excerpt for problem in run([folder]).problems}
    foot, rights = lines["AP403"], lines["AP213"]
    assert foot and foot.text == "8-18-60"
    assert rights and rights.text == f"schema: {SCHEMA_ID}"


def test_a_long_line_is_shown_in_part() -> None:
    text = HEAD + "genre: letter\nnotes: [" + "a, " * 500 + "052, " + "b, " * 500 + "c]\n"
    (problem,) = [p for p in check(loads(text, Path("d.yaml"))) if p.code == "AP013"]
    assert isinstance(problem, Problem) and problem.excerpt
    shown = problem.excerpt
    assert shown.text[shown.start : shown.start + shown.length] == "052"
    assert shown.cut == (True, True)
    assert len(shown.text) == 100


def test_of_a_whole_mapping_only_its_beginning_is_pointed_at() -> None:
    problems = check(loads('{"schema": "x", "notes": [{"a": "b"}]}', Path("d.json")))
    assert {
        problem.excerpt.length for problem in problems if problem.excerpt and not problem.excerpt.start
    } == {1}
