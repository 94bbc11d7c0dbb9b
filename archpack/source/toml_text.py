"""TOML text to plain data with places: the door to `tomllib`, which tells no places of what it has read."""

import re
import tomllib
from pathlib import Path
from typing import Any

from archpack.model.value import Value
from archpack.problem import Problem, Where
from archpack.source import faults
from archpack.source.places import Extent, Lines, Places, step

_ASIDE = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
# TOML 1.0: keys, and the four kinds of strings, of which the longer come first.
_KEY = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*')[ \t]*""")
_STRING = re.compile(r'''"""(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\])*"|'[^']*\'''', re.DOTALL)
_BARE = re.compile(r"[^,\]}#\r\n]*[^,\]}#\r\n \t]")
_PLACE = re.compile(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)$")


class Tables(Value, frozen=True, kw_only=True):
    """A TOML file as plain data.

    Attributes:
        data: The data, or None where the text could not be read. Beside text, numbers and truth values it may
            hold dates and times.
        places: Where each value stands; of a table, its header.
        problems: What is wrong with the text.
    """

    data: Any
    places: Places
    problems: tuple[Problem, ...]


def parse(text: str, path: Path) -> Tables:
    """The data of a TOML text.

    Args:
        text: The text, decoded, free of forbidden characters and within bounds.
        path: The file, for places.
    """
    scanner = _Scanner(text)
    data: Any = None
    problems: tuple[Problem, ...] = ()
    try:
        data = tomllib.loads(text)
        scanner.document()
    except tomllib.TOMLDecodeError as error:
        problems = (_syntax(path, text, str(error)),)
    except RecursionError:
        problems = (faults.NOT_TOML.at(Where(path=path), "the values are nested too deeply"),)
    return Tables(data=None if problems else data, places=scanner.places, problems=problems)


def _syntax(path: Path, text: str, said: str) -> Problem:
    place = _PLACE.search(said)
    if place and place[1]:
        line, column = int(place[1]), int(place[2])
    else:
        line, column = Lines.of(text).at(len(text))
    message = f"this is not TOML: {_PLACE.sub('', said)}"
    return faults.NOT_TOML.at(Where(path=path, line=line, column=column), message)


class _Scanner:
    """Goes through a text that `tomllib` has read, so that it need not look for faults."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.values: dict[str, Extent] = {}
        self.keys: dict[str, Extent] = {}
        self.places = Places(lines=Lines.of(text), values=self.values, keys=self.keys)
        self.entries: dict[str, int] = {}
        """How many tables an array of tables has, by its pointer."""

    def document(self) -> None:
        table = ""
        while self.space():
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)

    def space(self) -> str:
        """Pass white space and comments; the character that follows, or nothing at the end."""
        found = _ASIDE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def header(self) -> str:
        """Pass the header of a table; its pointer."""
        start = self.at
        is_entry = self.text.startswith("[[", start)
        self.at += 2 if is_entry else 1
        pointer = self.key("")
        self.at += 2 if is_entry else 1
        if is_entry:
            number = self.entries.get(pointer, 0)
            self.entries[pointer] = number + 1
            pointer = step(pointer, number)
        elif pointer in self.entries:
            pointer = step(pointer, self.entries[pointer] - 1)
        self.values.setdefault(pointer, (start, self.at))
        return pointer

    def pair(self, table: str) -> None:
        pointer = self.key(table)
        self.at += 1
        self.space()
        self.value(pointer)

    def key(self, pointer: str) -> str:
        """Pass a key, dotted or not; the pointer to what stands under it."""
        while True:
            if pointer in self.entries:
                pointer = step(pointer, self.entries[pointer] - 1)
            part = _KEY.match(self.text, self.at)
            assert part is not None  # noqa: S101  `tomllib` has read the text
            name = part[1] if part[1][0] not in "\"'" else tomllib.loads(f"k={part[1]}")["k"]
            pointer = step(pointer, name)
            self.keys.setdefault(pointer, part.span(1))
            self.at = part.end()
            if self.text[self.at : self.at + 1] != ".":
                return pointer
            self.at += 1

    def value(self, pointer: str) -> None:
        start = self.at
        first = self.text[start]
        if first == "[":
            self.several(pointer, "]")
        elif first == "{":
            self.several(pointer, "}")
        else:
            found = (_STRING if first in "\"'" else _BARE).match(self.text, start)
            assert found is not None  # noqa: S101  as above
            self.at = found.end()
        self.values[pointer] = (start, self.at)

    def several(self, pointer: str, bracket: str) -> None:
        """Pass an array or an inline table."""
        self.at += 1
        number = 0
        while self.space() != bracket:
            if bracket == "}":
                self.pair(pointer)
            else:
                self.value(step(pointer, number))
            number += 1
            if self.space() == ",":
                self.at += 1
        self.at += 1
