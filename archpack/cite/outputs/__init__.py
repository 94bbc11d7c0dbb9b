"""The formats that citations are written in: one file per format.

To add one: write `cite/outputs/<name>.py` with an `OUTPUT`, and name it in `OUTPUTS` below.
"""

from collections.abc import Mapping

from archpack.cite.markup import Output
from archpack.cite.outputs import html, json, latex, markdown, rtf, text
from archpack.registry import registry

OUTPUTS: Mapping[str, Output] = registry(module.OUTPUT for module in (text, html, markdown, rtf, latex, json))
"""The formats by name."""

__all__ = ["OUTPUTS"]
