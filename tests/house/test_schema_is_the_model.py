"""The schema and the model say the same: neither is made from the other, so this holds them together."""

import json
import types
import typing
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import pytest

from archpack.model import SCHEMA_ID, CollectionDefaults, Record
from archpack.model.value import Value
from archpack.resources import schema_path

Shape = Any
SCHEMAS = {name: json.loads(schema_path(name).read_bytes()) for name in ("record", "collection")}
ROOTS: dict[str, type[Value]] = {"record": Record, "collection": CollectionDefaults}


def of_hint(hint: Any) -> Shape:
    """The shape of a type: `text`, the set of its values, `[shape]`, a class's name, or a set of those."""
    if hint is str:
        return "text"
    origin = get_origin(hint)
    if origin is Literal:
        return frozenset(get_args(hint))
    if origin is tuple:
        item, end = get_args(hint)
        assert end is ...
        return [of_hint(item)]
    if origin is Mapping:
        return {"any key": of_hint(get_args(hint)[1])}
    if origin in (Union, types.UnionType):
        arms = [of_hint(arm) for arm in get_args(hint) if arm is not type(None)]
        return arms[0] if len(arms) == 1 else ("either", frozenset(arms))
    assert issubclass(hint, Value)
    return hint.__name__


def of_schema(schema: dict[str, Any], defs: dict[str, Any]) -> Shape:
    """The shape that a part of a schema describes."""
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return name if name[0].isupper() else of_schema(defs[name], defs)
    if schema["type"] == ["string", "object"]:
        assert schema["if"] == {"type": "object"}
        return ("either", frozenset({"text", of_schema(schema["then"], defs)}))
    if schema["type"] == "array":
        return [of_schema(schema["items"], defs)]
    if schema["type"] == "object":
        return {"any key": of_schema(schema["additionalProperties"], defs)}
    assert schema["type"] == "string"
    return frozenset(schema["enum"]) if "enum" in schema else "text"


def classes(root: type[Value]) -> dict[str, type[Value]]:
    """Every class that a class is made of, itself among them."""
    found: dict[str, type[Value]] = {}
    waiting: list[Any] = [root]
    while waiting:
        hint = waiting.pop()
        if isinstance(hint, type) and issubclass(hint, Value):
            if hint.__name__ not in found:
                found[hint.__name__] = hint
                waiting.extend(typing.get_type_hints(hint).values())
        else:
            waiting.extend(get_args(hint))
    return found


def pairs() -> list[object]:
    return [
        pytest.param(name, kind, id=f"{name}-{kind.__name__}")
        for name, root in ROOTS.items()
        for kind in classes(root).values()
    ]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_defines_the_classes_of_the_model_and_no_others(name: str) -> None:
    defined = {key for key in SCHEMAS[name]["$defs"] if key[0].isupper()}
    assert defined == set(classes(ROOTS[name]))
    assert SCHEMAS[name]["$ref"] == f"#/$defs/{ROOTS[name].__name__}"


@pytest.mark.parametrize(("name", "kind"), pairs())
def test_a_class_has_the_same_shape_in_both(name: str, kind: type[Value]) -> None:
    defs = SCHEMAS[name]["$defs"]
    described = defs[kind.__name__]
    fields = msgspec.structs.fields(kind)
    hints = typing.get_type_hints(kind)
    assert described["type"] == "object"
    assert described["additionalProperties"] is False
    # In the same order too: editors offer the keys, and the writer gives them, in that order.
    assert list(described["properties"]) == [field.name for field in fields]
    assert set(described.get("required", ())) == {field.name for field in fields if field.required}
    for key, schema in described["properties"].items():
        assert of_schema(schema, defs) == of_hint(hints[key]), key


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_property_is_described_and_has_examples_that_are_valid(name: str) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(SCHEMAS[name])
    for key, described in SCHEMAS[name]["$defs"].items():
        assert described["description"], key
        for name_of_property, schema in described.get("properties", {}).items():
            assert len(schema["description"]) > 3, f"{key}.{name_of_property}"
            assert schema["examples"], f"{key}.{name_of_property}"
            judge = Draft202012Validator({**schema, "$defs": SCHEMAS[name]["$defs"]})
            for example in schema["examples"]:
                assert not list(judge.iter_errors(example)), f"{key}.{name_of_property}: {example}"


def test_the_schema_has_the_identifier_that_records_name() -> None:
    assert SCHEMAS["record"]["$id"] == SCHEMA_ID
    assert SCHEMAS["record"]["$defs"]["Record"]["properties"]["schema"]["const"] == SCHEMA_ID


def test_no_place_admits_anything_but_text_lists_and_mappings() -> None:
    def types_in(part: Any) -> set[str]:
        if isinstance(part, list):
            return set().union(*map(types_in, part)) if part else set()
        if not isinstance(part, dict):
            return set()
        mine = part.get("type", [])
        named = {mine} if isinstance(mine, str) else set(mine) if isinstance(mine, list) else set()
        below = [value for key, value in part.items() if key not in ("examples", "enum", "type")]
        return named.union(*map(types_in, below)) if below else named

    for name, schema in SCHEMAS.items():
        assert types_in(schema["$defs"]) == {"string", "array", "object"}, name


def test_what_two_schemas_both_define_they_define_alike() -> None:
    record, collection = (SCHEMAS[name]["$defs"] for name in ("record", "collection"))
    for key in record.keys() & collection.keys():
        assert record[key] == collection[key], key
