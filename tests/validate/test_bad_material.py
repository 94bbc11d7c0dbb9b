"""Files whose name says what is wrong with them."""

from pathlib import Path

import pytest

import archpack
from archpack.source.faults import SOURCE_FAULTS
from archpack.validate import RULES
from archpack.validate.shape_faults import SHAPE_FAULTS

BAD = sorted((Path(__file__).parents[1] / "material" / "bad").iterdir())
# AP003 and AP019 need files too large to keep here; AP020 to AP031 are about folders; AP100 is what a file
# says that was read but not validated; AP199 stands beside every other fault of shape.
ELSEWHERE = {"AP003", "AP019", "AP020", "AP021", "AP022", "AP030", "AP031", "AP040", "AP100", "AP199"}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_a_bad_file_has_the_fault_in_its_name_and_no_other(path: Path) -> None:
    outcome = archpack.validate.run([path])
    problems = [problem for problem in outcome.problems if problem.code != "AP199"]
    assert {problem.code for problem in problems} == {path.name[:5]}
    assert len(problems) == 1
    assert problems[0].where.path == path
    assert problems[0].where.line
    assert problems[0].where.column


def test_every_fault_of_text_and_shape_has_a_bad_file() -> None:
    codes = {fault.code for fault in (*SOURCE_FAULTS, *SHAPE_FAULTS)}
    assert codes - ELSEWHERE == {path.name[:5] for path in BAD}


def test_no_code_and_no_name_stands_for_two_faults() -> None:
    faults = [*SOURCE_FAULTS, *SHAPE_FAULTS, *RULES.values()]
    assert len({fault.code for fault in faults}) == len(faults)
    assert len({fault.name for fault in faults}) == len(faults)
