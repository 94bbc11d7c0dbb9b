"""Checking many records: every file once, in file order, the shape before the sense."""

import io
from pathlib import Path

import pytest

import archpack
from archpack import spreading
from archpack.errors import UnreadableError
from archpack.model import SCHEMA_ID
from archpack.problem import has_errors
from archpack.validate import check, run

RECORDS = Path(__file__).parents[2] / "records"
GOOD = "genre: letter\nrights:\n  license: CC0-1.0\n"


def write(folder: Path, text: str = GOOD, name: str | None = None) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "record.yaml"
    path.write_text(f"schema: {SCHEMA_ID}\nid: {name or folder.name}\n{text}", encoding="utf-8")
    return path


def test_the_records_that_are_shipped_have_no_errors() -> None:
    outcome = run([RECORDS])
    assert outcome.records == 2
    assert not has_errors(outcome.problems)
    assert [problem.code for problem in outcome.problems if problem.severity == "warning"] == ["AP301"]


def test_problems_come_in_file_order_and_of_all_files(tmp_path: Path) -> None:
    write(tmp_path / "b", "genre: letter\n")
    write(tmp_path / "a", "genres: letter\ntitel: x\n")
    write(tmp_path / "c", "notes: [x]\n")
    found = [(p.where.path.parent.name, p.where.line, p.code) for p in run([tmp_path]).problems]
    assert found == [
        ("a", 3, "AP102"),
        ("a", 3, "AP199"),
        ("a", 4, "AP102"),
        ("b", 1, "AP213"),
        ("c", 1, "AP210"),
        ("c", 1, "AP213"),
    ]


def test_rules_do_not_run_on_a_file_of_the_wrong_shape_and_it_says_so(tmp_path: Path) -> None:
    path = write(tmp_path / "a", "genres: letter\nreferences:\n  - repository: NOBODY\n")
    codes = [problem.code for problem in run([path]).problems]
    assert codes == ["AP102", "AP199"]


def test_warnings_about_the_text_do_not_keep_the_rules_from_running(tmp_path: Path) -> None:
    path = write(tmp_path / "a", "notes: [052]\n")
    assert [problem.code for problem in run([path]).problems] == ["AP210", "AP213", "AP013"]


def test_the_rights_of_the_collection_hold_for_its_records(tmp_path: Path) -> None:
    write(tmp_path / "a", "genre: letter\n")
    (tmp_path / "archpack.toml").write_text('[rights]\nlicense = "CC0-1.0"\n')
    assert run([tmp_path]).problems == ()


def test_a_faulty_archpack_toml_is_told_once_for_all_records(tmp_path: Path) -> None:
    write(tmp_path / "a")
    write(tmp_path / "b")
    (tmp_path / "archpack.toml").write_text("depositor = 5\n")
    assert [problem.code for problem in run([tmp_path]).problems] == ["AP031"]


def test_a_bag_is_checked_without_its_own_files_and_name(tmp_path: Path) -> None:
    bag = tmp_path / "any-name"
    write(bag / "data", name="a-1")
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\n")
    (bag / "data" / "record.json").write_text("{}")
    (bag / "data" / "metadata").mkdir()
    (bag / "data" / "metadata" / "mods.xml").write_text("<mods/>")
    assert run([bag]).problems == ()
    (bag / "data" / "stranger.txt").write_text("")
    assert [problem.code for problem in run([bag]).problems] == ["AP302"]


def test_a_file_that_stands_for_itself_is_not_asked_for_its_folder(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a", GOOD + "components:\n  - path: t.md\n    role: transcript\n    language: ru\n"
    )
    draft = path.rename(tmp_path / "a" / "draft.yaml")
    assert run([draft]).problems == ()


def test_the_folder_has_a_name_even_when_it_is_called_a_dot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a", name="b")
    monkeypatch.chdir(tmp_path / "a")
    assert [problem.code for problem in run([Path()]).problems] == ["AP204"]


def test_records_of_one_id_are_told_with_the_place_of_the_second(tmp_path: Path) -> None:
    write(tmp_path / "x" / "a-1")
    write(tmp_path / "y" / "a-1")
    (problem,) = run([tmp_path]).problems
    assert (problem.code, str(problem.where)) == ("AP501", f"{tmp_path}/y/a-1/record.yaml:2:1")
    assert f"{tmp_path}/x/a-1/record.yaml" in problem.message


