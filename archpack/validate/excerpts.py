"""The line in which a problem lies, cut to what a person wants to see of it."""

import dataclasses

from archpack.problem import Excerpt, Problem
from archpack.source.collection import CollectionFile
from archpack.source.loaded import Loaded
from archpack.source.places import Lines, Places

_WIDTH = 100
_BEFORE = 60


def with_line(problem: Problem, file: Loaded | CollectionFile) -> Problem:
    """The problem with its line, where it lies in the file that was read."""
    where, text, places = problem.where, file.text, file.places
    if where.path != file.path or where.line is None or where.column is None or not text:
        return problem
    begin = places.lines.starts[where.line - 1]
    end = _end(text, places.lines, where.line)
    at = begin + where.column - 1
    # Of a mapping or a list in brackets the place is where it begins, and not the whole of it.
    is_whole = text[at : at + 1] in {"{", "["}
    length = 1 if is_whole else _length(places, problem.pointer, at)
    return dataclasses.replace(problem, excerpt=excerpt(text, begin, end, at, length))


def excerpt(text: str, begin: int, end: int, at: int, length: int = 1) -> Excerpt | None:
    """As much of the line from `begin` to `end` of a text as shows what lies at `at`, or None for nothing."""
    first = begin if at - begin <= _BEFORE else at - _BEFORE
    last = min(end, first + _WIDTH)
    if last <= first:
        return None
    return Excerpt(
        text=text[first:last],
        start=at - first,
        length=max(1, min(length, last - at)),
        cut=(first > begin, last < end),
    )


def _end(text: str, lines: Lines, line: int) -> int:
    end = lines.starts[line] if line < len(lines.starts) else len(text)
    while end > lines.starts[line - 1] and text[end - 1] in "\r\n":
        end -= 1
    return end


def _length(places: Places, pointer: str | None, at: int) -> int:
    """How long that is which a problem points to: a key, or a value."""
    for extents in (places.keys, places.values):
        extent = None if pointer is None else extents.get(pointer)
        if extent is not None and extent[0] == at:
            return extent[1] - extent[0]
    return 1
