"""Who made the document, gave it, edited it and paid for it, as the fields of a page name them."""

import re

from archpack.importers.attribution import Attribution
from archpack.importers.credit import Credit
from archpack.importers.fields import Fields, Findings, Words
from archpack.importers.statement import Statement
from archpack.model import Funder, Role

SUPPORT = "This document was made possible with support from "
_DONORS = re.compile(r",\s+(?:and\s+)?(?:the\s+)?|\s+and\s+the\s+")


def attribution(
    fields: Fields, said: Statement, named: tuple[Credit, ...], findings: Findings
) -> Attribution:
    """The agents of the record, with where each was found."""
    found = Attribution(findings)
    for words in fields.authors:
        found.add(words.text, ("author",), words)
    if said.source:
        found.credit(named, said.source.line)
    named_by_role: tuple[tuple[Role, tuple[Words, ...]], ...] = (
        ("recipient", fields.recipients),
        ("contributor", fields.contributors),
        ("translator", fields.translators),
        ("editor", fields.editors),
    )
    for role, several in named_by_role:
        for words in several:
            found.add(words.text, (role,), words)
    return found


def funders(fields: Fields, findings: Findings) -> tuple[Funder, ...]:
    """Who paid for the edition."""
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
