"""How long work is shown while it goes on: as a bar on a terminal, as JSON lines, or not at all."""

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from archpack.event import Advanced, Event, Finished, Listener, Started, silent
from archpack.report.printable import printable

_EVENTS, _QUIET = "archpack.events", "archpack.quiet"
_OFTEN = 0.1
"""Seconds that pass between two looks at the work, at least."""
_LATE = 0.5
"""Seconds before a bar appears: short work needs none."""

Clock = Callable[[], float]


def _note(key: str) -> Callable[[click.Context, click.Parameter, bool], None]:
    def note(context: click.Context, _: click.Parameter, value: bool) -> None:
        context.meta[key] = value

    return note


def progress_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options `--quiet` and `--events`."""
    quiet = click.option(
        "--quiet",
        "-q",
        is_flag=True,
        expose_value=False,
        callback=_note(_QUIET),
        help="No progress bar, and no word of what went well.",
    )
    events = click.option(
        "--events",
        is_flag=True,
        expose_value=False,
        callback=_note(_EVENTS),
        help="Tell progress and problems as JSON, one object a line, on standard error.",
    )
    return quiet(events(command))


def wants_events() -> bool:
    """Whether standard error is to hold JSON lines."""
    return bool(click.get_current_context().meta.get(_EVENTS))


def good_news(text: str) -> None:
    """Say on standard output what went well, unless nobody wants to hear it."""
    if not click.get_current_context().meta.get(_QUIET):
        click.echo(printable(text))


@contextmanager
def shown(path: Path) -> Iterator[Listener]:
    """A listener for work on a path, dressed as the person wants it; it cleans up after itself."""
    context = click.get_current_context()
    if wants_events():
        yield JsonLines(path, sys.stderr, time.monotonic)
    elif context.meta.get(_QUIET) or not sys.stderr.isatty():
        yield silent
    else:
        bar = Bar(path.name, sys.stderr, time.monotonic)
        try:
            yield bar
        finally:
            bar.clear()


def tell_line(kind: str, **facts: object) -> None:
    """Write one JSON line on standard error."""
    sys.stderr.write(json.dumps({"event": kind, **facts}) + "\n")
    sys.stderr.flush()


class JsonLines:
    """Tells events as JSON, one object a line; what advances is summed up to ten lines a second."""

    def __init__(self, path: Path, out: IO[str], clock: Clock) -> None:
        self._path, self._out, self._clock = str(path), out, clock
        self._done, self._told = 0, 0.0

    def __call__(self, event: Event) -> None:
        """Tell the event."""
        if isinstance(event, Advanced):
            self._done += event.amount
            if self._clock() - self._told >= _OFTEN:
                self._line("advanced", event.task, done=self._done)
        elif isinstance(event, Started):
            self._done = 0
            self._line("started", event.task, total=event.total)
        else:
            self._line("finished", event.task, done=self._done)

    def _line(self, kind: str, task: str, **facts: int | None) -> None:
        self._told = self._clock()
        line = {"event": kind, "task": task, "path": self._path, **facts}
        self._out.write(json.dumps(line) + "\n")
        self._out.flush()


class Bar:
    """A line that shows what is done, how fast, and the time that is left."""

    def __init__(self, label: str, out: IO[str], clock: Clock) -> None:
        self._label, self._out, self._clock = printable(label), out, clock
        self._total: int | None = None
        self._done, self._began, self._drawn, self._width = 0, 0.0, 0.0, 0

    def __call__(self, event: Event) -> None:
        """Draw what the event changes."""
        now = self._clock()
        if isinstance(event, Started):
            self._total, self._done = event.total, 0
            self._began, self._drawn = now, now + _LATE - _OFTEN
        elif isinstance(event, Finished):
            self.clear()
        else:
            self._done += event.amount
            if now - self._drawn >= _OFTEN:
                self._drawn = now
                self._draw(f"{event.task} {self._label}", now - self._began)

    def _draw(self, label: str, seconds: float) -> None:
        rate = self._done / seconds if seconds else 0.0
        facts = size_text(self._done)
        if self._total:
            share = min(self._done / self._total, 1.0)
            facts = f"{share:4.0%} {'#' * int(20 * share):.<20} {facts} of {size_text(self._total)}"
        facts += f", {size_text(rate)}/s"
        if self._total and rate:
            facts += f", {time_text(max(self._total - self._done, 0) / rate)} left"
        room = shutil.get_terminal_size().columns - 1
        label = label[: max(room - len(facts) - 1, 0)]
        self._write(f"{label} {facts}"[:room])

    def clear(self) -> None:
        """Leave no trace of the bar."""
        if self._width:
            self._write("")
            self._out.write("\r")
            self._out.flush()

    def _write(self, line: str) -> None:
        self._out.write("\r" + line.ljust(self._width))
        self._out.flush()
        self._width = len(line)


def size_text(size: float) -> str:
    """Bytes in a unit that can be read at a glance: `1.5 MiB`."""
    for unit in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} TiB"


def time_text(seconds: float) -> str:
    """Seconds as `0:07` or `1:02:03`."""
    whole = round(seconds)
    minutes = f"{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{whole // 3600}:{minutes}" if whole >= 3600 else minutes.removeprefix("0")
