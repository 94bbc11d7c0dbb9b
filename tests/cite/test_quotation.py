"""Quotation marks, apostrophes, and the stops that meet them."""

import sys

import pytest

from archpack import cite
from archpack.cite.quotation import curled, inner
from archpack.errors import UncitableError
from archpack.model import CitationChoices
from tests.cite.judges import citeproc_js, pandoc


@pytest.mark.parametrize(
    ("typed", "language", "printed"),
    [
        ('Of "Cups"', "en", "Of “Cups”"),
        ("Of 'Cups'", "en", "Of “Cups”"),
        ("Of \"the 'Cups' of Tea\"", "en", "Of “the ‘Cups’ of Tea”"),
        ("People's Republic", "en", "People’s Republic"),
        ("the Workers' Party", "en", "the Workers’ Party"),
        ("Zapis' besedy", "en", "Zapis’ besedy"),
        ("the class of '56", "en", "the class of ’56"),
        ('a reel of 5" and 7"', "en", 'a reel of 5" and 7"'),
        ("O'Brien", "en", "O’Brien"),
        ('("Cups")', "en", "(“Cups”)"),
        ('Von "Tassen"', "de", "Von „Tassen“"),
        ('О "чашках"', "ru", "О «чашках»"),
        ('Of "Cups"', "ru", "Of “Cups”"),
        ("обов'язок", "uk", "обов’язок"),
        ("“Cups” and ‘Tea’", "en", "“Cups” and ‘Tea’"),
        ("<a b=\"c\"> 'x'", "en", "<a b=\"c\"> 'x'"),
    ],
)
def test_straight_marks_are_printed_round_as_the_language_has_them(
    typed: str, language: str, printed: str
) -> None:
    """CMOS 18 on directional marks; in code, and where nothing is quoted, they stay straight."""
    assert curled(typed, language) == printed


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Of “Cups”", "Of ‘Cups’"),
        ("Of “the ‘Cups’ of Tea”", "Of ‘the “Cups” of Tea’"),
        ("Of ‘Cups’", "Of ‘Cups’"),
        ("“People’s ‘Cups’”", "‘People’s “Cups”’"),
        ("Von „Tassen“ und „Tee“", "Von ‚Tassen‘ und ‚Tee‘"),
        ("The Workers’ “Cups”", "The Workers’ ‘Cups’"),
    ],
)
def test_marks_within_marks_are_single_and_those_within_these_double(title: str, within: str) -> None:
    """CMOS 18, 6.11."""
    assert inner(title) == within


def test_many_marks_are_read_in_one_walk() -> None:
    text = "'\" " * 50_000
    assert len(curled(text)) == len(text)
    assert sys.getrecursionlimit() < len(text)


def said(title: str, style: str, form: str, language: str | None = None) -> str:
    item = {"id": "a", "type": "manuscript", "title": title, "issued": {"date-parts": [[1933]]}}
    choices = CitationChoices(language=language)  # type: ignore[arg-type]
    return cite.render_item({**item, "archive": "Library"}, style=style, form=form, choices=choices)


@pytest.mark.parametrize(
    ("title", "entry", "reference", "note"),
    [
        ("Of “Cups, Etc.”", "“Of ‘Cups, Etc.’” 1933", "Of “Cups, Etc.” (1933)", "“Of ‘Cups, Etc.,’” 1933"),
        ('Of "Cups, Etc."', "“Of ‘Cups, Etc.’” 1933", "Of “Cups, Etc.” (1933)", "“Of ‘Cups, Etc.,’” 1933"),
        ("Of Cups, Etc.", "“Of Cups, Etc.” 1933", "Of Cups, Etc. (1933)", "“Of Cups, Etc.,” 1933"),
        (
            "Of “the ‘Cups, Etc.’”",
            "“Of ‘the “Cups, Etc.”’” 1933",
            "Of “the ‘Cups, Etc.’” (1933)",
            "“Of ‘the “Cups, Etc.,”’” 1933",
        ),
        ("Who Said “Why?”", "“Who Said ‘Why?’” 1933", "Who Said “Why?” (1933)", "“Who Said ‘Why?,’” 1933"),
        ("Who Said “Why”?", "“Who Said ‘Why’?” 1933", "Who Said “Why”? (1933)", "“Who Said ‘Why’?,” 1933"),
        ("Of Cups (Etc.)", "“Of Cups (Etc.).” 1933", "Of Cups (Etc.). (1933)", "“Of Cups (Etc.),” 1933"),
        ("«Cups, Etc.»", "“«Cups, Etc.».” 1933", "«Cups, Etc.». (1933)", "“«Cups, Etc.»,” 1933"),
        ("Notes...", "“Notes...” 1933", "Notes... (1933)", "“Notes...,” 1933"),
        ("Stop!.. Go?!", "“Stop!.. Go?!” 1933", "Stop!.. Go?! (1933)", "“Stop!.. Go?!,” 1933"),
    ],
)
def test_a_title_that_ends_with_a_stop_has_no_second_one(
    title: str, entry: str, reference: str, note: str
) -> None:
    """CMOS 18 on stops that meet: one within quotation marks; after a bracket the sentence's own."""
    assert said(title, "chicago-notes", "bibliography").startswith(f"{entry}. ")
    assert said(title, "chicago-author-date", "bibliography").startswith(f"{entry}. ")
    assert said(title, "mla", "bibliography").startswith(f"{entry}. ")
    assert said(title, "apa", "bibliography").startswith(f"{reference}. ")
    assert said(title, "chicago-notes", "note").startswith(f"{note}, ")


@pytest.mark.parametrize("judge", [pandoc, citeproc_js])
@pytest.mark.parametrize("style", ["apa", "chicago-notes"])
def test_engines_that_are_not_ours_set_the_same_stops(judge: object, style: str) -> None:
    if judge.found() is None:  # type: ignore[attr-defined]
        pytest.skip("it is not installed")
    titles = (
        "Of Cups, Etc.",
        "Of Cups (Etc.)",
        "Of «Cups, Etc.»",
        "Notes...",
        "Notes…",
        "Stop!..",
        "A People's",
    )
    titles += ('On "Tea, Etc."', "Zapis' besedy") if style == "apa" else ()
    archive = {"type": "manuscript", "archive": "O'Brien Library", "issued": {"date-parts": [[1933]]}}
    items = [{"id": f"i{n}", "title": title, **archive} for n, title in enumerate(titles)]
    path = cite.STYLES[style].path
    theirs = judge.render(path, "bibliography", items, "en-US", {})  # type: ignore[attr-defined]
    for item in items:
        ours = cite.render_item(item, style=style, form="bibliography", to="html")
        assert ours == theirs[item["id"]]


def test_nothing_else_than_prose_is_touched() -> None:
    item = {"id": "a'b", "type": "manuscript", "title": "T", "URL": "https://x.example/a'b", "archive": "A"}
    assert cite.render_item(item, style="apa", form="bibliography").endswith("https://x.example/a'b")
    with pytest.raises(UncitableError, match="a'b cannot be cited"):
        cite.render_item({**item, "title": ""}, style="apa")
