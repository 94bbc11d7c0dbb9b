"""Where leaves stand, so that runs of them can be compared."""

import pytest

from archpack.model import Leaves
from archpack.validate.leaf_numbers import position, run_of, written


def test_leaves_stand_in_the_order_of_the_file() -> None:
    order = ["7", "12", "12a", "12б", "12в", "13", "110", "0111"]
    positions = [position(number) for number in order]
    assert None not in positions
    assert positions == sorted(positions, key=lambda one: one or (0, "", "", False))
    assert (position("110") or ()) < (position("110", verso=True) or ()) < (position("111") or ())


@pytest.mark.parametrize("number", ["XII", "", "110ob", "110-123", "a", "1/2"])
def test_what_is_no_number_stands_nowhere(number: str) -> None:
    assert position(number) is None


def test_numbers_of_any_length_are_compared() -> None:
    assert (position("9" * 5000) or ()) > (position("1" * 4999) or ())


def test_a_run_that_ends_on_a_recto_does_not_meet_its_verso() -> None:
    first = run_of((), Leaves(first="110", last="111"))
    verso = run_of((), Leaves(first="111", verso="first"))
    recto = run_of((), Leaves(first="111"))
    assert first and verso and recto
    assert not first.meets(verso)
    assert first.meets(recto)


def test_a_run_is_written_as_people_write_it() -> None:
    assert written(Leaves(first="110", last="123", verso="both")) == "110ob.–123ob."
    assert written(Leaves(first="7", verso="first")) == "7ob."
