"""Pages of every layout: what they say is found, and no word of them is lost or added."""

import importlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import archpack
from archpack.importers import IMPORTERS, Imported
from archpack.importers.fields import Words
from archpack.importers.importer import Page
from archpack.importers.opening import open_page
from archpack.model import Context, Record
from archpack.model.value import to_data
from tests.importers.skeletons import judge, read, skeletons

PAGES = Path(__file__).parents[1] / "material" / "pages"
TITLE = "Note on a Conversation with the Specimen Museum's Envoy [Primerov]"
SUMMARY = "Primerov and Exampleson discuss the loan of a samovar and the return of the specimens."
FUNDERS = ("Specimen Foundation",)
LAYOUTS = {
    "new.txt": "wilson-center-page",
    "new.html": "wilson-center-html",
    "new-other-classes.html": "wilson-center-html",
    "new-labels-lost.txt": "wilson-center-page",
    "newb-teaser.txt": "wilson-center-page",
    "old.txt": "wilson-center-old",
    "old.html": "wilson-center-html",
    "old2.txt": "wilson-center-old",
    "old3.txt": "wilson-center-old",
    "pdf.txt": "wilson-center-pdf",
    "pdfold.txt": "wilson-center-pdf-line",
    "pdfold-damaged.txt": "wilson-center-pdf-line",
}


def import_page(name: str, content: bytes) -> tuple[Imported, ...]:
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())
    return archpack.importers.read(Path(name), content, context=context)


def imported(name: str) -> Imported:
    (one,) = import_page(name, (PAGES / name).read_bytes())
    return one


def page(name: str) -> Page:
    opened = open_page(Path(name), (PAGES / name).read_bytes())
    assert isinstance(opened, Page)
    return opened


def record_of(name: str) -> Record:
    record = imported(name).record
    assert record is not None
    return record


def strings(data: object) -> list[str]:
    if isinstance(data, str):
        return [data]
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list | tuple) else ()
    return [text for part in parts for text in strings(part)]


def words(*texts: str) -> Counter[str]:
    # The signs of the form in which transcripts are edited, which are no words, are left out.
    plain = (text.translate(dict.fromkeys(map(ord, "\\^#~*/{}"))) for text in texts)
    found = (word.strip('.,;:"“”<>•()[]').casefold() for text in plain for word in text.split())
    return Counter(word for word in found if word)


def kept(one: Imported) -> Counter[str]:
    """All words of the record, the texts, the remainder, and what was left aside as the site's own."""
    assert one.record is not None
    account = json.loads(one.files["import.json"])
    texts = [
        content.decode() for name, content in one.files.items() if name.endswith((".md", "remainder.txt"))
    ]
    return words(
        *strings(to_data(one.record)),
        *texts,
        *(value["text"] for value in account["values"]),
        *(value["text"] for value in account["furniture"]),
    )


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_layout_and_the_facts_are_recognised(name: str) -> None:
    one = imported(name)
    record = one.record
    assert record is not None and record.title and record.dates and record.dates.created
    assert one.layout == LAYOUTS[name]
    assert record.title.text.replace("’", "'") == TITLE
    assert record.dates.created.date == "1961-03-14"
    assert record.scope_and_content == SUMMARY
    assert [c.role for c in record.components][-1] == "captured_page"
    transcript = one.files["transcript.en.md"].decode()
    assert transcript.strip().startswith("TOP SECRET") and transcript.rstrip().endswith("C. EXAMPLESON")


@pytest.mark.parametrize("name", LAYOUTS)
def test_no_word_of_the_page_is_lost(name: str) -> None:
    assert not words(page(name).text) - kept(imported(name))


def placed(fields: object) -> Iterator[str]:
    """The words of all fields of a page; what is said of guesses points to words that have a field."""
    if isinstance(fields, Words):
        yield fields.text
    elif isinstance(fields, tuple):
        for part in fields:
            yield from placed(part)
    elif is_dataclass(fields):
        for field in dataclass_fields(fields):
            if field.name != "guesses":
                yield from placed(getattr(fields, field.name))


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_word_of_the_page_goes_to_one_field(name: str) -> None:
    module = importlib.import_module(f"archpack.importers.{LAYOUTS[name].replace('-', '_')}")
    # The address that HTML declares is not shown.
    assert words(*placed(module.fields(page(name)))) - words(*page(name).addresses) == words(page(name).text)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if "newb" not in name])
def test_the_reference_and_the_people_of_the_source_are_found(name: str) -> None:
    record = record_of(name)
    assert record.references and record.references[0].levels
    translators = [agent.name.text for agent in record.agents if "translator" in agent.roles]
    assert translators == ["Bo Beck"]
    assert record.components[0].translators == ("bo-beck",)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in ("old3.txt", "pdfold-damaged.txt")])
