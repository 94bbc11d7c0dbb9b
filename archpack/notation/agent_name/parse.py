"""Reading one name from text: what stands around it is split off, and its parts are told."""

import re
from dataclasses import dataclass, replace

from archpack.model.agent import AgentName
from archpack.notation.agent_name import person
from archpack.notation.agent_name.capitals import suggestion
from archpack.notation.agent_name.values import ParsedName, Parts, Place
from archpack.notation.agent_name.words import AMBIGUOUS_TITLES, BODY, OFFICES, SUFFIXES, TITLE_PARTS, TITLES
from archpack.notation.agent_name.write import write

LONGEST = 1_000
"""Characters of the longest name; what is longer is no name, and is given back as it stands."""

_PARENTHESES = re.compile(r"([^()]*[^()\s])\s\(([^()]+)\)")
_BRACKETS = re.compile(r"([^\[\]]*[^\[\]\s])\s\[([^\[\]]+)\]")
_LIFE = re.compile(r"(?:ca?\. ?)?\d{4}\s?[-–—]\s?(?:\d{4})?\.?|[bd]\. ?\d{4}")
_ABBREVIATION = re.compile(r"[A-ZА-ЯЁ][\w&./-]{1,11}")
_SMALL_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Around:
    """What stood around a name, taken off it from the outside in."""

    stem: str
    affiliation: str | None = None
    place: Place | None = None
    also: str | None = None
    rest: str = ""
    notes: tuple[str, ...] = ()


def parse(text: str) -> ParsedName:
    """The parts of one name, and what stood around it.

    Any text can be read. `write` gives the text back, runs of spaces being one space. What cannot be told
    apart stays together in the name's `text`, and a note says so.
    """
    written = " ".join(text.split())
    if len(written) > LONGEST:
        note = f"this has {len(written)} characters, too many for a name; it was not read"
        return ParsedName(name=AgentName(text=""), rest=written, notes=(note,))
    read = _read(written)
    # The promise holds whatever was written: a reading that cannot be written back is not taken.
    return read if write(read) == written else ParsedName(name=AgentName(text=written))


def _read(written: str) -> ParsedName:
    around = _affiliation(_also(_life(_Around(written))))
    if _is_body(around.stem):
        return _body(around)
    return _person(around)


def _life(around: _Around) -> _Around:
    """Years of life after the last comma: `Khrushchev, Nikita Sergeevich, 1894-1971`."""
    head, comma, tail = around.stem.rpartition(", ")
    if not comma or not head.strip() or not _LIFE.fullmatch(tail):
        return around
    return replace(around, stem=head, rest=tail, notes=(f"{tail!r} are years of life, no part of the name",))


def _also(around: _Around) -> _Around:
    match = _BRACKETS.fullmatch(around.stem)
    return replace(around, stem=match[1], also=match[2]) if match else around


def _affiliation(around: _Around) -> _Around:
    """What is given of someone's office in parentheses, after a comma, or before the name."""
    match = _PARENTHESES.fullmatch(around.stem)
    if match:
        return replace(around, stem=match[1], affiliation=match[2], place="parentheses")
    head, comma, tail = around.stem.partition(", ")
    if comma and tail and head and _is_office(tail):
        return replace(around, stem=head, affiliation=tail, place="comma")
    return _office_before(around)


def _is_office(tail: str) -> bool:
    return OFFICES.search(tail) is not None or BODY.search(tail) is not None or tail[:1].islower()


def _office_before(around: _Around) -> _Around:
    """`A member of the panel of the Ministry Tugarinov I.I.`: the name is known by its initials."""
    words = around.stem.split(" ")
    if len(words) < _SMALL_WORDS - 1 or not OFFICES.search(around.stem):
        return around
    at = _start_of_name(words)
    head = " ".join(words[:at])
    if at and OFFICES.search(head) and not _all_titles(words[:at]):
        return replace(around, stem=" ".join(words[at:]), affiliation=head, place="before")
    if not at and OFFICES.search(" ".join(words[:-1])) and not _all_titles(words[:-2]):
        note = "it cannot be told where the office ends and the name begins"
        return replace(around, notes=(*around.notes, note))
    return around


