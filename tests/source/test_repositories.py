"""The list of archives: its shape, its keys, its facts."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

import jsonschema
import pytest

from archpack.model import FormerName, LevelName, LevelTerm, ListedRepository
from archpack.resources import data_path, schema_path
from archpack.source.repositories import countries, repositories

CLASHES = {"NA": {"NA", "NARA", "TNA"}}
"""Letters that mean several archives; on purpose, and named in the notes of each."""

SCHEMA: dict[str, Any] = json.loads(schema_path("repositories").read_text(encoding="utf-8"))
LIST: list[dict[str, Any]] = json.loads(data_path("repositories.json").read_text(encoding="utf-8"))


def properties(schema: object) -> Iterator[dict[str, Any]]:
    """Every property that a schema describes, at any depth."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).values()
        for part in schema.values():
            yield from properties(part)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:archpack:schema:repositories:1"


def test_the_list_is_valid() -> None:
    assert not list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(LIST))


@pytest.mark.parametrize(
    "wrong", [{"name": None}, {"colour": "red"}, {"country": "Russia"}, {"verified": "yes"}]
)
def test_the_schema_refuses_what_is_wrong(wrong: dict[str, object]) -> None:
    assert list(jsonschema.Draft202012Validator(SCHEMA).iter_errors([LIST[0] | wrong]))


def test_every_property_is_described_by_words_and_valid_examples() -> None:
    for part in properties(SCHEMA):
        assert part.get("description") or "$ref" in part
        whole = {**part, "$defs": SCHEMA["$defs"]}
        assert part["examples"]
        for example in part["examples"]:
            jsonschema.Draft202012Validator(whole).validate(example)


@pytest.mark.parametrize(
    ("definition", "kind"), [("repository", ListedRepository), ("former", FormerName), ("level", LevelTerm)]
)
def test_the_schema_has_the_fields_of_the_model(definition: str, kind: type) -> None:
    assert set(SCHEMA["$defs"][definition]["properties"]) == set(kind.__annotations__) | (
        set(kind.__mro__[1].__annotations__)
    )


def test_levels_are_those_of_the_model() -> None:
    named = set(SCHEMA["$defs"]["level"]["properties"]["level"]["enum"])
    assert named == set(get_args(LevelName)) | {"leaf"}


def test_keys_are_unique_and_the_mapping_is_read_only() -> None:
    archives = repositories()
    assert len(archives) == len(LIST)
    assert all(key == archive.key for key, archive in archives.items())
    with pytest.raises(TypeError):
        archives["X"] = archives["RGANI"]  # type: ignore[index]


def test_the_same_letters_mean_one_archive_unless_the_clash_is_known() -> None:
    holders: dict[str, set[str]] = defaultdict(set)
    for archive in repositories().values():
        letters = {archive.key, archive.abbreviation, archive.native_abbreviation, *archive.aliases}
        for old in archive.former:
            letters |= {old.abbreviation, old.native_abbreviation}
        for text in letters - {None}:
            holders[str(text)].add(archive.key)
    assert {text: keys for text, keys in holders.items() if len(keys) > 1} == CLASHES


@pytest.mark.parametrize("key", sorted({key for keys in CLASHES.values() for key in keys}))
def test_a_known_clash_is_said_in_the_note(key: str) -> None:
    assert "NA" in (repositories()[key].note or "").replace(".", "").split()


def test_the_old_archive_of_the_empire_is_no_name_of_the_foreign_policy_archive() -> None:
    archive = repositories()["AVPRF"]
    names = {archive.abbreviation, *archive.aliases, *(old.abbreviation for old in archive.former)}
    assert "AVPR" not in names
    assert archive.former[0].note and "AVPR" in archive.former[0].note


def test_leaves_come_last_and_only_leaves_have_versos() -> None:
    for archive in repositories().values():
        levels = [term.level for term in archive.levels]
        assert levels == sorted(levels, key=lambda level: level == "leaf"), archive.key
        assert all(term.level == "leaf" for term in archive.levels if term.verso), archive.key


def test_terms_are_taken_apart() -> None:
    for archive in repositories().values():
        assert archive.place and "/" not in archive.place
        for term in archive.levels:
            joined = " ".join(filter(None, [term.abbreviation, term.plural, term.native_abbreviation]))
            assert ";" not in joined and "/" not in joined


def test_rgani_has_its_terms_in_both_scripts() -> None:
    terms = {term.level: term for term in repositories()["RGANI"].levels}
    assert list(terms) == ["fond", "opis", "per", "dok", "delo", "leaf"]
    assert (terms["delo"].abbreviation, terms["delo"].plural) == ("d.", "dd.")
    assert (terms["leaf"].plural, terms["leaf"].verso, terms["leaf"].native_verso) == ("ll.", "ob.", "об.")
    assert terms["per"].only_in == "fond 89"


def test_every_country_of_the_list_has_a_name() -> None:
    names = countries()
    assert {archive.country for archive in repositories().values()} <= set(names)
    assert (names["RU"], names["US"], names["SU"]) == ("Russia", "United States", "Soviet Union")
    assert len(names) == 249 + 4
    assert not [name for name in names.values() if "(" in name or "," in name.replace("Bonaire, Sint", "")]
