"""Citations as HTML: paragraphs to be put into the body of a page."""

import html
from collections.abc import Sequence

from archpack.cite.markup import Output, Section, resolve


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def line(marked: str) -> str:
    """One citation, without a paragraph around it."""
    return resolve(marked, _escape, ("<i>", "</i>"))


def _document(sections: Sequence[Section]) -> str:
    lines = []
    for section in sections:
        if section.heading:
            lines.append(f"<h2>{line(section.heading)}</h2>")
        lines += (f'<p class="csl-entry">{line(one.text)}</p>' for one in section.lines)
    return "".join(f"{each}\n" for each in lines)


OUTPUT = Output(name="html", line=line, document=_document)