def _start_of_name(words: list[str]) -> int:
    """Where a name with initials begins at the end of words; 0 if there is none."""
    if person.is_initials(words[-1]):
        at = len(words) - 1
        while at and person.is_initials(words[at - 1]):
            at -= 1
        return max(at - 1, 0)
    at = len(words) - 1
    while at and person.is_initials(words[at - 1]):
        at -= 1
    return at if at < len(words) - 1 else 0


def _all_titles(words: list[str]) -> bool:
    return all(_is_title(word) or _bare(word) in TITLE_PARTS for word in words)


def _bare(word: str) -> str:
    return word.lower().removesuffix(".")


def _is_title(word: str) -> bool:
    """Whether a word is a title, or made of titles by hyphens (`Lt.-Gen.`)."""
    bare = _bare(word)
    return bare in TITLES or all(_bare(part) in TITLES for part in bare.split("-", 3))


def _is_body(stem: str) -> bool:
    words = stem.split()
    if len(words) == 1:
        return False
    return BODY.search(stem) is not None and not any(person.is_initials(word) for word in words)


def _body(around: _Around) -> ParsedName:
    inside = around.affiliation if around.place == "parentheses" else None
    short = inside if inside and _ABBREVIATION.fullmatch(inside) else None
    return ParsedName(
        name=AgentName(text=around.stem, abbreviation=short),
        kind="body",
        affiliation=None if short else around.affiliation,
        affiliation_place=None if short else around.place,
        also=around.also,
        suggestion=suggestion(around.stem),
        rest=around.rest,
        notes=around.notes,
    )


def _person(around: _Around) -> ParsedName:
    honorific, stem = _honorific(around.stem)
    bare, suffix = _suffix(stem)
    found = Parts() if _has_doubt(around) else person.parts(bare)
    name = AgentName(
        text=stem,
        family=found.family,
        given=found.given,
        patronymic=found.patronymic,
        prefix=found.prefix,
        suffix=suffix,
        honorific=honorific,
    )
    known = found.given or found.patronymic or found.prefix or honorific
    return ParsedName(
        name=name,
        kind="person" if known or around.affiliation else None,
        affiliation=around.affiliation,
        affiliation_place=around.place,
        also=around.also,
        suggestion=suggestion(stem),
        rest=around.rest,
        notes=(*around.notes, *found.notes),
    )


def _has_doubt(around: _Around) -> bool:
    """Whether a mark of doubt or a word that is no name stands in the name: it is not taken apart."""
    marked = any(mark in around.stem for mark in "[]()?!:;/0123456789")
    return marked or any("it cannot be told" in note for note in around.notes)


def _honorific(stem: str) -> tuple[str | None, str]:
    """Titles and ranks at the beginning, as long as a name is left."""
    words = stem.split(" ")
    count = 0
    while count < len(words) - 1:
        bare = _bare(words[count])
        if bare in AMBIGUOUS_TITLES and not words[count].endswith(".") and len(words) - count < 3:
            break
        if bare in AMBIGUOUS_TITLES and len(bare) == 1 and not words[count].islower():
            break  # an initial
        if not _is_title(words[count]) and (bare not in TITLE_PARTS or not _title_follows(words, count)):
            break
        count += 1
    return " ".join(words[:count]) or None, " ".join(words[count:])


def _title_follows(words: list[str], at: int) -> bool:
    """Whether the words after a part of a rank go on to a title: `Major General`, `Vice Premier`."""
    following = next((word for word in words[at + 1 :] if _bare(word) not in TITLE_PARTS), None)
    return following is not None and _is_title(following) and following != words[-1]


def _suffix(stem: str) -> tuple[str, str | None]:
    """`Jr.` or `III` at the end of a name, with or without a comma."""
    head, space, tail = stem.rpartition(" ")
    if not space or _bare(tail) not in SUFFIXES or not (tail[0].isupper()) or len(head.split()) < 2:
        return stem, None
    return head.removesuffix(","), tail
