"""A JSON Schema made lean: the same verdict on all data, sooner.

Looking references up and passing over descriptions takes most of a validator's time. Here every reference is
replaced by what it refers to and annotations are left out. Who wants to know why data are refused asks the
schema itself, whose titles and descriptions are the words for it.
"""

from typing import Any

_ANNOTATIONS = frozenset(
    {"$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default", "deprecated"}
)
_ONE = frozenset({"items", "additionalProperties", "not", "if", "then", "else"})
_SEVERAL = frozenset({"allOf", "anyOf", "oneOf"})
_LOCAL = "#/$defs/"


def lean(schema: dict[str, Any]) -> dict[str, Any]:
    """The lean form of a schema whose references all lead into its own `$defs` and never in a circle."""
    found: dict[str, Any] = _lean(schema, schema["$defs"], ())
    return found


def _lean(part: Any, defs: dict[str, Any], within: tuple[str, ...]) -> Any:
    if not isinstance(part, dict):
        return part
    found: dict[str, Any] = {}
    for keyword, value in part.items():
        if keyword in _ANNOTATIONS or keyword == "$ref":
            continue
        if keyword in _ONE:
            found[keyword] = _lean(value, defs, within)
        elif keyword in _SEVERAL:
            found[keyword] = [_lean(one, defs, within) for one in value]
        elif keyword == "properties":
            found[keyword] = {key: _lean(one, defs, within) for key, one in value.items()}
        else:
            found[keyword] = value
    if "$ref" not in part:
        return found
    name = part["$ref"].removeprefix(_LOCAL)
    assert name not in within, f"{name} refers to itself"  # noqa: S101  a test holds our schemas to that
    meant = _lean(defs[name], defs, (*within, name))
    return {"allOf": [meant, found]} if found else meant
