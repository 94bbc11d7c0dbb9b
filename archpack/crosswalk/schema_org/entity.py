"""An entity of schema.org in JSON-LD, with what is the same for all of them."""

from typing import Any
from urllib.parse import quote

from archpack.model import LanguageText

Entity = dict[str, Any]
"""One entity; `@id` and `@type` come first. Others name it by its `@id`."""


def put(made: Entity, name: str, value: object) -> None:
    """Set a property that has a value; a list of one stands as that one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if value:
        made[name] = value


def link(entity: Entity | None) -> Entity | None:
    """What another entity holds to name this one."""
    return {"@id": entity["@id"]} if entity else None


def in_language(text: LanguageText) -> Entity:
    """A text with its language, script and all."""
    return {"@language": text.language, "@value": text.text}


def property_value(own_id: str, kind: str, value: str) -> Entity:
    """A value of a kind that schema.org has no property for."""
    return {"@id": own_id, "@type": "PropertyValue", "propertyID": kind, "name": kind, "value": value}


def file_id(path: str) -> str:
    """The `@id` of a file of the package: its path, percent-encoded (RFC 3986)."""
    return quote(path)
