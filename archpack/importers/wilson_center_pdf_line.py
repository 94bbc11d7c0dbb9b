"""The older PDF export of the Wilson Center Digital Archive, whose text has lost its line breaks.

Libraries of copied documents keep it so: labels in the running text, and words of their own around it. Copies
that have also lost labels or quotation marks are read as far as they go.
"""

import re
from collections.abc import Mapping

from archpack.importers import assembly, wilson_center
from archpack.importers.fields import Body, Fields, Words
from archpack.importers.importer import Importer, Page, Reading
from archpack.importers.site import CitationLine
from archpack.model import ListedRepository
from archpack.notation import date, language_name

_REACH = 12_000
"""In so many characters from the first the citation must begin, and all labels after it stand."""

_LABEL = re.compile(r"(?:^|(?<=\s))(Citation|Summary|Credits|Original Language|Contents):(?=\s)")
_FURNITURE = re.compile(
    r"Digital Archive\s+(?:digitalarchive\.wilsoncenter\.org\s+)?International History Declassified"
    r"|digitalarchive\.wilsoncenter\.org(?!/)|Total Page:\s?\d+|File Type:\s?\w+,?|Size:\s?[\d.,]+\s?\w+"
    r"|Page \d+ of \d+|Load more|Download full-text PDF(?: Read full-text)?"
)
_HEADING = re.compile(
    r"[\s•-]*(?P<heading>(?:[A-Z][a-z]+\s+(?:Translation|Transcript(?:ion)?)"
    r"|(?:Translation|Transcript(?:ion)?) - [A-Z]\w+))"
    r"(?:[\s•-]+(?P<scan>Scan of Original Document))?"
)
_NAME = "|".join(name.title() for name in language_name.TAGS)
_LANGUAGES = re.compile(rf"\s*(?:{_NAME})\b(?:(?:,| and|;)\s+(?:{_NAME})\b)*")
_LONGEST_FIELD = 3_000
_SITE = re.compile(
    r"History\s+and\s+Public\s+Policy\s+Program\s+Digital\s+Archive|Wilson\s+Center\s+Digital\s+Archive"
)


def _recognises(page: Page) -> bool:
    parts = _parts(page.text)
    return "Citation" in parts and _SITE.search(page.text, 0, _REACH) is not None and len(parts) > 2


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return assembly.reading(fields(page), wilson_center.SITE, repositories)


def _parts(text: str) -> dict[str, tuple[int, int, int]]:
    """By label, where it stands, and where what stands under it begins and ends; each label counts once."""
    marks: dict[str, re.Match[str]] = {}
    for match in _LABEL.finditer(text, 0, _REACH):
        marks.setdefault(match[1], match)
        if match[1] == "Contents":
            break
    placed = sorted(marks.values(), key=lambda match: match.start())
    if not placed:
        return {}
    ends = [match.start() for match in placed[1:]] + [len(text)]
    return {match[1]: (match.start(), match.end(), end) for match, end in zip(placed, ends, strict=True)}


class _Lines:
    """Where lines begin in a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def words(self, start: int, end: int) -> Words | None:
        """The words of a stretch as one text; None where it has none."""
        text = " ".join(self._text[start:end].split())
        return Words(line=self._text.count("\n", 0, start) + 1, text=text) if text else None

    def verbatim(self, start: int, end: int) -> Words | None:
        """A stretch character for character, without space before it."""
        kept = self._text[start:end].lstrip()
        return Words(line=self._text.count("\n", 0, end - len(kept)) + 1, text=kept) if kept else None


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    text = page.text
    lines, parts = _Lines(text), _parts(text)
    first = min(start for start, _, _ in parts.values())
    spilled, (kept, _) = ("", (0, 0)) if "Contents" in parts else _spilled(text, parts)
    words = {
        label: lines.words(start, kept if label == spilled else end)
        for label, (_, start, end) in parts.items()
    }
    labels = [lines.words(mark, start) for mark, start, _ in parts.values()]
    citation = words.get("Citation")
    cited = wilson_center.read_citation(citation.text) if citation else None
    head, furniture = _without_furniture(lines.words(0, first))
    when, title, rest = _head(head, cited)
    bodies, extra = _bodies(text, lines, parts)
    guesses = []
    if citation and cited is None:
        guesses.append(
            ("AP616", citation, "the citation has lost its quotation marks; it is read without them")
        )
    return Fields(
        citation=citation,
        date=when,
        title=title,
        summary=words.get("Summary"),
        credits=words.get("Credits"),
        language=words.get("Original Language"),
        bodies=bodies,
        remainder=tuple(one for one in (rest,) if one),
        furniture=tuple(one for one in (*labels, *furniture, *extra) if one),
        guesses=tuple(guesses),
    )


def _without_furniture(head: Words | None) -> tuple[Words | None, list[Words]]:
    if head is None:
        return None, []
    found = [Words(line=head.line, text=match[0]) for match in _FURNITURE.finditer(head.text)]
    text = " ".join(_FURNITURE.sub(" ", head.text).split())
    return (Words(line=head.line, text=text) if text else None), found


def _head(head: Words | None, cited: CitationLine | None) -> tuple[Words | None, Words | None, Words | None]:
    """The date, the title, and what else stands at the head: the title once more, or another's words."""
    if head is None:
        return None, None, None
    text = head.text
    dates = date.find(text[:2_000], languages=("en",), bare_years=True)
    wanted = date.from_text(cited.date) if cited else None
    chosen = next((one for one in dates if wanted and one.readings == wanted.readings), None)
    chosen = chosen or (dates[0] if dates else None)
    if chosen is None:
        return None, None, head
    before, after = text[: chosen.start].strip(), text[chosen.end :].strip()
    when = Words(line=head.line, text=chosen.text)
    if cited and cited.title and after.startswith(cited.title):
        before, after = f"{before} {after[len(cited.title) :]}".strip(), cited.title
    title = Words(line=head.line, text=after) if after else None
    return when, title, Words(line=head.line, text=before) if before else None


def _bodies(
    text: str, lines: _Lines, parts: Mapping[str, tuple[int, int, int]]
) -> tuple[tuple[Body, ...], list[Words | None]]:
    """The text after `Contents:`, with its heading."""
    if "Contents" not in parts:
        body = lines.verbatim(*_spilled(text, parts)[1])
        return ((Body(words=body),) if body else ()), []
    _, start, end = parts["Contents"]
    match = _HEADING.match(text, start)
    if match is None:
        body = lines.verbatim(start, end)
        return ((Body(words=body),) if body else ()), []
    scan = [lines.words(match.start("scan"), match.end("scan"))] if match["scan"] else []
    heading, body = (
        lines.words(match.start("heading"), match.end("heading")),
        lines.verbatim(match.end(), end),
    )
    if body is None:
        return (), [*scan, heading]
    return (Body(words=body, heading=heading),), scan


def _spilled(text: str, parts: Mapping[str, tuple[int, int, int]]) -> tuple[str, tuple[int, int]]:
    """Where the label `Contents` is lost: the last label there is, and the stretch that is the document's.

    A language ends where its name ends; other fields are at most so long as a field can be.
    """
    label, (_, start, end) = max(parts.items(), key=lambda one: one[1])
    if label == "Original Language":
        match = _LANGUAGES.match(text, start, end)
        return label, (match.end() if match else end, end)
    return label, (start, end) if end - start > _LONGEST_FIELD else (end, end)


IMPORTER = Importer(
    name="wilson-center-pdf-line",
    title="the older PDF export of the Wilson Center Digital Archive, its text run together on few lines",
    recognises=_recognises,
    read=_read,
)
