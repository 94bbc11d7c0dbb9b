"""A record as YAML text that every reader, of YAML 1.1 or 1.2, takes for the same data."""

import re
from collections.abc import Iterator
from typing import Any

from archpack.model import Record
from archpack.model.value import to_data
from archpack.source import plain

_WIDTH = 100
# Plain, and safe in every context: begins with a letter, a digit or a slash, and holds nothing that
# YAML could mean.
_SAFE = re.compile(r"(?:[^\W_]|/)(?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff:#]|:(?! )(?!$)|(?<! )#)*(?<![ :])")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# A digit and then only what numbers, dates and times are made of: some reader may yet think of a reading.
_NUMERIC = re.compile(r"[0-9][0-9_.,:eExXoObBtTzZ+-]*")
_BREAKING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_DOUBLE = re.compile('["\\\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def dumps(record: Record, *, schema: str | None = None) -> str:
    """The YAML text of a record, its keys in the order of the model, Unicode as it is.

    Args:
        record: The record.
        schema: Where an editor finds the schema, as a path from the record's file or an address; it is put
            into a first line that yaml-language-server understands.

    Returns:
        Text that ends with a line feed. Reading it back gives the same record, without warnings, as long
        as the record holds no characters that are forbidden.
    """
    lines = [] if schema is None else [f"# yaml-language-server: $schema={schema}"]
    lines.extend(_mapping(to_data(record), ""))
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, str):
            yield from _with(f"{indent}{key}: ", value, indent)
        elif not value:
            yield f"{indent}{key}: {'{}' if isinstance(value, dict) else '[]'}"
        elif isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ")
        elif _is_short(value):
            yield f"{indent}{key}: [{', '.join(value)}]"
        else:
            yield f"{indent}{key}:"
            yield from _sequence(value, indent + "  ")


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, str):
            yield from _with(f"{indent}- ", item, indent)
        elif not item:
            yield f"{indent}- {'{}' if isinstance(item, dict) else '[]'}"
        else:
            lines = _mapping(item, indent + "  ")
            yield f"{indent}- {next(lines).removeprefix(indent + '  ')}"
            yield from lines


def _is_short(items: list[Any]) -> bool:
    """Whether a list of single words fits on a line."""
    return (
        all(isinstance(item, str) and _WORD.fullmatch(item) and not plain.reading(item) for item in items)
        and sum(len(item) + 2 for item in items) < _WIDTH // 2
    )


def _with(head: str, text: str, indent: str) -> Iterator[str]:
    """The lines of a scalar behind its key or dash."""
    if "\n" in text and _fits_block(text):
        yield f"{head}|{_chomping(text)}"
        yield from (f"{indent}  {line}" if line else "" for line in text.removesuffix("\n").split("\n"))
    elif len(head) + len(text) > _WIDTH and " " in text and "\n" not in text and _folds(text):
        yield f"{head}>-"
        yield from (f"{indent}  {line}" for line in _folded(text, _WIDTH - len(indent) - 2))
    else:
        yield head + scalar(text)


def _fits_block(text: str) -> bool:
    """Whether a literal block carries a text: nothing in it that needs escapes or that it would strip."""
    first = text.lstrip("\n")
    return not (
        _BREAKING.search(text)
        or first[:1] in ("", " ", "\t")
        or text.startswith("\n")
        or any(line and not line.strip(" \t") for line in text.split("\n"))
    )


def _chomping(text: str) -> str:
    if not text.endswith("\n"):
        return "-"
    return "+" if text.endswith("\n\n") else ""


def _folds(text: str) -> bool:
    return not (_BREAKING.search(text) or "\t" in text or text != text.strip(" "))


def _folded(text: str, width: int) -> Iterator[str]:
    """The lines of a text, broken at single spaces: a folded block reads each break as one space."""
    line = ""
    for word in re.split(r"(?<! ) (?! )", text):
        # A line that begins with a space would keep its break (YAML 1.2.2, 8.1.3); words never do here.
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def scalar(text: str) -> str:
    """A text on one line: without quotation marks where every reader takes it for text."""
    if (
        _SAFE.fullmatch(text)
        and not plain.reading(text)
        and not _NUMERIC.fullmatch(text)
        and not _BREAKING.search(text)
    ):
        return text
    if (
        '"' in text
        and not _BREAKING.search(text)
        and "\n" not in text
        and "\t" not in text
        and "\\" not in text
    ):
        return "'" + text.replace("'", "''") + "'"
    return quoted(text)


def quoted(text: str) -> str:
    """A text on one line, in double quotation marks."""
    return '"' + _DOUBLE.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    number = ord(character)
    return _SHORT.get(character) or (f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}")
