import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.cli.main import run
from archpack.cli.progress import Bar, JsonLines, size_text, time_text
from archpack.event import Advanced, Finished, Started

RECORD = str(Path(__file__).parents[2] / "records" / "specimen-0001")


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_bar_shows_bytes_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    clock, out = Clock(), io.StringIO()
    bar = Bar("bag\x1b[2J", out, clock)
    bar(Started(task="pack", total=100 << 20))
    clock.now = 2.0
    bar(Advanced(task="pack", amount=25 << 20))
    line = out.getvalue()
    assert line == "\rpack bag\\x1b[2J  25% #####............... 25.0 MiB of 100.0 MiB, 12.5 MiB/s, 0:06 left"
    bar(Finished(task="pack"))
    assert out.getvalue().removeprefix(line).strip() == ""


def test_short_work_shows_no_bar_and_long_work_ten_a_second() -> None:
    clock, out = Clock(), io.StringIO()
    bar = Bar("bag", out, clock)
    bar(Started(task="verify", total=1000))
    for _ in range(400):
        clock.now += 0.001
        bar(Advanced(task="verify", amount=1))
    assert out.getvalue() == ""
    for _ in range(600):
        clock.now += 0.001
        bar(Advanced(task="verify", amount=1))
    assert 5 <= out.getvalue().count("\r") <= 7


def test_the_bar_never_runs_over_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    clock, out = Clock(), io.StringIO()
    bar = Bar("b" * 300, out, clock)
    bar(Started(task="pack"))
    clock.now = 1.0
    bar(Advanced(task="pack", amount=5000))
    assert len(out.getvalue()) <= 40


def test_json_lines_tell_the_work_and_sum_up_what_advances() -> None:
    clock, out = Clock(), io.StringIO()
    listener = JsonLines(Path("bags/x"), out, clock)
    listener(Started(task="pack", total=9))
    for amount in (1, 2, 3):
        listener(Advanced(task="pack", amount=amount))
    clock.now = 1.0
    listener(Advanced(task="pack", amount=3))
    listener(Finished(task="pack"))
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert told == [
        {"event": "started", "task": "pack", "path": "bags/x", "total": 9},
        {"event": "advanced", "task": "pack", "path": "bags/x", "done": 9},
        {"event": "finished", "task": "pack", "path": "bags/x", "done": 9},
    ]


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (3 << 30, "3.0 GiB")],
)
def test_sizes_are_told_in_units_for_people(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (7.4, "0:07"), (754, "12:34"), (3723, "1:02:03")])
def test_times_are_told_as_on_a_clock(seconds: float, text: str) -> None:
    assert time_text(seconds) == text


def test_events_are_all_that_stands_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", RECORD, "--into", str(tmp_path), "--events"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["event"] for line in lines if line["event"] != "problem"][:1] == ["started"]
    (tmp_path / "specimen-0001/bagit.txt").write_text("x")
    assert run(["verify", str(tmp_path / "specimen-0001"), str(tmp_path / "none"), "--events"]) == 3
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert {"problem", "finished", "stopped"} <= {line["event"] for line in lines}
    assert {"AP821"} <= {line["code"] for line in lines if line["event"] == "problem"}


def test_quiet_says_nothing_of_what_went_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", RECORD, "--into", str(tmp_path), "--quiet"]) == 0
    assert run(["verify", str(tmp_path / "specimen-0001"), "-q"]) == 0
    assert capsys.readouterr().out == ""


def test_a_pipe_sees_no_bar_and_a_terminal_does(tmp_path: Path) -> None:
    run(["pack", RECORD, "--into", str(tmp_path), "--quiet"])
    script = (
        "import sys; from archpack.cli import progress; from archpack.cli.main import run\n"
        "progress._LATE = progress._OFTEN = 0\n"
        "sys.exit(run(['verify', sys.argv[1]]))"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "specimen-0001")]
    piped = subprocess.run(command, capture_output=True, check=True)
    assert piped.stderr == b""
    mine, theirs = pty.openpty()
    wide = {**os.environ, "COLUMNS": "200"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=True, env=wide)
    os.close(theirs)
    seen = os.read(mine, 100_000)
    os.close(mine)
    assert b"verify specimen-0001" in seen
    assert b"left" in seen
