"""Who begins to speak at the start of a line in a source: `Khrushchev.`, `INDIRA GANDHI:`, `Comrade Kim:`."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from archpack.notation.transcript.source_words import NO_NAMES, PARTICLES, TITLES

_LONGEST = 70
_MOST_WORDS = 7
_BESIDE = re.compile(r"\s*(?:\[[^\[\]\n]{1,50}\]|\([^()\n]{1,50}\)|/[^/\n]{1,50}/)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?\.?")
_PERSON = re.compile(
    r"\b(?:(?:[Cc]om|[Cc]omrade|Mr|Mrs|Ms|Dr|Cde|Gen|General|Amb|Ambassador|Prof|Chairman|President|Premier|"
    r"Minister|Тов|тов|[Тт]оварищ\w{0,3}|т|г|Herrn?|Genossen?)\.? |(?:[^\W\d_]\. ?){1,3})([^\W\d_][\w'’-]+)"
    r"|\b([^\W\d_][\w'’-]{1,40}) (?:[^\W\d_]\. ?){2}"
)
_MENTION = re.compile(r"(?<=[\w,;)] )[^\W\d_][\w'’-]+")
_AFTER_POINT = re.compile(r"\s|$")


@dataclass(frozen=True, slots=True)
class Label:
    """What may be a speaker at the start of a line.

    Attributes:
        end: How many characters it takes, with the point or colon.
        key: The name for comparison: its letters, in lower case.
        sign: The point or colon.
        titled: Whether a title stands before the name.
        capitals: Whether the name is in capitals.
    """

    end: int
    key: str
    sign: str
    titled: bool
    capitals: bool


def label_at(line: str) -> Label | None:
    """What may be a speaker at the start of a line."""
    for at, character in enumerate(line[:_LONGEST]):
        if character not in ".:" or not _AFTER_POINT.match(line, at + 1):
            continue
        label = _label(line[:at], at + 1, character)
        if label is not None or character == ":":
            return label
    return None


def _label(text: str, end: int, sign: str) -> Label | None:
    bare = _BESIDE.sub("", text).strip()
    words = bare.replace(",", " ").split()
    if not bare or not 0 < len(words) <= _MOST_WORDS or any(c in bare for c in '!?;"“”«»*[]()/'):
        return None
    names = [word for word in words if not _INITIALS.fullmatch(f"{word}.")]
    plain = [word.rstrip(".").lower() for word in names]
    own = [word for word in plain if word not in TITLES and word not in PARTICLES]
    # "Mr. Suzuki. ...": the point after a title ends no name.
    if sign == "." and (not own or len(words) > 4):
        return None
    if not plain or any(word in NO_NAMES and word not in TITLES for word in own):
        return None
    if not all(_is_name_word(word) for word in names) or not names[0][0].isupper():
        return None
    return Label(
        end=end,
        key=" ".join(own or plain),
        sign=sign,
        titled=any(word in TITLES for word in plain),
        capitals=sum(map(len, own)) > 2 and "".join(names).isupper(),
    )


def _is_name_word(word: str) -> bool:
    bare = word.rstrip(".")
    if bare.lower() in PARTICLES or bare.lower() in TITLES:
        return True
    return bare[:1].isupper() and all(c.isalpha() or c in "'’ʹ-‐" for c in bare) and len(bare) > 1


def speakers_in(text: str, starts: Iterable[str], people: Iterable[str]) -> frozenset[tuple[str, str]]:
    """The speakers of a text, by key and sign.

    A name with a colon is a speaker's where it comes twice, or bears a title, or the text speaks of it; one
    with a point needs more, for sentences of one word are common: that the text names such a person, or that
    it comes at least three times, or that the text has names in capitals for its speakers.

    Args:
        text: The whole text.
        starts: The lines at whose start somebody may begin to speak.
        people: The lines that name people: who took part, was present, recorded.
    """
    labels = [label for line in starts if (label := label_at(line)) is not None]
    if not labels:
        return frozenset()
    turns = Counter((label.key, label.sign) for label in labels)
    capitals = Counter(label.key for label in labels if label.capitals)
    has_capitals = len(capitals) > 1 and capitals.total() > 2
    titled = {label.key for label in labels if label.titled}
    persons = {word.lower() for pair in _PERSON.findall(text) for word in pair if word and word[0].isupper()}
    for line in people:
        persons.update(word.lower() for word in re.findall(r"[^\W\d_][\w'’-]+", line) if word[0].isupper())
    # A name in a sentence may be inflected: "с товарищем Хрущевым".
    stems = {person[: len(person) - cut] for person in persons for cut in range(4) if len(person) - cut > 2}
    mentions = {word.lower() for word in _MENTION.findall(text) if word[0].isupper()}
    found = set()
    for (key, sign), count in turns.items():
        words = key.split()
        is_person = any(word in stems for word in words) or key in titled
        is_mentioned = any(word in mentions for word in words)
        if sign == ":":
            accepted = count > 1 or is_person or is_mentioned
        else:
            accepted = is_person or (count > 1 and is_mentioned) or count > 2
        accepted = accepted or (has_capitals and key in capitals)
        if accepted:
            found.add((key, sign))
    return frozenset(found) | _answering(labels, found)


def _answering(labels: list[Label], found: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The names that come before and after the turn of a speaker whose name is written in the same style.

    A sentence of one word that somebody says twice has no other's turn between.
    """
    turns: Counter[tuple[str, bool]] = Counter()
    first: dict[tuple[str, str, bool], int] = {}
    answering = set()
    for label in labels:
        style = (label.sign, label.capitals)
        if (label.key, label.sign) in found:
            turns[style] += 1
        elif turns[style] > first.setdefault((label.key, *style), turns[style]):
            answering.add((label.key, label.sign))
    return frozenset(answering)
