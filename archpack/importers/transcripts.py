"""The texts of a page in the form that people edit: speakers, marks and joins told, no character lost."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archpack.importers import participants
from archpack.importers.fields import Findings
from archpack.importers.importer import Doubt, Reading
from archpack.model.value import replace as replace_value
from archpack.notation import transcript


def in_edited_form(reading: Reading) -> Reading:
    """The reading with its transcripts in the form that people edit, and with what is doubtful in them."""
    texts = {}
    doubts = list(reading.doubts)
    findings = Findings()
    record = reading.record
    for path, text in reading.texts.items():
        parsed = transcript.from_source(text)
        texts[path] = transcript.write(parsed.transcript)
        before = reading.begins.get(path, 1) - 1
        doubts.extend(_doubts(parsed.doubts, before))
        record = participants.joined(record, parsed, findings, before)
    record = replace_value(record, evidence=(*record.evidence, *findings.evidence))
    return replace(
        reading,
        record=record,
        texts=texts,
        derivations=(*reading.derivations, *findings.derivations),
        doubts=(*doubts, *findings.doubts),
    )


def _doubts(found: Sequence[transcript.Doubt], lines_before: int) -> Iterator[Doubt]:
    """One for each kind: where it is first, and how often."""
    for kind in dict.fromkeys(doubt.kind for doubt in found):
        alike = [doubt for doubt in found if doubt.kind == kind]
        more = f" (and so {len(alike) - 1} times more)" if len(alike) > 1 else ""
        yield Doubt(code="AP619", line=lines_before + alike[0].line, message=alike[0].message + more)
