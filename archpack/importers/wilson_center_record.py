"""The record that the fields of a Wilson Center page make, whatever their layout."""

from collections.abc import Mapping

from archpack.importers import credit, languages, wilson_center
from archpack.importers.credit import Credit
from archpack.importers.fields import Fields, Findings, Words
from archpack.importers.importer import Reading
from archpack.importers.wilson_center import CitationLine
from archpack.model import (
    SCHEMA_ID,
    Agent,
    Component,
    Dates,
    DateStatement,
    Funder,
    ListedRepository,
    Record,
    Reference,
    SourceCollection,
    Title,
    Url,
)
from archpack.notation import agent_name, date, reference, romanisation

_SUPPORT = "This document was made possible with support from "


def reading(fields: Fields, repositories: Mapping[str, ListedRepository]) -> Reading:
    """The record, its transcript, where each value comes from, and what remains.

    The citation line of `fields` must be one that `wilson_center.read_citation` understands.
    """
    line = wilson_center.read_citation(fields.citation.text)
    assert line is not None, "a page is read only where it was recognised"  # noqa: S101
    findings = Findings(remainder=list(fields.remainder))
    shelfmark, named = credit.split(line.statement)
    agents = _agents(named, fields.citation, findings)
    translators = tuple(agent.id for agent in agents if "translator" in agent.roles and agent.id)
    component = _component(fields, translators, findings)
    record = Record(
        schema=SCHEMA_ID,
        id=wilson_center.record_id(line),
        collection=_collection(line, fields.citation, findings),
        urls=_urls(line, fields.citation, findings),
        title=_title(line, fields, findings),
        dates=_dates(line, fields, findings),
        languages=_languages(fields.language, findings),
        scope_and_content=_as_it_stands("/scope_and_content", fields.summary, findings),
        references=_references(shelfmark, fields.citation, repositories, findings),
        agents=agents,
        credits=_texts(_as_it_stands("/credits/0", fields.credits, findings)),
        funders=_funders(fields.credits, findings),
        components=() if component is None else (component,),
        evidence=tuple(findings.evidence),
    )
    return Reading(
        record=record,
        texts={component.path: fields.body.text} if component and fields.body else {},
        derivations=tuple(findings.derivations),
        doubts=tuple(findings.doubts),
        remainder=tuple((words.line, words.text) for words in findings.remainder),
    )


