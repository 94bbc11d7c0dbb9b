"""The fixtures of the public CSL test suite: what the repairs win, and that they lose nothing."""

from pathlib import Path

from tests.cite.csl import Fixture, Plain, Repaired

AT_LEAST = 286
"""Of 442 fixtures; citeproc-py 0.11.1 passes 266 by itself."""


def test_the_repairs_lose_no_fixture_that_citeproc_py_passes(material: Path) -> None:
    fixtures = [Fixture(path) for path in sorted((material / "interop" / "csl-suite").glob("*.txt"))]
    assert len(fixtures) == 442
    before = {fixture.name for fixture in fixtures if fixture.passes(Plain)}
    after = {fixture.name for fixture in fixtures if fixture.passes(Repaired)}
    assert before - after == set()
    assert len(before) >= 266
    assert len(after) >= AT_LEAST
