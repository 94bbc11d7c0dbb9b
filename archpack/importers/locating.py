"""Where the document lies and where it is published: references, collection, addresses."""

import dataclasses
from collections.abc import Mapping

from archpack.importers.fields import PAGE, Fields, Findings, Words
from archpack.importers.site import Site
from archpack.importers.statement import Statement
from archpack.model import ListedRepository, Reference, Repository, SourceCollection, Url
from archpack.model.value import replace
from archpack.notation import date, reference
from archpack.notation.reference import ParsedReference


def collection(fields: Fields, said: Statement, site: Site, findings: Findings) -> SourceCollection | None:
    """Who publishes it, with the number and the citation that it has there."""
    if site.collection is None:
        return None
    if fields.citation:
        findings.derive("/collection/citation", fields.citation)
    if fields.number:
        findings.derive("/collection/number", fields.number)
    return SourceCollection(
        name=site.collection,
        number=said.number,
        citation=fields.citation.text if fields.citation else None,
    )


def urls(fields: Fields, said: Statement, site: Site, findings: Findings) -> tuple[Url, ...]:
    """Its addresses, the one to cite first."""
    words = said.url
    if words is None:
        own = site.address(said.number) if said.number else None
        if own is None and site.collection:
            findings.doubt("AP605", said.anchor, "the page does not say its address; the record has none")
        if own is None:
            return ()
        findings.decide(
            "/urls/0/url", "Made from the document's number, by the pattern of the archive's site."
        )
        return (Url(type="canonical", url=own),)
    own = site.canonical(words.text) if site.collection else words.text
    read = _accessed(fields.accessed)
    if own is None or own == words.text:
        findings.derive("/urls/0/url", words)
        return (Url(type="canonical" if own else "captured", url=words.text, accessed=read),)
    findings.derive("/urls/1/url", words)
    findings.decide(
        "/urls/0/url",
        "The page was saved from a copy of the archive's site; this is the archive's own address for it."
        if site.is_copy(words.text)
        else "The page was saved under another form of this address, which is the archive's own.",
    )
    return (Url(type="canonical", url=own), Url(type="captured", url=words.text, accessed=read))


def _accessed(words: Words | None) -> str | None:
    found = date.from_text(words.text) if words else None
    return found.readings[0].text if found and found.readings else None


def references(
    shelfmark: str,
    fields: Fields,
    said: Statement,
    repositories: Mapping[str, ListedRepository],
    findings: Findings,
) -> tuple[Reference, ...]:
    """Where it lies, by its source statement; else the archives that the page names."""
    if not shelfmark.strip() or said.source is None:
        found = tuple(
            Reference(repository=Repository(name=name), not_given="the source names only the archive")
            for name in findings.take_each("/references", fields.archives)
        )
        if not found:
            message = "nothing says where the document lies; the record has no reference"
            findings.doubt("AP610", said.anchor, message)
        return found
    words = Words(line=said.source.line, text=shelfmark)
    made = []
    for index, parsed in enumerate(_parsed(shelfmark, fields.holder, repositories)):
        findings.derive(f"/references/{index}", words)
        for note in parsed.notes:
            findings.doubt("AP611", words, f"in the reference {shelfmark!r}: {note}")
        if parsed.rest.strip(" .,;:"):
            findings.doubt(
                "AP611", words, f"in the reference {shelfmark!r}: {parsed.rest!r} was not understood"
            )
        made.append(_placed(reference.to_reference(parsed, repositories), fields, repositories, findings))
    for words in fields.archives:
        findings.quote("/references/0/repository", words, PAGE, "Given there as the original archive.")
    return tuple(made)


def _parsed(
    shelfmark: str, holder: Words | None, repositories: Mapping[str, ListedRepository]
) -> tuple[ParsedReference, ...]:
    """The references in a source statement, with the archive that is sure to head it."""
    found = reference.parse(shelfmark, repositories)
    if holder is None or not shelfmark.startswith(holder.text) or found[0].archive:
        return found
    if found[0].repository == holder.text:
        return found
    bare = reference.parse(shelfmark.removeprefix(holder.text).lstrip(" ,"), repositories)
    if not bare or any(one.repository for one in bare):
        return found
    unlisted = f"{holder.text!r} is not in the list of archives"
    return tuple(
        dataclasses.replace(
            one,
            repository=holder.text,
            notes=(*(note for note in one.notes if note != "no archive is named"), unlisted),
        )
        for one in bare
    )


def keep_source(fields: Fields, given: Mapping[str, object], findings: Findings) -> None:
    """Keep the words of a source that no citation repeats, with the first values that they gave."""
    where = next((value for value, made in given.items() if made), None)
    if where and fields.source and not fields.citation:
        findings.quote(where, fields.source, PAGE)


def _placed(
    found: Reference,
    fields: Fields,
    repositories: Mapping[str, ListedRepository],
    findings: Findings,
) -> Reference:
    """A reference with the place of its archive, where a field names it and the list of archives does not."""
    words, archive = fields.place_of_archive, found.repository
    if words is None:
        return found
    findings.derive("/references/0/repository", words)
    if isinstance(archive, Repository):
        return replace(found, repository=replace(archive, place=words.text))
    listed = repositories[archive].place
    if listed and not reference.is_same_place(words.text, listed):
        message = f"the archive is said to be in {words.text!r}, in the list of archives it is in {listed!r}"
        findings.doubt("AP611", words, message)
    return found
