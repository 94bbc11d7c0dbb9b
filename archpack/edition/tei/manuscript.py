"""The document as it lies in its archive (TEI `msDesc`)."""

from collections.abc import Iterator, Sequence

from archpack.edition.tei.dates import attributes
from archpack.edition.tree import XML, Tree
from archpack.model import Context, Leaves, Record, Reference, Repository
from archpack.notation import reference as references

_STATUS = {"open": "free", "restricted": "restricted", "embargoed": "restricted", "closed": "restricted"}


def add(source: Tree, record: Record, context: Context) -> None:
    """Add the description of the document, with its reference, dates, form and conditions of access."""
    made = source.add("msDesc")
    identifier = made.add("msIdentifier")
    first, *others = record.references or (None,)
    if first is not None:
        _reference(identifier, first, context)
    else:
        identifier.add("idno", "Not known.", {"type": "reference"})
    for number in record.numbers:
        alternative = identifier.add("altIdentifier", attributes={"type": number.type})
        alternative.add("idno", number.value)
    for other in others:
        if other is not None:
            _reference(
                identifier.add("altIdentifier", attributes={"type": other.holding or "copy"}), other, context
            )
    title = record.title
    if title:
        head = made.add("head")
        head.add("title", title.text)
        for form in (title.original, title.romanised):
            if form:
                head.say(" ")
                head.add("title", form.text, {f"{XML}lang": form.language})
    _contents(made, record)
    _physical(made, record)
    _history(made, record)
    _access(made, record)


def _reference(parent: Tree, reference: Reference, context: Context) -> None:
    given = reference.repository
    archive = context.repositories.get(given) if isinstance(given, str) else given
    if archive is not None:
        _place(parent, archive)
    name = archive.name if archive else str(given)
    parent.add(
        "repository",
        name,
        {"key": given if isinstance(given, str) else (archive and archive.abbreviation) or ""},
    )
    parent.add(
        "idno", references.write(reference, archive) or reference.text or "Not given.", {"type": "reference"}
    )
    for level in reference.levels:
        kind = level.label if level.level == "other" and level.label else level.level
        parent.add("idno", level.value, {"type": "-".join(kind.split())})
    for leaves in reference.leaves:
        parent.add("idno", _leaves(leaves), {"type": "listy"})


def _place(parent: Tree, archive: Repository) -> None:
    if archive.country:
        parent.add("country", attributes={"key": archive.country})
    if archive.place:
        parent.add("settlement", archive.place)


def _leaves(leaves: Leaves) -> str:
    first = leaves.first + ("ob" if leaves.verso in ("first", "both") else "")
    if leaves.last is None:
        return first
    return f"{first}-{leaves.last}{'ob' if leaves.verso in ('last', 'both') else ''}"


def _contents(made: Tree, record: Record) -> None:
    if not record.languages:
        return
    first, *others = record.languages
    item = made.add("msContents").add("msItem")
    item.add("textLang", attributes={"mainLang": first, "otherLangs": " ".join(others)})


def _physical(made: Tree, record: Record) -> None:
    said: Sequence[str | None] = ()
    if record.physical_description:
        form = record.physical_description
        said = (form.form, form.extent, form.note)
    words = [*(part for part in said if part), *_marked(record)]
    if words:
        made.add("physDesc").add("p", ". ".join(word.rstrip(".") for word in words) + ".")


def _marked(record: Record) -> Iterator[str]:
    secret = record.classification
    if secret and secret.marking:
        yield f"Marked: {secret.marking}"
    if secret and secret.declassified:
        yield f"Declassified: {secret.declassified}"
    yield from (said for said in (secret.authority, secret.note) if said) if secret else ()


def _history(made: Tree, record: Record) -> None:
    created = record.dates.created if record.dates else None
    place = record.place_of_creation
    if created is None and place is None:
        return
    origin = made.add("history").add("origin")
    if created:
        origin.add("origDate", created.text or created.date, attributes(created))
    if created and place:
        origin.say(" ")
    if place:
        origin.add("origPlace", place.name)


def _access(made: Tree, record: Record) -> None:
    conditions = record.conditions_of_access
    said = [one for each in record.references for one in (each.not_given, each.note) if one]
    if conditions is None and not said:
        return
    administered = made.add("additional").add("adminInfo")
    if conditions:
        availability = administered.add("availability", attributes={"status": _STATUS[conditions.status]})
        availability.add("p", conditions.text or f"{conditions.status.capitalize()}.")
    if said:
        administered.add("note", " ".join(said))
