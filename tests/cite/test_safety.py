"""A person's text is text, and what cannot be cited rightly is not cited."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack import cite
from archpack.errors import UncitableError, UsageError
from archpack.model import Dates, DateStatement, SourceCollection, Title
from tests.cite.test_expected import khrushchev, with_

HOSTILE = '<script>alert(1)</script> & <i>*x*</i> _y_ {\\rtf \\input <span class="nocase">Z</span>'


def test_hostile_text_comes_out_as_the_same_characters() -> None:
    record = with_(title=Title(text=HOSTILE))
    text = cite.render(record, style="apa", form="bibliography")
    assert HOSTILE in text
    marked = cite.render(record, style="apa", form="bibliography", to="html")
    assert html.escape(HOSTILE, quote=False) in marked
    assert set(re.findall(r"<[^>]+>", marked)) == {"<i>", "</i>"}


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1).filter(str.strip))
def test_any_title_is_cited_whole_in_every_form(title: str) -> None:
    record = with_(title=Title(text=title, type="supplied"), collection=SourceCollection(name="Digital"))
    # A first letter may come out as a capital, and that of a dotless i is I: all are compared as capitals.
    letters = [letter for letter in title.upper().casefold() if letter.isalnum()]
    for style in cite.STYLES.values():
        for form in style.forms:
            if style.name == "gost" and form == "subsequent":
                continue  # it says no more than that it is the same document
            said = iter(cite.render(record, style=style.name, form=form).upper().casefold())
            assert all(letter in said for letter in letters)


@pytest.mark.parametrize("mark", ["\x01", "\x02"])
def test_a_character_that_means_markup_is_refused(mark: str) -> None:
    with pytest.raises(UncitableError, match="control character"):
        cite.render(with_(title=Title(text=f"a{mark}b")), style="apa")


def test_a_record_with_nothing_to_be_called_by_is_not_cited() -> None:
    with pytest.raises(UncitableError, match="neither a title nor a genre"):
        cite.render(with_(title=None), style="apa")


def test_a_date_that_is_no_edtf_is_not_cited() -> None:
    record = with_(dates=Dates(created=DateStatement(date="29.8.1960")))
    with pytest.raises(UncitableError, match=r"29\.8\.1960"):
        cite.render(record, style="apa")


@pytest.mark.parametrize(
    ("style", "form", "to", "locator", "named"),
    [
        ("chicago", "note", "text", None, "chicago-notes, chicago-author-date, apa"),
        ("apa", "note", "text", None, "bibliography, in-text"),
        ("apa", "in-text", "pdf", None, "text, html"),
        ("apa", "bibliography", "text", "l. 1", "takes no locator"),
    ],
)
def test_what_does_not_exist_is_answered_with_what_does(
    style: str, form: str, to: str, locator: str | None, named: str
) -> None:
    with pytest.raises(UsageError, match=named):
        cite.render(khrushchev(), style=style, form=form, to=to, locator=locator)


def test_the_same_record_is_cited_the_same_however_often() -> None:
    record = khrushchev()
    styles = [style for style in cite.STYLES.values() if style.language == "en"]
    forms = [(style.name, form) for style in styles for form in style.forms]
    first = [cite.render(record, style=style, form=form) for style, form in forms]
    again = [cite.render(record, style=style, form=form) for style, form in reversed(forms)]
    assert first == again[::-1]
