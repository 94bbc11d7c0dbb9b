"""Transcripts as they are given out: one file per form.

To add one: write `edition/<form>.py` with an `EDITION`, and name it in `EDITIONS` of `edition/editions.py`.
A form takes a transcript with its record, where a crosswalk takes records; that is why it is a wing of its
own. The XML library is loaded when a form is rendered that needs it.
"""

from archpack.edition.edition import Edition, Text
from archpack.edition.editions import EDITIONS, find

__all__ = ["EDITIONS", "Edition", "Text", "find"]
