"""From the bytes of a record file to its text."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from archpack.problem import Problem, Where
from archpack.source import faults
from archpack.source.characters import each_forbidden
from archpack.source.parsed import MAX_BYTES
from archpack.source.places import Lines

# The marks of UTF-32 begin with those of UTF-16, and come first.
_OTHER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_MOST = 20


def decode(content: bytes | str, path: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file without its byte order mark, or None where there is none to be read."""
    if len(content) > MAX_BYTES:
        message = f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB, too large for a record"
        return None, [faults.TOO_LARGE.at(Where(path=path, line=1, column=1), message)]
    problems: list[Problem] = []
    if isinstance(content, bytes):
        text, fault = utf8(content, path)
        if text is None:
            return None, [fault] if fault else []
    else:
        text = content
    if text.startswith("\ufeff"):
        text = text[1:]
        message = "the file begins with a byte order mark; save it as UTF-8 without one (without BOM)"
        problems.append(faults.BYTE_ORDER_MARK.at(Where(path=path, line=1, column=1), message))
    bad = list(forbidden_in(text, path))
    if bad:
        return None, problems + bad
    if "\r" in text:
        problems.append(_carriage_return(text, path))
    return text, problems


def other_encoding(content: bytes) -> str | None:
    """The encoding of bytes whose beginning shows that it is not UTF-8 (`UTF-16`), or None."""
    for mark, name in _OTHER_MARKS:
        if content.startswith(mark):
            return name
    # Without a mark the zero in every other byte gives it away, as long as the text begins with ASCII.
    zeros = content[:1] == b"\0", content[1:2] == b"\0"
    return {(True, False): "UTF-16-BE", (False, True): "UTF-16-LE"}.get(zeros)


def utf8(content: bytes, path: Path) -> tuple[str | None, Problem | None]:
    """The text of bytes in UTF-8; where they are none, what is wrong instead."""
    other = other_encoding(content)
    if other is not None:
        message = f"the file is {other}; save it as UTF-8"
        return None, faults.NOT_UTF8.at(Where(path=path, line=1, column=1), message)
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        line, column = Lines.of(before).at(len(before))
        message = f"byte {content[error.start]:#04x} is not UTF-8; save the file as UTF-8"
        return None, faults.NOT_UTF8.at(Where(path=path, line=line, column=column), message)


def forbidden_in(text: str, path: Path, *, kind: str = "a record") -> Iterator[Problem]:
    """The first characters of a text that no file of a kind may hold."""
    lines = None
    for match in islice(each_forbidden(text), _MOST):
        lines = lines or Lines.of(text)
        line, column = lines.at(match.start())
        message = f"the character U+{ord(match[0]):04X} cannot stand in {kind}; delete it"
        yield faults.CHARACTER.at(Where(path=path, line=line, column=column), message)


def _carriage_return(text: str, path: Path) -> Problem:
    line, column = Lines.of(text).at(text.index("\r"))
    kind = "CR LF" if "\r\n" in text else "CR"
    return faults.CARRIAGE_RETURN.at(
        Where(path=path, line=line, column=column),
        f"lines end in {kind}; let your editor, or git (`* text eol=lf`), write LF",
    )
