"""The repairs of citeproc-py, each with a guard that notices when it is no longer needed."""

import warnings
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from archpack import cite
from archpack.cite import engine

STYLE = cite.STYLES["chicago-notes"].path
RANGE = {"date-parts": [[1956, 10, 23], [1956, 11, 4]]}
ITEM = {"type": "manuscript", "title": "T", "language": "en-US"}


def plain(item: dict[str, Any], style: Path = STYLE) -> str:
    """The item's note by citeproc-py as it is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = CitationStylesStyle(str(style), validate=False)
        same = SimpleNamespace(**dict.fromkeys(("preformat", "Italic"), str))
        bibliography = CitationStylesBibliography(csl, CiteProcJSON([{"id": "x", **item}]), same)
        citation = Citation([CitationItem("x")])
        bibliography.register(citation)
        return str(bibliography.cite(citation, None))


def ours(item: dict[str, Any]) -> str:
    return engine.render(item, STYLE, "citation")


def test_a_range_within_a_year_keeps_its_year() -> None:
    assert "October 23–November 4, 1956" in ours({**ITEM, "issued": RANGE})


def test_guard_citeproc_py_still_spoils_ranges() -> None:
    try:
        found = plain({**ITEM, "issued": RANGE})
    except Exception:  # noqa: BLE001  whatever it raises
        return
    assert "October 23–November 4, 1956" not in found, "the repair of Date is no longer needed"


def test_a_title_may_hold_what_looks_like_markup() -> None:
    assert '<span class="nocase">T</span>' in ours({**ITEM, "title": '<span class="nocase">T</span>'})


def test_guard_citeproc_py_still_takes_text_for_markup() -> None:
    found = plain({**ITEM, "title": '<span class="nocase">T</span>'})
    assert "nocase" not in found, "the repair of Source is no longer needed"


def test_no_variable_of_csl_is_warned_of() -> None:
    assert "Papers" in ours({**ITEM, "archive_collection": "Papers"})


def test_guard_citeproc_py_still_warns_of_archive_collection() -> None:
    with pytest.warns(UserWarning, match="archive_collection"):
        CiteProcJSON([{"id": "x", **ITEM, "archive_collection": "Papers"}])


def test_a_style_is_valid_csl() -> None:
    from citeproc import SCHEMA_PATH
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    for style in cite.STYLES.values():
        assert schema.validate(etree.parse(style.path)), schema.error_log
