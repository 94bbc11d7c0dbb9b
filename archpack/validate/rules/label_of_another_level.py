"""A label says which level it introduces.

`label` replaces the archive's usual abbreviation in print. One that stands for another level (`op.` before
the number of a fond) sends the reader to the wrong shelf.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject

_DISTINCT = frozenset({"fond", "opis", "papka", "delo", "per", "dok", "box", "leaf"})


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every label that is known to introduce another level."""
    for index, reference in enumerate(subject.record.references):
        if not any(level.label for level in reference.levels):
            continue
        # What reads references is loaded only where there is a label to be read.
        from archpack.notation.reference.labels import GENERAL, labels_of
        from archpack.notation.reference.terms import plain

        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        known = labels_of(archive) if archive else GENERAL
        for number, level in enumerate(reference.levels):
            label = known.get(plain(level.label)) if level.label else None
            if label and label.level != level.level and {label.level, level.level} <= _DISTINCT:
                message = (
                    f"{shown(level.label)} stands for {shown(label.level)}, and this level is "
                    f"{shown(level.level)}; one of the two is wrong"
                )
                yield ("references", index, "levels", number, "label"), message


def _label(level: str, label: str) -> Example:
    return Example(
        record="references:\n  - repository: CAW\n    levels:\n"
        f"      - {{level: {level}, label: '{label}', value: \"1\"}}\n"
    )


RULE = Rule(
    code="AP229",
    name="label-of-another-level",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_label("fond", "op."), _label("opis", "дело"), _label("delo", "l.")),
    good=(_label("fond", "fond"), _label("delo", "ед. хр."), _label("other", "op."), _label("box", "karton")),
)
