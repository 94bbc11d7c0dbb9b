"""A collection of everything that a record file should not be: told, file by file, in bounded memory."""

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.model import SCHEMA_ID

HEAD = f"schema: {SCHEMA_ID}\nid: a-1\n"
MEMORY = 512 * 1024 * 1024
MEGA = 1024 * 1024

HOSTILE: dict[str, bytes] = {
    "brackets.yaml": b"a: " + b"[" * MEGA,
    "braces.yaml": b"{a: " * MEGA,
    "dashes.yaml": b"- " * MEGA,
    "questions.yaml": b"? " * MEGA,
    "indented.yaml": b"".join(b" " * depth + b"a:\n" for depth in range(2000)),
    "aliases.yaml": b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a, *a]\n" % (n, n) for n in range(1000)),
    "laughs.yaml": b"a: &a [l, l]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n",
    "tags.yaml": b"a: !!python/object/apply:os.system ['touch x']\n",
    "tabs.yaml": b"a:\n\t- b\n",
    "two.yaml": HEAD.encode() + b"---\n" + HEAD.encode(),
    "duplicates.yaml": HEAD.encode() + b"id: b\n" * 5000,
    "utf-16.yaml": HEAD.encode("utf-16"),
    "utf-32.yaml": HEAD.encode("utf-32"),
    "windows-1251.yaml": (HEAD + "genre: письмо\n").encode("windows-1251"),
    "nul.yaml": b"a: \0\n" * MEGA,
    "controls.yaml": "a: \x1b[31m\x07\x85\u2028\ufffe\n".encode() * 1000,
    "line.yaml": b"a: " + b"b" * (3 * MEGA),
    "quotes.yaml": b'a: "' + b"\\" * (MEGA + 1),
    "unknown.yaml": HEAD.encode() + b"".join(b"k%d: v\n" % n for n in range(100_000)),
    "values.yaml": HEAD.encode() + b"notes: [" + b"052, " * 500_000 + b"]\n",
    "brackets.json": b'{"a": ' + b"[" * MEGA,
    "objects.json": b'{"a": ' * 500_000,
    "numbers.json": b'{"a": ' + b"9" * MEGA + b"}",
    "exponent.json": b'{"a": 1e999999999}',
    "surrogate.json": b'{"a": "\\ud800"}',
    "trailing.json": b'{"a": "b"} {"c": "d"}',
    "key.json": b'{"' + b"k" * (2 * MEGA) + b'": 1}',
    "empty.json": b"",
    "bom.json": b"\xef\xbb\xbf{}",
    "crlf.yaml": HEAD.replace("\n", "\r\n").encode() + b"opsi: x\r\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in HOSTILE.items():
        (tmp_path / name).write_bytes(content)
    with (tmp_path / "huge.yaml").open("wb") as file:
        file.truncate(100 * MEGA)
    return tmp_path


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("arguments", [["--format", "json"], ["--format", "text"], ["--diff"]], ids=" ".join)
def test_every_file_is_told_within_bounded_memory(arguments: list[str], folder: Path) -> None:
    before = {path: path.stat().st_size for path in folder.iterdir()}
    command = [sys.executable, "-m", "archpack", "validate", "--processes", "1", *arguments, *sorted(before)]
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, preexec_fn=limited, check=False
    )
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    assert all(name in done.stdout for name in [*HOSTILE, "huge.yaml"])
    assert not any(ord(character) < 32 and character != "\n" for character in done.stdout)
    assert {path: path.stat().st_size for path in folder.iterdir()} == before
    if arguments == ["--format", "json"]:
        problems = json.loads(done.stdout)["problems"]
        assert all(
            problem["message"].isprintable() and len(problem["message"]) < 1000 for problem in problems
        )
        told = {problem["path"] for problem in problems if problem["line"] or "huge" in problem["path"]}
        assert told == {str(path) for path in before}
