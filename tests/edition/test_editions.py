"""Transcripts as they are given out: valid for independent judges, and safe whatever they hold."""

from datetime import date
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from archpack import source
from archpack.edition import EDITIONS, Text
from archpack.model import Context, Record
from archpack.model.transcript import Emphasis, Gap, Heading, Paragraph, Speech, Supplied, Transcript
from archpack.model.value import replace
from archpack.notation.transcript import from_source, parse, write
from tests.notation.transcript.transcripts import TRANSCRIPTS

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001"
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
HOSTILE = "<script>alert(1)</script> ]]> & \" ' --> \x00\x1b[2J\ufffe \ud800 <!-- <a href='javascript:x'>"
ALONE = Context(today=date(2026, 11, 24), software="archpack 0.1.0", repositories={})


@pytest.fixture(scope="module")
def record() -> Record:
    found = source.load(SPECIMEN / "record.yaml").record
    assert found is not None
    return found


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(today=date(2026, 11, 24), software="archpack 0.1.0", repositories=source.repositories())


@pytest.fixture(scope="module")
def schema(material: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(material / "interop" / "tei" / "tei_all.rng")))


def specimen(name: str = "en") -> Transcript:
    return parse((SPECIMEN / f"transcript.{name}.md").read_text(encoding="utf-8")).transcript


def hostile() -> Transcript:
    """A transcript with markup and characters that nothing can hold wherever text may stand."""
    return Transcript(
        blocks=(
            Heading(content=(HOSTILE,)),
            Speech(
                speaker=(HOSTILE,),
                blocks=(Paragraph(content=(HOSTILE, Gap(text=HOSTILE), Emphasis(content=(HOSTILE,)))),),
            ),
            Paragraph(content=(Supplied(text="x"), "(javascript:alert(1))")),
        )
    )


@pytest.mark.parametrize("name", EDITIONS)
def test_the_same_transcript_gives_the_same_bytes(name: str, record: Record, context: Context) -> None:
    text = Text(transcript=specimen(), language="en", record=record)
    assert EDITIONS[name].render(text, context) == EDITIONS[name].render(text, context)
    empty = Text(transcript=Transcript())
    assert EDITIONS[name].render(empty, context) == EDITIONS[name].render(empty, context)


@pytest.mark.parametrize("name", EDITIONS)
def test_every_word_of_the_specimen_is_given_out(name: str, context: Context) -> None:
    content = EDITIONS[name].render(Text(transcript=specimen()), context).decode()
    for words in ("Primerov.", "barometers", "illegible", "Laughter", "RECEIVED", "aquainted", "15.III.61"):
        assert words in content


@pytest.mark.parametrize("name", EDITIONS)
def test_hostile_text_is_text(name: str, record: Record, context: Context) -> None:
    assert record.title
    named = replace(record, title=replace(record.title, text=HOSTILE), scope_and_content=HOSTILE)
    content = EDITIONS[name].render(Text(transcript=hostile(), record=named), context).decode()
    assert not {"\x00", "\x1b", "\ufffe"} & set(content)
    assert "\ufffd" in content
    if name != "text":
        # Plain text is read by nobody as markup.
        assert "<script>" not in content.replace("\\<script>", "")
    if name == "markdown":
        assert "](" not in content


def tei(text: Text, context: Context) -> etree._Element:
    return etree.fromstring(EDITIONS["tei"].render(text, context))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_tei_of_the_specimen_is_valid(
    language: str, record: Record, context: Context, schema: etree.RelaxNG
) -> None:
    text = Text(
        transcript=specimen(language), language=language, record=record, component=record.components[0]
    )
    for given_out in (text, Text(transcript=specimen(language))):
        document = tei(given_out, context)
        assert schema.validate(document), schema.error_log
    # The judge judges.
    document.append(etree.Element("{http://www.tei-c.org/ns/1.0}nonsense"))
    assert not schema.validate(document)


def test_tei_of_any_transcript_is_valid(schema: etree.RelaxNG) -> None:
    @settings(max_examples=60)
    @given(TRANSCRIPTS)
    def judge(transcript: Transcript) -> None:
        document = tei(Text(transcript=transcript), ALONE)
        assert schema.validate(document), schema.error_log
        ids = [element.get(XML_ID) for element in document.iter() if element.get(XML_ID)]
        assert len(ids) == len(set(ids))

    judge()


