"""Every rule finds fault with its bad examples, and with none of its good ones."""

import os
from pathlib import Path

import pytest

import archpack
from archpack.model import SCHEMA_ID
from archpack.problem import Problem
from archpack.validate import RULES
from archpack.validate.rule import Example, Rule

WITHOUT_BAD = {"not-a-plain-file", "transcript-too-large"}
"""Rules whose faults an example cannot hold; they have tests of their own below."""


OF_FRAGMENTS = {RULES[name].code for name in ("title-and-genre-absent", "rights-absent")}
"""An example says what its rule looks at, and no more."""

OF_COMPONENTS = {
    RULES[name].code for name in ("component-missing", "language-absent", "translation-without-translator")
}
"""Nor does it bring a file, or tell of the language and the translator, for every component."""


def cases(which: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES.values()
        for number, example in enumerate(getattr(rule, which))
    ]


def lay_out(example: Example, top: Path) -> None:
    """Write an example's records and files below a folder."""
    for number, text in enumerate((example.record, *example.others)):
        head = "" if text.startswith("id:") else "id: example-1\n"
        own = text.partition("\n")[0].removeprefix("id: ") if text.startswith("id:") else "example-1"
        name = example.folder if number == 0 and example.folder else own
        folder = top / str(number) / name
        folder.mkdir(parents=True)
        (folder / "record.yaml").write_text(f"schema: {SCHEMA_ID}\n{head}{text}", encoding="utf-8")
        for path, content in example.files.items() if number == 0 else ():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content if isinstance(content, bytes) else content.encode())


def found(example: Example, top: Path) -> tuple[Problem, ...]:
    lay_out(example, top)
    problems = archpack.validate.run([top]).problems
    assert not [problem for problem in problems if problem.code < "AP2"], "the example is no record"
    return problems


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_rule_finds_its_bad_example(rule: Rule[object], example: Example, tmp_path: Path) -> None:
    mine = [problem for problem in found(example, tmp_path) if problem.code == rule.code]
    assert mine
    assert all(problem.severity == rule.severity and problem.message for problem in mine)


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_every_rule_is_silent_on_a_good_example(rule: Rule[object], example: Example, tmp_path: Path) -> None:
    problems = found(example, tmp_path)
    assert not [problem for problem in problems if problem.code == rule.code]
    allowed = OF_FRAGMENTS if "components:" not in example.record else OF_FRAGMENTS | OF_COMPONENTS
    assert not [problem for problem in problems if problem.code not in allowed]


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_what_a_rule_offers_to_mend_is_no_fault_afterwards(
    rule: Rule[object], example: Example, tmp_path: Path
) -> None:
    mine = [problem for problem in found(example, tmp_path) if problem.code == rule.code]
    offered = [problem for problem in mine if problem.replacement is not None]
    for mended in archpack.validate.mend(archpack.source.find([tmp_path]).records):
        mended.path.write_bytes(mended.after)
    left = archpack.validate.run([tmp_path]).problems
    assert not [p for p in left if p.code == rule.code and p.replacement is not None]
    assert len([p for p in left if p.code == rule.code]) == len(mine) - len(offered)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_why_and_proves_itself(rule: Rule[object]) -> None:
    assert rule.why and len(rule.why.split()) > 10
    assert rule.good
    assert rule.bad or rule.name in WITHOUT_BAD


def test_rules_stand_in_the_order_of_their_codes() -> None:
    codes = [rule.code for rule in RULES.values()]
    assert codes == sorted(codes)


def test_the_hundreds_of_a_code_say_what_a_rule_looks_at() -> None:
    hundreds = {"record": {"2"}, "files": {"3", "4"}, "transcript": {"4"}, "collection": {"5"}}
    assert all(rule.code[2] in hundreds[rule.scope] for rule in RULES.values())


def test_a_link_and_a_pipe_are_found(tmp_path: Path) -> None:
    lay_out(Example(record="genre: letter\n"), tmp_path)
    folder = tmp_path / "0" / "example-1"
    (folder / "leaf.png").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe")
    problems = archpack.validate.run([tmp_path]).problems
    assert [p.where.path.name for p in problems if p.code == "AP304"] == ["leaf.png", "pipe"]


def test_a_transcript_that_is_too_large_is_not_looked_into(tmp_path: Path) -> None:
    lay_out(Example(record="components:\n  - path: t.md\n    role: transcript\n"), tmp_path)
    with (tmp_path / "0" / "example-1" / "t.md").open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    codes = [problem.code for problem in archpack.validate.run([tmp_path]).problems]
    assert "AP404" in codes
    assert "AP402" not in codes


def test_a_link_in_a_circle_is_a_fault_and_stops_nothing(tmp_path: Path) -> None:
    lay_out(Example(record="components:\n  - {path: t.md, role: transcript, language: ru}\n"), tmp_path)
    folder = tmp_path / "0" / "example-1"
    (folder / "t.md").symlink_to("t.md")
    (folder / "up").symlink_to("..")
    outcome = archpack.validate.run([tmp_path])
    assert not outcome.unreadable
    told = [(p.code, p.where.path.name) for p in outcome.problems if p.code.startswith("AP3")]
    assert told == [("AP304", "t.md"), ("AP304", "up")]


ONE_FAULT = {
    "leaves that go backwards": (
        "references:\n  - repository: RGANI\n    not_given: unsaid\n    leaves:\n"
        '      - {first: "110", last: "23"}\ncomponents:\n  - path: leaf.png\n    role: facsimile\n'
        '    leaves:\n      - {first: "110"}\n',
        {"leaf.png": b"\x89PNG\r\n\x1a\n"},
        "AP208",
    ),
    "a language by its name": (
        "languages: [Russian]\ncomponents:\n  - {path: t.md, role: transcript, language: ru}\n",
        {"t.md": "Текст.\n"},
        "AP241",
    ),
    "a transcript in UTF-16": (
        "components:\n  - {path: t.md, role: transcript, language: ru}\n",
        {"t.md": "Текст.\n".encode("utf-16")},
        "AP401",
    ),
}


@pytest.mark.parametrize("name", ONE_FAULT)
def test_one_fault_is_told_once(name: str, tmp_path: Path) -> None:
    record, files, code = ONE_FAULT[name]
    problems = found(Example(record=record, files=files), tmp_path)
    assert [problem.code for problem in problems if problem.code not in OF_FRAGMENTS] == [code]
