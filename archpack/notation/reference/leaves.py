"""The numbers of leaves: where they end in a text, and what they say."""

import re

from archpack.model.reference import Leaves

_NUMBER = r"\d+(?:[^\W\d_](?![^\W\d_]))?"
_ROMAN = r"[ivx][ivxlc]*(?![^\W_])"
_VERSO = r"(?:\s?\(?(?:ob|об|зв|zv|verso|oborot|оборот)(?![^\W_])\)?\.?)"
_DASH = r"\s?[-–—‒−]\s?"
_FURTHER = r"(?:\s?ff?(?![^\W_])(?!\.?\s?\d)\.?)"
_COMMA = r"\s?[,;]\s?"
_AND = r"\s(?:and|und|и|та|i|a|et|й|or)\s|\s?&\s?"


def _run(number: str) -> str:
    number = rf"(?:\[(?:{number})\]|(?:{number}))"
    return rf"{number}{_VERSO}?(?:{_DASH}{number}{_VERSO}?|{_FURTHER})?"


_END = r"(?=\s*(?:$|[,;.:)\]”\"»]|(?:and|und|и|та|i|a|et|й)\s|&))(?!\.\d|/)"
"""A further number belongs to a list of leaves only where nothing is counted or dated by it."""

_PLAIN, _PAGES = _run(_NUMBER), _run(f"{_NUMBER}|{_ROMAN}")
NUMBERS = re.compile(rf"{_PLAIN}(?:(?:{_COMMA}|{_AND}){_PLAIN}{_END})*", re.IGNORECASE)
"""Numbers of leaves and their versos: `1, 18–19, 23–4`, `40–40ob.`, `101 and 129`."""

PAGE_NUMBERS = re.compile(rf"{_PAGES}(?:(?:{_COMMA}|{_AND}){_PAGES}{_END})*", re.IGNORECASE)
"""Numbers of pages, which may be Roman."""

_TAKEN = re.compile(
    rf"[\[(]?(?P<first>{_NUMBER}|{_ROMAN})[\])]?(?P<first_verso>{_VERSO})?"
    rf"(?:\.?{_DASH}[\[(]?(?P<last>{_NUMBER}|{_ROMAN})[\])]?(?P<last_verso>{_VERSO})?|(?P<further>{_FURTHER}))?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(rf"{_COMMA}|{_AND}", re.IGNORECASE)


def take_apart(value: str, label: str | None, *, v_is_verso: bool) -> tuple[tuple[Leaves, ...], str]:
    """The runs of leaves in a value, and what could not be said by them.

    Ranges are written out (`233–5` is 233 to 235, CMOS 18 9.63).

    Args:
        value: The numbers as written (`1, 18–19`).
        label: What is to be printed before them; None for the usual label.
        v_is_verso: Whether a `v` after a number is the verso of a folio. In Soviet archives it is the
            third leaf of one number (`12в`).
    """
    runs, position, left = [], 0, []
    while position < len(value):
        match = _TAKEN.match(value, position)
        if match is None:
            left.append(value[position:])
            break
        run = _leaves(match, label, v_is_verso=v_is_verso)
        runs.append(run)
        if match["further"]:
            left.append(match[0])
        position = match.end()
        separator = _SEPARATOR.match(value, position)
        if separator:
            position = separator.end()
        elif position < len(value):
            left.append(value[position:])
            break
    if not runs:
        return (Leaves(first=value, label=label),), ""
    return tuple(runs), " ".join(left).strip()


def descends(value: str) -> bool:
    """Whether a range in the value ends before it begins, as mistyped ones do (`246–147`)."""
    for match in _TAKEN.finditer(value):
        first, last = match["first"], match["last"]
        if last and first.isdigit() and last.isdigit() and int(_whole(first, last)) < int(first):
            return True
    return False


def _leaves(match: re.Match[str], label: str | None, *, v_is_verso: bool) -> Leaves:
    first, last = match["first"], match["last"]
    recto_first, first_verso = _verso(first, match["first_verso"], v_is_verso=v_is_verso)
    if last is None:
        return Leaves(first=recto_first, verso="first" if first_verso else None, label=label)
    recto_last, last_verso = _verso(last, match["last_verso"], v_is_verso=v_is_verso)
    ends = {(True, True): "both", (True, False): "first", (False, True): "last"}.get(
        (first_verso, last_verso)
    )
    return Leaves(first=recto_first, last=_whole(recto_first, recto_last), verso=ends, label=label)  # type: ignore[arg-type]


def _verso(number: str, mark: str | None, *, v_is_verso: bool) -> tuple[str, bool]:
    if v_is_verso and not mark and number[-1] in "vV" and number[:-1].isdigit():
        return number[:-1], True
    return number, bool(mark)


def _whole(first: str, last: str) -> str:
    """The last number of a range in full: after 233, 5 is 235."""
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        full = first[: len(first) - len(last)] + last
        return full if int(full) >= int(first) else last
    return last
