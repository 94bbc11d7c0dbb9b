"""The label before a number is no abbreviation that archives use.

It is printed as it stands, so a slip of the finger (`pp.` for `op.` is caught by nobody, `opp.` by this) goes
into every citation. Labels of the level `other` are free.
"""

from collections.abc import Iterator

from archpack.source.wording import meant, shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every label that no archive's usage knows."""
    for index, reference in enumerate(subject.record.references):
        labels = [
            (("levels", number), level.label)
            for number, level in enumerate(reference.levels)
            if level.level != "other"
        ]
        labels += [(("leaves", number), leaves.label) for number, leaves in enumerate(reference.leaves)]
        if not any(label for _, label in labels):
            continue
        # What reads references is loaded only where there is a label to be read.
        from archpack.notation.reference.labels import GENERAL, labels_of
        from archpack.notation.reference.terms import plain

        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        known = labels_of(archive) if archive else GENERAL
        for (group, number), label in labels:
            if label and plain(label).rstrip("-") not in known and any(letter.isalpha() for letter in label):
                message = (
                    f"{shown(label)} is no label that archives are known to use{meant(plain(label), known)}"
                )
                yield ("references", index, group, number, "label"), message


def _label(label: str) -> Example:
    return Example(
        record="references:\n  - repository: CAW\n    levels:\n"
        f"      - {{level: opis, label: '{label}', value: \"1\"}}\n"
    )


RULE = Rule(
    code="AP230",
    name="label-unknown",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_label("opp."), _label("опс.")),
    good=(_label("op."), _label("опись"), _label("inv.")),
)
