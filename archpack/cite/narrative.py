"""Narrative citations: what a sentence names stands outside the parentheses, `Malin (1956, l. 5)`.

CSL has no form for them. The end of what leads the citation is marked in the item with a control character
that no record may hold; where it comes out, the parenthesis opens.
"""

import re

from archpack.cite import names
from archpack.cite.markup import ITALIC, LEAD_END
from archpack.cite.style import Wish
from archpack.crosswalk.csl_json import Item

_SEAM = re.compile(f"[,.]?([”’\\]{ITALIC[1]}]*),?\\s*")


def led(item: Item, wish: Wish) -> Item:
    """The item with the end of its lead marked, if a narrative citation is asked for."""
    if wish.form != "narrative":
        return item
    authors = item.get("author", [])
    if authors:
        return {**item, "author": [{"literal": _running(authors, wish)}]}
    lead = next(
        name for name in ("original-title", "title-short", "title", "genre", "recipient") if name in item
    )
    return {**item, lead: f"{item[lead]}{LEAD_END}"} if isinstance(item[lead], str) else item


def _running(authors: list[names.Name], wish: Wish) -> str:
    """The authors as a sentence names them: two with a word between (APA 7, 8.17), more by the first."""
    said = [str(name.get("literal") or names.family(name)) for name in authors]
    if len(said) > 2:
        return f"{said[0].replace(LEAD_END, ' ')} {names.ET_AL[wish.language]}{LEAD_END}"
    whole = f" {names.AND[wish.language]} ".join(said)
    return whole if LEAD_END in whole else f"{whole}{LEAD_END}"


def opened(text: str, item: Item, wish: Wish) -> str:
    """The citation `(Malin 1956)`, the end of its lead marked, as `Malin (1956)`."""
    if wish.form != "narrative" or LEAD_END not in text or not item:
        return text
    lead, _, rest = text.removeprefix("(").removesuffix(")").partition(LEAD_END)
    seam = _SEAM.match(rest)
    closing, rest = (seam[1], rest[seam.end() :]) if seam else ("", rest)
    return f"{lead}{closing} ({rest})" if rest else f"{lead}{closing}"
