"""What a browser prints in the margins of every sheet: moment and title above, address and count below."""

import re
from collections.abc import Sequence

_FOOT = re.compile(r"\s*https?://\S+\s+\d{1,4}\s?/\s?\d{1,4}\s*")
_HEAD = re.compile(r"\s*\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?:\s?[AaPp][Mm])?\s+\S.{0,300}")


def indexes(lines: Sequence[str]) -> frozenset[int]:
    """Which lines of a text are such margins; none where none is an address with the sheet's number."""
    feet = {index for index, line in enumerate(lines) if _FOOT.fullmatch(line)}
    heads = {index for index, line in enumerate(lines) if _HEAD.fullmatch(line)} if feet else set()
    return frozenset(feet | heads)
