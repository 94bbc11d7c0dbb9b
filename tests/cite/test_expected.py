"""Citations against what the manuals and the corpus want, to the letter."""

import json
from pathlib import Path

import pytest

from archpack import cite
from archpack.errors import UncitableError
from archpack.model import (
    SCHEMA_ID,
    Agent,
    AgentName,
    Dates,
    DateStatement,
    LanguageText,
    Leaves,
    Level,
    Record,
    Reference,
    Repository,
    SourceCollection,
    Title,
    Url,
)
from archpack.model.value import replace

FORMS = {
    "chicago_note": ("chicago-notes", "note"),
    "chicago_short": ("chicago-notes", "short"),
    "chicago_bib": ("chicago-notes", "bibliography"),
    "chicago_ad_ref": ("chicago-author-date", "bibliography"),
    "chicago_ad_cite": ("chicago-author-date", "in-text"),
    "wilson_center": ("wilson-center", "note"),
    "apa_ref": ("apa", "bibliography"),
    "apa_cite": ("apa", "in-text"),
}
"""The corpus's names of forms, and ours."""


def test_every_item_of_the_corpus_is_cited_to_the_letter(material: Path) -> None:
    items = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    compared = 0
    for entry in items:
        for name, (style, form) in FORMS.items():
            expected = entry["expected"].get(name)
            if expected is None:
                continue
            item = {**entry["item"], **entry["view"].get(style, {})}
            locator = "l. 112" if "l. 112" in expected else None
            found = cite.render_item(item, style=style, form=form, to="html", locator=locator)
            assert found == expected, f"{item['id']} {name}"
            compared += 1
    assert compared == 67


def test_the_reference_of_gost_is_that_of_the_corpus_to_the_letter(material: Path) -> None:
    items = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    (entry,) = (entry for entry in items if "gost" in entry["expected"])
    # The item has only a title in English, which a Cyrillic reference does not take.
    item = {**entry["item"], "title": "Запись беседы Н. С. Хрущева с М. Судзуки"}
    assert cite.render_item(item, style="gost") == entry["expected"]["gost"]
    with pytest.raises(UncitableError, match="in Latin letters"):
        cite.render_item(entry["item"], style="gost")
    title = Title(text="Record", original=LanguageText(text=item["title"], language="ru"))
    record = replace(khrushchev(), title=title, languages=("ru",))
    assert cite.render(record, style="gost", form="bibliography") == entry["expected"]["gost"]


def khrushchev() -> Record:
    """The facts of a real document (Wilson Center Digital Archive 300267)."""
    return Record(
        schema=SCHEMA_ID,
        id="wilson-center-300267",
        collection=SourceCollection(name="Wilson Center Digital Archive", number="300267"),
        urls=(
            Url(type="captured", url="https://copy.example.org/document/300267"),
            Url(type="canonical", url="https://digitalarchive.wilsoncenter.org/document/300267"),
        ),
        title=Title(
            text="Record of Conversation of N.S. Khrushchev with Prominent Political Figure of Japan "
            "M. Suzuki on August 29, 1960",
            type="formal",
            short="Record of Conversation of N.S. Khrushchev",
        ),
        dates=Dates(created=DateStatement(date="1960-08-29")),
        references=(
            Reference(
                repository="RGANI",
                levels=(
                    Level(level="fond", value="52"),
                    Level(level="opis", value="1"),
                    Level(level="delo", value="596"),
                ),
                leaves=(Leaves(first="110", last="123"),),
            ),
        ),
        agents=(
            Agent(name=AgentName(text="Sergey Radchenko"), roles=("contributor",)),
            Agent(
                name=AgentName(text="Allison Smith", family="Smith", given="Allison"), roles=("translator",)
            ),
        ),
    )


@pytest.mark.parametrize(
    ("style", "form", "locator", "expected"),
    [
        (
            "chicago-notes",
            "note",
            None,
            "“Record of Conversation of N.S. Khrushchev with Prominent Political Figure of Japan M. Suzuki "
            "on August 29, 1960,” August 29, 1960, trans. Allison Smith, Russian State Archive of "
            "Contemporary History (RGANI), Moscow, f. 52, op. 1, d. 596, ll. 110–123, contributed by "
            "Sergey Radchenko, Wilson Center Digital Archive, https://digitalarchive.wilsoncenter.org/document/300267.",
        ),
        (
            "chicago-notes",
            "short",
            "l. 112",
            "“Record of Conversation of N.S. Khrushchev,” l. 112.",
        ),
        (
            "chicago-notes",
            "bibliography",
            None,
            "“Record of Conversation of N.S. Khrushchev with Prominent Political Figure of Japan M. Suzuki "
            "on August 29, 1960.” August 29, 1960. Translated by Allison Smith. Russian State Archive of "
            "Contemporary History (RGANI), Moscow, f. 52, op. 1, d. 596, ll. 110–123. Contributed by Sergey "
            "Radchenko. Wilson Center Digital Archive. "
            "https://digitalarchive.wilsoncenter.org/document/300267.",
        ),
        (
            "apa",
            "bibliography",
            None,
            "Record of Conversation of N.S. Khrushchev with Prominent Political Figure of Japan M. Suzuki on "
            "August 29, 1960 (A. Smith, Trans.). (1960, August 29). Russian State Archive of Contemporary "
            "History (RGANI; f. 52, op. 1, d. 596, ll. 110–123), Moscow, Russia. Wilson Center Digital "
            "Archive. https://digitalarchive.wilsoncenter.org/document/300267",
        ),
    ],
)
def test_the_real_document_is_cited_to_the_letter(
    style: str, form: str, locator: str | None, expected: str
) -> None:
    assert cite.render(khrushchev(), style=style, form=form, locator=locator) == expected


