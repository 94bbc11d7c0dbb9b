"""What is wrong with somebody's material, as a value."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

Severity = Literal["error", "warning", "hint"]
"""`error` stops packing; `warning` is for a person to judge; `hint` is a suggestion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place in a file.

    Attributes:
        path: The file or folder, as the person named it.
        line: 1-based line, or None when the whole file is meant.
        column: 1-based column in characters, or None.
    """

    path: Path
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)


class Kind(Protocol):
    """A kind of fault: what is known of a code whether or not it occurs."""

    @property
    def code(self) -> str:
        """Its stable code."""

    @property
    def name(self) -> str:
        """The fault in a word or three."""

    @property
    def severity(self) -> Severity:
        """How bad it is, unless the person says otherwise."""

    @property
    def why(self) -> str | None:
        """Why it is a fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The line of a file in which a problem lies, or as much of it as is worth showing.

    Attributes:
        text: The characters, without the end of the line.
        start: Which of them the problem begins with, from 0.
        length: How many of them it is about, at least 1.
        cut: Whether the line goes on before them or after them.
    """

    text: str
    start: int
    length: int = 1
    cut: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault of the material.

    Attributes:
        code: Stable and never reused, `AP` and three digits.
        message: What is wrong, with what value, and the nearest right thing.
        where: The place.
        severity: How bad it is.
        pointer: JSON Pointer (RFC 6901) to the value in a record, or None outside records.
        replacement: The text that the value may be given instead, where putting it there is safe.
        excerpt: The line in which it lies, where that is to be shown.
    """

    code: str
    message: str
    where: Where
    severity: Severity = "error"
    pointer: str | None = None
    replacement: str | None = None
    excerpt: Excerpt | None = None


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by file, then place, then code: the order in which a person mends them."""
    return tuple(
        sorted(
            problems,
            key=lambda p: (str(p.where.path), p.where.line or 0, p.where.column or 0, p.code, p.message),
        )
    )


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.severity == "error" for problem in problems)
