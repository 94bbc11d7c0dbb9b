"""Comments that ask for a fault to be ignored on one line: `# archpack: ignore AP403 (the registry's stamp)`.

A comment at the end of a line speaks of that line, one that stands alone of the next that holds something.
Codes and names are separated by commas or spaces; a reason may follow in round brackets.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from archpack.model.value import Value
from archpack.problem import Problem
from archpack.source.faults import FIXED_SEVERITY, IDLE_COMMENT, UNKNOWN_CODE
from archpack.source.loaded import Loaded
from archpack.source.places import Extent
from archpack.source.wording import nearest, shown
from archpack.validate.catalogue import is_fixed, is_of_collection, kind_of, unknown

_COMMENT = re.compile(r"#[ \t]*archpack:[ \t]*([^\s(]*)([^\r\n(]*)")
_WORD = re.compile(r"[^\s,]+")
_ASIDE = re.compile(r"[ \t]*(?:#.*)?")


class Ignored(Value, frozen=True, kw_only=True):
    """One fault that one comment asks to be ignored.

    Attributes:
        code: The fault's.
        line: The line it speaks of.
        offset: Where in the text it is named.
    """

    code: str
    line: int
    offset: int


class Suppressions:
    """What the comments of one file ask for, and which of them have been of use."""

    def __init__(self, loaded: Loaded) -> None:
        self.path = loaded.path
        self.places = loaded.places
        self.problems: list[Problem] = []
        self.ignored: list[Ignored] = []
        self.used: set[Ignored] = set()
        if _COMMENT.search(loaded.text):
            for match in _comments(loaded):
                self._take(match, loaded)

    def _take(self, match: re.Match[str], loaded: Loaded) -> None:
        if match[1] != "ignore":
            if nearest(match[1], ["ignore"]):
                message = f"{shown(match[1])} asks for nothing; did you mean 'ignore'?"
                self._note(UNKNOWN_CODE.at(self.places.at(self.path, match.start(1)), message))
            return
        line = _line_meant(match, loaded)
        words = list(_WORD.finditer(loaded.text, *match.span(2)))
        if not words:
            message = "this comment does not say what to ignore; write a code or a name after 'ignore'"
            self._note(UNKNOWN_CODE.at(self.places.at(self.path, match.start()), message))
        for word in words:
            kind = kind_of(word[0])
            where = self.places.at(self.path, word.start())
            if kind is None:
                self._note(UNKNOWN_CODE.at(where, unknown(word[0])))
            elif is_fixed(kind):
                message = f"{kind.code} ({kind.name}) cannot be ignored: what has it is no record"
                self._note(FIXED_SEVERITY.at(where, message))
            else:
                self.ignored.append(Ignored(code=kind.code, line=line, offset=word.start()))

    def _note(self, problem: Problem) -> None:
        self.problems.append(problem)

    def cover(self, problem: Problem) -> bool:
        """Whether a problem of this file is to be ignored; the comment has then been of use."""
        if not self.ignored or problem.where.path != self.path:
            return False
        found = [one for one in self.ignored if one.code == problem.code and one.line == problem.where.line]
        self.used.update(found)
        return bool(found)

    def idle(self) -> Iterator[Problem]:
        """The comments that ignored nothing.

        Of a fault that shows only among other records nothing is said: it may show when they are there.
        """
        for one in self.ignored:
            kind = kind_of(one.code)
            assert kind is not None  # noqa: S101  only faults that there are come this far
            if one not in self.used and not is_of_collection(kind):
                where = self.places.at(self.path, one.offset)
                message = f"line {one.line} has no fault {kind.code} ({kind.name}) to ignore; take this away"
                yield IDLE_COMMENT.at(where, message)


def _comments(loaded: Loaded) -> Iterator[re.Match[str]]:
    """What looks like a comment to archpack and does not stand within a text."""
    texts: list[Extent] | None = None
    for match in _COMMENT.finditer(loaded.text):
        if loaded.text[: match.start()][-1:].strip():
            continue
        if texts is None:
            texts = sorted((*loaded.places.values.values(), *loaded.places.keys.values()))
        before = bisect_right(texts, (match.start(), len(loaded.text)))
        if before == 0 or texts[before - 1][1] <= match.start():
            yield match


def _line_meant(match: re.Match[str], loaded: Loaded) -> int:
    starts = loaded.places.lines.starts
    line, _ = loaded.places.lines.at(match.start())
    if loaded.text[starts[line - 1] : match.start()].strip():
        return line
    ends = [*starts[1:], len(loaded.text) + 1]
    for following in range(line + 1, len(starts) + 1):
        text = loaded.text[starts[following - 1] : ends[following - 1]].rstrip("\r\n")
        if not _ASIDE.fullmatch(text):
            return following
    return line
