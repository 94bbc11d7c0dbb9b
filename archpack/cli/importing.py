"""What `archpack import` says of an imported document, and how it brings a record up to date."""

import json
from pathlib import Path

import click

import archpack
from archpack.importers import Imported
from archpack.importers.duplicates import Seen
from archpack.importers.update import told, update
from archpack.model import Record

_SCHEMA_LINE = "# yaml-language-server:"


def known(into: Path) -> Seen:
    """The documents that have been imported into a folder before."""
    from archpack.model.value import ShapeError, from_data

    seen = Seen()
    for path in sorted(into.glob("*/import.json")):
        try:
            seen.note(from_data(json.loads(path.read_bytes())["record"], Record), str(path.parent))
        except (ValueError, KeyError, TypeError, ShapeError):
            continue  # an account that is damaged or of another version says nothing of duplicates
    return seen


def take(imported: Imported, page: Path, *, into: Path, seen: Seen, dry_run: bool, update: bool) -> int:
    """Write the record of an imported document into a folder, or bring the one that is there up to date.

    Args:
        imported: What became of the page, or of an entry of it.
        page: Its file.
        into: The folder in which each record has a folder of its own.
        seen: The documents that have been imported before.
        dry_run: Whether nothing is to be written.
        update: Whether a record that is there is to be brought up to date.
    """
    if imported.record is None:
        return 0
    folder = into / imported.record.id
    for sentence in seen.note(imported.record, str(folder)):
        click.echo(f"{page}: {sentence}", err=True)
    if update and folder.exists():
        return bring_up_to_date(imported, folder, dry_run=dry_run)
    if not dry_run:
        archpack.source.write(imported.record, imported.files, into, schema=True)
    names = ", ".join(sorted(["record.yaml", *imported.files]))
    click.echo(f"{page}: {imported.layout} {'would go to' if dry_run else '->'} {folder} ({names})")
    tell_of(imported)
    return 0


def tell_of(imported: Imported) -> None:
    """Say what was recognised, what was guessed, and how much was left over."""
    click.echo(f"  recognised: {', '.join(imported.recognised) or 'nothing'}")
    if imported.guessed:
        click.echo(f"  guessed: {', '.join(imported.guessed)}")
    if imported.left_over:
        click.echo(f"  left over: {imported.left_over} words, in import-remainder.txt")


def bring_up_to_date(imported: Imported, folder: Path, *, dry_run: bool) -> int:
    """Show how a record, its page and the values as imported differ, and take over what is new.

    Returns:
        1 where the record cannot be read, or would have to be written and is not in archpack's own form, so
        that comments would be lost; nothing is written then.
    """
    place = folder / "record.yaml"
    loaded = archpack.source.load(place)
    if loaded.record is None:
        click.echo(f"{place}: this cannot be read; mend it first (`archpack validate`)", err=True)
        return 1
    names = [*imported.files, "import.json"]
    files = {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}
    found = update(imported, loaded.record, files)
    count = len(found.differences)
    click.echo(f"{folder}: {count or 'no'} difference{'' if count == 1 else 's'} from the page")
    for line in told(found.differences):
        click.echo(f"  {line}")
    # The line that tells editors the schema is no comment of a person's.
    head = loaded.text[: loaded.text.find("\n") + 1] if loaded.text.startswith(_SCHEMA_LINE) else ""
    if found.record != loaded.record and head + archpack.source.dumps(loaded.record) != loaded.text:
        click.echo(
            f"{place}: this has comments or a form of its own, which writing would lose; "
            "nothing was written. Enter what is new by hand",
            err=True,
        )
        return 1
    if dry_run:
        return 0
    for name, content in found.files.items():
        archpack.source.rewrite(folder / name, content)
    if found.record != loaded.record:
        archpack.source.rewrite(place, (head + archpack.source.dumps(found.record)).encode())
    return 0
