"""What the passages of a source are: headings, footnotes, entries of lists, the closing block."""

import re
from itertools import pairwise

from archpack.notation import date
from archpack.notation.transcript.block_signs import ITEM
from archpack.notation.transcript.closing import start_of_closing
from archpack.notation.transcript.source_lines import Passage, Span, goes_on, lines

_FAR = 15
_LONGEST_HEADING = 400
_LONGEST_HEADING_LINE = 120
_FOOTNOTE = re.compile(r"\[([0-9]{1,3})\][ \t]+(?=\S)")
_REFERENCE = re.compile(r"(?<=[^\s\[])\[?([0-9]{1,3})\]?")
_NUMBER = re.compile(r"[0-9]+")
_MARKING = re.compile(
    r"(?:(?:top|strictly|most) )?(?:secret|confidential|restricted|unclassified)\W*|copy (?:no\.? ?)?\d*\W*|"
    r"(?:совершенно |цілком |особо )?(?:секретно|таємно)\W*|streng geheim\W*|très secret\W*",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[^\W\d_][\w ]{0,30}:")


def split_closing(text: str, found: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """The passages before the closing block, and its lines, each a passage."""
    tail = found[-_FAR:]
    divided: list[Passage] = []
    for passage in tail:
        spans = list(lines(text, passage.start, passage.end)) if passage.page is None else []
        spans = [span for span in spans if span[0] < span[1]]
        first = start_of_closing([text[start:end] for start, end in spans])
        if len(spans) < 2 or first == len(spans):
            divided.append(passage)
            continue
        if first:
            divided.append(Passage(parts=[(spans[0][0], spans[first - 1][1])]))
        divided.extend(Passage(parts=[span]) for span in spans[first:])
    start = start_of_closing([text[passage.start : passage.end] for passage in divided])
    return found[: -len(tail)] + divided[:start], divided[start:]


def join(text: str, found: list[Passage]) -> list[Passage]:
    """Put passages together that are one sentence over an empty line or the head of a page."""
    joined: list[Passage] = []
    place = 0
    while place < len(found):
        passage = found[place]
        place += 1
        while passage.page is None:
            following, pages = place, []
            while following < len(found) and found[following].page is not None:
                pages.append(found[following].page)
                following += 1
            if following == len(found) or len(pages) > 1:
                break
            after = found[following]
            if not goes_on(text, passage.parts[-1], after.parts[0]) or ITEM.match(
                text, after.start, after.end
            ):
                break
            passage = Passage(
                parts=passage.parts + after.parts,
                breaks=[*passage.breaks, pages[0] if pages else None, *after.breaks],
            )
            place = following + 1
        joined.append(passage)
    return joined


def headings(text: str, found: list[Passage]) -> frozenset[int]:
    """Which passages are headings: short ones at the beginning, without a full stop at the end.

    Dates and markings (`TOP SECRET`) between them are none, and do not end them.
    """
    numbers = set()
    for number, passage in enumerate(found[:_FAR]):
        written = text[passage.start : passage.end]
        if _MARKING.fullmatch(written) or date.from_text(written[:_LONGEST_HEADING]):
            continue
        if passage.page or not _is_heading(text, passage, written):
            break
        numbers.add(number)
    return frozenset(numbers)


def _is_heading(text: str, passage: Passage, written: str) -> bool:
    if len(written) > _LONGEST_HEADING or written[0] in "[(*/" or written[-1] in ",;:?!…":
        return False
    full_stop = written[-1] == "." and not re.search(r"(?:\b[^\W\d_]{1,2}|[0-9])\.$", written)
    if full_stop or written[0].islower() or _LABELLED.match(written) or ITEM.match(written):
        return False
    spans = lines(text, passage.start, passage.end)
    return all(end - start <= _LONGEST_HEADING_LINE for start, end in spans)


def footnotes(text: str, found: list[Passage]) -> frozenset[str]:
    """The numbers of the footnotes: passages that begin with one in brackets, to which the text leads."""
    heads = [match[1] for passage in found if (match := _FOOTNOTE.match(text, passage.start, passage.end))]
    if not heads:
        return frozenset()
    led_to = {match[1] for match in _REFERENCE.finditer(text)}
    counts_up = len(heads) > 1 and heads == [str(number) for number in range(1, len(heads) + 1)]
    return frozenset(heads) if counts_up else frozenset(heads) & led_to


def footnote_at(text: str, passage: Passage, notes: frozenset[str]) -> re.Match[str] | None:
    """The head of a footnote, if the passage is one."""
    match = _FOOTNOTE.match(text, passage.start, passage.end)
    return match if match and match[1] in notes else None


def first_entry(text: str, spans: list[Span]) -> int | None:
    """The number of the line with which a list begins, two entries of it at least; None if there is none."""
    heads = [(number, match[1]) for number, span in enumerate(spans) if (match := ITEM.match(text, *span))]
    for (number, label), (_, following) in pairwise(heads):
        if follows(label, following):
            return number
    return None


def entries(text: str, passage: Passage) -> list[tuple[re.Match[str], int]]:
    """The entries of a list in lines one after the other: their labels, and where they end; else none."""
    if len(passage.parts) > 1 or not ITEM.match(text, passage.start, passage.end):
        return []
    spans = lines(text, passage.start, passage.end)
    heads: list[re.Match[str]] = []
    for span in spans:
        match = ITEM.match(text, *span)
        if match and (not heads or follows(heads[-1][1], match[1])):
            heads.append(match)
    if len(heads) < 2:
        return []
    ends = [head.start() for head in heads[1:]] + [passage.end]
    return list(zip(heads, ends, strict=True))


def follows(label: str, following: str) -> bool:
    """Whether the label of an entry is the next after another."""
    numbers = _NUMBER.search(label), _NUMBER.search(following)
    if numbers[0] and numbers[1]:
        return int(numbers[1][0]) == int(numbers[0][0]) + 1 and label[-1] == following[-1]
    if len(label) > 1 and len(following) > 1:
        return ord(following.strip("()")[0]) == ord(label.strip("()")[0]) + 1
    return label == following and len(label) == 1
