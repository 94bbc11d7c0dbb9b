"""The lines of a source put together to passages: paragraphs, however they are broken."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from archpack.model.transcript import LineBreak, PageBreak
from archpack.notation.transcript.vocabulary import PAGE, kind_of

UNWRAPPED = 160
"""Characters of a line that no typist or printer broke: each such line is a paragraph."""

_LINE = re.compile(r"[^\n\f]*[\n\f]?")
_RULE = re.compile(r"(?:[*#_=~–—-][ \t]?){3,100}")
_BARE_NUMBER = re.compile(r"([-–—~] ?)?([0-9]{1,4})( ?[-–—~])?")
_WRITTEN_PAGE = re.compile(rf"\((?P<page>{PAGE})\)|\[(?P<words>[^\[\]\n]{{1,40}})\]", re.IGNORECASE)
_DIVIDED = re.compile(r"[^\W\d_][-‐]$")
_SHORTEST_JOINED = 60
"""Characters of the shortest paragraph that is taken to go on after an empty line."""

Span = tuple[int, int]
"""Where a stretch of the text begins and ends."""


@dataclass(slots=True)
class Passage:
    """A stretch of the source that is one paragraph, or a page that begins.

    Attributes:
        parts: Where its parts begin and end in the text.
        breaks: What stands between them: a page, or None for an empty line.
        page: The page that begins, where the passage is nothing else.
    """

    parts: list[Span]
    breaks: list[PageBreak | None] = field(default_factory=list)
    page: PageBreak | None = None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1][1]


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """Where the lines of a stretch begin and end, without the spaces at their edges; a form feed ends one."""
    for match in _LINE.finditer(text, start, end):
        line = match[0]
        first = match.start() + len(line) - len(line.lstrip())
        yield min(first, match.end()), max(min(first, match.end()), match.start() + len(line.rstrip()))


def passages(text: str) -> list[Passage]:
    """The passages of a source as its lines, empty lines and form feeds divide it."""
    unwrapped = is_unwrapped(text)
    found: list[Passage] = []
    held: Span | None = None
    for start, end in lines(text, 0, len(text)):
        long = unwrapped and end - start > UNWRAPPED
        if held is not None and (start == end or long):
            found.append(Passage(parts=[held]))
            held = None
        if long:
            found.append(Passage(parts=[(start, end)]))
        elif start < end:
            held = (start, end) if held is None else (held[0], end)
        feed = text.find("\f", end, end + 1)
        if feed >= 0:
            if held is not None:
                found.append(Passage(parts=[held]))
                held = None
            found.append(Passage(parts=[(feed, feed + 1)], page=PageBreak(text="page break")))
    if held is not None:
        found.append(Passage(parts=[held]))
    _find_pages(text, found)
    return found


def is_rule(written: str) -> bool:
    """Whether a passage is a line that divides: `* * *`, `####`."""
    return len(written) <= 200 and _RULE.fullmatch(written) is not None


def is_unwrapped(text: str) -> bool:
    """Whether lines end only where paragraphs do."""
    return any(end - start > UNWRAPPED for start, end in lines(text, 0, len(text)))


def _find_pages(text: str, found: list[Passage]) -> None:
    """Find the passages that are nothing but a page: `(p. 2)`, `- 2 -`, or numbers that count up."""
    numbers: list[tuple[int, int]] = []
    for place, passage in enumerate(found):
        if passage.end - passage.start > 42 or passage.page is not None:
            continue
        line = text[passage.start : passage.end]
        bare = _BARE_NUMBER.fullmatch(line)
        written = _WRITTEN_PAGE.fullmatch(line)
        if bare and bare[1] and bare[3]:
            passage.page = PageBreak(text=line)
        elif bare and not bare[1] and not bare[3]:
            numbers.append((place, int(bare[2])))
        elif written and (written["page"] or kind_of(written["words"]) == "page"):
            passage.page = PageBreak(text=written["page"] or written["words"])
    counts_up = len(numbers) > 1 and all(b[1] == a[1] + 1 for a, b in pairwise(numbers))
    for place, number in numbers:
        between = 0 < place < len(found) - 1
        if counts_up or (between and goes_on(text, found[place - 1].parts[-1], found[place + 1].parts[0])):
            found[place].page = PageBreak(text=str(number))


def goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether a sentence that the one stretch breaks off goes on in the other."""
    is_divided = _DIVIDED.search(text, max(before[0], before[1] - 2), before[1]) is not None
    if before[1] - before[0] < _SHORTEST_JOINED and not is_divided:
        return False
    last, first = text[before[1] - 1], text[after[0]]
    return first.islower() and (is_divided or last.isalnum() or last in ",;–—")


def line_ends(text: str) -> Callable[[str, int], LineBreak | None]:
    """What the end of a line comes to in a source: it divides a word, is meant, or only fills the page."""
    lengths = sorted(end - start for start, end in lines(text, 0, len(text)) if start < end)
    longest = lengths[int(len(lengths) * 0.98)] if lengths else 0
    unwrapped = bool(lengths) and lengths[-1] > UNWRAPPED

    def line_end(whole: str, at: int) -> LineBreak | None:
        reach = max(0, at - 2 * UNWRAPPED)
        start = max(reach, whole.rfind("\n", reach, at) + 1)
        before = whole[start:at].strip()
        after = whole[at + 1 : at + 1 + UNWRAPPED].lstrip(" \t").partition("\n")[0]
        if _DIVIDED.search(before) and after[:1].islower():
            return LineBreak(hyphen="-")
        if unwrapped:
            return LineBreak()
        # A line is full when the first word of the next would not have gone on it.
        word = after.split(" ", 1)[0]
        return None if len(before) + 1 + len(word) > 0.85 * longest else LineBreak()

    return line_end
