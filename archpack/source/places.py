"""Where the values of a record stand in its file."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from pathlib import Path

from archpack.model.value import Value
from archpack.problem import Where

Extent = tuple[int, int]
"""A stretch of a text: where it begins, and where it has ended; in characters from 0."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines(Value, frozen=True, kw_only=True):
    """The lines of a text, as an editor counts them.

    Attributes:
        starts: Where each line begins, in characters from 0.
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """The lines of a text; LF, CR LF and CR end a line, and nothing else does."""
        return cls(starts=(0, *(match.end() for match in _LINE_END.finditer(text))))

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of a character of the text."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


class Places(Value, frozen=True, kw_only=True):
    """Where each value stands, by JSON Pointer (RFC 6901).

    Attributes:
        lines: The lines of the file.
        values: The extent of each value.
        keys: The extent of the key of each value that has one.
    """

    lines: Lines
    values: Mapping[str, Extent]
    keys: Mapping[str, Extent]

    def where(self, path: Path, pointer: str) -> Where:
        """The place of a value: its key's where it has one, else its own, else that of what holds it."""
        while pointer not in self.keys and pointer not in self.values and pointer:
            pointer = pointer.rpartition("/")[0]
        extent = self.keys.get(pointer) or self.values.get(pointer) or (0, 0)
        return self.at(path, extent[0])

    def where_value(self, path: Path, pointer: str) -> Where:
        """The place of a value itself, behind its key."""
        extent = self.values.get(pointer)
        return self.where(path, pointer) if extent is None else self.at(path, extent[0])

    def below(self, pointer: str) -> "Places":
        """The places of what a value holds, by the pointers that lead there from it."""
        values, keys = (
            {at.removeprefix(pointer): extent for at, extent in found.items() if _leads(pointer, at)}
            for found in (self.values, self.keys)
        )
        return Places(lines=self.lines, values=values, keys=keys)

    def at(self, path: Path, offset: int) -> Where:
        """The place of a character of the file."""
        line, column = self.lines.at(offset)
        return Where(path=path, line=line, column=column)


def _leads(pointer: str, further: str) -> bool:
    return further == pointer or further.startswith(f"{pointer}/")


def step(pointer: str, key: str | int) -> str:
    """The pointer to what stands under a key, or at an index, of the value of a pointer."""
    if isinstance(key, int):
        return f"{pointer}/{key}"
    if "~" in key or "/" in key:
        key = key.replace("~", "~0").replace("/", "~1")
    return f"{pointer}/{key}"
