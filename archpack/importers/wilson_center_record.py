"""The record that the fields of a Wilson Center page make, whatever their layout."""

import re
from collections.abc import Mapping

from archpack.importers import credit, printed_source, texts, wilson_center
from archpack.importers.attribution import Attribution
from archpack.importers.credit import Credit
from archpack.importers.fields import PAGE, Fields, Findings, Words
from archpack.importers.importer import Reading
from archpack.importers.statement import Statement, statement_of
from archpack.model import (
    SCHEMA_ID,
    AgentName,
    Classification,
    Dates,
    DateStatement,
    Funder,
    ListedRepository,
    Place,
    Record,
    Reference,
    Repository,
    Rights,
    SourceCollection,
    Subject,
    Title,
    Url,
)
from archpack.notation import agent_name, date, language_name, reference

SUPPORT = "This document was made possible with support from "
_DONORS = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+the\s+")


def reading(fields: Fields, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    """The record, its texts, where each value comes from, and what remains: one reading for the one page."""
    said = statement_of(fields)
    findings = Findings(remainder=list(fields.remainder))
    for code, words, message in fields.guesses:
        findings.doubt(code, words, message)
    printed, unprinted, printed_notes = printed_source.publications(said.source, findings)
    shelfmark, named = credit.split(unprinted)
    attribution = _attribution(fields, said, named, findings)
    spoken = _languages(fields, said, named, findings)
    found = _references(shelfmark, fields, said, repositories, findings)
    components, written = texts.components(fields.bodies, attribution.of_role("translator"), spoken, findings)
    if not components:
        findings.doubt("AP612", said.anchor, "the page holds no text of the document; there is no transcript")
    given = {"/references": found and shelfmark, "/publications": printed, "/agents": attribution.agents}
    _keep_source(fields, given, findings)
    record = Record(
        schema=SCHEMA_ID,
        id=said.record_id,
        collection=_collection(fields, said, findings),
        urls=_urls(said, findings),
        title=_title(fields, said, findings),
        genre=_as_it_stands("/genre", fields.genre, findings),
        dates=_dates(said, findings),
        languages=spoken,
        scope_and_content=_as_it_stands("/scope_and_content", fields.summary, findings),
        subjects=tuple(Subject(name=name) for name in _each("/subjects", fields.subjects, findings)),
        places=tuple(Place(name=name) for name in _each("/places", fields.places, findings)),
        people_discussed=_people(fields.people, findings),
        references=found,
        classification=_classification(fields.classification, findings),
        agents=attribution.agents,
        rights=_rights(fields.rights, findings),
        credits=_each("/credits", (fields.credits,) if fields.credits else (), findings),
        funders=_funders(fields, findings),
        publications=printed,
        notes=(*_uploaded(fields.uploaded, findings), *printed_notes),
        components=components,
        evidence=tuple(findings.evidence),
    )
    return (
        Reading(
            record=record,
            texts=written,
            derivations=tuple(findings.derivations),
            doubts=tuple(findings.doubts),
            remainder=tuple((words.line, words.text) for words in findings.remainder),
            furniture=tuple((words.line, words.text) for words in fields.furniture),
        ),
    )


def _keep_source(fields: Fields, given: Mapping[str, object], findings: Findings) -> None:
    """Keep the words of a source that no citation repeats, with the first values that they gave."""
    where = next((value for value, made in given.items() if made), None)
    if where and fields.source and not fields.citation:
        findings.quote(where, fields.source, PAGE)


def _as_it_stands(value: str, words: Words | None, findings: Findings) -> str | None:
    if words is None:
        return None
    findings.derive(value, words)
    return words.text


def _each(value: str, several: tuple[Words, ...], findings: Findings) -> tuple[str, ...]:
    for index, words in enumerate(several):
        findings.derive(f"{value}/{index}", words)
    return tuple(words.text for words in several)


def _collection(fields: Fields, said: Statement, findings: Findings) -> SourceCollection:
    if fields.citation:
        findings.derive("/collection/citation", fields.citation)
    if fields.number:
        findings.derive("/collection/number", fields.number)
    return SourceCollection(
        name=wilson_center.COLLECTION,
        number=said.number,
        citation=fields.citation.text if fields.citation else None,
    )


def _urls(said: Statement, findings: Findings) -> tuple[Url, ...]:
    words = said.url
    if words is None:
        own = wilson_center.address_of(said.number) if said.number else None
        if own is None:
            findings.doubt("AP605", said.anchor, "the page does not say its address; the record has none")
            return ()
        findings.decide(
            "/urls/0/url", "Made from the document's number, by the pattern of the archive's site."
        )
        return (Url(type="canonical", url=own),)
    own = wilson_center.canonical(words.text)
    if own is None or own == words.text:
        findings.derive("/urls/0/url", words)
        return (Url(type="canonical" if own else "captured", url=words.text),)
    findings.derive("/urls/1/url", words)
    findings.decide(
        "/urls/0/url",
        "The page was saved from a copy of the archive's site; this is the archive's own address for it."
        if wilson_center.is_copy(words.text)
        else "The page was saved under another form of this address, which is the archive's own.",
    )
    return (Url(type="canonical", url=own), Url(type="captured", url=words.text))


def _title(fields: Fields, said: Statement, findings: Findings) -> Title | None:
    words, cited = said.title, said.cited_title
    if words is None:
        findings.doubt("AP618", said.anchor, "the page has no title, and none can be told; give it one")
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
        return Title(text=words.text)
    findings.decide("/title/type", "The document's own text begins with this title.")
    return Title(text=words.text, type="formal")


def _dates(said: Statement, findings: Findings) -> Dates | None:
    words, cited = said.date, said.cited_date
    if words is None:
        findings.doubt("AP604", said.anchor, "the page bears no date; the record has none")
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
    other = date.from_text(cited.text) if cited else None
    if cited and other is not None and other.readings and other.readings != found.readings:
        findings.doubt(
            "AP608",
            words,
            f"the page is dated {words.text!r}, its citation {cited.text!r}; the former is taken",
        )
    return Dates(created=DateStatement(date=found.readings[0].text, text=words.text))


def _languages(
    fields: Fields, said: Statement, named: tuple[Credit, ...], findings: Findings
) -> tuple[str, ...]:
    words = fields.language
    if words is None:
        return _translated_from(said, named, findings)
    findings.derive("/languages", words)
    tags = []
    for name in (part.strip() for part in words.text.replace(" and ", ",").replace(";", ",").split(",")):
        found = language_name.tag(name)
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


def _references(
    shelfmark: str,
    fields: Fields,
    said: Statement,
    repositories: Mapping[str, ListedRepository],
    findings: Findings,
) -> tuple[Reference, ...]:
    if not shelfmark.strip() or said.source is None:
        found = tuple(
            Reference(repository=Repository(name=name), not_given="the page names only the archive")
            for name in _each("/references", fields.archives, findings)
        )
        if not found:
            message = "the page does not say where the document lies; the record has no reference"
            findings.doubt("AP610", said.anchor, message)
        return found
    words = Words(line=said.source.line, text=shelfmark)
    made = []
    for index, parsed in enumerate(reference.parse(shelfmark, repositories)):
        findings.derive(f"/references/{index}", words)
        for note in parsed.notes:
            findings.doubt("AP611", words, f"in the reference {shelfmark!r}: {note}")
        if parsed.rest.strip(" .,;:"):
            findings.doubt(
                "AP611", words, f"in the reference {shelfmark!r}: {parsed.rest!r} was not understood"
            )
        made.append(reference.to_reference(parsed, repositories))
    for words in fields.archives:
        findings.quote("/references/0/repository", words, PAGE, "Given there as the original archive.")
    return tuple(made)


def _attribution(
    fields: Fields, said: Statement, named: tuple[Credit, ...], findings: Findings
) -> Attribution:
    attribution = Attribution(findings)
    for words in fields.authors:
        attribution.add(words.text, ("author",), words)
    if said.source:
        attribution.credit(named, said.source.line)
    for words in fields.contributors:
        attribution.add(words.text, ("contributor",), words)
    return attribution


def _people(people: tuple[Words, ...], findings: Findings) -> tuple[AgentName, ...]:
    return tuple(agent_name.parse(name).name for name in _each("/people_discussed", people, findings))


def _classification(words: Words | None, findings: Findings) -> Classification | None:
    marking = _as_it_stands("/classification/marking", words, findings)
    return Classification(marking=marking) if marking else None


def _rights(words: Words | None, findings: Findings) -> Rights | None:
    text = _as_it_stands("/rights/text", words, findings)
    return Rights(text=text) if text else None


def _uploaded(words: Words | None, findings: Findings) -> tuple[str, ...]:
    text = _as_it_stands("/notes/0", words, findings)
    return (f"Original Uploaded Date: {text}",) if text else ()


def _funders(fields: Fields, findings: Findings) -> tuple[Funder, ...]:
    names: dict[str, str] = {}
    for words in (fields.credits, *fields.donors):
        if words is None or (words is fields.credits and not words.text.startswith(SUPPORT)):
            continue
        text = words.text.removeprefix(SUPPORT).rstrip(".")
        findings.derive("/funders", Words(line=words.line, text=text))
        for name in _DONORS.split(text):
            bare = name.strip().removeprefix("the ")
            if bare:
                names.setdefault(bare.casefold(), bare)
    return tuple(Funder(name=name) for name in names.values())
