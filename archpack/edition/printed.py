"""How editors print the marks of one place."""

from archpack.model.transcript import (
    Gap,
    Inline,
    NoteReference,
    Omission,
    PageBreak,
    Sic,
    Signature,
    Stage,
    Supplied,
    Unclear,
)


def printed(mark: Inline) -> str:
    """A mark of one place as it stands in print: `[illegible]`, `/Laughter/`, `(p. 2)`."""
    if isinstance(mark, Stage):
        return f"/{mark.text}/"
    if isinstance(mark, Unclear):
        return mark.text
    if isinstance(mark, PageBreak):
        return f"({mark.text})"
    if isinstance(mark, NoteReference):
        return f"[{mark.n}]"
    assert isinstance(mark, Gap | Omission | Sic | Signature | Supplied)  # noqa: S101
    return f"[{mark.text}]"
