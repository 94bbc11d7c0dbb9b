"""Every code that a problem can have is explained."""

import re
from pathlib import Path

import pytest

import archpack
from archpack import bag, cite, importers, validate
from archpack.cli.main import run
from archpack.package_faults import PACKAGE_FAULTS

PACKAGE = Path(archpack.__file__).parent
ROOMS = {
    "bag/*.py": bag.FAULTS,
    "cite/*.py": cite.FAULTS,
    "importers/*.py": importers.FAULTS,
    "package*.py": PACKAGE_FAULTS,
}
ALL = {code: fault for faults in ROOMS.values() for code, fault in faults.items()}
CODE = re.compile(r"\"(AP[0-9]{3})\"")


@pytest.mark.parametrize("files", ROOMS)
def test_every_code_of_a_room_is_explained_and_no_other(files: str) -> None:
    used = {
        code
        for path in PACKAGE.glob(files)
        if path.name != "package_faults.py" and not path.name.startswith("faults")
        for code in CODE.findall(path.read_text())
    }
    assert used == ROOMS[files].keys()
    assert list(used) != []


def test_codes_and_names_are_those_of_one_fault_each() -> None:
    every = [*validate.KINDS.values(), *(fault for faults in ROOMS.values() for fault in faults.values())]
    codes, names = [fault.code for fault in every], [fault.name for fault in every]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z0-9]+([-.][a-z0-9]+)*", name) for name in names)


@pytest.mark.parametrize("code", ALL)
def test_a_fault_has_a_page_under_its_code_and_its_name(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = ALL[code]
    assert run(["explain", code.lower(), fault.name]) == 0
    page = f"{code} {fault.name}\n\nSeverity: {fault.severity}\n\n{fault.why}\n"
    assert capsys.readouterr().out == f"{page}\n{page}"
    assert fault.why.endswith(".")


def test_a_name_that_is_nearly_right_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "layout-unknwon"]) == 2
    assert "did you mean 'layout-unknown'?" in capsys.readouterr().err