def test_what_was_read_is_handed_back_unless_it_is_not_wanted(tmp_path: Path) -> None:
    path = write(tmp_path / "a")
    (loaded,) = run([path]).loaded
    assert loaded.record == archpack.source.load(path).record
    assert run([path], keep=False).loaded == ()


def test_one_record_is_checked_as_it_is_among_others(tmp_path: Path) -> None:
    path = write(tmp_path / "a", "notes: [x]\n", name="b")
    assert check(archpack.source.load(path)) == run([path]).problems


def test_every_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(
        tmp_path / "a",
        GOOD
        + "components:\n  - path: t.md\n    role: transcript\n    language: ru\n"
        + "  - path: p.png\n    role: facsimile\n",
    ).parent
    (folder / "t.md").write_text("text\n")
    (folder / "p.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    opened: list[str] = []
    real = io.open

    def watched(file: object, *arguments: object, **options: object) -> object:
        opened.append(Path(str(file)).name)
        return real(file, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(io, "open", watched)
    assert run([tmp_path]).problems == ()
    assert sorted(name for name in opened if name in ("record.yaml", "t.md", "p.png")) == [
        "p.png",
        "record.yaml",
        "t.md",
    ]


def test_a_record_that_cannot_be_read_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a")
    write(tmp_path / "b", "notes: [x]\nrights:\n  license: CC0-1.0\n")

    real = archpack.source.load

    def failing(path: Path) -> archpack.source.Loaded:
        if path.parent.name == "a":
            raise UnreadableError(f"{path}: you are not allowed to read this")
        return real(path)

    monkeypatch.setitem(run.__globals__, "load", failing)
    outcome = run([tmp_path])
    assert [problem.code for problem in outcome.problems] == ["AP210"]
    assert [str(error) for error in outcome.unreadable] == [
        f"{tmp_path}/a/record.yaml: you are not allowed to read this"
    ]


def test_a_file_of_a_record_that_cannot_be_read_hides_nothing_that_was_found_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = write(
        tmp_path / "a", "notes: [x]\ncomponents:\n  - {path: t.md, role: transcript, language: ru}\n"
    )
    (record.parent / "t.md").write_text("Text.\n")

    def failing(path: Path, *, limit: int) -> bytes:
        raise UnreadableError(f"{path}: you are not allowed to read this")

    monkeypatch.setattr("archpack.validate.transcripts.read_bytes", failing)
    outcome = run([tmp_path])
    assert "AP210" in [problem.code for problem in outcome.problems]
    assert [str(error) for error in outcome.unreadable] == [
        f"{record.parent}/t.md: you are not allowed to read this"
    ]


def test_a_path_that_is_missing_stops_the_call(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        run([tmp_path / "none"])


def test_several_processes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "_WORTH", 0)
    for number in range(40):
        text = ("genre: letter\n", "notes: [052]\n", "genres: x\n", GOOD)[number % 4]
        write(tmp_path / str(number), text, name=f"a-{number // 8}")
    (tmp_path / "archpack.toml").write_text('[severity]\nrights-absnt = "off"\nAP013 = "error"\n')
    ignored = write(tmp_path / "last", GOOD, name="a-0").read_text()
    (tmp_path / "last" / "record.yaml").write_text(
        ignored.replace("id: a-0", "id: a-0 # archpack: ignore AP501, AP204")
    )
    one = run([tmp_path], keep=False)
    several = run([tmp_path], keep=False, processes=3)
    assert several == one
    assert {"AP501", "AP032", "AP013", "AP199"} <= {problem.code for problem in one.problems}


def test_what_cannot_be_read_is_told_from_another_process_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreading, "_WORTH", 0)
    for number in range(40):
        write(tmp_path / f"a-{number}")
    found = archpack.source.find([tmp_path])
    (tmp_path / "a-7" / "record.yaml").unlink()
    outcome = run(found, keep=False, processes=2)
    assert [str(error) for error in outcome.unreadable] == [
        f"{tmp_path}/a-7/record.yaml: there is no such file or folder"
    ]
    assert outcome.problems == ()
