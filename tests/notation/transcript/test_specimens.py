"""The transcripts that come with archpack use every mark, and are written as they stand."""

import typing
from pathlib import Path

import pytest

from archpack.model import transcript as model
from archpack.notation.transcript import parse, speakers, write

SPECIMEN = Path(__file__).parents[3] / "records" / "specimen-0001"
KINDS = {kind for union in (model.Inline, model.Block) for kind in typing.get_args(union)} - {str}


@pytest.mark.parametrize("name", ["transcript.en.md", "transcript.ru.md"])
def test_a_specimen_uses_every_mark_and_is_in_the_form_that_is_written(name: str) -> None:
    text = (SPECIMEN / name).read_text(encoding="utf-8")
    parsed = parse(text)
    assert not parsed.doubts
    assert {type(one.value) for one in parsed.places} - {model.Item} == KINDS
    assert write(parsed.transcript) == text


def test_its_speakers_take_turns() -> None:
    text = (SPECIMEN / "transcript.en.md").read_text(encoding="utf-8")
    assert speakers(parse(text).transcript) == {"Primerov": 3, "Example": 3}


def test_the_readme_shows_every_mark_in_the_form_that_is_written() -> None:
    readme = (SPECIMEN.parents[1] / "README.md").read_text(encoding="utf-8")
    text = readme.split("<!-- transcript -->\n```markdown\n")[1].split("```\n")[0]
    parsed = parse(text)
    assert not parsed.doubts
    assert {type(one.value) for one in parsed.places} - {model.Item} == KINDS
    assert write(parsed.transcript) == text
    table = readme.split("<!-- transcript -->")[1]
    assert all(f"`{kind}`" in table for kind in typing.get_args(model.ClosingKind))
