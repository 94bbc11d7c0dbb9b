"""What PyYAML complains of, in words for the person who wrote the file."""

from archpack.model.value import Value
from archpack.source import faults
from archpack.source.faults import Fault
from archpack.source.wording import shown

# What the parser in C or the one in Python says, and what it means. The first that fits counts.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "no ':' can stand here: the indentation is wrong, or a text that holds ': ' needs quotation marks",
    ),
    (
        "could not find expected ':'",
        "a ':' is missing after the key, or a text goes on without being indented",
    ),
    ("',' or ']'", "a ',' or ']' is missing in the list that '[' began"),
    ("',' or '}'", "a ',' or '}' is missing in the mapping that '{' began"),
    ("node content", "a value is missing here, or a bracket is not closed"),
    ("escape", "this escape is unknown; in double quotation marks a backslash is written \\\\"),
    ("duplicate %yaml", "%YAML stands here twice"),
    ("incompatible yaml", "this version of YAML is unknown; leave the %YAML line out"),
)
_INDENTED = "the line is indented differently from its neighbours, or a quotation mark closes too early"


class Complaint(Value, frozen=True, kw_only=True):
    """What a YAML parser says.

    Attributes:
        problem: What it could not read.
        context: What it was reading.
        at: Where it stopped, in characters from 0.
        since: Where that began which it was reading.
    """

    problem: str
    context: str
    at: int
    since: int


def explain(complaint: Complaint, text: str) -> tuple[Fault, int, str]:
    """The fault, where in the text it lies (in characters from 0), and the message."""
    offset = min(complaint.at, len(text))
    said = f"{complaint.context} / {complaint.problem}".lower()
    if "quoted scalar" in said and "end of stream" in said:
        return faults.NOT_YAML, complaint.since, "the quotation mark that opens here is never closed"
    if "cannot start any token" in said or "tab character" in said:
        character = text[offset : offset + 1]
        if character == "\t" or "tab character" in said:
            return faults.TAB, offset, "a tab cannot indent a line; use spaces"
        return (
            faults.NOT_YAML,
            offset,
            f"a value cannot begin with {shown(character)}; put it in quotation marks",
        )
    for words, meaning in _MEANINGS:
        if words in said:
            return faults.NOT_YAML, offset, meaning
    if "block mapping" in said or "block collection" in said or "document start" in said:
        return faults.NOT_YAML, offset, _INDENTED
    return faults.NOT_YAML, offset, f"this is not YAML: {complaint.problem or complaint.context}"
