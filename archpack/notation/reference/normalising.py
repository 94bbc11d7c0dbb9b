"""The normal form of a reference that was read from text."""

from collections.abc import Mapping

from archpack.model.repository import ListedRepository
from archpack.notation.reference.meaning import to_reference
from archpack.notation.reference.values import ParsedReference
from archpack.notation.reference.write import write


def normal_form(
    parsed: ParsedReference, repositories: Mapping[str, ListedRepository], *, language: str = "en"
) -> str:
    """A reference as citations print it, with its archive if one was named; empty if it says nothing.

    `RGANI, f. 52, op. 1, d. 596 , ll. 110-123` becomes `RGANI, f. 52, op. 1, d. 596, ll. 110–123`, and in
    Russian `РГАНИ. Ф. 52. Оп. 1. Д. 596. Л. 110–123.`. The normal form of a normal form is itself.

    Args:
        parsed: What was read.
        repositories: The archives by key, as for `parse`.
        language: BCP 47 tag; `en`, `de`, `ru` and `uk` have forms of their own, others are written as `en`.
    """
    if not (parsed.repository or parsed.levels or parsed.leaves):
        return ""
    archive = repositories.get(parsed.archive) if parsed.archive else None
    reference = to_reference(parsed, repositories)
    return write(reference, archive, language=language, with_repository=bool(parsed.repository))
