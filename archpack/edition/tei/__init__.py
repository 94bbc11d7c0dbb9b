"""TEI P5: the transcript with its record in the header."""

from archpack.edition.edition import Edition, Text
from archpack.model import Context


def _render(text: Text, context: Context) -> bytes:
    from archpack.edition.tei.document import document

    return document(text, context).xml()


EDITION = Edition(
    name="tei",
    title="TEI P5: turns, marks and the closing block, with the record and its archive in the header",
    media_type="application/tei+xml",
    extension="xml",
    render=_render,
)