def test_tei_of_hostile_text_is_valid(record: Record, context: Context, schema: etree.RelaxNG) -> None:
    document = tei(Text(transcript=hostile(), record=record), context)
    assert schema.validate(document), schema.error_log


def test_tei_has_the_archive_and_its_levels_in_the_header(record: Record, context: Context) -> None:
    document = tei(Text(transcript=specimen(), record=record), context)

    def texts(path: str) -> list[str | None]:
        return [element.text for element in document.iterfind(path, TEI)]

    identifier = ".//t:sourceDesc/t:msDesc/t:msIdentifier/"
    assert texts(f"{identifier}t:repository") == ["Specimen State Archive"]
    kinds = ("fond", "opis", "delo", "listy")
    assert {kind: texts(f"{identifier}t:idno[@type='{kind}']") for kind in kinds} == {
        "fond": ["7"],
        "opis": ["052"],
        "delo": ["596a"],
        "listy": ["110-111ob", "113"],
    }
    created = document.find(".//t:origDate", TEI)
    assert created is not None and created.get("when") == "1961-03-14"
    assert texts(".//t:respStmt/t:persName") == ["George Muster", "George Muster", "Frances Sample"]


def test_tei_points_from_speakers_to_persons_and_from_references_to_notes(
    record: Record, context: Context
) -> None:
    document = tei(Text(transcript=specimen(), record=record), context)
    ids = {f"#{element.get(XML_ID)}" for element in document.iter() if element.get(XML_ID)}
    pointers = {
        str(value)
        for element in document.iter()
        for name, value in element.attrib.items()
        if name in ("who", "target", "hand", "ref") and str(value).startswith("#")
    }
    assert {"#person-a-b-primerov", "#person-carl-example", "#note-1", "#hand-1"} <= pointers <= ids


def test_tei_joins_divided_words_and_wraps_doubted_ones() -> None:
    text = Text(transcript=parse("secre-\\\n(p. 2)taries 17[?] aquainted [sic]\\\nso").transcript)
    content = EDITIONS["tei"].render(text, ALONE).decode()
    assert 'secre<lb break="no" rend="hyphen"/><pb n="2" break="no"/>taries' in content
    assert '<unclear cert="low">17</unclear> <sic>aquainted</sic><lb/>so' in content


def html(text: Text, context: Context) -> etree._Element:
    builder = html5lib.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(strict=True, tree=builder, namespaceHTMLElements=False)
    document: etree._Element = parser.parse(EDITIONS["html"].render(text, context)).getroot()
    return document


@pytest.mark.parametrize("language", ["en", "ru"])
def test_html_is_valid_tells_its_languages_and_marks_speakers_up(
    language: str, record: Record, context: Context
) -> None:
    document = html(Text(transcript=specimen(language), language=language, record=record), context)
    assert document.get("lang") == "en"
    article = document.find(".//article")
    assert article is not None and article.get("lang") == language
    assert len(document.findall(".//h1")) == 1
    assert len(document.findall(".//b[@class='speaker']")) == 6
    assert not document.findall(".//script")
    ids = [str(element.get("id")) for element in document.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [str(link.get("href")) for link in article.iterfind(".//a")]
    assert len(links) == 2 and {link.removeprefix("#") for link in links} <= set(ids)


@settings(max_examples=60)
@given(TRANSCRIPTS)
def test_html_of_any_transcript_is_valid(transcript: Transcript) -> None:
    document = html(Text(transcript=transcript), ALONE)
    assert not document.findall(".//script")


@given(TRANSCRIPTS | st.builds(lambda text: from_source(text).transcript, st.text()))
def test_markdown_is_the_form_that_is_edited(transcript: Transcript) -> None:
    given_out = EDITIONS["markdown"].render(Text(transcript=transcript), ALONE).decode()
    if given_out == write(transcript):
        assert parse(given_out).transcript == transcript
    else:
        assert "\ufffd" in given_out


def test_what_is_said_of_dates_gaps_and_markings_is_given_out(record: Record, context: Context) -> None:
    text = Text(transcript=specimen(), language="en", record=record)
    tei, html = (EDITIONS[name].render(text, context).decode() for name in ("tei", "html"))
    for said in ("From the heading of the document", "The stamp is smudged"):
        assert said in tei
        assert said in html
    for said in ("Leaf 112 is missing from the file.", "Declassified: 1992~", "The marking is crossed out"):
        assert said in tei
