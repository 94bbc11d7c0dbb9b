"""pandoc, from the extra `pandoc` (pypandoc-binary).

What is judged is citeproc-py with our styles. The judge goes to pandoc through archpack's own door, which
writes and reads pandoc's document tree: a fault of the door would show as a difference.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from archpack.cite import pandoc
from archpack.errors import UsageError

_LABELS = {"folio": "folio ", "page": "page ", "sub-verbo": "sub verbo "}
"""The labels of locators in the words that pandoc knows them by, in English."""


@cache
def found() -> Path | None:
    """Where pandoc is installed."""
    try:
        return pandoc.program()
    except UsageError:
        return None


def alike(text: str, item: Mapping[str, Any]) -> str:
    """The text less what pandoc does of its own.

    It sets quotation marks in titles anew, leaves out a comma after a full stop before them, and makes the
    first letter of a note a capital.
    """
    marks = re.sub(r"([.?!]),(?=[’”])", r"\1", text).translate(str.maketrans("‘’«»", "“”“”"))
    return marks[:1].upper() + marks[1:]


def render(
    style: Path,
    layout: str,
    items: Sequence[dict[str, Any]],
    language: str,
    locators: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    """The text of each item by its id, italics as `<i>`; locators are read in English alone."""
    times = 2 if layout == "subsequent" else 1
    cites = [item["id"] for item in items for _ in range(times)]
    blocks = [
        # What stands before a note keeps the notes apart.
        {"t": "Para", "c": [{"t": "Str", "c": "x"}, pandoc.cite(key, number, _suffix(locators.get(key)))]}
        for number, key in enumerate(cites)
    ]
    out = pandoc.run(blocks, items, style, language)
    if layout == "bibliography":
        (references,) = [block for block in out if block["t"] == "Div" and block["c"][0][0] == "refs"]
        return {entry["c"][0][0].removeprefix("ref-"): _said(entry) for entry in references["c"][1]}
    paragraphs = [block for block in out if block["t"] == "Para"][times - 1 :: times]
    return {item["id"]: _said(pandoc.cited(one)) for item, one in zip(items, paragraphs, strict=True)}


def _suffix(locator: Mapping[str, str] | None) -> str:
    return f"{{{_LABELS[locator['label']]}{locator['locator']}}}" if locator else ""


def _said(node: Any) -> str:
    return pandoc.text_of(node).replace("\x01", "<i>").replace("\x02", "</i>")
