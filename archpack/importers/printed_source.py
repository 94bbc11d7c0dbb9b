"""A book or journal that a source statement names, told from the shelfmark and the credits beside it."""

import re
from dataclasses import dataclass

from archpack.importers.fields import Findings, Words
from archpack.model import AgentName, Publication
from archpack.notation import agent_name

_LONGEST = 4_000
"""Characters: a longer statement is no statement of a source."""
# The imprint is the sure mark of a book: (Place: Publisher, Year).
_IMPRINT = re.compile(
    r",?\s*\((?P<place>[^():;]{2,80}):\s*(?P<publisher>[^():;]{2,120}?),\s*"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?:[-–—/](?P<until>(?:1[5-9]|20)\d\d))?\)"
)
_RUN = r"\d{1,5}(?:\s?[-–—]\s?\d{1,5})?"
_SPAN = rf"(?P<pages>{_RUN}(?:(?:,\s?| and |, and | & ){_RUN}){{0,20}})(?![\w/])"
_PAGES = re.compile(rf",?\s*(?:(?:pp?|pages?|S|s|с)\b\.?\s*)?{_SPAN}")
_VOLUME = re.compile(r",?\s*\b(?:vol|volume|Bd|t|т)\b\.?\s*(?P<volume>[\dIVXLC]{1,6})\b", re.IGNORECASE)
_NUMBER = re.compile(
    r",?\s*\b(?:doc|document|dok|док)\b\.?\s*(?:no\.?\s*|№\s*)?(?P<number>\d{1,5})\b", re.IGNORECASE
)
_JOURNAL = re.compile(
    r"(?P<title>[^\"“”();\d]{0,120}?\b(?:Bulletin|Journal|Review|Quarterly|Zeitschrift|Vestnik|Zhurnal|"
    r"Вестник|Журнал)\b[^\"“”();\d.:]{0,80}?),?\s+"
    r"(?:(?:[Vv]ol\.?\s*(?P<volume>[\dIVXLC]{1,6})|(?P<before>\d{1,4})(?=,?\s+[Nn]os?\b)),?\s*)?"
    r"(?:(?P<label>[Nn]os?\.?|[Ii]ssues?|№)?\s*(?P<issue>\d{1,4}(?:[/–-]\d{1,4})?),?\s*)?"
    r"(?:\((?P<season>[^\W\d_]{3,12}\.?\s)?(?P<year>(?:1[5-9]|20)\d\d)"
    r"(?:[/–-](?P<until_season>[^\W\d_]{3,12}\s)?(?P<until>(?:\d\d){1,2}))?\))?"
)
# What only shelfmarks have: a title in an archive may have an imprint of its own, and is no book of ours.
_LEVEL = re.compile(
    r"\b(?:f|fond|op|opis|d|delo|ll?|listy?|box|folder|file|rg|record group|ф|оп|д|лл?)\b\.?\s*\d",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:(?:first|originally|previously|earlier|later|also|partly|and)\s+){0,3}"
    r"(?:re)?(?:published|printed|reproduced) in:?\s+",
    re.IGNORECASE,
)
_CHAPTER = re.compile(r"[\"“](?P<chapter>[^\"“”]{1,300}?),?[\"”],?\s+in:?\s+")
_EDITORS_FIRST = re.compile(r"(?P<names>[^()]{3,300}?),?\s+\(?eds?\.\)?,\s+(?=\S)")
_HAND = re.compile(
    r",\s+(?P<kind>eds?\.|edited by|под ред\.|hrsg\. von|trans\.|tr\.|translated (?:and edited )?by)\s+",
    re.IGNORECASE,
)
_JOINED = re.compile(r",\s+(?:trans|edit|ed\.|tr\.)(?:[^.;]|(?<=\b\w)\.){1,200}(?:\.|$)", re.IGNORECASE)
"""A credit that a comma joins to the book: the book's own."""
_AUTHOR = re.compile(
    r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_][\w'’-]+,\s+|[^\W\d_]\w+ (?:[^\W\d_]\. ?){1,2}[^\W\d_][\w'’-]+,\s+"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedSource:
    """A book or journal that is named as the source.

    Attributes:
        publication: What is told surely.
        text: All words of it, as written.
        unplaced: What a publication has no field for: the book's translator, its author, a chapter.
    """

    publication: Publication
    text: str
    unplaced: tuple[str, ...] = ()


def split(statement: str) -> tuple[PrintedSource | None, str]:
    """A source statement cut into the printed source that it names, if it does, and all the rest of it.

    `Title, trans. A (Place: Press, 1998), 12-14. Translated by B.` gives the book and `Translated by B.`: who
    translated the book stands within its statement, and who translated for the page in a sentence after it. A
    credit that a comma joins to the book is the book's.
    """
    if len(statement) > _LONGEST:
        return None, statement
    start = 0
    for segment in statement.split(";"):
        found = _in(segment)
        if found:
            source, begin, end = found
            before, after = statement[: start + begin].rstrip(" ;"), statement[start + end :].lstrip(" .;")
            return source, f"{before} {after}".strip()
        start += len(segment) + 1
    return None, statement


