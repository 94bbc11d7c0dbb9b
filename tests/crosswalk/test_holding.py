"""Where a document lies, step by step."""

from archpack import source
from archpack.crosswalk.holding import holding
from archpack.model import Leaves, Level, Reference, Repository

ARCHIVES = source.repositories()


def test_each_level_is_a_step_with_the_reference_down_to_it() -> None:
    reference = Reference(
        repository="RGANI",
        levels=(
            Level(level="fond", value="52", title="N.S. Khrushchev"),
            Level(level="opis", value="1"),
            Level(level="delo", value="596"),
        ),
        leaves=(Leaves(first="110", last="123"),),
    )
    found = holding(reference, ARCHIVES)
    assert found.name == "Russian State Archive of Contemporary History"
    assert [(step.level, step.text, step.reference_code) for step in found.steps] == [
        ("fond", "f. 52", "RGANI, f. 52"),
        ("opis", "op. 1", "RGANI, f. 52, op. 1"),
        ("delo", "d. 596", "RGANI, f. 52, op. 1, d. 596"),
    ]
    assert found.steps[0].title == "N.S. Khrushchev"
    assert found.leaves == "ll. 110–123"
    assert found.reference_code == "RGANI, f. 52 (N.S. Khrushchev), op. 1, d. 596, ll. 110–123"


def test_leaves_are_called_what_the_levels_above_make_them() -> None:
    archive = Repository(name="An Archive", country="US")
    boxed = Reference(
        repository=archive, levels=(Level(level="box", value="3"),), leaves=(Leaves(first="1"),)
    )
    filed = Reference(
        repository=archive, levels=(Level(level="delo", value="3"),), leaves=(Leaves(first="1"),)
    )
    assert holding(boxed, {}).leaves == "p. 1"
    assert holding(filed, {}).leaves == "l. 1"


def test_an_archive_that_is_not_listed_is_called_by_its_key() -> None:
    found = holding(Reference(repository="NOWHERE", not_given="lost"), ARCHIVES)
    assert (found.name, found.repository, found.leaves, found.steps) == ("NOWHERE", None, None, ())
