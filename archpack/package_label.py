"""What a package says of itself to whoever has nothing else: README.txt, and the tags of bag-info.txt."""

from collections.abc import Iterator, Sequence

from archpack import bag
from archpack.model import CollectionDefaults, Context, Record
from archpack.notation import reference
from archpack.resources import data_path

LABELS = (
    *("Source-Organization", "Organization-Address", "Contact-Name", "Contact-Phone", "Contact-Email"),
    *("External-Identifier", "External-Description", "Bagging-Date", "Bag-Software-Agent"),
    *("Bag-Group-Identifier", "Archival-Reference", "Depositor"),
)
"""Every label that `bag_info` may give."""


def readme(record: Record, context: Context, algorithms: Sequence[str]) -> str:
    """The text of README.txt, for a reader fifty years hence."""
    fields = {
        "title": record.title.text if record.title else record.genre or "untitled",
        "date": record.dates.created.date if record.dates and record.dates.created else "not known",
        "reference": _reference(record, context) or "not known",
        "id": record.id,
        "today": context.today.isoformat(),
        "software": context.software,
        "command": bag.check_command(algorithms),
    }
    # The values are a person's text and may hold braces: they are put in once, and not read again.
    return data_path("package-readme.txt").read_text(encoding="utf-8").format_map(fields)


def _reference(record: Record, context: Context) -> str | None:
    if not record.references:
        return None
    first = record.references[0]
    listed = first.repository if isinstance(first.repository, str) else None
    archive = context.repositories.get(listed) if listed else None
    return reference.write(first, archive, with_repository=True)


def bag_info(record: Record, defaults: CollectionDefaults, context: Context) -> Iterator[tuple[str, str]]:
    """The tags of bag-info.txt (RFC 8493, 2.2.2), Payload-Oxum excepted, which the writer counts."""
    if record.source_organization:
        yield "Source-Organization", record.source_organization.name
        if record.source_organization.address:
            yield "Organization-Address", record.source_organization.address
    if defaults.contact:
        contact = defaults.contact
        for name, value in (("Name", contact.name), ("Phone", contact.phone), ("Email", contact.email)):
            if value:
                yield f"Contact-{name}", value
    yield "External-Identifier", record.id
    yield "External-Description", record.title.text if record.title else record.genre or record.id
    yield "Bagging-Date", context.today.isoformat()
    yield "Bag-Software-Agent", context.software
    if record.collection:
        yield "Bag-Group-Identifier", record.collection.name
    found = _reference(record, context)
    if found:
        yield "Archival-Reference", found
    if defaults.depositor:
        yield "Depositor", defaults.depositor
