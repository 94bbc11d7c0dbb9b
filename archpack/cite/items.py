"""CSL-JSON or CSL-YAML from elsewhere, such as an export of Zotero, to items that our styles can trust."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from archpack.cite import prepare
from archpack.cite.item_date import date_of
from archpack.crosswalk.csl_json import Item
from archpack.crosswalk.csl_language import LETTERS
from archpack.notation import date
from archpack.problem import Problem, Where, has_errors
from archpack.source import json_text, yaml_text
from archpack.source.decode import decode
from archpack.source.files import read_bytes
from archpack.source.parsed import MAX_BYTES

_RECORD = re.compile(r"^[\"']?schema[\"']?\s*:", re.MULTILINE)
NAMES = frozenset({"author", "recipient", "translator", "editor", "contributor", "interviewer", "compiler"})
DATES = frozenset({"issued", "accessed", "submitted", "event-date", "original-date", "available-date"})
_PARTS = ("family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal")
# Our styles look for these in an item that has been made ready, and nowhere else.
_OURS = frozenset({"event-date", "submitted", "status", "year-suffix", "references", "volume-title"})
_OWN_TEXT = frozenset({"country", "archive-romanised", "fond", "sentence-case", "title-romanised"})


def is_csl(data: object) -> bool:
    """Whether plain data are CSL-JSON: a list of items, or one item."""
    if isinstance(data, list):
        return all(isinstance(one, dict) for one in data) and not any("schema" in one for one in data)
    return isinstance(data, dict) and "schema" not in data and {"id", "type"} <= set(data)


def load(path: Path) -> tuple[tuple[Item, ...], tuple[Problem, ...]] | None:
    """The items of a file, and what is wrong with it; None where it is neither CSL-JSON nor CSL-YAML.

    Raises:
        UnreadableError: There is no such file, or it must not be read.
    """
    text, problems = decode(read_bytes(path, limit=MAX_BYTES), path)
    if text is None:
        return (), tuple(problems)
    is_yaml = path.suffix.lower() in {".yaml", ".yml"}
    if is_yaml and _RECORD.search(text):
        return None
    parsed = yaml_text.parse(text, path) if is_yaml else json_text.parse(text, path)
    # What other readers of YAML take for numbers are numbers in CSL.
    problems += (one for one in parsed.problems if not is_yaml or one.severity == "error")
    if has_errors(problems):
        return (), tuple(problems)
    data: Any = parsed.data
    above = ""
    if is_yaml and isinstance(data, dict) and "references" in data:
        data, above = data["references"] or [], "/references"
    if not is_csl(data):
        return None
    given: list[Any] = data if isinstance(data, list) else [data]
    given = [_with_edtf(one) for one in given] if is_yaml else given
    if not given:
        problems.append(
            Problem(code="AP711", message="there is no item in this file", where=Where(path=path))
        )
    items: list[Item] = []
    seen: set[str] = set()
    for index, one in enumerate(given):
        pointer = f"{above}/{index}" if isinstance(data, list) else above
        where = parsed.places.where(path, pointer)
        for message in _faults(one, seen):
            problems.append(Problem(code="AP711", message=message, where=where, pointer=pointer))
        if not has_errors(problems):
            items.append(trusted(one))
    return (() if has_errors(problems) else tuple(items)), tuple(problems)


def _with_edtf(one: Mapping[str, Any]) -> dict[str, Any]:
    """An item of CSL-YAML, where a date may be EDTF, as CSL-JSON has it."""
    return {
        key: {"raw": value} if key in DATES and isinstance(value, str) else value
        for key, value in one.items()
    }


def _faults(one: Mapping[str, Any], seen: set[str]) -> Iterator[str]:
    """What is wrong with an item, in sentences."""
    given = one.get("id")
    if isinstance(given, bool) or not isinstance(given, str | int) or not str(given).strip():
        yield "the item has no id"
        return
    name = str(one["id"])
    if name in seen:
        yield f"the id {name!r} is that of another item too"
    seen.add(name)
    if not isinstance(one.get("type"), str):
        yield f"the item {name!r} has no type"
    for key, value in one.items():
        if key in NAMES and not _are_names(value):
            yield f"{key!r} of {name!r} is no list of names"
        elif key in DATES and date_of(value) is None:
            yield f"{key!r} of {name!r} is no date that CSL-JSON knows: {value!r:.60}"


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict) and isinstance(one.get("family", one.get("literal")), str) for one in value
    )


def trusted(one: Mapping[str, Any]) -> Item:
    """An item without what no style of ours expects, its numbers as text and its dates in one form."""
    made: Item = {}
    known = one.get("custom")
    custom: dict[str, Any] = (
        {key: text for key, text in known.items() if key in _OWN_TEXT and isinstance(text, str)}
        if isinstance(known, dict)
        else {}
    )
    for key, value in one.items():
        if key in NAMES:
            made[key] = [_name(name) for name in value]
        elif key in DATES:
            found = date_of(value)
            assert found is not None  # noqa: S101  the faults have been told
            made[key], edtf = found
            if key == "issued" and edtf:
                custom["edtf"] = edtf
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            made[key] = str(value)
    own = known.get("edtf") if isinstance(known, dict) else None
    if isinstance(own, str) and date.parse(own) is not None:
        custom["edtf"] = own
    made = {key: value for key, value in made.items() if value and key not in _OURS}
    if "title" in made:
        # A titled letter is cited by its title, which says whom it went to (as in `crosswalk.csl_json`).
        made.pop("recipient", None)
    if made.get("author") and made.get("recipient") and str(made.get("genre", "")).casefold() in LETTERS:
        # From one to another is a letter, and the word is left out.
        del made["genre"]
    if any("<" in str(made.get(name, "")) for name in prepare.TAGGED):
        custom["tags"] = True
    return {**made, "custom": custom} if custom else made


def _name(name: Mapping[str, Any]) -> dict[str, Any]:
    made = {part: name[part] for part in _PARTS if isinstance(name.get(part), str) and name[part].strip()}
    return {**made, "static-ordering": True} if name.get("static-ordering") is True else made
