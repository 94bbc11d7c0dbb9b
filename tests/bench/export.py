"""How fast records are exported, beside writing the same content with nothing to think about.

Run by hand: `python -m tests.bench.export [RECORDS]`. The floor of a format is the time in which json, lxml
or csv writes the same content again, element by element in XML, cell by cell in CSV; ratios are of one run.
"""

import csv
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from lxml import etree

from archpack import source
from archpack.crosswalk import CROSSWALKS, Crosswalk
from archpack.model import Context, Record
from archpack.model.value import replace

RECORDS = Path(__file__).parents[2] / "records"


def records(count: int) -> list[Record]:
    """That many records, each with its own number and reference: the fullest and a plain one in turn."""
    loaded = [
        source.load(RECORDS / name / "record.yaml") for name in ("specimen-0001", "wilson-center-300267")
    ]
    known = [one.record for one in loaded if one.record]
    return [_numbered(known[number % 2], number) for number in range(count)]


def _numbered(record: Record, number: int) -> Record:
    first, *others = record.references
    levels = (*first.levels[:-1], replace(first.levels[-1], value=str(number)))
    return replace(record, id=f"bench-{number}", references=(replace(first, levels=levels), *others))


def rewriting(content: bytes) -> Callable[[], object]:
    """What writes the same content once more with a library and nothing else."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [(name, rewriting(archive.read(name))) for name in archive.namelist()]
        return lambda: [work() for _, work in members]
    if content.lstrip()[:1] == b"<":
        tree = etree.fromstring(content)
        return lambda: etree.tostring(
            built(tree, None), xml_declaration=True, encoding="UTF-8", pretty_print=True
        )
    if content[:1] in b"{[":
        data = json.loads(content)
        return lambda: json.dumps(data, ensure_ascii=False, indent=2).encode()
    text = content.decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    return lambda: csv.writer(io.StringIO(newline="")).writerows(rows)


def built(model: etree._Element, parent: etree._Element | None) -> etree._Element:
    """A tree like another, made element by element."""
    if parent is None:
        made = etree.Element(model.tag, dict(model.attrib), nsmap=model.nsmap)
    else:
        made = etree.SubElement(parent, model.tag, dict(model.attrib))
    made.text = model.text
    for one in model:
        built(one, made)
    return made


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(form: Crosswalk, given: list[Record], context: Context) -> tuple[float, float]:
    """Seconds for the export of all records, and for the floor."""
    batches = [given] if form.scope == "collection" else [[one] for one in given]
    form.render(batches[0][:1], context)
    made: list[bytes] = []
    spent = timed(lambda: made.extend(form.render(batch, context) for batch in batches))
    works = [rewriting(content) for content in made]
    return spent, timed(lambda: [work() for work in works])


def main(count: int) -> None:
    """Print a line for each format, and one for all together."""
    context = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
    given = records(count)
    total = floors = 0.0
    # Format by format, as somebody would run them: what one record's formats share is made anew for each.
    for form in CROSSWALKS.values():
        spent, floor = measure(form, given, context)
        total, floors = total + spent, floors + floor
        print(f"{form.name:20} {spent:7.2f} s   floor {floor:6.2f} s   {spent / floor:6.1f} times")
    print(f"{'all':20} {total:7.2f} s   floor {floors:6.2f} s   {total / floors:6.1f} times")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
