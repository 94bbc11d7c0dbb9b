"""What to say of a violation, by the keyword of the schema that is violated."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count

from archpack.fault import Fault
from archpack.source.wording import meant, nearest, shown
from archpack.validate.rights_statements import usual_form
from archpack.validate.shape_faults import (
    CONTRADICTION,
    EMPTY_TEXT,
    MALFORMED,
    MISSING,
    NOT_LISTED,
    OTHER_SCHEMA,
    TOO_FEW,
    TOO_LONG,
    UNKNOWN,
    WRONG_TYPE,
)
from archpack.validate.violation import Telling, Violation, Way, extras, listed_under

_SUGGESTIONS = 200
_LONGEST_LIST = 24
_FEW = 12
_LONGEST_MENDED = 200
_QUOTATION_MARKS = " \t“”„«»‘’'\""


def tell(violation: Violation) -> Iterator[Telling]:
    """The faults of one violation; of a mapping's keys there may be several."""
    return _TELL[violation.keyword](violation)


def named(way: Way) -> str:
    """What a message calls the value at the end of a way."""
    if not way:
        return "the record"
    last = way[-1]
    if isinstance(last, str):
        return shown(last)
    return f"entry {last + 1} of {named(way[:-1])}"


def _unknown(violation: Violation) -> Iterator[Telling]:
    known = [key for key in violation.schema["properties"] if key not in violation.value]
    for number, key in zip(count(), extras(violation), strict=False):
        # Looking for the nearest key costs time; who misspelt so many is not helped by it.
        suggestion = _meant(key, violation, known) if number < _SUGGESTIONS else ""
        message = f"unknown key {shown(key)}{suggestion or _free(known)}"
        yield Telling(fault=UNKNOWN, way=(*violation.way, key), message=message, of_value=False)


def _meant(key: str, violation: Violation, known: list[str]) -> str:
    """The end of a message that says which key, or which value of one, was most likely meant."""
    if (under := listed_under(key, violation)) is not None:
        given = violation.value[key]
        value = f", value: {json.dumps(given, ensure_ascii=False)}" if isinstance(given, str) else ""
        return f"; did you mean {shown(f'{under}: {key}' + (value if 'value' in known else ''))}?"
    closest = nearest(key, violation.schema["properties"])
    if closest is not None and closest not in known:
        return f"; {shown(closest)} is there already"
    return meant(key, known)


def _free(keys: list[str]) -> str:
    """What else may stand beside the keys that are there."""
    return f"; what may stand here is {', '.join(keys)}" if 0 < len(keys) <= _FEW else ""


def _missing(violation: Violation) -> Iterator[Telling]:
    own_words = violation.schema.get("title")
    for key in violation.asked:
        if key not in violation.value:
            message = own_words or f"{named(violation.way)} needs the key {_key(key, violation)}"
            yield Telling(
                fault=MISSING,
                way=violation.way,
                message=message,
                missing=None if own_words else key,
                of_value=False,
            )


def _key(key: str, violation: Violation) -> str:
    """A key as a message names it, with its value where it has but one."""
    only = violation.schema.get("properties", {}).get(key, {}).get("const")
    return shown(key) if only is None else shown(f"{key}: {only}")


def _not_listed(violation: Violation) -> Iterator[Telling]:
    if not isinstance(violation.value, str) or not violation.value:
        return _wrong_type(violation)
    suggestion = meant(violation.value, violation.asked)
    allowed = ", ".join(violation.asked[:_LONGEST_LIST])
    end = suggestion or f"; it can be {allowed}"
    return _one(NOT_LISTED, violation, f"{shown(violation.value)} is no {_short(violation)}{end}")


def _short(violation: Violation) -> str:
    last = next((part for part in reversed(violation.way) if isinstance(part, str)), "value")
    singular = {"roles": "role"}.get(last, last)
    return f"value for {shown(singular)}"


def _wrong_type(violation: Violation) -> Iterator[Telling]:
    name = named(violation.way)
    if violation.value in ("", None):
        return _one(EMPTY_TEXT, violation, f"{name} is empty; give it a value, or leave it out")
    asked = violation.schema.get("type", "string")
    kinds = [asked] if isinstance(asked, str) else asked
    wanted = " or ".join({"string": "text", "array": "a list", "object": "a mapping"}[kind] for kind in kinds)
    end = such = ""
    if "array" in kinds and isinstance(violation.value, str | dict):
        end = "; begin each entry with '- '" if violation.is_yaml else "; put it in square brackets"
    elif kinds == ["string"] and not isinstance(violation.value, dict | list):
        end = "; put it in quotation marks"
    elif "object" in kinds and "properties" in violation.schema:
        keys = (*violation.schema.get("required", ()), *violation.schema["properties"])
        such = f" with keys such as {shown(keys[0])}"
    return _one(WRONG_TYPE, violation, f"{name} must be {wanted}{such}, not {shown(violation.value)}{end}")


