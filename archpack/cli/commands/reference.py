"""`archpack reference`: archival references as people write them to their normal form."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

import archpack
from archpack.cli.options import color_option

if TYPE_CHECKING:
    from archpack.notation.reference import ParsedReference

    _Rendering = Callable[[int, str, tuple[ParsedReference, ...], list[str]], None]

LONGEST_SHOWN = 200


@click.command()
@click.argument("texts", nargs=-1, required=True, metavar="TEXT...")
@click.option(
    "--lang",
    type=click.Choice(["en", "ru", "uk", "de"]),
    default="en",
    show_default=True,
    help="The language of the normal form.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="The normal form, or everything that was understood.",
)
@color_option
def command(texts: tuple[str, ...], lang: str, form: str) -> int:
    """Read archival references, and print each in its normal form, one a line.

    TEXT is one reference or several; quote it. `-` stands for the lines of the standard input. What was not
    understood and what is uncertain is told on standard error. Status 1 if a text holds no reference.
    """
    rendered: _Rendering = _as_json if form == "json" else _as_text
    notation, archives = archpack.notation.reference, archpack.source.repositories()
    status = 0
    if form == "json":
        click.echo("[", nl=False)
    for number, text in enumerate(_lines(texts)):
        parsed = notation.parse(text, archives)
        forms = [notation.normal_form(one, archives, language=lang) for one in parsed]
        if parsed and not any(forms):
            status = 1
        rendered(number, text, parsed, forms)
    if form == "json":
        click.echo("\n]")
    return status


def _lines(texts: tuple[str, ...]) -> Iterator[str]:
    for text in texts:
        if text != "-":
            yield text
            continue
        # `utf-8-sig` takes the mark away that editors put at the head of a file.
        for number, raw in enumerate(sys.stdin.buffer):
            yield raw.decode("utf-8" if number else "utf-8-sig", errors="replace").rstrip("\r\n")


def _as_json(number: int, _: str, parsed: "tuple[ParsedReference, ...]", __: list[str]) -> None:
    """Print an array with the references of one text, as a line of its own."""
    data = [archpack.notation.reference.as_data(one) for one in parsed]
    click.echo((",\n  " if number else "\n  ") + json.dumps(data, ensure_ascii=False), nl=False)


def _as_text(_: int, text: str, parsed: "tuple[ParsedReference, ...]", forms: list[str]) -> None:
    """Print normal forms; on standard error what is uncertain, and what is no part of a reference."""
    for one, normal in zip(parsed, forms, strict=True):
        if normal:
            click.echo(normal)
        place = _short(one.text or text)
        for note in one.notes:
            click.echo(f"{place}: {note}", err=True)
        if one.rest and normal:
            click.echo(f"{place}: not part of the reference: {_short(one.rest)}", err=True)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}..."
