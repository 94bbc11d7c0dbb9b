"""What a page states of a document once its heading and its own citation are held against each other."""

from dataclasses import dataclass

from archpack.importers.fields import Fields, Words
from archpack.importers.site import CitationLine, Site, address_in, record_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a page states, each with its place; what it does not state is None.

    Attributes:
        record_id: The id for the record.
        number: The document's number in the collection.
        title: The title to take.
        cited_title: The title in the citation.
        date: The date to take, as written.
        cited_date: The date in the citation.
        source: The source statement: archival reference and credits.
        url: The address.
        anchor: A place on the page for doubts about what is missing.
    """

    record_id: str
    number: str | None
    title: Words | None
    cited_title: Words | None
    date: Words | None
    cited_date: Words | None
    source: Words | None
    url: Words | None
    anchor: Words


def statement_of(fields: Fields, site: Site) -> Statement:
    """What the fields of a page come to."""
    line = site.citation(fields.citation.text) if fields.citation else None
    at = fields.citation.line if fields.citation else 1

    def cited(text: str | None) -> Words | None:
        return Words(line=at, text=text) if text else None

    cited_title, cited_date = (cited(line.title), cited(line.date)) if line else (None, None)
    found = address_in(fields.citation.text) if fields.citation else None
    url = cited(line.url if line else found) or fields.address
    # The number in the address of a `node` is the site's own; the record number is the collection's.
    number = fields.number.text if fields.number else site.number(url.text) if url else None
    title = _title(fields.title, cited_title)
    when = fields.date or cited_date
    return Statement(
        record_id=record_id(
            site.id_prefix,
            number=number,
            slug=site.slug(url.text) if url else None,
            title=title.text if title else "",
            date=when.text if when else "",
        ),
        number=number,
        title=title,
        cited_title=cited_title,
        date=when,
        cited_date=cited_date,
        source=fields.source or cited(_source(fields.citation, line, site)),
        url=url,
        anchor=fields.citation or title or when or Words(line=1, text=""),
    )


def _source(citation: Words | None, line: CitationLine | None, site: Site) -> str | None:
    if line:
        return line.statement
    return site.statement(citation.text) if citation else None


def _title(heading: Words | None, cited: Words | None) -> Words | None:
    """The heading, save where it is the cited title in capitals: these are the style sheet's."""
    if heading and cited and heading.text != cited.text and _letters(heading.text) == _letters(cited.text):
        capitals = sum(c.isupper() for c in heading.text) > sum(c.isupper() for c in cited.text)
        return cited if capitals else heading
    return heading or cited


def _letters(text: str) -> str:
    return " ".join(text.split()).casefold()
