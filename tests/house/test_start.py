"""What the command line costs before it does anything."""

import json
import subprocess
import sys

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
