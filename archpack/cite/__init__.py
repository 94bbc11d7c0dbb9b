"""Citations of archival documents, from CSL styles of our own.

`render` makes one citation of a record; `document` a bibliography, or all else that is made of several items;
`sequence` the notes of a text one after another.

To add a style: write `cite/styles/<name>.csl` and `cite/<name>.py` with a `STYLE`, and name it in `STYLES`
of `cite/render.py`.
"""

from archpack.cite.example import example
from archpack.cite.faults import FAULTS
from archpack.cite.items import load
from archpack.cite.outputs import OUTPUTS
from archpack.cite.render import STYLES, form_of, item_of, language_of, render, render_item, style_of
from archpack.cite.sequence import Cite, load_cites, read_cites, sequence
from archpack.cite.several import ALL, document
from archpack.cite.style import Style

__all__ = [
    "ALL",
    "FAULTS",
    "OUTPUTS",
    "STYLES",
    "Cite",
    "Style",
    "document",
    "example",
    "form_of",
    "item_of",
    "language_of",
    "load",
    "load_cites",
    "read_cites",
    "render",
    "render_item",
    "sequence",
    "style_of",
]
