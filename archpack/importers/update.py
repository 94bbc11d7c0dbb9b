"""A page imported once more: what is new on it, what a person has edited since, and what contradicts.

Three states are compared: the values as they were imported, the record as it stands, the values as the page
gives them now. Edits of a person always stay.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from archpack.importers import list_merging
from archpack.importers.page import Imported
from archpack.model import Record
from archpack.model.value import ShapeError, from_data, to_data

_ABSENT = object()
_OURS = frozenset(["import.json", "import-remainder.txt"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is not as it was.

    Attributes:
        kind: `new` where only the page has changed, and its value is taken; `kept` where a person has edited,
            and the page has changed, too: the edit stays.
        place: JSON Pointer of a value, or the path of a file.
        imported: What was imported before, as JSON; None where there was nothing.
        current: What stands in the record.
        page: What the page says now.
    """

    kind: Literal["new", "kept"]
    place: str
    imported: str | None = None
    current: str | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What an update comes to.

    Attributes:
        record: The record with the new values of the page and all edits.
        files: The files to write beside it.
        differences: What differs, in the order of the record, then files.
    """

    record: Record
    files: Mapping[str, bytes]
    differences: tuple[Difference, ...]


def update(imported: Imported, record: Record, files: Mapping[str, bytes]) -> Update:
    """Bring a record up to date with its page.

    Args:
        imported: The page as it is now; it must have a record.
        record: The record as it stands.
        files: The files beside it, as far as they exist; `import.json` tells what was imported before. What
            is not known to be as it was imported counts as edited.
    """
    assert imported.record is not None, "only what could be read can be compared"  # noqa: S101
    account = _account(files.get("import.json"))
    before, current, now = account.get("record", {}), to_data(record), to_data(imported.record)
    differences: list[Difference] = []
    merged = _merged(_plain(before), _plain(current), _plain(now), "", differences)
    written = {}
    digests = _digests(account)
    for path, content in imported.files.items():
        own = files.get(path)
        if own == content:
            continue
        if path in _OURS or own is None or digests.get(path) == hashlib.sha512(own).hexdigest():
            written[path] = content
            if path not in _OURS:
                differences.append(Difference(kind="new", place=path))
        else:
            differences.append(Difference(kind="kept", place=path))
    try:
        made = from_data(merged, Record)
    except ShapeError:  # edits and news that do not go together: the edits stay
        made = record
    return Update(record=made, files=written, differences=tuple(differences))


def _account(content: bytes | None) -> Mapping[str, Any]:
    try:
        account = json.loads(content or b"{}")
    except (ValueError, RecursionError):
        return {}
    return account if isinstance(account, dict) else {}


def _digests(account: Mapping[str, Any]) -> Mapping[str, str]:
    """The SHA-512 of the files as they were imported, by path."""
    files, source = account.get("files"), account.get("source")
    digests = dict(files) if isinstance(files, dict) else {}
    if isinstance(source, dict) and isinstance(source.get("path"), str):
        digests[source["path"]] = source.get("sha512")
    return digests


def _plain(data: object) -> Any:
    """Data as JSON would give them back."""
    return json.loads(json.dumps(data))


def _merged(before: Any, current: Any, now: Any, pointer: str, differences: list[Difference]) -> Any:
    """One value of the three states made into one."""
    if current == now or before == now:
        return current
    if isinstance(current, dict) and isinstance(now, dict):
        old = before if isinstance(before, dict) else {}
        made = {}
        for key in [*current, *(key for key in now if key not in current)]:
            was, stands, says = (one.get(key, _ABSENT) for one in (old, current, now))
            value = _merged(was, stands, says, f"{pointer}/{_step(key)}", differences)
            if value is not _ABSENT:
                made[key] = value
        return made
    if _alike(before, current, now):
        items = zip(before, current, now, strict=True)
        return [
            _merged(was, stands, says, f"{pointer}/{index}", differences)
            for index, (was, stands, says) in enumerate(items)
        ]
    joined = _merged_lists([] if before is _ABSENT else before, current, now, pointer, differences)
    if joined is not None:
        return joined
    is_new = before == current
    differences.append(
        Difference(
            kind="new" if is_new else "kept",
            place=pointer,
            imported=_shown(before),
            current=_shown(current),
            page=_shown(now),
        )
    )
    return now if is_new else current


def _merged_lists(
    before: Any, current: Any, now: Any, pointer: str, differences: list[Difference]
) -> list[Any] | None:
    """Three lists of different length made into one; None where items cannot be told apart."""
    slots = list_merging.slots(before, current, now)
    if slots is None:
        return None
    made: list[Any] = []
    for slot in slots:
        was = _ABSENT if slot.before is None else before[slot.before]
        stands = _ABSENT if slot.current is None else current[slot.current]
        says = _ABSENT if slot.now is None else now[slot.now]
        at = slot.current if slot.current is not None else len(made)
        value = _merged(was, stands, says, f"{pointer}/{at}", differences)
        if value is not _ABSENT:
            made.append(value)
    return made


def _alike(*values: Any) -> bool:
    return all(isinstance(value, list) for value in values) and len({len(value) for value in values}) == 1


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _shown(value: Any) -> str | None:
    return None if value is _ABSENT else json.dumps(value, ensure_ascii=False)


def told(differences: tuple[Difference, ...]) -> Iterator[str]:
    """The differences in lines for a person."""
    for one in differences:
        is_file = one.imported is None and one.current is None and one.page is None
        if is_file and one.kind == "new":
            yield f"{one.place}: a new text"
        elif is_file:
            yield f"{one.place}: kept as edited; the page has another text"
        elif one.kind == "new":
            yield f"{one.place}: now {one.page or 'absent'} (was {one.imported or 'absent'})"
        else:
            page, imported = one.page or "nothing", one.imported or "nothing"
            yield (
                f"{one.place}: kept as edited, {one.current or 'absent'}; the page says {page} "
                f"(imported: {imported})"
            )
