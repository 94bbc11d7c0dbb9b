"""The kind of every value in the model: frozen, keyword-only, compared by content.

This is the door to `msgspec`. Its structs are read from plain data with every type checked and no key
unknown, and cost a fraction of the start-up time of dataclasses.
"""

from typing import Any, Literal, TypeVar

import msgspec

Certainty = Literal["certain", "probable", "uncertain"]
"""How sure a statement is; `certain` where nothing is said."""


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A frozen value. Fields that are absent are None or an empty tuple, and are not written."""


V = TypeVar("V", bound=Value)


class ShapeError(Exception):
    """Plain data do not have the shape of a value; `str(error)` ends with the place, `$.a[0].b`."""


def from_data(data: object, kind: type[V]) -> V:
    """The value of a kind that plain data (dicts, lists, text) describe.

    Raises:
        ShapeError: A key is unknown or missing, or a value has the wrong type.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise ShapeError(str(error)) from None


def to_data(value: Value) -> dict[str, Any]:
    """The plain data that describe a value, fields in their order, absent ones left out."""
    data: dict[str, Any] = msgspec.to_builtins(value)
    return data


def packed(value: Value) -> bytes:
    """A value as bytes for another process of this version; short, and quick to read back."""
    return msgspec.msgpack.encode(value)


def unpacked(content: bytes, kind: type[V]) -> V:
    """The value that was packed."""
    return msgspec.msgpack.decode(content, type=kind)


def replace(value: V, /, **changes: object) -> V:
    """The value with some fields changed."""
    return msgspec.structs.replace(value, **changes)


class LanguageText(Value, frozen=True, kw_only=True):
    """A text in a language other than that of the record, or in another script.

    Attributes:
        text: The text itself.
        language: BCP 47 tag, with the script where it is not the usual one (`ru`, `ru-Latn`).
        scheme: For romanised text, the scheme that was followed (`ALA-LC`, `BGN/PCGN`).
    """

    text: str
    language: str
    scheme: str | None = None


class Identifier(Value, frozen=True, kw_only=True):
    """An identifier of something, in a scheme that is named.

    Attributes:
        type: The scheme: `doi`, `ark`, `handle`, `urn`, `orcid`, `viaf`, `wikidata`, `isni`, `gnd`, `lcnaf`,
            `geonames`, `ror`, `local`.
        value: The identifier without a resolver's address (`0000-0002-1825-0097`, `Q913`).
    """

    type: Literal[
        "doi",
        "ark",
        "handle",
        "urn",
        "orcid",
        "viaf",
        "wikidata",
        "isni",
        "gnd",
        "lcnaf",
        "geonames",
        "ror",
        "local",
    ]
    value: str
