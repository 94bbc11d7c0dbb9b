"""Saved pages to records: one file per family of layouts.

To add a family: write `importers/<family>.py` with an `IMPORTER`, and name it in `IMPORTERS` below.
"""

from pathlib import Path

from archpack.errors import UsageError
from archpack.importers import (
    csl_json,
    page,
    parallel_history,
    ris,
    wilson_center_html,
    wilson_center_old,
    wilson_center_page,
    wilson_center_pdf,
    wilson_center_pdf_line,
    zotero_json,
)
from archpack.importers.faults import FAULTS
from archpack.importers.importer import Derivation, Doubt, Importer, Page, Reading
from archpack.importers.page import Imported
from archpack.model import Context
from archpack.registry import registry

IMPORTERS = registry(
    module.IMPORTER
    for module in (
        ris,
        csl_json,
        zotero_json,
        parallel_history,
        wilson_center_html,
        wilson_center_pdf,
        wilson_center_pdf_line,
        wilson_center_old,
        wilson_center_page,
    )
)
"""The families of layouts by name, in the order in which they are tried."""


def read(path: Path, content: bytes, *, context: Context, layout: str | None = None) -> tuple[Imported, ...]:
    """Read a saved page, given as bytes, with the first family of layouts that recognises it.

    Args:
        path: The page's file, for messages and its name; it is not opened.
        content: Its bytes.
        context: The date, the software and the list of archives.
        layout: The name of the only family to try.

    Raises:
        UsageError: No family is called `layout`.
    """
    if layout is not None and layout not in IMPORTERS:
        raise UsageError(f"no layout is called {layout!r}; there are: {', '.join(IMPORTERS)}")
    families = IMPORTERS if layout is None else {layout: IMPORTERS[layout]}
    return page.read(path, content, families=families, context=context)


__all__ = ["FAULTS", "IMPORTERS", "Derivation", "Doubt", "Imported", "Importer", "Page", "Reading", "read"]
