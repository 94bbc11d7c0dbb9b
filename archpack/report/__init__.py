"""Problems to text: one file for each format.

To add a format: write `report/<format>.py` with a `REPORT`, and name it in `REPORTS` below.
"""

from collections.abc import Mapping

from archpack.registry import registry
from archpack.report import github, json, junit, sarif, text
from archpack.report.printable import printable
from archpack.report.report import FAILING, Report
from archpack.report.text import statistics, summary

REPORTS: Mapping[str, Report] = registry(module.REPORT for module in (text, json, github, sarif, junit))
"""The reports by name; the first is the usual one."""

__all__ = ["FAILING", "REPORTS", "Report", "printable", "statistics", "summary"]
