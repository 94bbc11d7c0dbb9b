"""What PyYAML complains of, in words for the person who wrote the file."""

import re
import unicodedata

from archpack.fault import Fault
from archpack.model.value import Value
from archpack.source import faults
from archpack.source.places import Extent, Lines
from archpack.source.wording import shown

Said = tuple[Fault, int, str]
"""The fault, where in the text it lies (in characters from 0), and the message."""

# What the parser in C or the one in Python says, and what it means. The first that fits counts.
_MEANINGS = (
    (
        "mapping values are not allowed",
        "no ':' can stand here: the indentation is wrong, or a text that holds ': ' needs quotation marks",
    ),
    ("entries are not allowed", "a list whose entries begin with '- ' starts on a line of its own"),
    ("',' or ']'", "a ',' or ']' is missing in the list that '[' began"),
    ("',' or '}'", "a ',' or '}' is missing in the mapping that '{' began"),
    ("node content", "a value is missing here, or a bracket is not closed"),
    ("escape", "this escape is unknown; in double quotation marks a backslash is written \\\\"),
    ("duplicate %yaml", "%YAML stands here twice"),
    ("incompatible yaml", "this version of YAML is unknown; leave the %YAML line out"),
)
_INDENTED = "the line is indented differently from its neighbours, or a quotation mark closes too early"
_KEY_ALONE = "a ':' is missing after the key, or a text goes on without being indented"
_TIGHT_COLON = re.compile(r"[\w-]+:(?=\S)")
_LIKE_COLON = re.compile(r"[\w-]+ ?([：﹕∶ː꞉])")
# What is seen as a space where YAML knows but one: before a key, behind its colon, behind a hyphen.
_LIKE_SPACE = re.compile(
    "^(?: |- )*(?:[\\w-]+:|-)?([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])", re.MULTILINE
)


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


def explain(complaint: Complaint, text: str, before: Extent) -> Said:
    """What a complaint comes to.

    Args:
        complaint: What the parser says.
        text: The whole text.
        before: The last key or value that was read.
    """
    offset = min(complaint.at, len(text))
    said = f"{complaint.context} / {complaint.problem}".lower()
    if "quoted scalar" in said and "end of stream" in said:
        return faults.NOT_YAML, complaint.since, "the quotation mark that opens here is never closed"
    if "nesting depth" in said:
        return faults.TOO_DEEP, offset, "values are nested too deeply; no record is"
    if "tab character" in said or (text[offset : offset + 1] == "\t" and "any token" in said):
        return faults.TAB, offset, "a tab cannot indent a line; use spaces"
    if "any token" in said or "scanning an alias" in said or "scanning an anchor" in said:
        first = text[complaint.since]
        message = f"a value cannot begin with {shown(first)}; put it in quotation marks"
        return faults.NOT_YAML, complaint.since, message
    if space := _like_space(text, offset):
        name = unicodedata.name(space[1]).lower()
        message = f"this space is none to YAML (U+{ord(space[1]):04X}, {name}); put a plain one in its place"
        return faults.NOT_YAML, space.start(1), message
    if "could not find expected ':'" in said:
        return _key(text, complaint.since)
    for words, meaning in _MEANINGS:
        if words in said:
            return faults.NOT_YAML, offset, meaning
    if "block mapping" in said or "block collection" in said or "document start" in said:
        return _closed_early(text, offset, before) or (faults.NOT_YAML, offset, _INDENTED)
    return faults.NOT_YAML, offset, f"this is not YAML: {complaint.problem or complaint.context}"


def _like_space(text: str, offset: int) -> re.Match[str] | None:
    """A character that only looks like a space, in the line of a place or in the one before."""
    line = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    begin = text.rfind("\n", 0, max(0, line - 1)) + 1
    return _LIKE_SPACE.search(text[: end if end >= 0 else len(text)], begin)


def _key(text: str, begin: int) -> Said:
    """What is said of a line that should begin with a key and a colon, and has no such colon."""
    if tight := _TIGHT_COLON.match(text, begin):
        return faults.NOT_YAML, tight.end() - 1, "a space is missing after this ':'"
    if alike := _LIKE_COLON.match(text, begin):
        message = f"this is no ':' to YAML (U+{ord(alike[1]):04X}); put a plain one and a space in its place"
        return faults.NOT_YAML, alike.start(1), message
    return faults.NOT_YAML, begin, _KEY_ALONE


def _closed_early(text: str, offset: int, before: Extent) -> Said | None:
    """What is said where a text in quotation marks ends and more follows; None where that is not so."""
    begin, end = before
    mark = text[begin : begin + 1]
    if mark not in ("'", '"') or text[end:offset].strip(" "):
        return None
    lines = Lines.of(text)
    line, last = lines.at(begin)[0], lines.at(end - 1)[0]
    if last > line:
        message = f"the quotation mark that opens here closes only in line {last}; is it missing at the end?"
        return faults.NOT_YAML, begin, message
    instead = "''" if mark == "'" else '\\"'
    message = (
        f"the text ends with this quotation mark, and more follows; a {mark} within is written {instead}"
    )
    return faults.NOT_YAML, end - 1, message
