"""What a format is said to leave out is what it leaves out: measured, by taking things out of a record.

To print what is measured, for the `left_out` of a new format: `python -m tests.crosswalk.test_left_out`.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from archpack import source
from archpack.crosswalk import CROSSWALKS, Crosswalk, in_words, lost
from archpack.errors import ArchpackError
from archpack.model import Context, Record
from archpack.model.value import ShapeError, from_data, to_data
from tests.source.records import records as any_records

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml"
CONTEXT = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
FORMATS = [name for name, one in CROSSWALKS.items() if one.scope != "package"]
STRUCTURE = {"schema", "agents.id"}
"""What holds a record together, and says nothing of the document."""
NAMES = ("agents.name", "people_discussed", "publications.editors")
PARTS_OF_NAMES = {"family", "given", "patronymic", "prefix", "suffix", "short"}
"""A name is told where its text is."""

Keys = tuple[str, ...]


def parts(data: Any, keys: Keys = ()) -> Iterator[Keys]:
    """The keys to everything in a record that says something; addresses by their types too."""
    if isinstance(data, dict):
        if keys == ("urls",):
            yield (*keys, data["type"])
        for key, value in data.items():
            yield from parts(value, (*keys, key))
    elif isinstance(data, list) and data and isinstance(data[0], dict):
        for value in data:
            yield from parts(value, keys)
    elif not is_structure(keys):
        yield keys


def is_structure(keys: Keys) -> bool:
    *above, last = keys
    return ".".join(keys) in STRUCTURE or (".".join(above) in NAMES and last in PARTS_OF_NAMES)


def without(data: Any, keys: Keys, *, alter: bool) -> Any:
    """Data in which what keys lead to is gone, or is another text."""
    if isinstance(data, list):
        return [without(one, keys, alter=alter) for one in data]
    first, *rest = keys
    if not isinstance(data, dict) or first not in data:
        return data
    if rest:
        return {**data, first: without(data[first], tuple(rest), alter=alter)}
    if not alter:
        return {key: value for key, value in data.items() if key != first}
    value = data[first]
    return {**data, first: f"{value}Q" if isinstance(value, str) else [f"{one}Q" for one in value]}


def variants(data: Any) -> Iterator[tuple[Keys, Record]]:
    """The record again and again, each time with one thing in it gone or changed."""
    types = {url["type"] for url in data["urls"]}
    for keys in dict.fromkeys(parts(data)):
        if keys[0] == "urls" and keys[1] in types:
            changed = [{**data, "urls": [url for url in data["urls"] if url["type"] != keys[1]]}]
        else:
            changed = [without(data, keys, alter=alter) for alter in (False, True)]
        for one in changed:
            try:
                yield keys, from_data(one, Record)
            except ShapeError:
                continue


@cache
def records() -> tuple[tuple[Record, tuple[tuple[Keys, Record], ...]], ...]:
    """The specimen, and the same not open: with the variants of each."""
    specimen = source.load(SPECIMEN).record
    assert specimen is not None
    data = json.loads(json.dumps(to_data(specimen)))
    embargoed = {**data, "conditions_of_access": {**data["conditions_of_access"], "status": "embargoed"}}
    return tuple((from_data(one, Record), tuple(variants(one))) for one in (data, embargoed))


def measured(crosswalk: Crosswalk) -> tuple[str, ...]:
    """What makes no difference to a format, by the fewest keys."""
    makes: dict[Keys, bool] = {}
    for record, changed in records():
        usual = crosswalk.render([record], CONTEXT)
        for keys, variant in changed:
            makes[keys] = makes.get(keys, False) or rendered(crosswalk, variant) != usual
    return tuple(fewest(makes, ()))


def rendered(crosswalk: Crosswalk, record: Record) -> bytes | None:
    """The bytes, or None where it is refused: then what was changed was of use."""
    try:
        return crosswalk.render([record], CONTEXT)
    except (ArchpackError, ValueError):
        return None


def fewest(makes: dict[Keys, bool], above: Keys) -> Iterator[str]:
    depth = len(above)
    for keys in dict.fromkeys(one[: depth + 1] for one in makes if one[:depth] == above and len(one) > depth):
        if not any(difference for one, difference in makes.items() if one[: depth + 1] == keys):
            yield ".".join(keys)
        else:
            yield from fewest(makes, keys)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_leaves_out_what_it_is_said_to_and_nothing_else(name: str) -> None:
    assert sorted(CROSSWALKS[name].left_out) == sorted(measured(CROSSWALKS[name]))


def test_of_records_only_what_they_say_is_lost() -> None:
    mods = CROSSWALKS["mods"]
    specimen = records()[0][0]
    assert lost(mods, [specimen]) == mods.left_out
    bare = from_data({"schema": specimen.schema, "id": "a-1", "evidence": [{"value": "/id"}]}, Record)
    assert lost(mods, [bare]) == ("evidence",)
    assert lost(CROSSWALKS["record-json"], [specimen]) == ()


@given(any_records())
def test_what_is_lost_of_any_record_can_be_told(record: Record) -> None:
    for crosswalk in CROSSWALKS.values():
        assert set(lost(crosswalk, [record])) <= set(crosswalk.left_out)


def test_of_an_archive_named_by_its_key_a_record_says_no_more() -> None:
    bare = {"schema": "urn:archpack:schema:record:1", "id": "a-1"}
    keyed = {**bare, "references": [{"repository": "RGANI", "not_given": "unsaid"}]}
    full = {**bare, "references": [{"repository": {"name": "A", "place": "B"}, "not_given": "unsaid"}]}
    table = CROSSWALKS["table"]
    assert "references.repository.place" not in lost(table, [from_data(keyed, Record)])
    assert "references.repository.place" in lost(table, [from_data(full, Record)])


def test_what_is_left_out_is_said_in_few_words() -> None:
    assert in_words(["evidence", "rights", "urls.note", "urls.captured", "title.type"]) == (
        "evidence, rights; some of urls, title"
    )
    assert in_words(["urls.note"]) == "some of urls"
    assert in_words([]) == ""


if __name__ == "__main__":
    for name in FORMATS:
        sys.stdout.write(f"{name} {measured(CROSSWALKS[name])}\n")