def publications(
    source: Words | None, findings: Findings
) -> tuple[tuple[Publication, ...], str, tuple[str, ...]]:
    """The publications of a source statement, the rest of it, and notes on what a publication cannot hold."""
    printed, rest = split(source.text) if source else (None, "")
    if printed is None or source is None:
        return (), rest, ()
    words = Words(line=source.line, text=printed.text)
    findings.derive("/publications/0", words)
    if "," in printed.publication.title:
        message = f"the title {printed.publication.title!r} may hold other words, such as its author's name"
        findings.doubt("AP620", words, message)
    if not printed.unplaced:
        return (printed.publication,), rest, ()
    left = "; ".join(printed.unplaced)
    findings.doubt("AP620", words, f"of the printed source, {left!r} has no field; a note keeps its words")
    return (printed.publication,), rest, (f"Printed source: {printed.text}",)


def _in(segment: str) -> tuple[PrintedSource, int, int] | None:
    """The printed source in a part of a statement, with its beginning and end."""
    lead = _PUBLISHED.search(segment)
    begin = lead.start() if lead else len(segment) - len(segment.lstrip())
    begun = lead.end() if lead else begin
    imprint = _IMPRINT.search(segment, begun)
    if imprint and _LEVEL.search(segment, begun, imprint.start()) is None:
        publication, unplaced, end = _book(segment, begun, imprint)
    else:
        journal = _JOURNAL.match(segment, begun)
        if journal is None or _LEVEL.search(segment, begun, journal.end()):
            return None
        pages = _PAGES.match(segment, journal.end())
        if not (journal["issue"] and (journal["year"] or (journal["label"] and pages))):
            return None
        publication, unplaced, end = _journal(journal, pages)
    if not publication.title:
        return None
    joined = _JOINED.match(segment, end)
    if joined:
        unplaced.append(joined[0].strip(" ,."))
        end = joined.end()
    text = segment[begin:end].strip(" ,.")
    return PrintedSource(publication=publication, text=text, unplaced=tuple(unplaced)), begin, end


def _book(segment: str, start: int, imprint: re.Match[str]) -> tuple[Publication, list[str], int]:
    """A book, what is left over of its words, and where they end."""
    title, editors, unplaced = _title(segment[start : imprint.start()])
    volume = _VOLUME.search(title)
    if volume:
        title = title[: volume.start()] + title[volume.end() :]
    end = imprint.end()
    after = {"volume": volume["volume"] if volume else None, "number": None, "pages": None}
    for pattern, name in ((_VOLUME, "volume"), (_NUMBER, "number"), (_PAGES, "pages")):
        match = pattern.match(segment, end)
        if match and after[name] is None:
            after[name], end = match[name], match.end()
    year, until = imprint["year"], imprint["until"]
    book = Publication(
        type="book",
        title=title.strip(" ,"),
        editors=editors,
        volume=after["volume"],
        place=imprint["place"].strip(),
        publisher=imprint["publisher"].strip(),
        date=f"{year}/{until}" if until else year,
        pages=after["pages"],
        document_number=after["number"],
    )
    return book, unplaced, end


def _title(written: str) -> tuple[str, tuple[AgentName, ...], list[str]]:
    """The title of a book, its editors, and words that are neither."""
    unplaced = []
    chapter = _CHAPTER.match(written)
    if chapter:
        unplaced.append(chapter["chapter"])
        written = written[chapter.end() :]
    names = []
    first = _EDITORS_FIRST.match(written)
    author = None if first else _AUTHOR.match(written)
    if first:
        names.append(first["names"])
        written = written[first.end() :]
    elif author:
        unplaced.append(author[0].strip(" ,"))
        written = written[author.end() :]
    hands = list(_HAND.finditer(written))
    ends = [*(hand.start() for hand in hands[1:]), len(written)][: len(hands)]
    for hand, end in zip(hands, ends, strict=True):
        if hand["kind"].lower().startswith("tr"):
            unplaced.append(written[hand.start() : end].strip(" ,"))
        else:
            names.append(written[hand.end() : end])
    editors = [agent_name.parse(name).name for some in names for name in agent_name.split_list(some)]
    return written[: hands[0].start()] if hands else written, tuple(editors), unplaced


def _journal(journal: re.Match[str], pages: re.Match[str] | None) -> tuple[Publication, list[str], int]:
    """A journal, what is left over of its words, and where they end."""
    year, until = journal["year"], journal["until"]
    last = f"{year[:2]}{until}" if until and len(until) == 2 else until
    volume, issue = journal["volume"] or journal["before"], journal["issue"]
    # A bare number is the volume of a journal, but bulletins and double numbers (6/7) count their issues.
    if not (volume or journal["label"] or "/" in issue or "Bulletin" in journal["title"]):
        volume, issue = issue, None
    made = Publication(
        type="journal",
        title=journal["title"].strip(" ,"),
        volume=volume,
        issue=issue,
        date=f"{year}/{last}" if last else year,
        pages=pages["pages"] if pages else None,
    )
    seasons = [journal[name].strip() for name in ("season", "until_season") if journal[name]]
    return made, seasons, pages.end() if pages else journal.end()
