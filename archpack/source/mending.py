"""Giving texts of a record file other values: nothing else in the file changes by a byte."""

import copy
import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from archpack.source import plain
from archpack.source.loaded import Loaded, is_json, parse
from archpack.source.parsed import Data
from archpack.source.places import Extent

_LONGEST_COMPARED = 10_000
_BLOCK = frozenset("|>")
_SPACE = " \t\r\n"


def mended(loaded: Loaded, replacements: Mapping[str, str]) -> str:
    """The text of a file in which some values stand as other text, each within its own extent.

    What is put in is read back: a value for which no spelling can be found that gives the file exactly the
    data that are wanted is left as it is.

    Args:
        loaded: The file.
        replacements: The text that each value is to have, by pointer. What is no text is left alone. A plain
            scalar that is to have the text it has already is put into quotation marks.
    """
    wanted = {pointer: new for pointer, new in replacements.items() if _is_text(loaded, pointer)}
    # From the end to the beginning, so that the places of what comes before stay as they are.
    order = sorted(wanted, key=lambda pointer: loaded.places.values[pointer], reverse=True)
    together = loaded.text
    for pointer in order:
        first = next(_spellings(loaded, pointer, wanted[pointer]))
        together = _put(together, loaded.places.values[pointer], first)
    if _reads_as(together, loaded, wanted):
        return together
    text = loaded.text
    done: dict[str, str] = {}
    for pointer in order:
        for spelling in _spellings(loaded, pointer, wanted[pointer]):
            changed = _put(text, loaded.places.values[pointer], spelling)
            if _reads_as(changed, loaded, {**done, pointer: wanted[pointer]}):
                text = changed
                done[pointer] = wanted[pointer]
                break
    return text


def _put(text: str, extent: Extent, spelling: str) -> str:
    return text[: extent[0]] + spelling + text[extent[1] :]


def _steps(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _below(data: Any, part: str) -> Any:
    if isinstance(data, list):
        return data[int(part)]
    return data.get(part) if isinstance(data, dict) else None


def _text_at(loaded: Loaded, pointer: str) -> str | None:
    """The text of a pointer, or None where there is none."""
    here: Any = loaded.data if pointer in loaded.places.values else None
    for part in _steps(pointer):
        here = _below(here, part)
    return here if isinstance(here, str) else None


def _is_text(loaded: Loaded, pointer: str) -> bool:
    if _text_at(loaded, pointer) is None:
        return False
    # Where an anchor, an alias or a tag stands, the text is not all that the value is.
    begin = loaded.places.values[pointer][0]
    return loaded.text[begin : begin + 1] not in {"&", "*", "!"}


def _reads_as(text: str, loaded: Loaded, replacements: Mapping[str, str]) -> bool:
    """Whether a text gives the data of the file, with the replacements in them, and no more problems."""
    whole: dict[str, Any] = {"": copy.deepcopy(loaded.data)}
    for pointer, new in replacements.items():
        here: Any = whole
        parts = ["", *_steps(pointer)]
        for part in parts[:-1]:
            here = _below(here, part)
        if isinstance(here, list):
            here[int(parts[-1])] = new
        else:
            here[parts[-1]] = new
    read = parse(text, loaded.path)
    found: Data = whole[""]
    return read.data == found and len(read.problems) <= len(loaded.problems)


def _spellings(loaded: Loaded, pointer: str, new: str) -> Iterator[str]:
    """How a text may be spelt in the place of a value, the least change first."""
    begin, end = loaded.places.values[pointer]
    raw = loaded.text[begin:end]
    old = _text_at(loaded, pointer)
    assert old is not None  # noqa: S101  `mended` has seen to it
    bare = raw[:1] not in {"", "'", '"', *_BLOCK}
    edited = _edited(raw, old, new) if new != old else None
    if edited is not None and not (bare and plain.reading(new)):
        yield edited
    if is_json(loaded.text, loaded.path):
        yield json.dumps(new, ensure_ascii=False)
        return
    from archpack.source.yaml_writer import quoted, scalar

    if new != old and bare:
        yield scalar(new)
    # The extent of a block reaches to where the next value begins.
    yield quoted(new) + (raw[len(raw.rstrip(_SPACE)) :] if raw[:1] in _BLOCK else "")


def _edited(raw: str, old: str, new: str) -> str | None:
    """The spelling of a value in which only those characters change in which its texts differ, or None."""
    places = None if len(old) > _LONGEST_COMPARED or "\\" in raw else _aligned(raw, old)
    if not places:
        return None
    places.append(places[-1] + 1)
    pieces: list[str] = []
    done = 0
    single = raw.startswith("'")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            continue
        put = new[new_first:new_last]
        if kind == "delete":
            first, last = _beside_breaks(first, last, old, [raw[place] for place in places[:-1]])
        begin = places[first]
        end = places[last - 1] + 1 if last > first else begin
        pieces += [raw[done:begin], put.replace("'", "''") if single else put]
        done = end
    return "".join(pieces) + raw[done:]


def _beside_breaks(first: int, last: int, old: str, spelt: list[str]) -> tuple[int, int]:
    """Which of several spaces in a row to delete: rather those that are spaces than the break of a line."""
    if old[first:last].strip(" "):
        return first, last
    while spelt[last - 1] != " " and first > 0 and old[first - 1] == " ":
        first, last = first - 1, last - 1
    return first, last


def _aligned(raw: str, value: str) -> list[int] | None:
    """Where in its spelling each character of a value stands, or None where that cannot be told.

    A space of the value may stand for a line break and for what surrounds it.
    """
    at = raw.find("\n") + 1 if raw[:1] in _BLOCK else int(raw[:1] in {'"', "'"})
    doubled = "''" if raw.startswith("'") else None
    places: list[int] = []
    for character in value:
        if character != " ":
            while at < len(raw) and raw[at] != character and raw[at] in _SPACE:
                at += 1
        folded = character == " " and raw[at : at + 1] in {"\r", "\n"}
        if not folded and raw[at : at + 1] != character:
            return None
        places.append(at)
        at += 2 if raw[at : at + 2] == doubled else 1
    return places
