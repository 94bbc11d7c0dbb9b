"""Small CSL styles and fixtures of the CSL test suite, by citeproc-py as it is and as it is repaired."""

import io
import json
import re
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator
from citeproc.formatter import html
from citeproc.source import BibliographySource, Reference
from citeproc.source.json import CiteProcJSON

from archpack.cite import engine, repairs

_TAGS = {
    "Italic": ("<i>", "</i>"),
    "Bold": ("<b>", "</b>"),
    "Superscript": ("<sup>", "</sup>"),
    "Subscript": ("<sub>", "</sub>"),
    "SmallCaps": ('<span style="font-variant:small-caps;">', "</span>"),
    "Underline": ("<u>", "</u>"),
    "Light": ("<l>", "</l>"),
}
_MARKS = "\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13"
_SECTION = re.compile(r">>=+ ([A-Z-]+) =+>>\n?(.*?)\n?<<=+ \1 =+<<", re.DOTALL)
_JSON = ("input", "citations", "citation-items", "bibentries")

NAMESPACE = "http://purl.org/net/xbiblio/csl"


def style(body: str, *, kind: str = "note", options: str = "") -> str:
    """A style around what matters of it."""
    return f'<style xmlns="{NAMESPACE}" class="{kind}" version="1.0" {options}><info/>{body}</style>'


def cited(layout: str, **options: str) -> str:
    return style(f"<citation><layout>{layout}</layout></citation>", **options)


def listed(layout: str, **options: str) -> str:
    body = f"<citation><layout/></citation><bibliography><layout>{layout}</layout></bibliography>"
    return style(body, **options)


def _marked(start: str, end: str) -> Callable[[Any], str]:
    return lambda text: f"{start}{text}{end}"


def _formatter() -> SimpleNamespace:
    pairs = zip(_MARKS[::2], _MARKS[1::2], strict=True)
    marks = {name: _marked(*pair) for name, pair in zip(_TAGS, pairs, strict=True)}
    return SimpleNamespace(preformat=html.preformat, Oblique=marks["Italic"], **marks)


def _unmarked(text: str) -> str:
    for (start, end), one, other in zip(_TAGS.values(), _MARKS[::2], _MARKS[1::2], strict=True):
        text = text.replace(one, start).replace(other, end)
    return text


class Plain:
    """citeproc-py as it is."""

    def __init__(self, csl: str, items: Sequence[dict[str, Any]]) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            read = CitationStylesStyle(io.BytesIO(csl.encode()), validate=False)
            self.bibliography = CitationStylesBibliography(read, CiteProcJSON(items), html)
        self.has_bibliography = read.has_bibliography()

    def cite(self, key: str, **given: Any) -> Any:
        return CitationItem(key, **given)

    def written(self, text: Any) -> str:
        return str(text)


class Items(CiteProcJSON):  # type: ignore[misc]
    """Items with markup in them, as the suite has them: so that the elements alone are compared."""

    def __init__(self, items: Sequence[dict[str, Any]]) -> None:
        BibliographySource.__init__(self)
        for item in items:
            reference = Reference(str(item["id"]), item["type"])
            for name, value in item.items():
                if name not in {"id", "type", "key"}:
                    reference["title_short" if name == "shortTitle" else name.replace("-", "_")] = self._read(
                        name, value
                    )
            self.add(reference)

    def _read(self, name: str, value: Any) -> Any:
        if isinstance(value, list):
            return self.parse_names(value)
        if isinstance(value, dict):
            return self.parse_date(value)
        return value if name == "language" else self.parse_string(value)


class Repaired:
    """citeproc-py with our elements."""

    def __init__(self, csl: str, items: Sequence[dict[str, Any]]) -> None:
        read = engine.read(io.BytesIO(csl.encode()))
        read.root.moves_into_titles = True
        with warnings.catch_warnings():
            # The suite's items hold more than citeproc-py knows of.
            warnings.simplefilter("ignore")
            self.source = Items(items)
        self.bibliography = repairs.Bibliography(read, self.source, _formatter())
        self.has_bibliography = read.has_bibliography()

    def cite(self, key: str, **given: Any) -> Any:
        return repairs.Cite(key, self.source.get(key), **given)

    def written(self, text: Any) -> str:
        return _unmarked(str(text))


Engine = type[Plain] | type[Repaired]


def notes(
    engine: Engine, csl: str, items: Sequence[dict[str, Any]], citations: Sequence[Any] | None = None
) -> str:
    """The citations, one a line; without any, one of all items."""
    using = engine(csl, items)
    made = _citations(using, citations or [[{"id": item["id"]} for item in items]])
    return "\n".join(using.written(using.bibliography.cite(one, lambda _: None)) for one in made)


def entries(
    engine: Engine, csl: str, items: Sequence[dict[str, Any]], citations: Sequence[Any] | None = None
) -> str:
    """The bibliography, one entry a line."""
    using = engine(csl, items)
    _citations(using, citations or [[{"id": item["id"]} for item in items]])
    return "\n".join(using.written(entry) for entry in using.bibliography.bibliography())


def _citations(using: Plain | Repaired, wanted: Sequence[Any]) -> list[Any]:
    made = []
    for cites in wanted:
        here = []
        for cite in cites:
            given = {name: cite[name] for name in ("prefix", "suffix") if name in cite}
            if "locator" in cite:
                given["locator"] = Locator(cite.get("label", "page"), cite["locator"])
            here.append(using.cite(str(cite["id"]), **given))
        made.append(Citation(here))
        using.bibliography.register(made[-1], lambda _: None)
    if using.has_bibliography:
        using.bibliography.sort()
    return made


class Fixture:
    """One fixture of the suite."""

    def __init__(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        self.name = path.name
        self.parts: dict[str, Any] = {found[1].lower(): found[2] for found in _SECTION.finditer(text)}
        for name in _JSON:
            if self.parts.get(name, "").strip():
                self.parts[name] = json.loads(self.parts[name])
        for number, item in enumerate(self.parts["input"]):
            item.setdefault("id", number)
            item.setdefault("type", "book")

    def passes(self, engine: Engine) -> bool:
        try:
            found = self._render(engine)
        except Exception:  # noqa: BLE001  citeproc-py raises whatever comes
            return False
        return found.replace("&amp;", "&#38;") == self.parts["result"].strip()

    def _render(self, engine: Engine) -> str:
        csl, items = self.parts["csl"], self.parts["input"]
        if self.parts["mode"].strip() == "citation":
            found = notes(engine, csl, items, self._wanted())
            if not self.parts.get("citations"):
                return found
            lines = found.split("\n")
            return "\n".join(
                f"{'>>' if number == len(lines) - 1 else '..'}[{number}] {line}"
                for number, line in enumerate(lines)
            )
        found = entries(engine, csl, items, self._wanted())
        rows = [f'  <div class="csl-entry">{entry}</div>' for entry in found.split("\n") if entry]
        return "\n".join(['<div class="csl-bib-body">', *rows, "</div>"])

    def _wanted(self) -> Any:
        parts = self.parts
        if parts.get("citation-items"):
            return parts["citation-items"]
        if parts.get("citations"):
            return [citation[0]["citationItems"] for citation in parts["citations"]]
        if parts.get("bibentries"):
            return [[{"id": entry} for entry in parts["bibentries"][-1]]]
        return None
