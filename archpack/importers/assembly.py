"""The record that the fields of a page make, whatever its site and layout."""

from collections.abc import Mapping

from archpack.importers import credit, crediting, describing, locating, printed_source, texts
from archpack.importers.attribution import Attribution
from archpack.importers.fields import Fields, Findings, Words
from archpack.importers.importer import Reading
from archpack.importers.site import Site
from archpack.importers.statement import Statement, statement_of
from archpack.model import SCHEMA_ID, ListedRepository, Place, Record, Subject
from archpack.model.value import replace


def reading(fields: Fields, site: Site, repositories: Mapping[str, ListedRepository]) -> tuple[Reading, ...]:
    """One reading for the one page: see `made`."""
    return (made(fields, site, repositories),)


def made(
    fields: Fields, site: Site, repositories: Mapping[str, ListedRepository], *, texts_expected: bool = True
) -> Reading:
    """The record, its texts, where each value comes from, and what remains.

    Args:
        fields: The words by field.
        site: The digital archive that publishes the document.
        repositories: The list of archives by key.
        texts_expected: Whether a page without a text of the document is to be wondered at.
    """
    said = statement_of(fields, site)
    findings = Findings(remainder=list(fields.remainder))
    for code, words, message in fields.guesses:
        findings.doubt(code, words, message)
    _warn_of_another(fields, site, findings)
    printed, unprinted, printed_notes = printed_source.publications(said.source, findings)
    shelfmark, named = credit.split(unprinted)
    attribution = crediting.attribution(fields, said, named, findings)
    spoken = describing.languages_of(fields, said, named, findings)
    found = locating.references(shelfmark, fields, said, repositories, findings)
    components, written = texts.components(fields.bodies, attribution.of_role("translator"), spoken, findings)
    if not components and texts_expected:
        findings.doubt("AP612", said.anchor, "the page holds no text of the document; there is no transcript")
    given = {"/references": found and shelfmark, "/publications": printed, "/agents": attribution.agents}
    locating.keep_source(fields, given, findings)
    record = _record(fields, said, site, attribution, findings)
    record = replace(
        record,
        languages=spoken,
        references=found,
        publications=printed,
        notes=(*record.notes, *printed_notes),
        components=components,
        evidence=tuple(findings.evidence),
    )
    return Reading(
        record=record,
        texts={path: words.text for path, words in written.items()},
        begins={path: words.line for path, words in written.items()},
        derivations=tuple(findings.derivations),
        doubts=tuple(findings.doubts),
        remainder=tuple((words.line, words.text) for words in findings.remainder),
        furniture=tuple((words.line, words.text) for words in fields.furniture),
    )


def _record(
    fields: Fields, said: Statement, site: Site, attribution: Attribution, findings: Findings
) -> Record:
    """The record as far as single fields make it."""
    return Record(
        schema=SCHEMA_ID,
        id=said.record_id,
        collection=locating.collection(fields, said, site, findings),
        identifiers=describing.identifiers(fields.doi, findings),
        urls=locating.urls(fields, said, site, findings),
        title=describing.title(fields, said, findings),
        genre=findings.take("/genre", fields.genre),
        dates=describing.dates(said, findings),
        scope_and_content=findings.take("/scope_and_content", fields.summary),
        subjects=tuple(Subject(name=name) for name in findings.take_each("/subjects", fields.subjects)),
        places=tuple(Place(name=name) for name in findings.take_each("/places", fields.places)),
        people_discussed=describing.people(fields.people, findings),
        physical_description=describing.physical_description(fields.extent, findings),
        classification=describing.classification(fields.classification, findings),
        agents=attribution.agents,
        rights=describing.rights(fields.rights, findings),
        credits=findings.take_each("/credits", (fields.credits,) if fields.credits else ()),
        funders=crediting.funders(fields, findings),
        notes=describing.notes(fields, findings),
    )


def _warn_of_another(fields: Fields, site: Site, findings: Findings) -> None:
    """Say where in a text the site's citation of a document stands: another may begin there."""
    for body in fields.bodies:
        for number, line in enumerate(body.words.text.split("\n")):
            if site.citation(line) is not None:
                words = Words(line=body.words.line + number, text=line.strip())
                message = (
                    "a document of the site is cited in the text; if another begins here, divide the page"
                )
                findings.doubt("AP624", words, message)
                break