def test_who_paid_is_named_without_an_article(name: str) -> None:
    names = tuple(funder.name for funder in record_of(name).funders)
    assert names[:1] == FUNDERS
    assert names[1:] == (("Leon Example Foundation",) if name == "old2.txt" else ())


def test_all_fields_of_the_present_site_are_kept() -> None:
    record = record_of("new.txt")
    assert record.id == "wilson-center-999001"
    assert [url.url for url in record.urls] == ["https://digitalarchive.wilsoncenter.org/document/999001"]
    assert [len(one.levels) for one in record.references] == [3, 3]
    agents = record.agents[:3]
    assert [(agent.name.text, agent.roles, agent.affiliation, agent.role_note) for agent in agents] == [
        ("Exampleson, Carl", ("author",), None, None),
        ("Ann Ash", ("contributor",), "Specimen University", None),
        ("Bo Beck", ("translator",), None, "translated for the Specimen Project by Bo Beck"),
    ]
    assert [name.text for name in record.people_discussed] == ["Primerov, A. B.", "Specimen Museum"]
    assert [place.name for place in record.places] == ["Specimen City"]
    assert [subject.name for subject in record.subjects] == ["Museum exchanges"]
    assert record.genre == "Note" and record.languages == ("ru",)
    assert record.rights and record.rights.text and record.rights.text.startswith("The museum welcomes")
    assert record.notes == ("Original Uploaded Date: 2011-11-20",)
    assert b"Another Note" in imported("new.txt").files["import-remainder.txt"]


def test_a_teaser_of_another_document_is_not_taken_for_this_one() -> None:
    one = imported("newb-teaser.txt")
    assert b"quite different document" in one.files["import-remainder.txt"]
    assert {problem.code for problem in one.problems} >= {"AP615", "AP610", "AP605"}
    assert not record_of("newb-teaser.txt").references


def test_a_title_that_stands_only_in_the_citation_is_found_there() -> None:
    one = imported("old.txt")
    account = json.loads(one.files["import.json"])
    (line,) = [value["line"] for value in account["values"] if value["value"] == "/title/text"]
    assert (
        "History and Public Policy" in (PAGES / "old.txt").read_text(encoding="utf-8").split("\n")[line - 1]
    )


def test_capitals_of_a_style_sheet_are_not_taken_over() -> None:
    record = record_of("old2.txt")
    assert record.title and record.title.text == TITLE
    assert [(url.type, url.url) for url in record.urls] == [
        ("canonical", "https://digitalarchive.wilsoncenter.org/document/999001"),
        ("captured", "http://digitalarchive.wilsoncenter.org/document/999001"),
    ]


def test_the_words_of_a_source_without_a_citation_are_kept_as_evidence() -> None:
    quoted = [one.quotation for one in record_of("new.txt").evidence if one.value == "/references"]
    assert (
        quoted and quoted[0] and quoted[0].startswith("SSA, f. 7") and "for the Specimen Project" in quoted[0]
    )


def test_an_imported_record_is_valid(tmp_path: Path) -> None:
    for name in LAYOUTS:
        one = imported(name)
        assert one.record is not None
        folder = archpack.source.write(one.record, one.files, tmp_path / name)
        outcome = archpack.validate.run([folder])
        assert [p for p in outcome.problems if p.severity == "error"] == []


def test_the_pages_of_the_corpus_are_imported_right(material: Path) -> None:
    wrong = [
        (skeleton.facts["url"], fact)
        for skeleton in skeletons(material)
        for fact, right in judge(skeleton, read(skeleton)).items()
        if not right
    ]
    assert not wrong


