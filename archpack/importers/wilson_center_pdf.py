"""The page of the Wilson Center Digital Archive as its PDF export lays it out: labels on their own lines."""

import re
from collections.abc import Mapping

from archpack.importers import assembly, sections, wilson_center
from archpack.importers.fields import Body, Fields, Words
from archpack.importers.importer import Importer, Page, Reading
from archpack.importers.sections import Section
from archpack.model import ListedRepository
from archpack.notation import date, language_name

_LABELS = ("Citation", "Summary", "Credits", "Original Language", "Contents")
_SCAN = re.compile(r"\W*Scan of Original Document", re.IGNORECASE)
_KINDS = ("translation", "transcript", "transcription")


def _recognises(page: Page) -> bool:
    found = _sections(page)
    citation = found.get("Citation")
    return (
        "Contents" in found
        and citation is not None
        and wilson_center.read_citation(citation.text) is not None
    )


def _read(page: Page, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    return assembly.reading(fields(page), wilson_center.SITE, repositories)


def _sections(page: Page) -> dict[str, Section]:
    return {found.label: found for found in sections.cut(page.text, _LABELS, last="Contents")}


def fields(page: Page) -> Fields:
    """Every word of a page of this family, in its field."""
    found = _sections(page)
    citation = found["Citation"]
    when, title = _head(found[""], citation)
    heading, body, scan = _contents(page, found["Contents"])
    labels = tuple(Words(line=one.line, text=f"{label}:") for label, one in found.items() if label)
    bare = (heading,) if heading and not body else ()
    return Fields(
        citation=Words(line=citation.first_line, text=citation.text),
        date=when,
        title=title,
        summary=_words(found.get("Summary")),
        credits=_words(found.get("Credits")),
        language=_words(found.get("Original Language")),
        bodies=(Body(words=body, heading=heading),) if body else (),
        remainder=bare,
        furniture=(*labels, *scan),
    )


def _words(section: Section | None) -> Words | None:
    return Words(line=section.first_line, text=section.text) if section and section.written else None


def _head(section: Section, citation: Section) -> tuple[Words | None, Words | None]:
    """The date and the title at the head of the page, either of which may be missing."""
    written = section.written
    if not written:
        return None, None
    cited = wilson_center.read_citation(citation.text)
    first = Words(line=written[0][0], text=written[0][1].strip())
    title = _title(written[1:])
    # A first line that is no date in any form known here is one all the same where the rest is the title.
    if date.from_text(first.text) or (title and cited and title.text == cited.title):
        return first, title
    return None, _title(written)


def _title(lines: tuple[tuple[int, str], ...]) -> Words | None:
    text = " ".join(" ".join(line.split()) for _, line in lines)
    bare = text.removeprefix("**").removesuffix("**").strip()
    return Words(line=lines[0][0], text=bare) if bare else None


def _contents(page: Page, section: Section) -> tuple[Words | None, Words | None, tuple[Words, ...]]:
    """The heading over the text, the text to the end of the page, and other entries of the contents.

    The text is kept character for character; another entry is that of a scan.
    """
    written = section.written
    if not written:
        return None, None, ()
    first = Words(line=written[0][0], text=written[0][1].strip())
    words = first.text.lower().replace("-", " ").split()
    is_heading = len(words) <= 5 and any(kind in words for kind in _KINDS)
    is_heading = is_heading and language_name.named_in(first.text) is not None
    rest = written[1:] if is_heading else written
    scan = tuple(
        Words(line=line, text=text.strip()) for line, text in rest[:1] if _SCAN.fullmatch(text.strip())
    )
    rest = rest[len(scan) :]
    if not rest:
        return first, None, scan
    body = Words(line=rest[0][0], text="\n".join(page.text.split("\n")[rest[0][0] - 1 :]))
    return (first if is_heading else None), body, scan


IMPORTER = Importer(
    name="wilson-center-pdf",
    title="a page of the Wilson Center Digital Archive as its PDF export gives it, labels on their own lines",
    recognises=_recognises,
    read=_read,
)
