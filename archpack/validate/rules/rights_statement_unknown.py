"""A rights statement is one of the twelve of rightsstatements.org.

Each has an address (`http://rightsstatements.org/vocab/InC/1.0/`), which is a name before it is a page: with
another code, `https`, or `page` in place of `vocab`, machines do not know it.
"""

import re
from collections.abc import Iterator

from archpack.model import Record, Rights
from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_STATEMENTS = (
    *("InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU"),
    *("NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US"),
    *("CNE", "UND", "NKC"),
)
_ADDRESS = re.compile(r"https?://rightsstatements\.org/(?:vocab|page)/([A-Za-z-]+)/([0-9.]+)/?")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every address of a statement that there is not, or that is written otherwise."""
    for place, rights in _rights(subject.record):
        match = _ADDRESS.fullmatch(rights.statement or "")
        if match is None:
            continue
        code = next((known for known in _STATEMENTS if known.lower() == match[1].lower()), None)
        usual = f"http://rightsstatements.org/vocab/{code}/1.0/"
        if code is None or match[2] != "1.0":
            end = meant(match[1], _STATEMENTS) if code is None else f"; did you mean {shown(usual)}?"
            end = end or f"; they are {', '.join(_STATEMENTS)}"
            yield (*place, "statement"), f"{shown(rights.statement)} is no rights statement{end}"
        elif rights.statement != usual:
            yield (*place, "statement"), f"{shown(rights.statement)} is written {shown(usual)}", usual


def _rights(record: Record) -> Iterator[tuple[Pointer, Rights]]:
    if record.rights:
        yield ("rights",), record.rights
    for index, component in enumerate(record.components):
        if component.rights:
            yield ("components", index, "rights"), component.rights


def _statement(address: str) -> Example:
    return Example(record=f"rights:\n  statement: {address}\n")


RULE = Rule(
    code="AP264",
    name="rights-statement-unknown",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        _statement("http://rightsstatements.org/vocab/InCopyright/1.0/"),
        _statement("http://rightsstatements.org/vocab/InC/2.0/"),
        _statement("https://rightsstatements.org/page/InC/1.0/"),
    ),
    good=(_statement("http://rightsstatements.org/vocab/InC/1.0/"),),
)
