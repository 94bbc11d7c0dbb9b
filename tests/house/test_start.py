"""What the command line costs before it does anything."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("jsonschema", "citeproc", "lxml", "yaml", "bagit")


def modules_after(*arguments: str) -> set[str]:
    """The modules loaded after a call of the command line."""
    code = (
        "import contextlib, io, json, sys\n"
        "from archpack.cli.main import run\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    status = run({list(arguments)!r})\n"
        "print(json.dumps([status, sorted(sys.modules)]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    status, modules = json.loads(done.stdout)
    assert status == 0
    return set(modules)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["pack", "--help"]], ids=" ".join)
def test_help_and_version_load_nothing_heavy(arguments: list[str]) -> None:
    assert not modules_after(*arguments) & set(HEAVY)


def test_the_version_is_told_without_loading_any_command() -> None:
    assert not {name for name in modules_after("--version") if name.startswith("archpack.cli.commands.")}


def test_a_citation_does_not_load_the_schema_library() -> None:
    loaded = modules_after("cite", "records/specimen-0001", "--style", "apa", "--form", "bibliography")
    assert "jsonschema" not in loaded
    assert "citeproc" in loaded


def test_a_citation_does_not_load_what_reads_references_and_dates_in_words() -> None:
    loaded = modules_after("cite", "records/specimen-0001")
    assert "archpack.notation.reference.write" in loaded
    assert not {"archpack.notation.reference.parsing", "archpack.notation.date.in_words"} & loaded


@pytest.mark.parametrize("room", ["archpack.notation.reference", "archpack.notation.date", "archpack.source"])
def test_what_a_room_loads_later_has_not_the_name_of_one_of_its_modules(room: str) -> None:
    later = importlib.import_module(room)
    names = {path.stem for path in Path(str(later.__file__)).parent.glob("*.py")}
    assert not (set(later.__all__) - set(vars(later))) & names
