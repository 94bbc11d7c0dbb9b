"""Every fault that checking can find, by code and by name."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from archpack.problem import Kind
from archpack.source.faults import SOURCE_FAULTS
from archpack.source.wording import meant, shown
from archpack.validate.rules import RULES
from archpack.validate.shape_faults import RULES_NOT_RUN, SHAPE_FAULTS

_ALL: tuple[Kind, ...] = (*SOURCE_FAULTS, *SHAPE_FAULTS, *RULES.values())

KINDS: Mapping[str, Kind] = MappingProxyType({kind.code: kind for kind in _ALL})
"""The faults by code, in the order in which checking comes to them: the text, the shape, the sense."""

_FIRST_RULE = "AP200"


@cache
def _by_word() -> Mapping[str, Kind]:
    return {word: kind for kind in KINDS.values() for word in (kind.code, kind.name)}


def kind_of(word: str) -> Kind | None:
    """The fault of a code (`AP301`, `ap301`) or a name (`component-missing`), or None."""
    return _by_word().get(word) or _by_word().get(word.upper()) or _by_word().get(word.lower())


def unknown(word: str, others: Iterable[str] = ()) -> str:
    """The message that no fault is called so, with the nearest name, also among those of other faults."""
    # A code is nearer to every other code than to any name, and says nothing of what was meant.
    names = [*(kind.name for kind in KINDS.values()), *others]
    return f"no fault has the code or the name {shown(word)}{meant(word, names)}"


def is_fixed(kind: Kind) -> bool:
    """Whether no setting and no comment can change a fault: what has it cannot be read as a record."""
    return kind.code < _FIRST_RULE and (kind.severity == "error" or kind.code == RULES_NOT_RUN.code)


def is_of_collection(kind: Kind) -> bool:
    """Whether the fault shows only when a record is looked at among others."""
    rule = RULES.get(kind.name)
    return rule is not None and rule.scope == "collection"
