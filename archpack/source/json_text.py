"""JSON text to plain data with places (RFC 8259)."""

import re
from pathlib import Path

from archpack.fault import Fault
from archpack.problem import Problem
from archpack.source import faults
from archpack.source.characters import forbidden
from archpack.source.parsed import MAX_DEPTH, MAX_PROBLEMS, MAX_VALUES, Data, Parsed, Stop
from archpack.source.places import Extent, Lines, Places, step
from archpack.source.wording import shown

_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*"')
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))"
)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, Data] = {"true": True, "false": False, "null": None}
_COMMENTS = ("//", "/*", "#")
_WORD = re.compile(r"[A-Za-z]+")
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def parse(text: str, path: Path) -> Parsed:
    """The data of a JSON text; numbers, truth values and null come through, for the shape to refuse."""
    reader = _Reader(text, path)
    try:
        data = reader.document()
    except Stop:
        data = None
    return Parsed(data=data, places=reader.places, problems=tuple(reader.problems))


class _Reader:
    """One pass over a text; `at` is the next character to be read."""

    def __init__(self, text: str, path: Path) -> None:
        self.text = text
        self.path = path
        self.at = 0
        self.count = 0
        self.problems: list[Problem] = []
        self.values: dict[str, Extent] = {}
        self.keys: dict[str, Extent] = {}
        self.places = Places(lines=Lines.of(text), values=self.values, keys=self.keys)

    def note(self, fault: Fault, offset: int, message: str, pointer: str | None = None) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"the file has more than {MAX_PROBLEMS} faults; the rest is not read"
            self.problems.append(faults.TOO_MANY.at(self.places.at(self.path, offset), message))
            raise Stop
        self.problems.append(fault.at(self.places.at(self.path, offset), message, pointer))

    def refuse(self, message: str, offset: int | None = None, fault: Fault = faults.NOT_JSON) -> Stop:
        self.note(fault, self.at if offset is None else offset, message)
        return Stop()

    def space(self) -> str:
        """Pass over white space; the character that follows, or nothing at the end."""
        match = _SPACE.match(self.text, self.at)
        if match:
            self.at = match.end()
        if self.text.startswith(_COMMENTS, self.at):
            raise self.refuse("JSON knows no comments; take it out, or write the record in YAML")
        return self.text[self.at : self.at + 1]

    def document(self) -> Data:
        if not self.space():
            raise self.refuse("the file is empty: there is no record in it", fault=faults.EMPTY)
        data = self.value("", 0)
        if self.space():
            raise self.refuse("something follows the end of the record; one file holds one record")
        return data

    def value(self, pointer: str, depth: int) -> Data:
        first = self.space()
        start = self.at
        self.count += 1
        if self.count > MAX_VALUES:
            raise self.refuse(
                f"the file holds more than {MAX_VALUES} values; no record does", fault=faults.TOO_LARGE
            )
        if depth > MAX_DEPTH:
            raise self.refuse(
                f"values are nested more than {MAX_DEPTH} deep; no record is", fault=faults.TOO_DEEP
            )
        data: Data
        if first == "{":
            data = self.mapping(pointer, depth)
        elif first == "[":
            data = self.sequence(pointer, depth)
        elif first == '"':
            data = self.string(pointer)
        else:
            data = self.bare(first)
        self.values[pointer] = (start, self.at)
        return data

    def bare(self, first: str) -> Data:
        """A number, or one of the three words."""
        number = _NUMBER.match(self.text, self.at)
        if number:
            self.at = number.end()
            # Long ones come out rough (and without Python's limit on digits): all are refused as no text.
            return (
                int(number[0])
                if len(number[0]) <= 16 and number[0].lstrip("-").isdigit()
                else float(number[0])
            )
        word = _WORD.match(self.text, self.at)
        if word and word[0] in _WORDS:
            self.at = word.end()
            return _WORDS[word[0]]
        if not first:
            raise self.refuse("the file ends where a value should stand")
        raise self.refuse(
            f"{shown(word[0] if word else first)} is no value; text stands in double quotation marks"
        )

    def string(self, pointer: str | None) -> str:
        start = self.at
        match = _STRING.match(self.text, start)
        if not match:
            raise self.refuse("this text is not closed on its line, or holds an unknown escape", start)
        self.at = match.end()
        raw = match[0][1:-1]
        found = _ESCAPE.sub(_unescape, raw) if "\\" in raw else raw
        bad = forbidden(found)
        if bad:
            message = f"the character U+{ord(bad[0]):04X} cannot stand in a record; delete it"
            self.note(faults.CHARACTER, start, message, pointer)
        return found

    def sequence(self, pointer: str, depth: int) -> Data:
        self.at += 1
        found: list[Data] = []
        if self.space() == "]":
            self.at += 1
            return found
        while True:
            found.append(self.value(step(pointer, len(found)), depth + 1))
            if self.ends("]"):
                return found

    def mapping(self, pointer: str, depth: int) -> Data:
        self.at += 1
        found: dict[str, Data] = {}
        if self.space() == "}":
            self.at += 1
            return found
        while True:
            if self.space() != '"':
                raise self.refuse("a key in double quotation marks should stand here")
            start = self.at
            key = self.string(None)
            extent = (start, self.at)
            if self.space() != ":":
                raise self.refuse(f"a ':' should follow the key {shown(key)}")
            self.at += 1
            below = step(pointer, key)
            if key in found:
                self.duplicate(key, below, start, depth)
            else:
                self.keys[below] = extent
                found[key] = self.value(below, depth + 1)
            if self.ends("}"):
                return found

    def duplicate(self, key: str, pointer: str, start: int, depth: int) -> None:
        """Note a second value for a key; it is read and dropped."""
        line, _ = self.places.lines.at(self.keys[pointer][0])
        message = f"the key {shown(key)} is given twice; the first one is in line {line}"
        self.note(faults.DUPLICATE_KEY, start, message, pointer)
        values, keys = self.values, self.keys
        self.values, self.keys = {}, {}
        self.value(pointer, depth + 1)
        self.values, self.keys = values, keys

    def ends(self, bracket: str) -> bool:
        """Whether the list or mapping ends here; if not, a comma has been passed."""
        following, here = self.space(), self.at
        if following not in (bracket, ","):
            raise self.refuse(f"a ',' or '{bracket}' is missing before this")
        self.at += 1
        if following == "," and self.space() == bracket:
            raise self.refuse(f"no ',' may stand before '{bracket}'", here)
        return following == bracket


def _unescape(match: re.Match[str]) -> str:
    high, low, single, short = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00))
    return chr(int(single, 16)) if single else _SHORT.get(short, short)
