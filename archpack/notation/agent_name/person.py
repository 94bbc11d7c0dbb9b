"""The parts of a person's name, in whatever order they stand."""

import re

from archpack.notation.agent_name import eastern
from archpack.notation.agent_name.values import Parts
from archpack.notation.agent_name.words import BOUND, HUNGARIAN_GIVEN, PARTICLES
from archpack.notation.romanisation import has_cyrillic, plain

_INITIAL = r"[^\W\d_](?:[^\W\d_]{0,2}\.|(?![^\W\d_]))"
_INITIALS = re.compile(rf"(?:{_INITIAL}-?){{1,4}}")
_ONE_INITIAL = re.compile(r"[^\W\d_]+\.?-?")
_PATRONYMIC = re.compile(
    r"(?:[oe]vi?ch|[oe]vn[ay]|yovych|[ei]vych|i[ln]ich(?:na)?|kuzmich|ivna|ogly|oglu|kyzy)$"
)
_SLAVIC = re.compile(r"(?:[oe]v|[oe]va|sky|skiy|skii|skaya|skyi|enko|chuk)$")
_MONGOLIAN = re.compile(r"(?:iin|yn)$")

MOST_WORDS = 8
"""Words of the longest name that is taken apart."""


def parts(text: str) -> Parts:
    """The parts of a name, titles and affiliation being taken off; nothing for what is no name."""
    if "," in text:
        return _inverted(text)
    words = text.split()
    if not words or len(words) > MOST_WORDS:
        return Parts()
    if len(words) == 1:
        return _one_word(words[0])
    if all(len(word) == 1 for word in words):  # letter-spaced
        return Parts()
    found = eastern.parts(words) or _with_initials(words) or _with_particle(words) or _with_patronymic(words)
    return found or _in_order(words)


def is_initials(word: str) -> bool:
    """Whether a word is made of initials (`N.S.`, `Yu.`, `J`)."""
    return len(word) <= 16 and _INITIALS.fullmatch(word) is not None and word[0].isupper()


def is_patronymic(word: str) -> bool:
    """Whether a word has the ending of a patronymic."""
    return len(word) > 5 and _PATRONYMIC.search(plain(word)) is not None


def _one_word(word: str) -> Parts:
    """A single word: an Arabic one may bring its article; else nothing says which name it is."""
    match = re.fullmatch(r"((?:al|el|as|ad|an|ar|at|az|ash)-)(\w.*)", word, re.IGNORECASE)
    return Parts(prefix=match[1], family=match[2]) if match else Parts()


def _inverted(text: str) -> Parts:
    """`Family, Given Patronymic` and `Family, Given von`."""
    family, _, given = (part.strip() for part in text.partition(","))
    words = given.split()
    if not family or not words or "," in given or len(words) > MOST_WORDS:
        return Parts()
    prefix, family = _particle_of(family.split())
    trailing = [word for word in words if word in PARTICLES]
    if trailing and words[-len(trailing) :] == trailing and len(words) > len(trailing) and prefix is None:
        prefix, words = " ".join(trailing), words[: -len(trailing)]
    name, patronymic = _given(words, family)
    return Parts(family=family, given=name, patronymic=patronymic, prefix=prefix)


def _with_initials(words: list[str]) -> Parts | None:
    """`Tugarinov I. I.`, `N.S. Khrushchev`, `James G. Hershberg`."""
    marks = [is_initials(word) for word in words]
    if all(marks) or not any(marks):
        return None
    if not marks[0] and all(marks[1:]):
        given, patronymic = _initials(words[1:], soviet=True)
        return Parts(family=words[0], given=given, patronymic=patronymic)
    count = marks.index(False)
    if not count or any(marks[count:]):
        return None
    prefix, family = _particle_of(words[count:])
    soviet = prefix is None and len(words) == count + 1 and _is_slavic(family)
    if len(words) > count + 1 and prefix is None:
        # "J. William Fulbright": an initial, then names in their order.
        return Parts(family=words[-1], given=" ".join(words[:-1]))
    given, patronymic = _initials(words[:count], soviet=soviet)
    return Parts(family=family, given=given, patronymic=patronymic, prefix=prefix)