def _malformed(violation: Violation) -> Iterator[Telling]:
    if not violation.value:
        return _empty(violation)
    schema = violation.schema
    refused = f"{shown(violation.value)} is not {schema['title']}"
    mended = _mended(schema["title"], violation.value, violation.asked)
    if mended is not None:
        return _one(MALFORMED, violation, f"{refused}; did you mean {shown(mended)}?")
    such = "".join(f"; for example {shown(example)}" for example in schema.get("examples", ())[:1])
    return _one(MALFORMED, violation, f"{refused} ({schema['description']}){such}")


def _mended(title: str, text: str, pattern: str) -> str | None:
    """What a text that a pattern refuses was most likely meant for, or None."""
    mend = MENDING.get(title, str)
    if len(text) > _LONGEST_MENDED:
        return None
    changed = mend(text.strip(_QUOTATION_MARKS))
    return changed if changed != text and re.search(pattern, changed) else None


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _edtf(text: str) -> str:
    from archpack.notation import date

    found = date.from_text(text)
    return found.readings[0].text if found and found.readings else text


def _country(text: str) -> str:
    from archpack.source import countries

    codes = {name.casefold(): code for code, name in countries().items()}
    return codes.get(text.casefold(), text.upper())


def _language(text: str) -> str:
    from archpack.notation import language_name

    return language_name.tag(text) or text.replace("_", "-")


def _path(text: str) -> str:
    path = text.replace("\\", "/").removeprefix("./")
    leads_out = path.startswith(("/", "../")) or path[1:2] == ":"
    return path.rpartition("/")[2] if leads_out else path


MENDING: Mapping[str, Callable[[str], str]] = {
    "a country code": _country,
    "a JSON Pointer": lambda text: f"/{text}",
    "a key": _slug,
    "an EDTF date": _edtf,
    "a language tag": _language,
    "a path below the record's folder": _path,
    "a record id": _slug,
    "a rightsstatements.org address": lambda text: usual_form(text) or text,
    "a web address": lambda text: f"https://{text}" if "." in text and ":" not in text else text,
}
"""By the title of a kind of text in the schema: what people most often write, turned into what is wanted."""


def _empty(violation: Violation) -> Iterator[Telling]:
    return _one(EMPTY_TEXT, violation, f"{named(violation.way)} is empty; give it a value, or leave it out")


def _too_long(violation: Violation) -> Iterator[Telling]:
    message = f"{named(violation.way)} has {len(violation.value)} characters; {violation.asked} are allowed"
    return _one(TOO_LONG, violation, message)


def _too_few(violation: Violation) -> Iterator[Telling]:
    return _one(TOO_FEW, violation, f"{named(violation.way)} is an empty list; it must name something")


def _contradiction(violation: Violation) -> Iterator[Telling]:
    # Of what is no mapping at all, no two keys contradict each other: it is told as that.
    if isinstance(violation.value, dict):
        yield Telling(
            fault=CONTRADICTION, way=violation.way, message=violation.schema["title"], of_value=False
        )


def _other_schema(violation: Violation) -> Iterator[Telling]:
    message = (
        f"{named(violation.way)} is {shown(violation.value)}; this version reads {shown(violation.asked)}"
    )
    return _one(OTHER_SCHEMA, violation, message)


def _one(fault: Fault, violation: Violation, message: str) -> Iterator[Telling]:
    yield Telling(fault=fault, way=violation.way, message=message)


_TELL: dict[str, Callable[[Violation], Iterator[Telling]]] = {
    "additionalProperties": _unknown,
    "required": _missing,
    "enum": _not_listed,
    "const": _other_schema,
    "type": _wrong_type,
    "pattern": _malformed,
    "minLength": _empty,
    "maxLength": _too_long,
    "minItems": _too_few,
    "not": _contradiction,
}
"""Every keyword that our schemas refuse by; a test holds that there is no other."""
