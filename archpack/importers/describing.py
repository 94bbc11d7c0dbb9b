"""What the fields of a page say of the document itself: title, dates, languages, people, secrecy, rights."""

from archpack.importers.credit import Credit
from archpack.importers.fields import Fields, Findings, Words
from archpack.importers.statement import Statement
from archpack.model import (
    AgentName,
    Classification,
    Dates,
    DateStatement,
    Identifier,
    PhysicalDescription,
    Rights,
    Title,
)
from archpack.notation import agent_name, date, language_name


def title(fields: Fields, said: Statement, findings: Findings) -> Title | None:
    """The title, with what its heading and its citation say otherwise."""
    words, cited = said.title, said.cited_title
    if words is None:
        findings.doubt("AP618", said.anchor, "no title is given, and none can be told; give it one")
        return None
    findings.derive("/title/text", words)
    if fields.title and fields.title is not words:  # capitals that a style sheet made
        findings.derive("/title/text", fields.title)
    elif cited and words.text != cited.text:
        findings.doubt(
            "AP606",
            words,
            f"the page heads the document {words.text!r}, its citation {cited.text!r}; the heading is taken",
        )
    # A title with which the document itself begins is the document's own (ISAD(G) 3.1.2, formal title).
    first = fields.bodies[0].words.text[: 4 * len(words.text)] if fields.bodies else ""
    if not "".join(first.split()).startswith("".join(words.text.split())):
        return Title(text=words.text, short=findings.take("/title/short", fields.short_title))
    findings.decide("/title/type", "The document's own text begins with this title.")
    return Title(text=words.text, type="formal", short=findings.take("/title/short", fields.short_title))


def dates(said: Statement, findings: Findings) -> Dates | None:
    """When it was made, as its page says."""
    words, cited = said.date, said.cited_date
    if words is None:
        findings.doubt("AP604", said.anchor, "no date is given; the record has none")
        return None
    found = date.from_text(words.text)
    if found is None or not found.readings:
        findings.doubt("AP604", words, f"no date can be read in {words.text!r}; the record has none")
        if words is not cited:
            findings.remainder.append(words)
        return None
    findings.derive("/dates/created/date", words)
    if len(found.readings) > 1:
        others = ", ".join(reading.text for reading in found.readings[1:])
        findings.doubt(
            "AP607", words, f"{words.text!r} is read as {found.readings[0].text}; it may also be {others}"
        )
    elif found.notes:
        why = "; ".join(found.notes)
        findings.doubt("AP607", words, f"{words.text!r} is read as {found.readings[0].text}: {why}")
    other = date.from_text(cited.text) if cited else None
    if cited and other is not None and other.readings and other.readings != found.readings:
        findings.doubt(
            "AP608",
            words,
            f"the page is dated {words.text!r}, its citation {cited.text!r}; the former is taken",
        )
    read = found.readings[0].text
    return Dates(created=DateStatement(date=read, text=words.text if words.text != read else None))


def languages_of(
    fields: Fields, said: Statement, named: tuple[Credit, ...], findings: Findings
) -> tuple[str, ...]:
    """The tags of the languages of the original."""
    words = fields.language
    if words is None:
        return _translated_from(said, named, findings)
    findings.derive("/languages", words)
    tags = []
    for name in (part.strip() for part in words.text.replace(" and ", ",").replace(";", ",").split(",")):
        found = language_name.tag(name) or language_name.tag_of_code(name)
        if found is not None:
            tags.append(found)
        elif name:
            findings.doubt("AP609", words, f"the language {name!r} has no tag here; it is left out")
            findings.remainder.append(Words(line=words.line, text=name))
    return tuple(dict.fromkeys(tags))


def _translated_from(said: Statement, named: tuple[Credit, ...], findings: Findings) -> tuple[str, ...]:
    """The language that `Translated from Portuguese by ...` names."""
    tags = []
    for one in named:
        found = language_name.tag(one.object) if one.object and one.from_language else None
        if found and said.source:
            findings.derive("/languages", Words(line=said.source.line, text=one.text))
            tags.append(found)
    return tuple(dict.fromkeys(tags))


def people(people: tuple[Words, ...], findings: Findings) -> tuple[AgentName, ...]:
    """The people and bodies that it mentions."""
    return tuple(agent_name.parse(name).name for name in findings.take_each("/people_discussed", people))


def classification(words: Words | None, findings: Findings) -> Classification | None:
    """Its secrecy."""
    marking = findings.take("/classification/marking", words)
    return Classification(marking=marking) if marking else None


def rights(words: Words | None, findings: Findings) -> Rights | None:
    """What may be done with it."""
    text = findings.take("/rights/text", words)
    return Rights(text=text) if text else None


def physical_description(words: Words | None, findings: Findings) -> PhysicalDescription | None:
    """How many pages or leaves it has."""
    extent = findings.take("/physical_description/extent", words)
    if extent is None:
        return None
    unit = "" if not extent.isdigit() else " page" if extent == "1" else " pages"
    return PhysicalDescription(extent=f"{extent}{unit}")


def notes(fields: Fields, findings: Findings) -> tuple[str, ...]:
    """What is known without being certain of what: when it was published, a place beside its archive."""
    found: list[str] = []
    if fields.uploaded:
        found.append(f"Original Uploaded Date: {findings.take('/notes/0', fields.uploaded)}")
    if fields.place:
        found.append(f"Place: {findings.take(f'/notes/{len(found)}', fields.place)}")
        message = (
            f"{fields.place.text!r} may be where the archive is or where the document was made; see the notes"
        )
        findings.doubt("AP621", fields.place, message)
    return tuple(found)


def identifiers(doi: Words | None, findings: Findings) -> tuple[Identifier, ...]:
    """Its DOI, without the address that resolves it."""
    words = findings.take("/identifiers/0/value", doi)
    bare = words[words.find("10.") :] if words and "10." in words else words
    return (Identifier(type="doi", value=bare),) if bare else ()
