"""The text of fetch.txt: which payload files are to be fetched from where (RFC 8493, 2.2.3). Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archpack.bag import names
from archpack.bag.remark import Remark

_LINE = re.compile(r"(\S+)[ \t]+(\S+)[ \t]+(.+)", re.DOTALL)
_LENGTH = re.compile("-|[0-9]{1,19}")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """A file to be fetched.

    Attributes:
        line: 1-based line of fetch.txt.
        url: The absolute URI.
        length: Bytes, or None when not said.
        path: The path in the bag.
    """

    line: int
    url: str
    length: int | None
    path: str


def parse(lines: Iterable[str], *, version: tuple[int, int]) -> Iterator[Fetch | Remark]:
    """Read the lines of fetch.txt, without their ends; entries that may not be used are remarked upon."""
    first: dict[str, int] = {}
    for number, text in enumerate(lines, 1):
        line = text.removeprefix("\ufeff") if number == 1 else text
        found = _LINE.fullmatch(line)
        if not line.strip():
            yield Remark(line=number, code="AP829", message="the line is empty", warning=True)
            continue
        if not found or not _LENGTH.fullmatch(found[2]):
            message = f"the line is not 'url length filepath' (RFC 8493, 2.2.3): {names.shown(line[:80])}"
            yield Remark(line=number, code="AP860", message=message)
            continue
        url, length, spelled = found.groups()
        path = names.decode(spelled, version=version)
        if names.unsafe(path):
            message = f"{names.shown(path)} leads out of the bag; it is not followed (RFC 8493, 5.1)"
            yield Remark(line=number, code="AP832", message=message)
            continue
        path = names.plain(path)
        if not path.startswith(names.PAYLOAD):
            message = (
                f"{names.shown(path)} is no payload file, and fetch.txt lists no others (RFC 8493, 2.2.3)"
            )
            yield Remark(line=number, code="AP861", message=message)
            continue
        if not _ABSOLUTE.fullmatch(url):
            message = f"{names.shown(url[:200])} is not an absolute URI (RFC 8493, 2.2.3)"
            yield Remark(line=number, code="AP862", message=message)
        if first.setdefault(path, number) != number:
            message = f"{names.shown(path)} is listed on line {first[path]} already"
            yield Remark(line=number, code="AP863", message=message)
            continue
        yield Fetch(line=number, url=url, length=None if length == "-" else int(length), path=path)