def _texts(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _as_it_stands(value: str, words: Words | None, findings: Findings) -> str | None:
    if words is None:
        return None
    findings.derive(value, words)
    return words.text


def _collection(line: CitationLine, citation: Words, findings: Findings) -> SourceCollection:
    findings.derive("/collection/citation", citation)
    return SourceCollection(
        name=wilson_center.COLLECTION,
        number=wilson_center.number_of(line.url) if line.url else None,
        citation=citation.text,
    )


def _urls(line: CitationLine, citation: Words, findings: Findings) -> tuple[Url, ...]:
    if line.url is None:
        findings.doubt("AP605", citation, "the citation on the page holds no address; the record has none")
        return ()
    own = wilson_center.canonical(line.url)
    words = Words(line=citation.line, text=line.url)
    if own is None or own == line.url:
        findings.derive("/urls/0/url", words)
        return (Url(type="canonical" if own else "captured", url=line.url),)
    findings.derive("/urls/1/url", words)
    findings.decide(
        "/urls/0/url",
        "The page was saved from a copy of the archive's site; this is the archive's own address for it.",
    )
    return (Url(type="canonical", url=own), Url(type="captured", url=line.url))


def _title(line: CitationLine, fields: Fields, findings: Findings) -> Title:
    words = fields.title or Words(line=fields.citation.line, text=line.title)
    findings.derive("/title/text", words)
    if words.text != line.title:
        findings.doubt(
            "AP606",
            words,
            f"the page heads the document {words.text!r}, its citation {line.title!r}; the heading is taken",
        )
    # A title with which the document itself begins is the document's own (ISAD(G) 3.1.2, formal title).
    body = fields.body.text[: 4 * len(words.text)] if fields.body else ""
    if not "".join(body.split()).startswith("".join(words.text.split())):
        return Title(text=words.text)
    findings.decide("/title/type", "The document's own text begins with this title.")
    return Title(text=words.text, type="formal")


def _dates(line: CitationLine, fields: Fields, findings: Findings) -> Dates | None:
    cited = Words(line=fields.citation.line, text=line.date)
    words = fields.date or cited
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
    other = date.from_text(cited.text)
    if other is not None and other.readings and other.readings != found.readings:
        findings.doubt(
            "AP608",
            words,
            f"the page is dated {words.text!r}, its citation {cited.text!r}; the former is taken",
        )
    return Dates(created=DateStatement(date=found.readings[0].text, text=words.text))


def _languages(words: Words | None, findings: Findings) -> tuple[str, ...]:
    if words is None:
        return ()
    findings.derive("/languages", words)
    tags = []
    for name in (part.strip() for part in words.text.replace(" and ", ",").replace(";", ",").split(",")):
        found = languages.tag(name)
        if found is not None:
            tags.append(found)
        elif name:
            findings.doubt("AP609", words, f"the language {name!r} has no tag here; it is left out")
            findings.remainder.append(Words(line=words.line, text=name))
    return tuple(tags)


def _funders(words: Words | None, findings: Findings) -> tuple[Funder, ...]:
    if words is None or not words.text.startswith(_SUPPORT):
        return ()
    names = words.text.removeprefix(_SUPPORT).rstrip(".")
    findings.derive("/funders", Words(line=words.line, text=names))
    return tuple(Funder(name=name.strip().removeprefix("the ")) for name in names.split(", ") if name.strip())


def _references(
    shelfmark: str, citation: Words, repositories: Mapping[str, ListedRepository], findings: Findings
) -> tuple[Reference, ...]:
    words = Words(line=citation.line, text=shelfmark)
    if not shelfmark.strip():
        findings.doubt("AP610", words, "the citation names no archive; the record has no reference")
        return ()
    found = []
    for index, parsed in enumerate(reference.parse(shelfmark, repositories)):
        findings.derive(f"/references/{index}", words)
        for note in parsed.notes:
            findings.doubt("AP611", words, f"in the reference {shelfmark!r}: {note}")
        found.append(reference.to_reference(parsed, repositories))
    return tuple(found)


def _agents(named: tuple[Credit, ...], citation: Words, findings: Findings) -> tuple[Agent, ...]:
    agents: list[Agent] = []
    for one in named:
        for name in agent_name.split_list(one.names):
            parsed = agent_name.parse(name)
            findings.derive(f"/agents/{len(agents)}", Words(line=citation.line, text=one.text))
            agents.append(
                Agent(
                    id=_key(parsed.name.text, {agent.id for agent in agents}),
                    kind=parsed.kind,
                    name=parsed.name,
                    roles=one.roles,
                    affiliation=parsed.affiliation,
                )
            )
    return tuple(agents)


def _key(name: str, taken: set[str | None]) -> str:
    """A key for an agent within the record: the letters of its name, made unique by a number."""
    bare = "".join(c if c.isascii() and c.isalnum() else " " for c in romanisation.plain(name))
    stem = "-".join(bare.split()) or "agent"
    key, count = stem, 1
    while key in taken:
        count += 1
        key = f"{stem}-{count}"
    return key


def _component(fields: Fields, translators: tuple[str, ...], findings: Findings) -> Component | None:
    if fields.body is None:
        findings.doubt(
            "AP612", fields.citation, "the page holds no text of the document; there is no transcript"
        )
        return None
    if fields.heading is None:
        findings.doubt("AP613", fields.body, "no heading says what the text is; it is taken for a transcript")
        return Component(path="transcript.und.md", role="transcript", media_type="text/markdown")
    findings.derive("/components/0", fields.heading)
    translated = "translation" in fields.heading.text.lower()
    language = languages.named_in(fields.heading.text)
    return Component(
        path=f"transcript.{language or 'und'}.md",
        role="translation" if translated else "transcript",
        language=language,
        heading=fields.heading.text,
        translators=translators if translated else (),
        media_type="text/markdown",
    )
