"""Options that several commands share."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import click

import archpack
from archpack.model import Context

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _set_color(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is None and ctx.color is not None:
        return
    if value in (None, "auto"):
        # https://no-color.org: any value that is not empty asks for none.
        ctx.color = False if os.environ.get("NO_COLOR") else None
    else:
        ctx.color = value == "always"


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    callback=_set_color,
    expose_value=False,
    help="Colour in messages. `auto`, the default, colours on a terminal unless NO_COLOR is set.",
)


def _today(ctx: click.Context, param: click.Parameter, value: str | None) -> date:
    if value is not None:
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no date; write YYYY-MM-DD", ctx, param) from None
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).date()
        except (ValueError, OverflowError, OSError):
            raise click.UsageError(
                f"SOURCE_DATE_EPOCH is {epoch!r}; it must be a whole number of seconds since 1970"
            ) from None
    return datetime.now(UTC).date()


date_option = click.option(
    "--date",
    "today",
    callback=_today,
    metavar="YYYY-MM-DD",
    help="The date of this run, for what is written. Default: SOURCE_DATE_EPOCH, else today (UTC).",
)


def context(today: date) -> Context:
    """What the world contributes to a rendering."""
    return Context(
        today=today,
        software=f"archpack {archpack.__version__}",
        repositories=archpack.source.repositories(),
    )


processes_option = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=lambda: len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
    metavar="NUMBER",
    help="How many processes may work at once. Default: one for each processor.",
)


def seconds_of(day: date) -> int:
    """The first second of a day (UTC), since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or one JSON object for programs.",
)


limit_option = click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="BYTES",
    help="The most that an archive may unpack to. Default: 1000 times its own size, and at least 4 GiB.",
)


def limits_of(limit: int | None) -> "archpack.bag.Limits":
    """What archives may be, by the word of the person or as usual."""
    return archpack.bag.Limits(size=limit, ratio=limit) if limit else archpack.bag.USUAL_LIMITS
