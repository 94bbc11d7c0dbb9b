"""Language tags taken apart (BCP 47, RFC 5646, 2.1)."""

import re
from collections.abc import Iterator
from typing import Literal

from archpack.model.value import Value
from archpack.source.languages import LanguageSubtags
from archpack.validate.rule import Pointer
from archpack.validate.texts import Texts

Kind = Literal["language", "extended language", "script", "region", "variant"]

_USERS_OWN: dict[Kind, re.Pattern[str]] = {
    "language": re.compile("q[a-t][a-z]"),
    "script": re.compile("Qa(?:a[a-z]|b[a-x])"),
    "region": re.compile("AA|Q[M-Z]|X[A-Z]|ZZ"),
}
"""Subtags that the registry leaves to its users (RFC 5646, 4.6)."""


class Subtag(Value, frozen=True, kw_only=True):
    """One part of a tag.

    Attributes:
        kind: What it names.
        text: The part, in the case in which its kind is registered.
        is_registered: Whether the registry has it, or leaves it to its users.
        instead: What is written in place of it, where that is something else.
    """

    kind: Kind
    text: str
    is_registered: bool
    instead: str | None = None


def subtags(tag: str, known: LanguageSubtags) -> Iterator[Subtag]:
    """The parts of a tag of the right form, up to the first extension or private part."""
    parts = tag.split("-")
    for number, part in enumerate(parts):
        if len(part) == 1:
            return
        kind = _kind(part, first=number == 0)
        text = {"script": part.capitalize(), "region": part.upper()}.get(kind, part.lower())
        instead = known.preferred.get(text)
        if kind == "language":
            instead = instead or known.shorter.get(text)
        yield Subtag(kind=kind, text=text, is_registered=_is_registered(kind, text, known), instead=instead)


def usual_form(tag: str, known: LanguageSubtags) -> str:
    """The tag as it is written: in the usual case, without what is deprecated or longer than need be."""
    found = [subtag.instead or subtag.text for subtag in subtags(tag, known)]
    return "-".join([*found, *tag.lower().split("-")[len(found) :]])


def script(tag: str, known: LanguageSubtags) -> str | None:
    """The script that texts of a tag are in: the one it names, else the one that goes without saying."""
    for subtag in subtags(tag, known):
        if subtag.kind == "script":
            return subtag.text
    return known.usual_scripts.get(usual_form(tag, known).partition("-")[0])


def tags(texts: Texts) -> Iterator[tuple[Pointer, str]]:
    """Every language tag of a record."""
    for one in texts.each:
        if one.place[-1] in ("language", "native_language") or one.place[0] == "languages":
            yield one.place, one.text


def _kind(part: str, *, first: bool) -> Kind:
    if first:
        return "language"
    if len(part) == 3 and part.isalpha():
        return "extended language"
    if len(part) == 4 and part.isalpha():
        return "script"
    return "region" if len(part) < 4 else "variant"


def _is_registered(kind: Kind, text: str, known: LanguageSubtags) -> bool:
    registered = {
        "language": known.languages,
        "extended language": known.extlangs,
        "script": known.scripts,
        "region": known.regions,
        "variant": known.variants,
    }[kind]
    own = _USERS_OWN.get(kind)
    return text in registered or (own is not None and own.fullmatch(text) is not None)
