"""The bytes of a saved page as a page: what kind of file it is, its text, its pieces."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from archpack.importers import encodings, printed_margins
from archpack.importers.importer import Medium, Page, Piece
from archpack.importers.plain_characters import Plain, plain
from archpack.problem import Problem, Severity, Where

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of the largest page that is read; a saved page of text is a thousandth of it."""

_SUFFIXES = {"text": ".txt", "html": ".html", "pdf": ".pdf", "ris": ".ris", "json": ".json"}
_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".pdf": "application/pdf",
    ".ris": "application/x-research-info-systems",
    ".json": "application/json",
}


def suffix_of(path: Path, page: Page) -> str:
    """The suffix under which a page is kept: its own where that says what it is, else the usual one."""
    own = PurePosixPath(path.name).suffix.lower()
    usual = _SUFFIXES[page.medium]
    fits = own == ".md" if page.medium == "text" else _MEDIA_TYPES.get(own) == _MEDIA_TYPES[usual]
    return own if fits else usual


def media_type_of(suffix: str) -> str:
    """The IANA media type of a suffix that `suffix_of` gives."""
    return _MEDIA_TYPES[suffix]


def problem(
    code: str,
    path: Path,
    message: str,
    *,
    line: int | None = None,
    column: int | None = None,
    severity: Severity = "error",
) -> Problem:
    """Something about a page."""
    where = Where(path=path, line=line, column=column)
    return Problem(code=code, message=message, where=where, severity=severity)


def open_page(path: Path, content: bytes) -> Page | Problem:
    """The page that bytes are, or why they are none.

    Plain text is UTF-8, or UTF-16 with its byte order mark; HTML says itself how it is encoded; the text of a
    PDF is taken out of it, which needs the extra `pdf`.
    """
    if len(content) > SIZE_LIMIT:
        return problem("AP600", path, f"the file has {len(content)} bytes, too many for a page: no import")
    if content.startswith(b"%PDF-"):
        return _pdf(path, content)
    from archpack.importers import html_page

    if html_page.is_html(content):
        read = html_page.read(html_page.decode(content))
        if read.fault:
            message = f"this page of HTML cannot be read whole, so it is not read at all: {read.fault}"
            return problem("AP603", path, message)
        if not any(piece.text for piece in read.pieces):
            return problem("AP602", path, "this page of HTML shows no text: there is nothing to import")
        seen = [(piece, plain(piece.text)) for piece in read.pieces]
        pieces = tuple(replace(piece, text=one.text) if one.changes else piece for piece, one in seen)
        return Page(
            name=path.name,
            text="\n".join(piece.text for piece in pieces),
            medium="html",
            pieces=pieces,
            changes=tuple(
                dict.fromkeys(change.split(" ", 1)[1] for _, one in seen for change in one.changes)
            ),
            addresses=read.addresses,
            description=read.description,
        )
    return _text(path, content)


def page_of(name: str, written: str, medium: Medium = "text", changes: tuple[str, ...] = ()) -> Page:
    """A page that is plain text, or whose text has been taken out."""
    # RIS and JSON have ways of their own to write characters.
    seen = plain(written) if medium in ("text", "pdf") else Plain(text=written)
    lines = seen.text.split("\n")
    margins = printed_margins.indexes(lines) if medium in ("text", "pdf") else frozenset[int]()
    kept = ["" if index in margins else line for index, line in enumerate(lines)]
    return Page(
        name=name,
        text="\n".join(kept),
        medium=medium,
        pieces=tuple(
            Piece(line=number, text=line.removesuffix("\r")) for number, line in enumerate(kept, start=1)
        ),
        margins=tuple(Piece(line=index + 1, text=lines[index]) for index in sorted(margins)),
        changes=(*changes, *seen.changes),
    )


def _text(path: Path, content: bytes) -> Page | Problem:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    changes: tuple[str, ...] = ()
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        found = encodings.guessed(content) if encoding == "utf-8-sig" else None
        if found is None:
            return problem(
                "AP603",
                path,
                f"this is no text: byte {error.start} ({content[error.start]:#04x}) is not "
                f"{error.encoding.upper()}. Save the page as plain text in UTF-8",
            )
        text, name = found
        changes = (f"read as {name}, since it is not UTF-8 and does not say what it is",)
    if "\0" in text:
        return problem("AP603", path, "this is no text: it holds NUL characters. Save the page as plain text")
    if not text.strip():
        return problem("AP602", path, "the file is empty: there is nothing to import")
    return page_of(path.name, text, _medium(path, text), changes)


def _medium(path: Path, text: str) -> Medium:
    head = text.lstrip()[:6]
    if head.startswith("TY  -"):
        return "ris"
    return "json" if head[:1] in ("{", "[") and path.suffix.lower() == ".json" else "text"


def _pdf(path: Path, content: bytes) -> Page | Problem:
    from archpack.importers import pdf_text

    text = pdf_text.extract(content)
    if isinstance(text, pdf_text.Refusal):
        return problem("AP603", path, text.message)
    if not text.strip():
        message = "this PDF holds pictures and no text; recognise its text first, or import the saved page"
        return problem("AP602", path, message)
    return page_of(path.name, text, "pdf")
