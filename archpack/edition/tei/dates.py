"""Dates in the attributes of TEI (att.datable.w3c)."""

import re
from collections.abc import Mapping

from archpack.model import DateStatement, EdtfDate
from archpack.notation import date

_PLAIN = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?)?")


def when(value: EdtfDate) -> str:
    """A single date that is wholly known, as `when` has it; empty for any other."""
    plain = value.text.rstrip("?~%")
    is_one = value.kind == "date" and _PLAIN.fullmatch(plain) and date.earliest(value) is not None
    return plain if is_one else ""


def attributes(statement: DateStatement) -> Mapping[str, str]:
    """The attributes of a date: `when`, or the first and last day that it may be, and how sure it is."""
    value = date.parse(statement.date)
    if value is None:
        return {}
    doubted = any(point.uncertain or point.approximate for point in value.dates)
    cert = {"certain": "high", "probable": "medium", "uncertain": "low"}.get(statement.certainty or "", "")
    made = {"cert": cert or ("low" if doubted else "")}
    plain = when(value)
    if plain:
        return {"when": plain, **made}
    first, last = date.earliest(value), date.latest(value)
    ends = ("from", "to") if value.kind == "interval" else ("notBefore", "notAfter")
    return {
        ends[0]: first.isoformat() if first else "",
        ends[1]: last.isoformat() if last else "",
        **made,
    }