LINES = st.sampled_from(
    f"""March 14, 1961|1958|{TITLE}|{SUMMARY}||Citation:|Summary: x|Contents:|Source|Rights
|Document Information|Author(s):|get citation|English HTML|Record ID|17|Skip to content|x "y" z
|Original Language: Russian
|"{TITLE}," March 14, 1961, Wilson Center Digital Archive, SSA, f. 7. Translated by Bo Beck.
|This document was made possible with support from X|A line of the text.|Type""".replace("\n", "").split("|")
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_no_word_is_lost_whatever_the_lines(text: str) -> None:
    made = [one for one in import_page("page.txt", text.encode()) if one.record is not None]
    assert not made or not words(text) - sum(map(kept, made), Counter())


@pytest.mark.parametrize("layout", IMPORTERS)
@pytest.mark.parametrize(
    "unit",
    ["[", "March 14, 1961\n", '"x, ', "Citation: ", "Contents: ", "translated by ", "Source\n", "a b\n"],
)
def test_a_hostile_page_takes_linear_time(layout: str, unit: str) -> None:
    text = "March 14, 1961\nTitle\n" + unit * (400_000 // len(unit))
    import_page("page.txt", text.encode())


def test_a_page_of_html_is_read_as_it_is_shown() -> None:
    one = imported("new.html")
    assert one.record is not None
    transcript = one.files["transcript.en.md"].decode()
    assert "I have come about" in transcript and "specimens?1\n\n**Primerov.**" in transcript
    assert "NOTE" in transcript and "not text" not in transcript
    assert one.record.components[0].heading == "English Translation"
    assert [(url.type, url.url) for url in one.record.urls] == [
        ("canonical", "https://digitalarchive.wilsoncenter.org/document/note-conversation-specimen"),
        (
            "captured",
            "https://wilson-center-digital-archive.dvincitest.com/document/note-conversation-specimen",
        ),
    ]
    account = json.loads(one.files["import.json"])
    furniture = [value["text"] for value in account["furniture"]]
    assert {"Browse", "Cold War", "Download PDF", "The Specimen Center, 1 Specimen Street"} <= set(furniture)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_html_is_decoded_as_it_says(encoding: str) -> None:
    text = (PAGES / "new.html").read_text(encoding="utf-8").replace("Specimen City", "Spécimen “City”")
    content = text.replace('charset="utf-8"', f'charset="{encoding.removesuffix("-sig")}"').encode(encoding)
    (one,) = import_page("page.html", content)
    assert one.record and one.record.places[0].name == "Spécimen “City”"


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<div class='a b'>x", "<p>x", "&amp;", "<b><i>", "<table><tr><td>", "</p>", "<!--", "a "],
)
def test_hostile_html_takes_linear_time(unit: str) -> None:
    head = b"<html><body><h1>T</h1><p>March 14, 1961</p><h2>Document Information</h2>"
    import_page("page.html", head + (unit * (400_000 // len(unit))).encode())


def test_speakers_and_the_closing_block_name_the_people_of_the_document() -> None:
    text = (PAGES / "pdf.txt").read_text(encoding="utf-8")
    foot = "Translated: Deltov E.F.\n\nRecorded: Deltov E. F.\n\nIskh. 12/3\n\n3-15-61"
    text = text.replace("[1] The specimens are minerals.", "Participated in the talk: Primerov, Exampleson.")
    text = text.replace("C. EXAMPLESON", foot)
    (one,) = import_page("page.txt", text.encode())
    assert one.record is not None
    assert [(agent.name.text, agent.roles, agent.variants) for agent in one.record.agents[2:]] == [
        ("Primerov", ("speaker", "participant"), ()),
        ("Exampleson", ("speaker", "participant"), ()),
        ("Deltov E.F.", ("interpreter", "recorder"), ("Deltov E. F.",)),
    ]
    assert [number.value for number in one.record.numbers] == ["Iskh. 12/3"]
    dates = [found.quotation for found in one.record.evidence if found.value == "/dates/created"]
    assert dates == ["3-15-61"]
    lines = text.split("\n")
    for value in json.loads(one.files["import.json"])["values"][-6:]:
        assert value["text"].split()[0].strip(".") in lines[value["line"] - 1]


def test_all_turns_of_a_page_have_their_speakers() -> None:
    for name in ("new.txt", "old.txt", "pdf.txt"):
        transcript = imported(name).files["transcript.en.md"].decode()
        assert [line.split()[0] for line in transcript.split("\n") if line.startswith("**")] == [
            "**Primerov.**",
            "**Exampleson.**",
            "**Primerov.**",
        ]


def imported_text(text: str) -> Imported:
    (one,) = import_page("page.txt", text.encode())
    return one


def test_the_date_of_another_document_is_not_taken_where_the_page_has_none() -> None:
    text = (PAGES / "new.txt").read_text(encoding="utf-8").replace("March 14, 1961\n", "", 1)
    one = imported_text(text)
    assert one.record and one.record.title and one.record.title.text == TITLE
    assert one.record.dates is None and "AP604" in {problem.code for problem in one.problems}
    assert not words(text) - kept(one)


def test_an_address_that_was_copied_with_the_page_is_its_address() -> None:
    address = "https://digitalarchive.wilsoncenter.org/document/note-specimen"
    one = imported_text(f"{address}\n" + (PAGES / "newb-teaser.txt").read_text(encoding="utf-8"))
    assert one.record and [url.url for url in one.record.urls] == [address]
    assert one.record.id == "wilson-center-note-specimen"


def test_the_entry_of_a_scan_is_no_word_of_the_document() -> None:
    text = (PAGES / "pdf.txt").read_text(encoding="utf-8")
    entries = "-English Translation\n-Scan of Original Document\n"
    one = imported_text(text.replace("Translation - English\n", entries))
    assert one.files["transcript.en.md"].decode().startswith("TOP SECRET")


def test_html_that_cannot_be_read_whole_is_refused() -> None:
    (one,) = import_page("page.html", b"<html><body><h1>T</h1>" + b"<div>" * 3_000 + b"words</body></html>")
    assert one.record is None and "cannot be read whole" in one.problems[0].message
    (fine,) = import_page(
        "page.html", (PAGES / "new.html").read_bytes().replace(b"<main", b"<div>" * 500 + b"<main")
    )
    assert fine.record is not None
