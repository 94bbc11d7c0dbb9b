"""HTML: the transcript as a page that everybody can read, by eye or by ear, without scripts."""

from archpack.edition.edition import Edition, Text
from archpack.model import Context


def _render(text: Text, context: Context) -> bytes:
    from archpack.edition.html.page import page

    return page(text, context).html()


EDITION = Edition(
    name="html",
    title="an HTML page of its own: speakers, marks and footnotes by class and role, languages told",
    media_type="text/html",
    extension="html",
    render=_render,
)
