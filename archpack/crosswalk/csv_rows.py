"""CSV as every crosswalk writes it (RFC 4180), harmless to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula; the last four are full-width."""

GUARDED = "A value that a spreadsheet would take for a formula has an apostrophe before it."
"""What the tables of formats say of this."""


def csv_bytes(header: Sequence[str], rows: Iterable[Sequence[str]], *, line_end: str = "\r\n") -> bytes:
    """The rows as CSV in UTF-8; a cell that a spreadsheet would take for a formula gets an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=line_end)
    writer.writerow(header)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULAS) else cell
