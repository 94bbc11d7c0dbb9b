"""Every fault has a page, and the lists and schemas are for people to read."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.cli.main import run
from archpack.resources import SCHEMAS, schema_path
from archpack.validate import KINDS, RULES

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_fault_has_a_page_under_its_code_and_its_name(kind: object, capsys: Capture) -> None:
    code, name, why = (getattr(kind, field) for field in ("code", "name", "why"))
    assert run(["explain", code]) == 0
    page = capsys.readouterr().out
    assert run(["explain", name]) == 0
    assert capsys.readouterr().out == page
    assert page.startswith(f"{code} {name}\n\nSeverity: ")
    assert why.strip() in page
    assert all(line.isprintable() and line == line.rstrip() for line in page.split("\n"))
    if name in RULES:
        for title, examples in (("Wrong", RULES[name].bad), ("Right", RULES[name].good)):
            assert len(re.findall(rf"\n{title}(, .*)?:\n", page)) == min(3, len(examples))


def test_an_unknown_fault_is_a_wrong_command_line_with_what_was_meant(capsys: Capture) -> None:
    assert run(["explain", "right-absent"]) == 2
    assert "did you mean 'rights-absent'?" in capsys.readouterr().err


def test_the_rules_are_listed_a_line_each(capsys: Capture) -> None:
    assert run(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines] == [
        [rule.code, rule.severity, rule.name] for rule in RULES.values()
    ]
    assert run(["rules", "--all"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(KINDS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_printed_as_it_is_published(
    name: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["schema", name]) == 0
    printed = capsysbinary.readouterr().out
    assert printed == schema_path(name).read_bytes()
    assert json.loads(printed)["$id"] == f"urn:archpack:schema:{name}:1"


def test_there_is_no_schema_of_another_name() -> None:
    assert run(["schema", "bag"]) == 2


def test_the_shell_completes_commands_and_choices() -> None:
    for words, number, wanted in (
        ("archpack val", 1, "validate"),
        ("archpack validate --format s", 3, "sarif"),
    ):
        environment = {"COMP_WORDS": words, "COMP_CWORD": str(number), "_ARCHPACK_COMPLETE": "bash_complete"}
        done = subprocess.run(
            [Path(sys.executable).with_name("archpack")],
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert f"plain,{wanted}" in done.stdout.splitlines()
