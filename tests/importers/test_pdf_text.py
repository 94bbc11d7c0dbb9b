"""The text of PDFs: from a file that has lines of text, and what is said where there is none."""

import sys

import pytest

from archpack.importers import pdf_text
from tests.importers.test_layouts import PAGES, SUMMARY, TITLE, import_page


def pdf_of(lines: list[str]) -> bytes:
    """A PDF of one page with lines of text, made by hand (ISO 32000-1, 7.5)."""
    shown = b"".join(
        b"(%s) Tj T*\n"
        % line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        for line in lines
    )
    stream = b"BT /F 9 Tf 11 TL 20 2000 Td\n" + shown + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 2100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return made + end % (table, len(made))


def test_a_pdf_of_the_archive_is_read_like_its_text() -> None:
    pytest.importorskip("pypdfium2")
    text = (PAGES / "pdf.txt").read_text(encoding="utf-8").replace("**", "")
    (one,) = import_page("page.pdf", pdf_of(text.split("\n")))
    record = one.record
    assert record is not None and record.title and record.dates and record.dates.created
    assert record.title.text == TITLE and record.scope_and_content == SUMMARY
    assert record.dates.created.date == "1961-03-14"
    assert [level.value for level in record.references[0].levels] == ["7", "2", "31a"]
    assert "captured-page.pdf" in one.files and "C. EXAMPLESON" in one.files["transcript.en.md"].decode()


@pytest.mark.parametrize(("content", "said"), [(b"%PDF-1.4\nnothing", "damaged"), (pdf_of([]), "no text")])
def test_a_pdf_without_text_is_refused_with_a_reason(content: bytes, said: str) -> None:
    pytest.importorskip("pypdfium2")
    (one,) = import_page("page.pdf", content)
    assert one.record is None and said in one.problems[0].message


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    refusal = pdf_text.extract(b"%PDF-1.4")
    assert isinstance(refusal, pdf_text.Refusal) and "archpack[pdf]" in refusal.message
