"""The text of a PDF. This is the door to pypdfium2, which the extra `pdf` brings."""

from dataclasses import dataclass

MOST_PAGES = 2_000
"""Pages of the longest PDF that is read."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a PDF was not read, in a sentence for a person."""

    message: str


def extract(content: bytes) -> str | Refusal:
    """The text of a PDF, page after page, with the line breaks of the page."""
    try:
        import pypdfium2
    except ImportError:
        return Refusal("reading a PDF needs one more library: install it with `pip install 'archpack[pdf]'`")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return Refusal("this PDF cannot be read: it is damaged, or asks for a password")
    try:
        if len(document) > MOST_PAGES:
            return Refusal(f"this PDF has {len(document)} pages; at most {MOST_PAGES} are read")
        pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    except pypdfium2.PdfiumError:
        return Refusal("this PDF is damaged: not all of its pages can be read")
    finally:
        document.close()
    # A page's end is a line's end; the notes of a transcript say where pages end.
    return "\n".join(page.replace("\r\n", "\n").replace("\r", "\n") for page in pages)
