"""Citations of archival documents, from CSL styles of our own.

To add a style: write `cite/styles/<name>.csl` and `cite/<name>.py` with a `STYLE`, and name it in `STYLES`
of `cite/render.py`.
"""

from archpack.cite.markup import OUTPUTS
from archpack.cite.render import STYLES, form_of, render, render_item
from archpack.cite.style import Style

__all__ = ["OUTPUTS", "STYLES", "Style", "form_of", "render", "render_item"]
