"""A text is in a language, and says in which.

The language of a transcript or translation decides how it is hyphenated, read aloud, searched and offered to
readers. A file name (`transcript.en.md`) is no statement.
"""

from collections.abc import Iterator

from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, Rule
from archpack.validate.subject import RecordSubject


def find(subject: RecordSubject) -> Iterator[Finding]:
    """Every transcript and translation without a language."""
    for index, component in enumerate(subject.record.components):
        if component.role in ("transcript", "translation") and component.language is None:
            likely = _from_name(component.path) or (
                subject.record.languages[0]
                if component.role == "transcript" and len(subject.record.languages) == 1
                else None
            )
            end = f"; did you mean language: {shown(likely)}?" if likely else "; add 'language'"
            yield ("components", index), f"this {component.role} does not say in which language it is{end}"


def _from_name(path: str) -> str | None:
    """The language in a name such as `transcript.en.md`."""
    parts = path.rpartition("/")[2].split(".")
    likely = parts[-2] if len(parts) > 2 else ""
    return likely if len(likely) == 2 and likely.islower() and likely.isascii() else None


_COMPONENT = "components:\n  - path: transcript.en.md\n    role: {}\n{}"

RULE = Rule(
    code="AP244",
    name="language-absent",
    severity="warning",
    scope="record",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_COMPONENT.format("translation", "")),
        Example(record="languages: [ru]\ncomponents:\n  - path: a.md\n    role: transcript\n"),
    ),
    good=(
        Example(record=_COMPONENT.format("translation", "    language: en\n")),
        Example(record=_COMPONENT.format("supplement", "")),
    ),
)
