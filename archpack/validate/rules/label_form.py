"""An abbreviation is written as its archive writes it.

`op`, `Op.` and `op.` in one collection are three forms in print. Full words (`fond`, `Listy`) are left as
they are: who writes them out means it.
"""

from collections.abc import Iterator

from archpack.model import ListedRepository, Reference
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject

_LANGUAGES = ("en", "ru", "uk")


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every label that is an abbreviation in other dress."""
    for index, reference in enumerate(subject.record.references):
        key = reference.repository
        archive = subject.repositories.get(key) if isinstance(key, str) else None
        for place, label, forms in _labels(reference, archive):
            form = next((form for form in forms if _bare(form) == _bare(label)), None)
            if form and label not in forms:
                yield ("references", index, *place, "label"), f"{shown(label)} is written {shown(form)}", form


def _bare(label: str) -> str:
    return label.replace(".", "").replace(" ", "").lower()


def _labels(
    reference: Reference, archive: ListedRepository | None
) -> Iterator[tuple[Pointer, str, list[str]]]:
    if not (any(level.label for level in reference.levels) or any(run.label for run in reference.leaves)):
        return
    # What writes references is loaded only where there is a label.
    from archpack.notation.reference.terms import leaf_term, term_of

    for number, level in enumerate(reference.levels):
        if level.label and level.level != "other":
            terms = [term_of(level.level, archive, language) for language in _LANGUAGES]
            yield (
                ("levels", number),
                level.label,
                [form for t in terms for form in (t.single, t.plural) if form],
            )
    for number, leaves in enumerate(reference.leaves):
        if leaves.label:
            terms = [leaf_term(archive, reference.levels, language) for language in _LANGUAGES]
            yield (
                ("leaves", number),
                leaves.label,
                [form for t in terms for form in (t.single, t.plural) if form],
            )


def _label(label: str, level: str = "opis") -> Example:
    return Example(
        record="references:\n  - repository: CAW\n    levels:\n"
        f"      - {{level: {level}, label: '{label}', value: \"1\"}}\n"
    )


RULE = Rule(
    code="AP231",
    name="label-form",
    severity="hint",
    scope="record",
    find=find,
    why=__doc__,
    bad=(_label("op"), _label("Op."), _label("ОП."), _label("DD", "delo")),
    good=(_label("op."), _label("оп."), _label("Opis"), _label("dd.", "delo")),
)
