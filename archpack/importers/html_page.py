"""HTML as pieces of text: each block of a page with the names and classes of the elements around it.

This is the door to lxml. Scripts and styles are no text; everything else that a page shows is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from archpack.importers.importer import Piece

_DEPTH = 2_000
"""Elements around one another of which marks are kept; deeper ones add none."""

_UNSEEN = frozenset(["script", "style", "template", "noscript", "svg", "math", "iframe", "object", "head"])
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rp rt s samp
    small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905  a list of so many names is not read more easily in quotation marks
)
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl hr".split())  # noqa: SIM905
_MARKED = frozenset(
    "h1 h2 h3 h4 h5 h6 nav header footer form button main article aside pre li dt dd td th".split()  # noqa: SIM905
)
_MOST_MARKS = 80
_LINKS = ("href", "data-bs-target", "data-target", "aria-controls")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
_LOOKS_LIKE = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPage:
    """What is taken from an HTML page.

    Attributes:
        pieces: The text in blocks, in the order of the page, with empty pieces between paragraphs.
        addresses: The page's addresses as it declares them, the surest first.
        description: What it declares itself to be about; None where it declares nothing.
        fault: Why the parser could not read the whole page, in its words; None where it did.
    """

    pieces: tuple[Piece, ...]
    addresses: tuple[str, ...]
    description: str | None = None
    fault: str | None = None


def is_html(content: bytes) -> bool:
    """Whether bytes are an HTML page, by their beginning."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", errors="ignore").encode()
    return _LOOKS_LIKE.match(head) is not None


def decode(content: bytes) -> str:
    """The text of an HTML file: by its byte order mark, its own declaration, else UTF-8 or Windows-1252.

    Bytes that the encoding does not know become U+FFFD, as in a browser.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        match = _CHARSET.search(content[:_HEAD])
        declared = match[1].decode("ascii").lower() if match else "windows-1252"
        # A page in Latin-1 is read as Windows-1252 (WHATWG, Encoding, 4.2); one that is not UTF-8 is not.
        name = "windows-1252" if declared in ("iso-8859-1", "latin1", "utf-8", "utf8") else declared
        try:
            return content.decode(name, errors="replace")
        except LookupError:
            return content.decode("windows-1252", errors="replace")


def read(text: str) -> HtmlPage:
    """The pieces of an HTML page; none where there is no element."""
    # The text of one element may be long, and elements may be nested deeply; neither may be cut off.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError:
        root = None
    # libxml2 stops without an error where elements are nested too deeply: what follows would be lost.
    limits = [entry.message for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    if root is None or limits:
        return HtmlPage(pieces=(), addresses=(), fault=limits[0] if limits else None)
    return HtmlPage(
        pieces=tuple(_Walk().pieces(root)),
        addresses=tuple(_addresses(root, text)),
        description=_description(root),
    )


def _description(root: etree._Element) -> str | None:
    for element in root.iter("meta"):
        if (element.get("name") or "").lower() == "description" and element.get("content"):
            return str(element.get("content"))
    return None


def _addresses(root: etree._Element, text: str) -> Iterator[str]:
    saved = _SAVED_FROM.search(text[:_HEAD])
    if saved:
        yield saved[1]
    for element in root.iter("link", "meta"):
        if element.tag == "link" and element.get("rel") == "canonical" and element.get("href"):
            yield str(element.get("href"))
        if element.tag == "meta" and element.get("property") == "og:url" and element.get("content"):
            yield str(element.get("content"))


def _line_of(element: etree._Element) -> int:
    line = element.sourceline
    return line if isinstance(line, int) else 1


class _Walk:
    """A walk over the elements of a page that gathers the text of each block."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._line = 1
        self._marks: list[frozenset[str]] = [frozenset()]
        self._held: frozenset[str] = frozenset()
        self._unseen = 0

    def pieces(self, root: etree._Element) -> Iterator[Piece]:
        """The pieces below an element, in the order of the page."""
        for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
            if event == "start":
                yield from self._start(element)
            elif event == "end":
                yield from self._end(element)
            if event != "start" and element is not root:
                self._add(element.tail, element)
        yield from self._flush()

    def _start(self, element: etree._Element) -> Iterator[Piece]:
        name = str(element.tag)
        if name in _UNSEEN:
            self._unseen += 1
        if name not in _INLINE:
            yield from self._flush()
            if name in _PARAGRAPHS and not self._unseen:
                yield Piece(line=_line_of(element), text="", marks=self._marks[-1])
        self._marks.append(self._marks_of(name, element))
        self._add(element.text, element)

    def _end(self, element: etree._Element) -> Iterator[Piece]:
        name = str(element.tag)
        if name not in _INLINE:
            yield from self._flush()
        self._marks.pop()
        if name in _UNSEEN:
            self._unseen -= 1

    def _marks_of(self, name: str, element: etree._Element) -> frozenset[str]:
        before = self._marks[-1]
        if len(before) >= _MOST_MARKS or len(self._marks) > _DEPTH:
            return before
        classes = (element.get("class") or "").split()[:20]
        found = {f".{one}" for one in classes}
        if name in _MARKED:
            found.add(name)
        if "tab-pane" in classes and element.get("id"):
            found.add(f"#{element.get('id')}")
        if name in ("a", "button", "li"):
            found |= {f">#{value.removeprefix('#')}" for key in _LINKS if (value := element.get(key))}
        return before if found <= before else before | found

    def _add(self, text: str | None, element: etree._Element) -> None:
        if not text or self._unseen:
            return
        if not self._text and text.strip():
            self._line = _line_of(element)
        self._held = self._held | self._marks[-1] if self._text else self._marks[-1]
        self._text.append(text)

    def _flush(self) -> Iterator[Piece]:
        text = "".join(self._text)
        self._text.clear()
        if not text.strip():
            return
        if "pre" in self._held:
            lines = text.strip("\r\n").split("\n")
        else:
            lines = [" ".join(text.replace("\xa0", " ").split())]
        for number, line in enumerate(lines):
            yield Piece(line=self._line + number, text=line.removesuffix("\r"), marks=self._held)
