"""The measures of the house: no file and no function too long, no room without a sentence."""

import ast
from pathlib import Path

import pytest

from tests.house.test_floors import MODULES, name_of, room_of

NOBODYS = {"utils", "common", "helpers", "base", "core", "manager"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_is_short_enough_to_be_read_at_once(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    limit = 100 if "commands" in path.parts else 300
    assert lines <= limit


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_function_is_short_enough_to_be_held_in_mind(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 50, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_by_saying_what_it_is(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert said and len(said.split()) > 1
    assert path.stem not in NOBODYS


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) != "cli"], ids=name_of)
def test_only_the_command_line_reads_the_clock_or_the_environment_and_prints(path: Path) -> None:
    forbidden = {
        "os.environ",
        "os.getenv",
        "os.getcwd",
        "Path.cwd",
        "date.today",
        "datetime.now",
        "time.time",
    }
    forbidden |= {"uuid.uuid4", "uuid4", "print", "locale.getlocale", "locale.setlocale", "click.echo"}
    used = {
        ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute | ast.Name)
    }
    assert not used & forbidden
