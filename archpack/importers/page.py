"""One saved page, from its bytes to the record and the files that stay beside it."""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from archpack.importers import transcripts
from archpack.importers.fields import DECIDED_BY
from archpack.importers.importer import Importer, Page, Passed, Reading
from archpack.importers.opening import media_type_of, open_page, problem, suffix_of
from archpack.importers.places import Places
from archpack.model import Component, Context, Record
from archpack.model.value import replace, to_data
from archpack.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of a page.

    Attributes:
        record: The record, or None where the page could not be read; then `problems` says why.
        files: What is to lie beside the record, by path: transcript, captured page, `import.json`, and
            `import-remainder.txt` where words of the page found no place.
        layout: The name of the family of layouts that read it.
        problems: What a person should look at.
        recognised: The fields of the record that the page gives.
        guessed: JSON Pointers of the values that the page does not say in so many words.
        left_over: How many words found no place.
    """

    record: Record | None = None
    files: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}))
    layout: str | None = None
    problems: tuple[Problem, ...] = ()
    recognised: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    left_over: int = 0


def read(
    path: Path, content: bytes, *, families: Mapping[str, Importer], context: Context
) -> tuple[Imported, ...]:
    """Read a saved page with the first of the families that recognises it.

    Args:
        path: The page's file, for messages and its name; it is not opened.
        content: Its bytes.
        families: The importers that may be tried, in order.
        context: The date and the software, which `import.json` keeps, and the list of archives.
    """
    page = open_page(path, content)
    if isinstance(page, Problem):
        return (Imported(problems=(page,)),)
    family = next((one for one in families.values() if one.recognises(page)), None)
    if family is None:
        known = "; ".join(f"{one.name} ({one.title})" for one in families.values())
        message = f"this page has no layout that is known here. Known: {known}"
        return (Imported(problems=(problem("AP601", path, message),)),)
    found = family.read(page, context.repositories)
    places = Places(page)
    made = []
    for one in found:
        if isinstance(one, Passed):
            passed = problem("AP622", path, one.message, line=one.line, severity="hint")
            made.append(Imported(layout=family.name, problems=(passed,)))
        else:
            reading = transcripts.in_edited_form(_with_margins(one, page))
            made.append(_imported(path, content, family.name, reading, context, places))
    if page.changes:
        message = f"the text was changed before it was read: {'; '.join(page.changes)}"
        changed = problem("AP623", path, message, severity="warning")
        made[:1] = [dataclasses.replace(one, problems=(changed, *one.problems)) for one in made[:1]]
    if not any(one.record for one in made):
        message = f"none of the {len(found)} entries of this file describes a document of an archive"
        last = made.pop() if made else Imported(layout=family.name)
        none = problem("AP601", path, message)
        made.append(dataclasses.replace(last, problems=(*last.problems, none)))
    return tuple(made)


def _with_margins(reading: Reading, page: Page) -> Reading:
    margins = tuple((piece.line, piece.text) for piece in page.margins)
    return dataclasses.replace(reading, furniture=(*reading.furniture, *margins)) if margins else reading


def _imported(
    path: Path, content: bytes, layout: str, reading: Reading, context: Context, places: Places
) -> Imported:
    captured = f"captured-page{suffix_of(path, places.page)}"
    if reading.excerpt is not None:
        content = reading.excerpt.encode()
    record = _with_captured_page(reading.record, captured, path.name)
    files = {name: text.encode() for name, text in reading.texts.items()}
    files[captured] = content
    reading = dataclasses.replace(reading, record=record)
    files["import.json"] = _account(path.name, content, captured, layout, reading, context)
    if reading.remainder:
        lines = (f"{line}: {words}\n" for line, words in reading.remainder)
        files["import-remainder.txt"] = "".join(lines).encode()
    problems = tuple(
        problem(
            doubt.code,
            path,
            doubt.message,
            line=doubt.line + reading.first_line - 1,
            column=places.column(doubt.line + reading.first_line - 1, doubt.text),
            severity="warning",
        )
        for doubt in reading.doubts
    )
    guessed = {one.value: None for one in record.evidence if one.decided_by == DECIDED_BY}
    fields = {one.value.split("/")[1]: None for one in reading.derivations}
    return Imported(
        record=record,
        files=MappingProxyType(files),
        layout=layout,
        problems=problems,
        recognised=tuple(name.replace("_", " ") for name in to_data(record) if name in fields),
        guessed=tuple(guessed),
        left_over=sum(len(words.split()) for _, words in reading.remainder),
    )


def _with_captured_page(record: Record, captured: str, name: str) -> Record:
    component = Component(
        path=captured,
        role="captured_page",
        media_type=media_type_of(PurePosixPath(captured).suffix),
        note=f"Saved as {name}",
    )
    return replace(record, components=(*record.components, component))


def _account(
    name: str, content: bytes, captured: str, layout: str, reading: Reading, context: Context
) -> bytes:
    """The text of `import.json`: where every value comes from."""
    account = {
        "source": {
            "name": name,
            "path": captured,
            "size": len(content),
            "sha512": hashlib.sha512(content).hexdigest(),
        },
        "layout": layout,
        "software": context.software,
        "date": context.today.isoformat(),
        "furniture": [{"line": line, "text": words} for line, words in reading.furniture],
        "values": [{"value": one.value, "line": one.line, "text": one.text} for one in reading.derivations],
        "files": {name: hashlib.sha512(text.encode()).hexdigest() for name, text in reading.texts.items()},
        "record": to_data(reading.record),
    }
    return (json.dumps(account, ensure_ascii=False, indent=2) + "\n").encode()
