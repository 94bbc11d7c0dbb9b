"""The shape of a citation style: a CSL file of ours, and what it can give."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from archpack.crosswalk.csl_json import Item
from archpack.model import CitationChoices

Layout = Literal["citation", "subsequent", "bibliography"]
"""What of a CSL style a form comes from: its citation, its citation of what was cited before, its list."""

FORMS = ("note", "short", "subsequent", "bibliography", "in-text", "narrative")
"""Every form that a style may have, in the order in which people meet them."""

_STYLES = Path(__file__).parent / "styles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of a style for one citation.

    Attributes:
        form: One of the style's forms.
        language: The language of labels and terms: `en`, `ru`, `uk` or `de`.
        locator: The leaf or page that is meant, as written ("l. 112ob").
        choices: What authors and presses decide for themselves.
        first: Whether the document is cited for the first time; some styles explain an abbreviation then.
        engine: What renders the style: `citeproc` (citeproc-py as we repair it) or `pandoc`.
    """

    form: str
    language: str = "en"
    locator: str | None = None
    choices: CitationChoices = field(default_factory=CitationChoices)
    first: bool = True
    engine: str = "citeproc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One citation style.

    Attributes:
        name: What people call it (`chicago-notes`), and the name of its file.
        title: One line that says what it is, and of which edition.
        forms: What it can give, by the name people ask with, the usual one first.
        view: The item as this style wants it: what CSL has no words for is settled here.
        finish: The last touch at the engine's text, for what CSL cannot arrange.
        language: The language of its labels and terms where none is asked for.
        languages: Those it has labels and terms in.
        order: By what entries of one author follow one another in a list: title, year and
            title, or date.
        same_year: What tells documents of one author and year apart in the text: a `letter` after the year
            (1961a), the `title`, or nothing where notes make it needless.
        own_order: The roles whose Chinese and Korean names are written in whole, the family name first.
        file: The CSL file of a style that is not ours.
    """

    name: str
    title: str
    forms: Mapping[str, Layout]
    view: Callable[[Item, Wish], Item]
    finish: Callable[[str, Item, Wish], str] | None = None
    language: str = "en"
    languages: tuple[str, ...] = ("en", "ru", "uk", "de")
    order: Literal["title", "year", "date"] = "title"
    same_year: Literal["letter", "title"] | None = None
    own_order: frozenset[str] = frozenset({"author", "recipient", "translator"})
    file: Path | None = None

    @property
    def path(self) -> Path:
        """The CSL file, which works in Zotero, pandoc and citeproc-js too."""
        return self.file or _STYLES / f"{self.name}.csl"
