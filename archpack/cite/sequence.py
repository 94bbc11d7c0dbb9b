"""Notes one after another: a document in full when it is first cited, then short."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archpack.cite.markup import Line, Section
from archpack.cite.render import language_of, marked, output_of, style_of
from archpack.cite.several import apart
from archpack.cite.style import Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.errors import UsageError
from archpack.model import CitationChoices
from archpack.problem import Problem, Where
from archpack.source import decode, wording
from archpack.source.files import read_bytes

_FEW = 10
_IBID = {"en": "Ibid.", "ru": "Там же.", "uk": "Там само.", "de": "Ebd."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One place in a text at which a document is cited.

    Attributes:
        id: The document.
        locator: The leaf or page that is meant, or None.
    """

    id: str
    locator: str | None = None


def load_cites(path: Path, known: Sequence[str]) -> tuple[tuple[Cite, ...], tuple[Problem, ...]]:
    """The cites that a file lists, as `read_cites` has them.

    Raises:
        UnreadableError: There is no such file, or it must not be read.
    """
    text, fault = decode.utf8(read_bytes(path), path)
    if text is None:
        return (), (fault,) if fault else ()
    return read_cites(text.removeprefix("\ufeff"), path, known)


def read_cites(text: str, path: Path, known: Sequence[str]) -> tuple[tuple[Cite, ...], tuple[Problem, ...]]:
    """The cites that a text lists, one `id locator` a line, and what is wrong with it.

    Args:
        text: The text; empty lines and those that begin with `#` say nothing.
        path: Its file, for places.
        known: The ids of the documents that may be cited.
    """
    cites, problems = [], []
    ids = dict.fromkeys(known)
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        name, locator = (*said.split(None, 1), "")[:2]
        if name not in ids:
            hint = wording.meant(name, ids) or f"; there are: {', '.join(sorted(ids)[:_FEW])}"
            message = f"no document with the id {name!r} was given{hint}"
            problems.append(Problem(code="AP712", message=message, where=Where(path=path, line=number)))
            continue
        cites.append(Cite(id=name, locator=" ".join(locator.split()) or None))
    return tuple(cites), tuple(problems)


def sequence(
    items: Sequence[Item],
    cites: Sequence[Cite],
    *,
    style: str,
    to: str = "text",
    ibid: bool = False,
    choices: CitationChoices | None = None,
    engine: str = "citeproc",
) -> str:
    """The notes (or citations in the text) that cites come to, in their order, as a whole file.

    Args:
        items: The documents.
        cites: What is cited, in the order of the text.
        style: The name of a style.
        to: The format of the output.
        ibid: Whether a note that cites what the one before it cites says so, and no more.
        choices: What authors and presses decide for themselves.
        engine: What renders the style: `citeproc` or `pandoc`.

    Raises:
        UsageError: A cite is of no document that was given; there is no such style or format; or the style
            has neither notes nor citations in the text, or says itself where ibid. stands.
        UncitableError: One of the documents cannot be cited rightly.
    """
    found = style_of(style)
    output = output_of(to)
    _check(cites, items)
    choices = choices or CitationChoices()
    wish = Wish(form=_first_form(found), language=language_of(style, choices), choices=choices, engine=engine)
    if found.file is not None:
        return output.document([Section(lines=_followed(items, cites, found, wish, ibid=ibid))])
    by_id = {str(item["id"]): item for item in apart(items, found, wish)}
    again = _unmistakable(by_id, found, wish) if "short" in found.forms else frozenset()
    lines = []
    before: str | None = None
    seen: set[str] = set()
    for cite in cites:
        here = replace(wish, locator=cite.locator, first=cite.id not in seen)
        if ibid and cite.id == before and wish.form == "note":
            text = _ibid(cite, by_id[cite.id], found, here)
        else:
            short = cite.id in seen and cite.id in again
            text = marked(by_id[cite.id], found, replace(here, form="short") if short else here)
        lines.append(Line(id=cite.id, text=text))
        seen.add(cite.id)
        before = cite.id
    return output.document([Section(lines=tuple(lines))])


def _check(cites: Sequence[Cite], items: Sequence[Item]) -> None:
    known = dict.fromkeys(str(item["id"]) for item in items)
    for cite in cites:
        if cite.id not in known:
            raise UsageError(f"no document with the id {cite.id!r} was given{wording.meant(cite.id, known)}")


def _followed(
    items: Sequence[Item], cites: Sequence[Cite], style: Style, wish: Wish, *, ibid: bool
) -> tuple[Line, ...]:
    """The citations in a style that is not ours, which says itself what is short and what is ibid."""
    if ibid:
        raise UsageError(f"the style {style.name} says itself where ibid. stands; leave --ibid out")
    from archpack.cite import any_style

    texts = any_style.sequence(items, [(cite.id, cite.locator) for cite in cites], style, wish)
    return tuple(Line(id=cite.id, text=text) for cite, text in zip(cites, texts, strict=True))


def _first_form(style: Style) -> str:
    form = next((form for form in ("note", "in-text") if form in style.forms), None)
    if form is None:
        raise UsageError(
            f"the style {style.name} has neither notes nor citations in the text; "
            f"it has: {', '.join(style.forms)}"
        )
    return form


def _unmistakable(by_id: Mapping[str, Item], style: Style, wish: Wish) -> frozenset[str]:
    """The documents whose short note is that of no other; the others are cited in full again."""
    notes = {name: marked(item, style, replace(wish, form="short")) for name, item in by_id.items()}
    said = Counter(notes.values())
    return frozenset(name for name, note in notes.items() if said[note] == 1)


def _ibid(cite: Cite, item: Item, style: Style, wish: Wish) -> str:
    """`Ibid., l. 112.`: the locator as the short note has it."""
    same = _IBID[wish.language]
    if cite.locator is None:
        return same
    short = replace(wish, form="short")
    whole, bare = marked(item, style, short), marked(item, style, replace(short, locator=None))
    pairs = zip(whole, bare, strict=False)
    shared = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
    locator = whole[shared:].lstrip(" ,.”’")
    joint = " " if wish.language in {"ru", "uk"} else ", "
    return f"{same}{joint}{locator}"
