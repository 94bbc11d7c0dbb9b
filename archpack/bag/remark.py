"""What the readers of tag files have to say about the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is wrong with a tag file, at one of its lines.

    Attributes:
        line: 1-based, or None when the whole file is meant.
        code: The code of the problem.
        message: What is wrong with the line.
        warning: Whether it can be used all the same.
    """

    line: int | None
    code: str
    message: str
    warning: bool = False
