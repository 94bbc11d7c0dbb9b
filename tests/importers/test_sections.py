"""Pages cut at their labels."""

from hypothesis import given
from hypothesis import strategies as st

from archpack.importers.sections import cut

LABELS = ("Citation", "Summary", "Contents")


def test_what_stands_under_the_last_label_runs_to_the_end() -> None:
    found = cut("head\nCitation:\nc\nContents:\nSummary:\nx", LABELS, last="Contents")
    assert [section.label for section in found] == ["", "Citation", "Contents"]
    assert found[-1].text == "Summary: x"


def test_a_label_counts_once() -> None:
    found = cut("Summary:\na\nSummary:\nb", LABELS, last="Contents")
    assert found[1].text == "a Summary: b"


def test_places_are_lines_of_the_page() -> None:
    found = cut("\n\nhead\n\nCitation:\n\n  c\n", LABELS, last="Contents")
    assert (found[0].first_line, found[1].line, found[1].first_line) == (3, 5, 7)


@given(st.lists(st.sampled_from(["Citation:", "Summary:", "Contents:", "words", "", " x "])).map("\n".join))
def test_no_line_is_lost(text: str) -> None:
    found = cut(text, LABELS, last="Contents")
    numbers = sorted(
        [number for section in found for number, _ in section.lines]
        + [section.line for section in found if section.label]
    )
    assert numbers == list(range(1, text.count("\n") + 2))
