"""Documents that were imported before: by number, or by title and date."""

from archpack.model import Record
from archpack.notation import romanisation


class Seen:
    """What has been imported; it remembers two short keys for a record."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str], str] = {}

    def note(self, record: Record, place: str) -> tuple[str, ...]:
        """Remember a record, and say in whole sentences which other it may repeat."""
        said = []
        for key, what in _keys(record):
            other = self._places.setdefault((what, key), place)
            if other != place:
                said.append(f"{place} has the same {what} as {other}; is it the same document?")
        return tuple(said)


def _keys(record: Record) -> list[tuple[str, str]]:
    keys = []
    if record.collection and record.collection.number:
        keys.append((f"{record.collection.name} {record.collection.number}", "number"))
    created = record.dates.created if record.dates else None
    if record.title and created:
        keys.append((f"{romanisation.plain(record.title.text)} {created.date}", "title and date"))
    return keys
