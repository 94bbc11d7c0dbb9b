"""The statements of rightsstatements.org, and where a record makes them."""

import re
from collections.abc import Iterator

from archpack.model import Record
from archpack.validate.rule import Pointer

CODES = (
    *("InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU"),
    *("NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US"),
    *("CNE", "UND", "NKC"),
)
"""The twelve statements, all in version 1.0."""

_ADDRESS = (
    r"(?:https?://)?(?:www\.)?rightsstatements\.org/(?:vocab|page)/([A-Za-z-]+)/([0-9.]+)/?(?:[?#]\S*)?"
)


def statements(record: Record) -> Iterator[tuple[Pointer, str, str]]:
    """Every statement of a record and its components: the way to it, its code, its address."""
    stated: list[tuple[Pointer, str | None]] = [
        (("rights", "statement"), record.rights.statement if record.rights else None)
    ]
    for index, component in enumerate(record.components):
        if component.rights:
            stated.append((("components", index, "rights", "statement"), component.rights.statement))
    for place, address in stated:
        match = re.fullmatch(_ADDRESS, address) if address else None
        if match and address:
            yield place, match[1], address


def usual_form(address: str) -> str | None:
    """The URI of the statement that an address means, or None where there is no such statement."""
    match = re.fullmatch(_ADDRESS, address)
    code = next((known for known in CODES if match and known.lower() == match[1].lower()), None)
    if match is None or code is None or match[2] != "1.0":
        return None
    return f"http://rightsstatements.org/vocab/{code}/1.0/"