def with_(**changes: object) -> Record:
    bare = Record(
        schema=SCHEMA_ID,
        id="x-1",
        title=Title(text="A Title"),
        references=(
            Reference(
                repository=Repository(name="Town Archive", place="Town"),
                levels=(Level(level="fond", value="1"),),
            ),
        ),
    )
    return replace(bare, **changes)


def dated(edtf: str) -> Record:
    return with_(dates=Dates(created=DateStatement(date=edtf)))


@pytest.mark.parametrize(
    ("edtf", "note", "reference"),
    [
        ("1960", "“A Title,” 1960, ", "A Title. (1960). "),
        ("1960-08", "“A Title,” August 1960, ", "A Title. (1960, August). "),
        (
            "1956-10-23/1956-11-04",
            "“A Title,” October 23–November 4, 1956, ",
            "(1956, October 23–November 4)",
        ),
        ("1956-10-23/1956-10-25", "“A Title,” October 23–25, 1956, ", "(1956, October 23–25)"),
        ("1956-12-30/1957-01-02", "“A Title,” December 30, 1956–January 2, 1957, ", "(1956–1957, "),
        ("1956/1958", "“A Title,” 1956–1958, ", "(1956–1958)"),
        ("1953~", "“A Title” [ca. 1953], ", "(ca. 1953)"),
        ("XXXX", "“A Title,” n.d., ", "(n.d.)"),
    ],
)
def test_a_date_is_written_as_the_style_wants_it(edtf: str, note: str, reference: str) -> None:
    assert cite.render(dated(edtf), style="chicago-notes", form="note").startswith(note)
    assert reference in cite.render(dated(edtf), style="apa", form="bibliography")


@pytest.mark.parametrize(
    ("edtf", "note", "reference"),
    [
        ("1960-08?", "“A Title” [August 1960?], ", "(ca. 1960, August)"),
        ("1960-08~", "“A Title” [ca. August 1960], ", "(ca. 1960, August)"),
        ("196X", "“A Title” [1960s], ", "(1960s)"),
        ("1960/..", "“A Title” [from 1960], ", "(from 1960)"),
        ("1960-21", "“A Title,” spring 1960, ", "(1960, Spring)"),
    ],
)
def test_a_date_that_is_not_the_documents_own_stands_in_brackets_without_a_stop_before_them(
    edtf: str, note: str, reference: str
) -> None:
    assert cite.render(dated(edtf), style="chicago-notes", form="note").startswith(note)
    assert reference in cite.render(dated(edtf), style="apa", form="bibliography")


def test_a_supplied_title_has_no_quotation_marks() -> None:
    record = with_(title=Title(text="Letter about a samovar", type="supplied"))
    assert cite.render(record, style="chicago-notes", form="note").startswith(
        "Letter about a samovar, n.d., "
    )


def test_quotation_marks_inside_a_title_are_single() -> None:
    for title in ("On “Samovars” Today", 'On "Samovars" Today'):
        note = cite.render(with_(title=Title(text=title)), style="chicago-notes", form="note")
        assert note.startswith("“On ‘Samovars’ Today,” ")


@pytest.mark.parametrize(
    ("title", "note", "entry"),
    [
        ("Why Now?", "“Why Now?,” n.d.", "“Why Now?” N.d."),
        ("Notes, Etc.", "“Notes, Etc.,” n.d.", "“Notes, Etc.” N.d."),
        ("Of “Notes, Etc.”", "“Of ‘Notes, Etc.,’” n.d.", "“Of ‘Notes, Etc.’” N.d."),
        ("He Said “Why?”", "“He Said ‘Why?,’” n.d.", "“He Said ‘Why?’” N.d."),
    ],
)
def test_punctuation_meets_at_the_end_of_a_title_as_printers_set_it(
    title: str, note: str, entry: str
) -> None:
    record = with_(title=Title(text=title))
    assert cite.render(record, style="chicago-notes", form="note").startswith(note)
    assert cite.render(record, style="chicago-notes", form="bibliography").startswith(entry)


def test_sender_and_recipient_lead_a_letter() -> None:
    letter = with_(
        title=None,
        genre="letter",
        agents=(
            Agent(name=AgentName(text="A B", family="B", given="A"), roles=("author",)),
            Agent(name=AgentName(text="C D", family="D", given="C"), roles=("recipient",)),
        ),
    )
    assert cite.render(letter, style="chicago-notes", form="note").startswith("A B to C D, n.d., ")
    assert cite.render(letter, style="chicago-notes", form="bibliography").startswith("B, A. Letter to C D, ")
    assert "[Letter to C D]" in cite.render(letter, style="apa", form="bibliography")


@pytest.mark.parametrize(
    ("locator", "end"),
    [
        ("l. 112", "l. 112."),
        ("ll. 112-113", "ll. 112–113."),
        ("l. 112ob", "l. 112ob."),
        ("p. 5", "p. 5."),
        ("ark. 7", "ark. 7."),
    ],
)
def test_a_locator_keeps_its_label(locator: str, end: str) -> None:
    short = cite.render(khrushchev(), style="chicago-notes", form="short", locator=locator)
    assert short.endswith(f",” {end}")
