"""The form that people edit, which is Markdown to those who read it."""

from archpack.edition.characters import fit
from archpack.edition.edition import Edition, Text
from archpack.model import Context
from archpack.notation import transcript


def _render(text: Text, context: Context) -> bytes:
    return fit(transcript.write(text.transcript)).encode()


EDITION = Edition(
    name="markdown",
    title="the form that people edit (transcript.<lang>.md), every mark in it",
    media_type="text/markdown",
    extension="md",
    render=_render,
)
