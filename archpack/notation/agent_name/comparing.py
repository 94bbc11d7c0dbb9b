"""Whether two names, in whatever script, order and spelling, may be those of one person or body.

A likeness is no proof: it is something to show to a person. Nothing is merged or written over by it.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from archpack.model.agent import AgentName
from archpack.notation.agent_name import eastern, person, sounds
from archpack.notation.agent_name.parse import parse
from archpack.notation.romanisation import plain

Level = Literal["same", "possible", "hint", "different"]
"""How alike two names are; see `Likeness`."""

_LONGEST = 200
"""Characters beyond which a text is no name, and is alike to none but itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two names are.

    Attributes:
        level: `same`: the same name, once script, accents, capitals and order are set aside
            (`Хрущёв Никита Сергеевич`, `Nikita Sergeevich Khrushchëv`). `possible`: one family name, and
            nothing contradicts (`N. S. Khrushchev`, `Khrushchev`). `hint`: alike in sound only, as two
            romanisations of one name are (`Zhou Enlai`, `Chou En-lai`) or an error of the pen
            (`Cho Enlai`). `different`: anything else.
        reason: Why, in words that can end a sentence (`the spellings sound alike`); empty where different.
    """

    level: Level
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Bare:
    """What of a name is compared: bare family name, bare given names and patronymic in their order."""

    family: str
    given: tuple[str, ...]
    both_orders: bool
    whole: str


_DIFFERENT = Likeness(level="different")
_ARTICLES = ("the ", "a ", "an ")


def compare(first: AgentName | str, second: AgentName | str) -> Likeness:
    """How alike two names are; symmetric.

    Text is parsed first. To compare many names, bring together those that share one of their `keys`, and
    compare only these: names without a key in common are different.
    """
    one, other = _bare(first), _bare(second)
    if one.whole and one.whole == other.whole:
        return Likeness(level="same", reason="the same words")
    if not keys(first) & keys(second):
        return _DIFFERENT
    for left, right in _orders(one, other):
        found = _compared(left, right)
        if found.level != "different":
            return found
    return _sounding(one, other)


def keys(name: AgentName | str) -> frozenset[str]:
    """Short keys of a name: two names that are not `different` have one in common."""
    bare = _bare(name)
    made = {f"whole:{bare.whole}", f"family:{sounds.western(bare.family)}"}
    if bare.both_orders:
        made.add(f"family:{sounds.western(' '.join(bare.given))}")
        made.add(f"sound:{_sound(bare)}")
    return frozenset(key for key in made if not key.endswith(":"))


def _bare(name: AgentName | str) -> _Bare:
    return _of_text(name) if isinstance(name, str) else _of_name(name)


@lru_cache(maxsize=65_536)
def _of_text(text: str) -> _Bare:
    return _of_name(parse(text).name)


@lru_cache(maxsize=65_536)
def _of_name(name: AgentName) -> _Bare:
    whole = plain(name.text)
    for article in _ARTICLES:
        whole = whole.removeprefix(article)
    if len(name.text) > _LONGEST:
        return _Bare(family="", given=(), both_orders=False, whole=whole)
    if not name.family:
        single = whole if len(name.text.split()) == 1 and not name.given else ""
        return _Bare(family=single, given=(), both_orders=False, whole=whole)
    written = (name.given or "").replace(".", ". ").split() + (name.patronymic or "").split()
    given = tuple(filter(None, (plain(part) + ("." if person.is_initials(part) else "") for part in written)))
    full = bool(given) and not any(part.endswith(".") for part in given) and not name.patronymic
    return _Bare(
        family=plain(name.family),
        given=given,
        both_orders=full and "," not in name.text,
        whole=" ".join(
            sorted([*given, *plain(name.family).split()]) if full else [*given, plain(name.family)]
        ),
    )


def _orders(one: _Bare, other: _Bare) -> list[tuple[_Bare, _Bare]]:
    """The pairs of readings to compare: as parsed, and with one of them turned round."""
    pairs = [(one, other)]
    if other.both_orders:
        pairs.append((one, _turned(other)))
    if one.both_orders:
        pairs.append((_turned(one), other))
    return pairs


def _turned(bare: _Bare) -> _Bare:
    return _Bare(
        family=" ".join(bare.given), given=tuple(bare.family.split()), both_orders=True, whole=bare.whole
    )


def _compared(one: _Bare, other: _Bare) -> Likeness:
    if not one.family or not other.family:
        return _DIFFERENT
    agreement = _agreement(one.given, other.given)
    if agreement is None:
        return _DIFFERENT
    if one.family == other.family:
        if agreement == "full":
            return Likeness(level="same", reason="the same names in another script, order or spelling")
        return Likeness(level="possible", reason=f"one family name, and {agreement}")
    # A family name that only sounds alike needs given names that are there and agree.
    if one.given and other.given and sounds.western(one.family) == sounds.western(other.family):
        return Likeness(level="hint", reason="the family names sound alike, and the given names agree")
    return _DIFFERENT


def _agreement(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    """How given names agree, in words; `full` where all are written out and alike; None where they do not."""
    if not one or not other:
        return "a given name is missing"
    if "".join(one) == "".join(other) and "." not in "".join(one):
        return "full"
    initials = False
    for left, right in zip(one, other, strict=False):
        if left.endswith(".") or right.endswith("."):
            initials = True
            if not _begins(left, right):
                return None
        elif sounds.western(left) != sounds.western(right):
            return None
    if initials:
        return "initials that agree"
    return "full" if len(one) == len(other) else "given names that agree as far as they go"


def _begins(one: str, other: str) -> bool:
    # German and Polish "J." is "Yu." or "Ya." elsewhere.
    left, right = (word.removesuffix(".").replace("j", "y", 1) for word in (one, other))
    if len(left) > 1 and len(right) > 1 and one.endswith(".") == other.endswith("."):
        return left == right
    return left.startswith(right) or right.startswith(left)


def _sounding(one: _Bare, other: _Bare) -> Likeness:
    """Whether two names in full are one in different romanisations of an Eastern language."""
    if not (one.both_orders and other.both_orders) or _sound(one) != _sound(other):
        return _DIFFERENT
    if not any(_is_eastern(bare) for bare in (one, other)):
        return _DIFFERENT
    return Likeness(level="hint", reason="the spellings sound alike in another romanisation")


def _is_eastern(bare: _Bare) -> bool:
    return eastern.is_eastern([bare.family, *bare.given]) or eastern.is_eastern([*bare.given, bare.family])


def _sound(bare: _Bare) -> str:
    """The name as its syllables sound, whichever part is written first."""
    return " ".join(sorted((sounds.eastern(bare.family), sounds.eastern("".join(bare.given)))))
