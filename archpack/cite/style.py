"""The shape of a citation style: a CSL file of ours, and what it can give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from archpack.crosswalk.csl_json import Item

Layout = Literal["citation", "subsequent", "bibliography"]
"""What of a CSL style a form comes from: its citation, its citation of what was cited before, its list."""

_STYLES = Path(__file__).parent / "styles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One citation style.

    Attributes:
        name: What people call it (`chicago-notes`), and the name of its file.
        title: One line that says what it is, and of which edition.
        forms: What it can give, by the name people ask with, the usual one first.
        view: The item as this style wants it: what CSL has no words for is settled here.
    """

    name: str
    title: str
    forms: Mapping[str, Layout]
    view: Callable[[Item], Item]

    @property
    def path(self) -> Path:
        """The CSL file, which works in Zotero, pandoc and citeproc-js too."""
        return _STYLES / f"{self.name}.csl"
