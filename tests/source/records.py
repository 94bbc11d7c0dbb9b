"""Strategies for records: any value that the model and the schema allow."""

import types
import typing
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from archpack.model import SCHEMA_ID, Record
from archpack.model.value import Value

ALLOWED = st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.characters(min_codepoint=0xA0, max_codepoint=0xFFFD, exclude_categories=["Cs"]),
    st.characters(min_codepoint=0x10000),
    st.sampled_from("\n\t\r\x85\u2028\u2029\ufeff"),
)
_TOKENS = """
052 1.10 110:30 NO no y ~ null Null 1960-08-29 1960-08 .5 1_000 0x1F 0o17 0b1 1e5 .inf .NaN + - = << true yes
Off - ? : & * ! | > % @ ` # [ ] { } , a:b a: :a #a a#b '' " -- --- ... 2001-01-01T00:00:00Z 12:30:45.5 !!str
&a
*a 'x' 1, 0 -0 +12 1. 685_230.15 190:20:30.15 //
"""
AWKWARD = st.sampled_from(_TOKENS.split()) | st.sampled_from(
    ["a: b", "a #b", " a", "a ", "a  b", "\n", "a\n", "a\n\n", "\na", " \n", "a\n b", "a \nb", "x\n\ny\n"]
)
WORDS = st.lists(
    st.sampled_from(["word", "of", "a", "speech", "  ", "2", "- x", "#", "x:", "\n", "ж"]),
    min_size=20,
    max_size=60,
)
TEXTS = st.one_of(AWKWARD, st.text(ALLOWED, min_size=1, max_size=30), WORDS.map(" ".join))


def of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type of the model."""
    if kind is str:
        return TEXTS
    origin = get_origin(kind)
    if origin is Literal:
        return st.sampled_from(get_args(kind))
    if origin is tuple:
        return st.lists(of(get_args(kind)[0]), max_size=2).map(tuple)
    if origin in (Union, types.UnionType):
        return st.one_of(*[st.none() if arm is type(None) else of(arm) for arm in get_args(kind)])
    assert issubclass(kind, Value)
    return structs(kind)


def structs(kind: type[Value]) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: of(hint) for name, hint in hints.items()})


def records() -> st.SearchStrategy[Record]:
    """Records of the right shape for the model, with texts of every awkward kind."""
    hints = typing.get_type_hints(Record)
    fields = {name: of(hint) for name, hint in hints.items() if name != "schema"}
    few = st.sets(st.sampled_from(sorted(fields)), max_size=5)
    return few.flatmap(
        lambda names: st.builds(
            Record, schema=st.just(SCHEMA_ID), **{name: fields[name] for name in {"id", *names}}
        )
    )
