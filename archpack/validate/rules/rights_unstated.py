"""Who holds the rights is not yet what may be done.

Rights are stated by a licence, by a statement of rightsstatements.org, or in words. A holder alone tells a
reader whom to ask, and no more.
"""

from collections.abc import Iterator

from archpack.model import Rights
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Pointer, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Rights that name a holder alone."""
    record = subject.record
    held: list[tuple[Pointer, Rights | None]] = [(("rights",), record.rights)]
    held += [(("components", index, "rights"), one.rights) for index, one in enumerate(record.components)]
    for place, rights in held:
        if rights and rights.holder and not (rights.license or rights.statement or rights.text):
            message = f"the rights belong to {shown(rights.holder)}; add 'license', 'statement' or 'text'"
            yield place, f"{message}, which say what may be done"


_HOLDER = "rights:\n  holder: Specimen Museum Trust\n"

RULE = Rule(
    code="AP265",
    name="rights-unstated",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(Example(record=_HOLDER),),
    good=(Example(record=_HOLDER + "  text: Free for teaching.\n"),),
)
