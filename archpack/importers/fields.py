"""What the pages of one site say, wherever a layout puts it: the words by field, with their lines."""

from dataclasses import dataclass, field

from archpack.importers.importer import Derivation, Doubt
from archpack.model import Evidence

DECIDED_BY = "archpack import"
"""Who decided what no page says in so many words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a page.

    Attributes:
        line: 1-based line on which they begin.
        text: The words; the page's own line breaks read as spaces, save in the body.
    """

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A page cut into fields by its layout; what the page lacks is None.

    Attributes:
        citation: The citation line.
        date: The date at the page's head.
        title: The title at the page's head.
        summary: The summary.
        credits: The acknowledgements.
        language: The language or languages of the original.
        heading: The heading over the text, such as `Translation - English`.
        body: The text of the document, character for character.
        remainder: Words that the layout has no field for.
    """

    citation: Words
    date: Words | None = None
    title: Words | None = None
    summary: Words | None = None
    credits: Words | None = None
    language: Words | None = None
    heading: Words | None = None
    body: Words | None = None
    remainder: tuple[Words, ...] = ()


@dataclass(slots=True, kw_only=True)
class Findings:
    """What is noted along the way while a page is read."""

    derivations: list[Derivation] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    remainder: list[Words] = field(default_factory=list)

    def derive(self, value: str, words: Words) -> None:
        """Note the words from which the value at a JSON Pointer was made."""
        self.derivations.append(Derivation(value=value, line=words.line, text=words.text))

    def doubt(self, code: str, words: Words, message: str) -> None:
        """Note something that a person should look at."""
        self.doubts.append(Doubt(code=code, line=words.line, message=message))

    def decide(self, value: str, note: str) -> None:
        """Note why a value stands in the record that the page does not say in so many words."""
        self.evidence.append(Evidence(value=value, decided_by=DECIDED_BY, certainty="probable", note=note))
