"""README is true: what it shows at a prompt happens, a record that it shows is one, its tables are whole."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import archpack
from archpack.cli.commands import COMMANDS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    """The texts of README's blocks in a language."""
    return [match["text"] for match in BLOCK.finditer(README) if match["language"] == language]


def calls(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with what it prints."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    assert parts[0] == "", "a console block begins with a command"
    return list(zip(parts[1::2], parts[2::2], strict=True))


def pattern(expected: str) -> re.Pattern[str]:
    """What a shown output stands for: a line `...` is any lines or none, `...` in a line any characters."""
    lines = [
        "(?:.*\n)*?" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + "\n"
        for line in expected.splitlines()
    ]
    return re.compile("".join(lines))


def test_every_command_at_a_prompt_prints_what_readme_says(tmp_path: Path) -> None:
    """The blocks are one session, from the repository's root."""
    shutil.copytree(ROOT / "records", tmp_path / "records")
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": here, "LC_ALL": "C.UTF-8"}
    for command, expected in [call for block in blocks("console") for call in calls(block)]:
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert pattern(expected).fullmatch(done.stdout), f"{command}\n{done.stdout}"
        assert "has made a mistake" not in done.stdout


def test_the_records_that_readme_shows_are_valid(tmp_path: Path) -> None:
    for number, block in enumerate(blocks("yaml")):
        if not block.startswith("schema:"):
            continue
        name = re.search(r"^id: (.*)$", block, re.MULTILINE)
        assert name
        file = tmp_path / str(number) / name[1] / "record.yaml"
        file.parent.mkdir(parents=True)
        file.write_text(block, encoding="utf-8")
        assert archpack.validate.run([file]).problems == ()


def rows(heading: str) -> list[str]:
    """The first cells of the table that has this heading over its first column, without their marks."""
    table = re.search(rf"^\| {re.escape(heading)} \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert table, f"README has no table of {heading}"
    return [row.split("|")[1].strip().strip("`") for row in table[1].splitlines()]


def test_the_table_of_commands_names_all_of_them_in_their_order() -> None:
    assert rows("command") == list(COMMANDS)


@pytest.mark.parametrize("target", re.findall(r"\]\((?!http)([^)#]+)\)", README))
def test_what_readme_links_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()


@pytest.mark.parametrize("place", sorted(set(re.findall(r"`(?:archpack/)?(\w+/(?:\w+/)*\w+\.py)`", README))))
def test_the_files_that_readme_names_are_there(place: str) -> None:
    assert (ROOT / "archpack" / place).exists()
