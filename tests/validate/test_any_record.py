"""Whatever a record says, no rule fails on it, and every finding has a place that is there."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.model import SCHEMA_ID, CollectionDefaults, Component, Record
from archpack.model.value import ShapeError, from_data, replace, to_data
from archpack.notation.transcript import parse
from archpack.source import countries, loads, repositories
from archpack.source.languages import language_subtags
from archpack.source.listing import ListedFile
from archpack.validate.member import member_of
from archpack.validate.rule import InFile, InRecord, Pointer, Rule
from archpack.validate.rules import RULES
from archpack.validate.subject import (
    CollectionSubject,
    FilesSubject,
    RecordSubject,
    TranscriptSubject,
)
from archpack.validate.texts import texts
from tests.source.records import TEXTS, records

LEAVES = ["110", "110ob", "12a", "XII", "", "0", "007", "110-123", "9" * 5000, "١٢", "1 2", "110, 112", "²"]
DATES = [
    "1960-08-29",
    "1960-08?",
    "XXXX",
    "1960-02-30",
    "../1960",
    "[1960,1961]",
    "Y17000",
    "9999/..",
    "-0044",
]
TAGS = ["ru", "RUS", "ru-Latn", "x", "i-klingon", "en-x-a", "zh-yue-Hant-HK", "a-b-c", "-", "qaa-Qaaa-QM"]
KEYS = ["RGANI", "AVPRF", "NARA", "AAN", "TNA", "nobody"]
NAMES = ["Zhou Enlai", "Cho Enlai", "N.S. KHRUSHCHEV", "?", "Хрущeв", "von", "\u202e", "Ⅻ", "A" * 300]
VALUES = [
    "10.5/x",
    "0000-0002-1825-0097",
    "X" * 16,
    "Q1",
    "00000000x",
    "١" * 9,
    "https://doi.org/",
    "11854023X",
]
AWKWARD = st.sampled_from(
    [*LEAVES, *DATES, *TAGS, *KEYS, *NAMES, *VALUES, "(", "]", "CC BY", "http://[", "op"]
)


def altered(data: object, words: list[str]) -> object:
    """Data with some of its texts replaced by awkward ones that rules look at."""
    if isinstance(data, dict):
        return {key: altered(value, words) if key != "schema" else value for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [altered(value, words) for value in data]
    return words.pop() if words else data


def subject_of(record: Record) -> RecordSubject:
    return RecordSubject(
        record=record,
        folder="a",
        defaults=CollectionDefaults(),
        repositories=repositories(),
        countries=countries(),
        languages=language_subtags(),
        texts=texts(record),
    )


def is_there(record: Record, pointer: Pointer) -> bool:
    here: object = to_data(record)
    for step in pointer:
        if isinstance(here, dict) and step in here:
            here = here[str(step)]
        elif isinstance(here, list | tuple) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            return False
    return True


@settings(max_examples=150)
@given(records(), st.lists(AWKWARD, max_size=12))
def test_no_rule_fails_on_any_record(record: Record, words: list[str]) -> None:
    subject = subject_of(with_words(record, words))
    for rule in RULES.values():
        if rule.scope == "record":
            for place, message, *instead in rule.find(subject):
                assert isinstance(place, tuple), rule.name
                assert is_there(subject.record, place), rule.name
                assert message.isprintable() and len(message) < 1000, rule.name
                assert not instead or instead[0].strip(), rule.name


def with_words(record: Record, words: list[str]) -> Record:
    """The record with awkward words in place of its texts, where it is one still."""
    try:
        return from_data(altered(to_data(record), list(words)), Record)
    except ShapeError:
        return record


def mended(record: Record, place: Pointer, text: str) -> Record:
    """The record with one text replaced."""
    data: object = json.loads(json.dumps(to_data(record)))
    here: Any = data
    for step in place[:-1]:
        here = here[step]
    here[place[-1]] = text
    return from_data(data, Record)


@settings(max_examples=150)
@given(records(), st.lists(AWKWARD, max_size=12))
def test_what_a_rule_puts_in_place_of_a_text_it_finds_no_fault_with(record: Record, words: list[str]) -> None:
    record = with_words(record, words)
    for rule in RULES.values():
        for place, _, *instead in rule.find(subject_of(record)) if rule.scope == "record" else ():
            if instead:
                after = subject_of(mended(record, place, instead[0]))
                assert not [one for one in rule.find(after) if one[0] == place and one[2:]], rule.name


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES.values() if rule.scope == "record"], ids=lambda r: r.name
)
def test_the_bad_examples_of_a_rule_are_mended_by_what_it_says(rule: Rule[RecordSubject]) -> None:
    for example in rule.bad:
        head = "" if example.record.startswith("id:") else "id: example-1\n"
        record = loads(f"schema: {SCHEMA_ID}\n{head}{example.record}", Path("record.yaml")).record
        assert record is not None
        for place, _, *instead in rule.find(subject_of(record)):
            if instead:
                after = subject_of(mended(record, place, instead[0]))
                assert place not in [one[0] for one in rule.find(after)], rule.name


@settings(max_examples=50)
@given(st.lists(records(), max_size=4), st.lists(AWKWARD, max_size=8))
def test_no_rule_fails_on_any_collection(given_records: list[Record], words: list[str]) -> None:
    members = tuple(
        member_of(with_words(record, words), Path(f"{number}.yaml"), {})
        for number, record in enumerate(given_records)
    )
    subject = CollectionSubject(members=members)
    for rule in RULES.values():
        if rule.scope == "collection":
            for place, message, *_ in rule.find(subject):
                assert isinstance(place, InRecord)
                assert place.index < len(members)
                assert message.isprintable() and len(message) < 1000, rule.name


MARKS = st.sampled_from(
    ["[illegible", "]", "*", "(", ")", "**A.** x\n\n", "\n\n", "/Laughter/", "8-18-60", "[]", "и\u0306"]
)


@settings(max_examples=100)
@given(records(), st.lists(TEXTS | MARKS, max_size=12), st.sampled_from([None, *TAGS]))
def test_no_rule_fails_on_any_transcript(record: Record, parts: list[str], language: str | None) -> None:
    text = " ".join(parts)
    component = Component(path="t.md", role="transcript", language=language)
    whole = replace(record, components=(component,))
    lines = tuple(re.split(r"\r\n|\n|\r", text))
    subject = TranscriptSubject(
        record=whole,
        index=0,
        component=component,
        lines=lines,
        undecodable=None,
        parsed=parse(text),
        script="Cyrl",
    )
    for rule in RULES.values():
        if rule.scope == "transcript":
            for place, message, *_ in rule.find(subject):
                assert not isinstance(place, InRecord), rule.name
                if isinstance(place, InFile) and place.line and place.column:
                    assert place.column <= len(lines[place.line - 1]) + 1, rule.name
                assert message.isprintable() and len(message) < 1000, rule.name


@settings(max_examples=50)
@given(records(), st.binary(max_size=40))
def test_no_rule_fails_on_any_file(record: Record, head: bytes) -> None:
    paths = {component.path for component in record.components}
    files = {path: ListedFile(path=path, kind="file", size=len(head), hidden=False) for path in paths}
    subject = FilesSubject(
        record=record, files=files, record_name="record.yaml", in_bag=False, heads=dict.fromkeys(paths, head)
    )
    for rule in RULES.values():
        if rule.scope == "files":
            for _, message, *_ in rule.find(subject):
                assert message.isprintable() and len(message) < 1000, rule.name