def _initials(words: list[str], *, soviet: bool) -> tuple[str, str | None]:
    """Initials as written; two of a Soviet name are those of the given name and the patronymic."""
    written = " ".join(words)
    single = _ONE_INITIAL.findall(written)
    if not soviet or len(single) != 2 or "-" in written:
        return written, None
    return single[0], single[1]


def _is_slavic(family: str) -> bool:
    return has_cyrillic(family) or _SLAVIC.search(plain(family)) is not None


def _with_particle(words: list[str]) -> Parts | None:
    """`Otto von Bismarck`, `Charles de Gaulle`, `Anwar al-Sadat`, `Gamal Abdel Nasser`."""
    for index, word in enumerate(words):
        if word in PARTICLES and index + 1 < len(words):
            prefix, family = _particle_of(words[index:])
            return Parts(given=" ".join(words[:index]) or None, prefix=prefix, family=family)
        match = re.fullmatch(r"((?:al|el|as|ad|an|ar|at|az|ash)-)(\w.*)", word, re.IGNORECASE)
        if match and index == len(words) - 1:
            return Parts(given=" ".join(words[:index]) or None, prefix=match[1], family=match[2])
    if len(words) > 2 and words[-2].lower() in BOUND:
        return Parts(given=" ".join(words[:-2]), family=" ".join(words[-2:]))
    return None


def _particle_of(words: list[str]) -> tuple[str | None, str]:
    """The particles at the beginning of a family name, and the name."""
    count = 0
    while count < len(words) - 1 and words[count] in PARTICLES:
        count += 1
    return " ".join(words[:count]) or None, " ".join(words[count:])


def _with_patronymic(words: list[str]) -> Parts | None:
    """`Nikita Sergeevich Khrushchev`, `Хрущев Никита Сергеевич`, `Nikita Sergeevich`."""
    marks = [is_patronymic(word) for word in words]
    if len(words) == 3 and marks[1]:
        return Parts(given=words[0], patronymic=words[1], family=words[2])
    if len(words) == 3 and marks[2]:
        return Parts(family=words[0], given=words[1], patronymic=words[2])
    if len(words) == 2 and marks[1] and "ć" not in words[1]:
        note = f"{words[1]!r} is taken for a patronymic; it may be a family name"
        return Parts(given=words[0], patronymic=words[1], notes=(note,))
    if len(words) == 2 and _MONGOLIAN.search(words[0]) and words[0].endswith(("iin", "giin")):
        return Parts(given=words[1], patronymic=words[0])
    return None


def _in_order(words: list[str]) -> Parts:
    """Names without a sign of their own: one in capitals is the family name, else the last."""
    capitals = [index for index, word in enumerate(words) if len(word) > 1 and word.isupper()]
    if len(capitals) == 1 and capitals[0] in (0, len(words) - 1) and not all(w.isupper() for w in words):
        family = words[capitals[0]]
        others = [word for word in words if word != family]
        return Parts(family=family, given=" ".join(others) or None)
    if len(words) == 2 and plain(words[1]) in HUNGARIAN_GIVEN and plain(words[0]) not in HUNGARIAN_GIVEN:
        note = f"{words[1]!r} is a given name; {words[0]!r} before it is taken for the family name"
        return Parts(family=words[0], given=words[1], notes=(note,))
    # Scripts without capitals have names too; small Latin letters are no name.
    return Parts() if words[-1].islower() else Parts(family=words[-1], given=" ".join(words[:-1]))


def _given(words: list[str], family: str) -> tuple[str, str | None]:
    """Given names after an inverted family name, with the patronymic among them."""
    if len(words) == 2 and is_patronymic(words[1]):
        return words[0], words[1]
    if all(is_initials(word) for word in words):
        return _initials(words, soviet=_is_slavic(family))
    return " ".join(words), None
