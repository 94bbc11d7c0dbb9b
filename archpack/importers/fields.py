"""What the pages of one site say, wherever a layout puts it: the words by field, with their lines."""

from dataclasses import dataclass, field

from archpack.importers.importer import Derivation, Doubt
from archpack.model import Evidence

DECIDED_BY = "archpack import"
"""Who decided what no page says in so many words."""


PAGE = "the saved page"
"""What evidence calls the page; its lines are those of the file that is kept as `captured-page`."""


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
class Body:
    """A text of the document.

    Attributes:
        words: The text, character for character.
        heading: The heading over it, such as `Translation - English`.
    """

    words: Words
    heading: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """A page cut into fields by its layout; what the page lacks is None or empty.

    Attributes:
        citation: The citation line.
        date: The date at the page's head.
        title: The title at the page's head.
        short_title: A short form of the title.
        doi: Its DOI.
        summary: The summary.
        credits: The acknowledgements.
        language: The language or languages of the original.
        source: The source statement: archival reference and credits.
        address: The page's address.
        number: The document's number in the collection.
        rights: What may be done with it.
        genre: What kind of document it is.
        classification: The secrecy of the original.
        authors: Its authors.
        recipients: To whom it is addressed.
        contributors: Who gave it to the collection.
        translators: Who translated it.
        editors: Who edited it.
        people: People and bodies that it mentions.
        places: Places.
        subjects: Topics.
        archives: The archive that holds it, where the source statement stands elsewhere.
        holder: The archive that the source statement begins with, where a field of its own names it.
        place_of_archive: The place in which that archive is.
        place: A place that is the archive's or the document's own.
        extent: How many pages or leaves it has.
        accessed: When its address was read.
        donors: Who paid for the edition.
        uploaded: The date on which the collection published it.
        bodies: The texts of the document.
        remainder: Words that the layout has no field for.
        furniture: Words of the site that are about no document: labels, menus, buttons.
        guesses: What the layout could only guess: a problem code, where, and a sentence.
    """

    citation: Words | None = None
    date: Words | None = None
    title: Words | None = None
    short_title: Words | None = None
    doi: Words | None = None
    summary: Words | None = None
    credits: Words | None = None
    language: Words | None = None
    source: Words | None = None
    address: Words | None = None
    number: Words | None = None
    rights: Words | None = None
    genre: Words | None = None
    classification: Words | None = None
    uploaded: Words | None = None
    holder: Words | None = None
    place_of_archive: Words | None = None
    place: Words | None = None
    extent: Words | None = None
    accessed: Words | None = None
    authors: tuple[Words, ...] = ()
    recipients: tuple[Words, ...] = ()
    contributors: tuple[Words, ...] = ()
    translators: tuple[Words, ...] = ()
    editors: tuple[Words, ...] = ()
    people: tuple[Words, ...] = ()
    places: tuple[Words, ...] = ()
    subjects: tuple[Words, ...] = ()
    archives: tuple[Words, ...] = ()
    donors: tuple[Words, ...] = ()
    bodies: tuple[Body, ...] = ()
    remainder: tuple[Words, ...] = ()
    furniture: tuple[Words, ...] = ()
    guesses: tuple[tuple[str, Words, str], ...] = ()


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

    def take(self, value: str, words: Words | None) -> str | None:
        """The words as they stand, noted as those from which a value was made; None where there are none."""
        if words is None:
            return None
        self.derive(value, words)
        return words.text

    def take_each(self, value: str, several: tuple[Words, ...]) -> tuple[str, ...]:
        """Several words as they stand, noted as those from which a list was made."""
        for index, words in enumerate(several):
            self.derive(f"{value}/{index}", words)
        return tuple(words.text for words in several)

    def doubt(self, code: str, words: Words, message: str) -> None:
        """Note something that a person should look at."""
        self.doubts.append(Doubt(code=code, line=words.line, message=message, text=words.text))

    def decide(self, value: str, note: str) -> None:
        """Note why a value stands in the record that the page does not say in so many words."""
        self.evidence.append(Evidence(value=value, decided_by=DECIDED_BY, certainty="probable", note=note))

    def quote(self, value: str, words: Words, source: str, note: str | None = None) -> None:
        """Keep the words from which a value was made where the record has no other place for them."""
        place = f"line {words.line}"
        self.evidence.append(
            Evidence(value=value, source=source, place=place, quotation=words.text, note=note)
        )
