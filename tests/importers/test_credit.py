"""The people named after an archival reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.importers.credit import split


@pytest.mark.parametrize(
    ("statement", "shelfmark", "expected"),
    [
        (
            "RGANI, f. 52, op. 1 , ll. 110-123 "
            "Contributed by Sergey Radchenko and translated by Allison Smith.",
            "RGANI, f. 52, op. 1 , ll. 110-123",
            [(("contributor",), "Sergey Radchenko"), (("translator",), "Allison Smith")],
        ),
        (
            "MNL OL, 60. doboz. Obtained and translated for NKIDP by Jozsef Litvan.",
            "MNL OL, 60. doboz.",
            [(("contributor", "translator"), "Jozsef Litvan")],
        ),
        (
            "X. Obtained by X Group; translated and edited by Ann Ash, Bo Beck, and Cy Cole.",
            "X.",
            [(("contributor",), "X Group"), (("translator", "editor"), "Ann Ash, Bo Beck, and Cy Cole")],
        ),
        ("X. Translated from Portuguese by D. E.", "X.", [(("translator",), "D. E.")]),
        ("X. Translated by John Doe, Jr.", "X.", [(("translator",), "John Doe, Jr.")]),
        (
            "copy courtesy of NSA; translation by X",
            "",
            [(("contributor",), "NSA"), (("translator",), "X")],
        ),
        ("SAPMO-BA, DY 30, 2460.", "SAPMO-BA, DY 30, 2460.", []),
    ],
)
def test_a_statement_is_cut_before_its_first_credit(
    statement: str, shelfmark: str, expected: list[tuple[tuple[str, ...], str]]
) -> None:
    head, named = split(statement)
    assert head == shelfmark
    assert [(credit.roles, credit.names) for credit in named] == expected


def test_whom_it_was_done_for_is_kept() -> None:
    _, named = split("X. Translated for NKIDP by A B.")
    assert named[0].object == "NKIDP"


@given(st.text(alphabet="abc .,;()XY") | st.text())
def test_every_word_is_in_the_head_or_in_a_credit(text: str) -> None:
    statement = f"{text} Contributed by A and translated by B."
    head, named = split(statement)
    words = " ".join([head, *(credit.text for credit in named)]).split()
    joints = {"and", ",", ";"}
    left = [word.strip(".,;") for word in statement.split()]
    kept = [word.strip(".,;") for word in words]
    assert [w for w in left if w and w not in joints] == [w for w in kept if w and w not in joints]


def test_a_long_line_without_an_end_takes_linear_time() -> None:
    head, named = split("translated for " * 200_000)
    assert not named
    assert head.startswith("translated for")
