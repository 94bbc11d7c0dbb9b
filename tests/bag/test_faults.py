"""Every code that a problem with a bag can have is explained."""

import re
from pathlib import Path

import pytest

import archpack.bag
import archpack.package
from archpack.bag import FAULTS
from archpack.cli.main import run
from archpack.package_faults import PACKAGE_FAULTS
from archpack.validate import KINDS

ROOM = Path(archpack.bag.__file__).parent
ALL = {**FAULTS, **PACKAGE_FAULTS}
CODE = re.compile(r"\"(AP[0-9]{3})\"")


def test_every_code_of_the_room_is_explained_and_no_other() -> None:
    explaining = set(ROOM.glob("faults*.py"))
    used = {code for path in set(ROOM.glob("*.py")) - explaining for code in CODE.findall(path.read_text())}
    assert used == FAULTS.keys()
    package = Path(archpack.package.__file__).read_text()
    assert set(CODE.findall(package)) == PACKAGE_FAULTS.keys()
    assert not {*FAULTS, *PACKAGE_FAULTS} & KINDS.keys()


def test_names_are_those_of_one_fault_each() -> None:
    names = [fault.name for fault in ALL.values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)


@pytest.mark.parametrize("code", ALL)
def test_a_fault_of_bags_has_a_page(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", code.lower()]) == 0
    page = capsys.readouterr().out
    fault = ALL[code]
    assert page == f"{code} {fault.name}\n\nSeverity: {fault.severity}\n\n{fault.why}\n"
    assert fault.why.endswith(".")
