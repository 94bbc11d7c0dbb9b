"""Whether data have the shape that a schema describes: yes or no, at once.

`jsonschema` looks every keyword up for every value, and takes most of the time of checking a record that way.
Here a schema is turned into nested functions, once. They say no more than yes or no; where they say no,
`jsonschema` is asked, whose word counts and who knows why. A schema with a keyword that they do not know is
refused. Tests hold the verdicts to those of `jsonschema` and `jsonschema-rs`.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

Schema = Mapping[str, Any]
Verdict = Callable[[Any], bool]

_SILENT = frozenset({"$schema", "$id", "$defs", "title", "description", "examples"})
_KINDS: Mapping[str, type] = {"string": str, "array": list, "object": dict}
_LOCAL = "#/$defs/"


class UnknownKeywordError(Exception):
    """A schema asks for something that is not known here."""


def compiled(schema: Schema) -> Verdict:
    """The verdict on data by a schema (JSON Schema 2020-12).

    Raises:
        UnknownKeywordError: The schema says more than can be told here.
    """
    return _Compiler(schema).verdict(schema)


class _Compiler:
    def __init__(self, schema: Schema) -> None:
        self.defs: Schema = schema.get("$defs", {})
        self.made: dict[str, Verdict] = {}

    def verdict(self, schema: Schema) -> Verdict:
        """The verdict by a part of the schema: all that its keywords ask for."""
        told = [
            self.keyword(keyword, value, schema)
            for keyword, value in schema.items()
            if keyword not in _SILENT
        ]
        verdicts = tuple(verdict for verdict in told if verdict is not None)
        if len(verdicts) == 1:
            return verdicts[0]

        def of_all(value: Any) -> bool:
            for verdict in verdicts:  # noqa: SIM110  half the time that `all` takes
                if not verdict(value):
                    return False
            return True

        return of_all

    def keyword(self, keyword: str, asked: Any, schema: Schema) -> Verdict | None:
        """The verdict by one keyword; none for what another keyword has taken account of."""
        if keyword not in _KEYWORDS:
            raise UnknownKeywordError(keyword)
        return _KEYWORDS[keyword](self, asked, schema)

    def _ref(self, reference: str, _: Schema) -> Verdict:
        name = reference.removeprefix(_LOCAL)
        if name not in self.defs:
            raise UnknownKeywordError(reference)
        if name not in self.made:
            # A definition may lead back to itself, so what stands for it is there before it is made.
            self.made[name] = lambda value: self.made[name](value)
            self.made[name] = self.verdict(self.defs[name])
        return self.made[name]

    def _type(self, asked: str | list[str], _: Schema) -> Verdict:
        names = [asked] if isinstance(asked, str) else asked
        if not set(names) <= _KINDS.keys():
            raise UnknownKeywordError(f"type {asked}")
        kinds = tuple(_KINDS[name] for name in names)
        return lambda value: isinstance(value, kinds)

    def _enum(self, listed: list[Any], _: Schema) -> Verdict:
        if not all(isinstance(one, str) for one in listed):
            raise UnknownKeywordError("enum of more than texts")
        texts = frozenset(listed)
        return lambda value: isinstance(value, str) and value in texts

    def _const(self, asked: Any, schema: Schema) -> Verdict:
        return self._enum([asked], schema)

    def _min_length(self, least: int, _: Schema) -> Verdict:
        return lambda value: not isinstance(value, str) or len(value) >= least

    def _max_length(self, most: int, _: Schema) -> Verdict:
        return lambda value: not isinstance(value, str) or len(value) <= most

    def _pattern(self, pattern: str, _: Schema) -> Verdict:
        search = re.compile(pattern).search
        return lambda value: not isinstance(value, str) or search(value) is not None

    def _min_items(self, least: int, _: Schema) -> Verdict:
        return lambda value: not isinstance(value, list) or len(value) >= least

    def _items(self, asked: Schema, _: Schema) -> Verdict:
        each = self.verdict(asked)
        return lambda value: not isinstance(value, list) or all(map(each, value))

    def _contains(self, asked: Schema, _: Schema) -> Verdict:
        each = self.verdict(asked)
        return lambda value: not isinstance(value, list) or any(map(each, value))

    def _required(self, keys: list[str], _: Schema) -> Verdict:
        needed = frozenset(keys)
        return lambda value: not isinstance(value, dict) or needed <= value.keys()

    def _properties(self, asked: Schema, schema: Schema) -> Verdict:
        """The verdict by `properties` and `additionalProperties`, in one pass over the keys."""
        below = {key: self.verdict(part) for key, part in asked.items()}
        others = self._others(schema.get("additionalProperties", True))

        def of_mapping(value: Any) -> bool:
            if not isinstance(value, dict):
                return True
            for key, one in value.items():  # noqa: SIM110
                if not below.get(key, others)(one):
                    return False
            return True

        return of_mapping

    def _others(self, asked: bool | Schema) -> Verdict:
        return (lambda _: asked) if isinstance(asked, bool) else self.verdict(asked)

    def _additional_properties(self, asked: bool | Schema, schema: Schema) -> Verdict | None:
        return None if "properties" in schema else self._properties({}, schema)

    def _all_of(self, asked: list[Schema], _: Schema) -> Verdict:
        every = tuple(self.verdict(part) for part in asked)
        return lambda value: all(verdict(value) for verdict in every)

    def _not(self, asked: Schema, _: Schema) -> Verdict:
        refused = self.verdict(asked)
        return lambda value: not refused(value)

    def _if(self, asked: Schema, schema: Schema) -> Verdict:
        holds = self.verdict(asked)
        then, otherwise = (self.verdict(schema.get(key, {})) for key in ("then", "else"))
        return lambda value: then(value) if holds(value) else otherwise(value)

    def _then(self, _: Schema, schema: Schema) -> None:
        if "if" not in schema:
            raise UnknownKeywordError("then without if")


_KEYWORDS: Mapping[str, Callable[[_Compiler, Any, Schema], Verdict | None]] = {
    "$ref": _Compiler._ref,
    "type": _Compiler._type,
    "enum": _Compiler._enum,
    "const": _Compiler._const,
    "minLength": _Compiler._min_length,
    "maxLength": _Compiler._max_length,
    "pattern": _Compiler._pattern,
    "minItems": _Compiler._min_items,
    "items": _Compiler._items,
    "contains": _Compiler._contains,
    "required": _Compiler._required,
    "properties": _Compiler._properties,
    "additionalProperties": _Compiler._additional_properties,
    "allOf": _Compiler._all_of,
    "not": _Compiler._not,
    "if": _Compiler._if,
    "then": _Compiler._then,
    "else": _Compiler._then,
}
