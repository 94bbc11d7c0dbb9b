"""Problems to text: one file for each format.

To add a format: write `report/<format>.py` with a `REPORT`, and name it in `REPORTS` below.
"""

from collections.abc import Mapping

from archpack.registry import registry
from archpack.report import json, text
from archpack.report.report import Report
from archpack.report.text import summary

REPORTS: Mapping[str, Report] = registry(module.REPORT for module in (text, json))
"""The reports by name; the first is the usual one."""

__all__ = ["REPORTS", "Report", "summary"]
