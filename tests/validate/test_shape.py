"""The shape of records: one telling for each fault, at its place, with the nearest right thing."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from archpack.model import SCHEMA_ID, Record
from archpack.problem import Problem
from archpack.resources import schema_path
from archpack.source import dumps, loads
from archpack.source.parsed import MAX_PROBLEMS
from archpack.validate import check, telling
from archpack.validate.shape import faults
from tests.source.records import records

PATH = Path("file.yaml")
HEAD = f"schema: {SCHEMA_ID}\nid: example-1\n"


def told(text: str) -> tuple[Problem, ...]:
    loaded = loads(HEAD + text, PATH)
    return faults(loaded.data, loaded.places, PATH)


def only(text: str) -> Problem:
    (problem,) = told(text)
    return problem


@pytest.mark.parametrize(
    ("text", "line", "column", "pointer", "message"),
    [
        ("genres: a\n", 3, 1, "/genres", "unknown key 'genres'; did you mean 'genre'?"),
        ("title: {}\n", 3, 1, "/title", "'title' needs the key 'text'"),
        ("title: A\n", 3, 1, "/title", "'title' must be a mapping with keys such as 'text', not 'A'"),
        ("title:\n", 3, 1, "/title", "'title' is empty; give it a value, or leave it out"),
        (
            "languages: ru\n",
            3,
            1,
            "/languages",
            "'languages' must be a list, not 'ru'; begin each entry with '- '",
        ),
        (
            "languages:\n  - en_GB\n",
            4,
            5,
            "/languages/0",
            "'en_GB' is not a language tag; did you mean 'en-GB'?",
        ),
        (
            "agents:\n  - name:\n      text: A\n    roles: [autor]\n",
            6,
            13,
            "/agents/0/roles/0",
            "'autor' is no value for 'role'; did you mean 'author'?",
        ),
        (
            "references:\n  - levels: []\n",
            4,
            5,
            "/references/0",
            "entry 1 of 'references' needs the key 'repository'",
        ),
        (
            "references:\n  - repository: [a]\n",
            4,
            5,
            "/references/0/repository",
            "'repository' must be text or a mapping, not a list",
        ),
        (
            "agents:\n  - name:\n      text: A\n    roles: [other]\n",
            4,
            5,
            "/agents/0",
            "an agent whose role is 'other' needs a 'role_note' that names it",
        ),
        ("places:\n  - name: Rome\n    country: it\n", 5, 5, "/places/0/country", "did you mean 'IT'?"),
        (
            "components:\n  - path: .\\a.png\n    role: facsimile\n",
            4,
            5,
            "/components/0/path",
            "did you mean",
        ),
    ],
)
def test_a_fault_is_told_once_at_its_place(
    text: str, line: int, column: int, pointer: str, message: str
) -> None:
    problem = only(text)
    assert (problem.where.line, problem.where.column, problem.pointer) == (line, column, pointer)
    assert message in problem.message


def test_a_letter_of_another_script_that_looks_alike_is_named() -> None:
    problem = only("g\u0435nre: letter\n")
    assert problem.message.endswith("did you mean 'genre'? (there is a cyrillic small letter ie in it)")


def test_a_key_with_but_one_value_is_told_with_it() -> None:
    loaded = loads("id: a-1\n", PATH)
    (problem,) = faults(loaded.data, loaded.places, PATH)
    assert problem.message == f"the record needs the key 'schema: {SCHEMA_ID}'"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("languages: [Old_Norse]\n", "Old-Norse"),
        ("components:\n  - {path: ../a.md, role: supplement}\n", "a.md"),
        ("components:\n  - {path: 'C:\\x\\a.md', role: supplement}\n", "a.md"),
        (
            "rights:\n  statement: https://rightsstatements.org/page/InC/1.0/?language=en\n",
            "http://rightsstatements.org/vocab/InC/1.0/",
        ),
    ],
)
def test_what_is_malformed_is_told_with_what_was_meant(text: str, meant: str) -> None:
    assert only(text).message.endswith(f"; did you mean '{meant}'?")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "references:\n  - repository: RGANI\n    levels:\n      - {fond: '52'}\n",
            "unknown key 'fond'; did you mean 'level: fond, value: \"52\"'?",
        ),
        ("genre: letter\ngenres: [x]\n", "unknown key 'genres'; 'genre' is there already"),
        (
            "references:\n  - RGANI, f. 52\n",
            "entry 1 of 'references' must be a mapping with keys such as 'repository', not 'RGANI, f. 52'",
        ),
        (
            "agents:\n  - {name: {text: A}, roles: author}\n",
            "'roles' must be a list, not 'author'; begin each entry with '- '",
        ),
        (
            "dates: {created: {date: “1960-08-29”}}\n",
            "'“1960-08-29”' is not an EDTF date; did you mean '1960-08-29'?",
        ),
        (
            "places: [{name: Moscow, country: Russia}]\n",
            "'Russia' is not a country code; did you mean 'RU'?",
        ),
    ],
)
def test_what_people_write_by_hand_is_told_once_and_with_what_was_meant(text: str, message: str) -> None:
    assert only(text).message == message


def test_a_misspelt_key_is_not_told_as_missing_too() -> None:
    assert only("title:\n  txt: A\n").message == "unknown key 'txt'; did you mean 'text'?"


def test_a_repository_given_in_full_is_judged_without_a_cascade() -> None:
    problem = only("references:\n  - repository:\n      name: A\n      contry: RU\n")
    assert problem.message == "unknown key 'contry'; did you mean 'country'?"


@pytest.mark.parametrize(
    "path", ["a\\b", "/a", "a//b", "../a", "a/../b", "./a", "a/", "citations", "citations/x", "a\n", "a "]
)
def test_a_component_stays_in_its_folder_and_out_of_the_packages_names(path: str) -> None:
    text = f"components:\n  - path: {json.dumps(path)}\n    role: supplement\n"
    assert only(text).code == "AP105"


@pytest.mark.parametrize(
    "path", ["a.txt", "a/b.txt", "a b.txt", "citations.txt", "Запись.md", "x/record.json", "a..b", "a"]
)
def test_a_component_may_be_called_as_files_are(path: str) -> None:
    assert not told(f"components:\n  - path: {path}\n    role: supplement\n")


@pytest.mark.parametrize("name", ["con", "nul", "com1", "lpt9"])
def test_a_name_that_windows_reserves_is_no_id(name: str) -> None:
    loaded = loads(f"schema: {SCHEMA_ID}\nid: {name}\n", PATH)
    assert [problem.code for problem in faults(loaded.data, loaded.places, PATH)] == ["AP105"]


def test_an_id_may_not_end_in_a_line_feed() -> None:
    loaded = loads(f'schema: {SCHEMA_ID}\nid: "a-1\\n"\n', PATH)
    assert [problem.code for problem in faults(loaded.data, loaded.places, PATH)] == ["AP105"]


@pytest.mark.parametrize(
    "tag", ["ru", "ru-Latn", "zh-Hant-TW", "sr-Latn-RS", "de-CH-1901", "en-x-twain", "kaz"]
)
def test_language_tags_are_known_by_their_form(tag: str) -> None:
    assert not told(f"languages: [{tag}]\n")


def test_what_the_text_said_already_the_shape_does_not_say_again() -> None:
    loaded = loads(HEAD + "title: *t\n", PATH)
    assert [problem.code for problem in check(loaded)] == ["AP008", "AP199"]


def test_a_thousand_faults_are_enough() -> None:
    assert len(told("".join(f"k{number}: x\n" for number in range(3000)))) == MAX_PROBLEMS


@given(records())
def test_msgspec_and_the_schema_agree_on_types_and_keys(record: Record) -> None:
    loaded = loads(dumps(record), PATH)
    codes = {problem.code for problem in faults(loaded.data, loaded.places, PATH)}
    # What the schema alone can say: patterns, lengths, and what goes together.
    assert codes <= {"AP101", "AP105", "AP106", "AP107", "AP108", "AP109"}


def test_every_keyword_of_the_schemas_has_its_words() -> None:
    silent = {"$ref", "$defs", "$id", "$schema", "title", "description", "examples", "properties", "items"}
    silent |= {"if", "then", "allOf", "contains"}

    def keywords(schema: dict[str, object]) -> set[str]:
        found = set(schema)
        for key in ("if", "then", "not", "items", "contains"):
            part = schema.get(key)
            if isinstance(part, dict):
                # What stands under `if`, `not` and `contains` refuses nothing by itself.
                found |= keywords(part) if key in ("then", "items") else set()
        for key in ("properties", "$defs"):
            group = schema.get(key, {})
            assert isinstance(group, dict)
            for part in group.values():
                found |= keywords(part)
        parts = schema.get("allOf", [])
        assert isinstance(parts, list)
        return found.union(*map(keywords, parts)) if parts else found

    for name in ("record", "collection"):
        assert keywords(json.loads(schema_path(name).read_bytes())) - silent <= set(telling._TELL)


def test_every_kind_that_is_mended_is_a_kind_of_the_schema() -> None:
    text = schema_path("record").read_text(encoding="utf-8")
    assert all(f'"title": {json.dumps(title)}' in text for title in telling.MENDING)


def test_how_a_list_is_written_is_told_in_the_words_of_the_file() -> None:
    data = {"schema": SCHEMA_ID, "id": "a-1", "credits": "x"}
    for name, end in {
        "record.yaml": "begin each entry with '- '",
        "record.json": "put it in square brackets",
    }.items():
        loaded = loads(json.dumps(data), Path(name))
        (problem,) = faults(loaded.data, loaded.places, loaded.path)
        assert problem.message == f"'credits' must be a list, not 'x'; {end}"
