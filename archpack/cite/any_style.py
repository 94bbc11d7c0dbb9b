"""Any CSL style that is not ours: found, judged by what it uses, and rendered by one of two engines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from archpack.cite import limits, locators, opening, seams, style_file, titles
from archpack.cite.prepare import prepared
from archpack.cite.style import Layout, Style, Wish
from archpack.crosswalk.csl_json import Item
from archpack.crosswalk.csl_language import LOCALES
from archpack.errors import UncitableError, UsageError

_CSL = "{http://purl.org/net/xbiblio/csl}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What renders a CSL style.

    Attributes:
        render: Items, CSL file, layout, language and locator to the id of each item with its marked text.
        follow: Items, the id and locator of each cite in the order of the text, CSL file and language to the
            marked text of each cite.
    """

    render: Callable[[Sequence[Item], Path, Layout, str, str | None], list[tuple[str, str]]]
    follow: Callable[[Sequence[Item], Sequence[tuple[str, str | None]], Path, str], list[str]]


def style_of(name: str, ours: tuple[str, ...]) -> Style:
    """The style of a CSL file, or of a name in the extra `styles`.

    Args:
        name: The path or the name.
        ours: The names of our own styles, for the answer where there is none.

    Raises:
        UnreadableError: The file cannot be read.
        UsageError: There is no such style, or its file is no valid CSL 1.0.2.
    """
    path = style_file.find(name, ours)
    root = style_file.root_of(path)
    title = root.findtext(f"{_CSL}info/{_CSL}title") or name
    return Style(
        name=name,
        title=title,
        forms=MappingProxyType(_forms(root)),
        view=lambda item, _: item,
        file=path,
        own_order=frozenset(),
    )


def _forms(root: Any) -> Mapping[str, Layout]:
    notes: dict[str, Layout] = {"note": "citation", "short": "subsequent"}
    listed: dict[str, Layout] = {"bibliography": "bibliography"}
    listed = listed if root.find(f"{_CSL}bibliography") is not None else {}
    return {**notes, **listed} if root.get("class") == "note" else {**listed, "in-text": "citation"}


def lines(items: Sequence[Item], style: Style, wish: Wish) -> list[tuple[str, str]]:
    """The citations of items, each with the item's id: a bibliography in the style's order.

    Raises:
        UncitableError: The style uses what its engine does not render rightly, or cannot tell items apart.
        UsageError: The engine is not known, or not installed.
    """
    layout = style.forms[wish.form]
    ready = [prepared(item, style, wish) for item in items]
    render = _engine(style, (layout,), wish).render
    if style.file is None:
        ready = [_shielded(item, _SHIELD) for item in ready]
    found = render(ready, style.path, layout, LOCALES[wish.language], _locator(style, wish, items))
    by_id = {str(item["id"]): item for item in ready}
    return [(key, _finished(text, by_id[key], style, wish)) for key, text in found]


def sequence(
    items: Sequence[Item], cites: Sequence[tuple[str, str | None]], style: Style, wish: Wish
) -> list[str]:
    """The citations that cites come to, one after another: short or ibid. where the style says so.

    Args:
        items: The documents.
        cites: The id of the document and the locator of each cite, in the order of the text.
        style: A style that is not ours.
        wish: What is asked for: the form of a first citation.

    Raises:
        UncitableError: The style uses what its engine does not render rightly, or cannot tell items apart.
        UsageError: The engine is not known, or not installed.
    """
    cited = {key for key, _ in cites}
    ready = [prepared(item, style, wish) for item in items if str(item["id"]) in cited]
    by_id = {str(item["id"]): item for item in ready}
    located = [(key, _locator(style, replace(wish, locator=locator), [by_id[key]])) for key, locator in cites]
    follow = _engine(style, ("citation", "subsequent"), wish).follow
    found = follow(ready, located, style.path, LOCALES[wish.language])
    return [opening.capital(text, wish) for text in found]


def _locator(style: Style, wish: Wish, items: Sequence[Item]) -> str | None:
    """The locator of a cite, or of all of several, if their references call their leaves the same."""
    say = locators.of if style.file is None else locators.paged
    said = {say(wish, str(item.get("archive_location", ""))) for item in items}
    found = said.pop() if len(said) == 1 else say(wish)
    if style.file is None:
        return found
    if wish.locator and not limits.places_locators(style_file.root_of(style.file)):
        raise UncitableError(
            f"the style {style.name} has no place for a locator, and {wish.locator!r} would be lost"
        )
    return found


_SHIELD = str.maketrans("“”‘’", "\ufdd2\ufdd3\ufdd4\ufdd5")
_UNSHIELD = str.maketrans("\ufdd2\ufdd3\ufdd4\ufdd5", "“”‘’")


def _shielded(value: Any, letters: Mapping[int, int]) -> Any:
    """What our own style has set between quotation marks of its own, so that no engine sets it anew."""
    if isinstance(value, str):
        return value.translate(letters)
    if isinstance(value, Mapping):
        return {name: _shielded(one, letters) for name, one in value.items()}
    return [_shielded(one, letters) for one in value] if isinstance(value, list) else value


def _finished(text: str, item: Item, style: Style, wish: Wish) -> str:
    if style.file is None:
        text = seams.closed(text.translate(_UNSHIELD))
        text = seams.american(text) if wish.language == "en" else text
        item = _shielded(item, _UNSHIELD)
    if "status" in item:
        text = titles.closed(text)
    return opening.capital(style.finish(text, item, wish) if style.finish else text, wish)


def _engine(style: Style, layouts: Sequence[Layout], wish: Wish) -> Engine:
    if wish.engine == "pandoc":
        from archpack.cite import pandoc

        return Engine(render=pandoc.render, follow=pandoc.follow)
    if wish.engine != "citeproc":
        raise UsageError(f"there is no engine {wish.engine!r}; there are: citeproc, pandoc")
    root = style_file.root_of(style.path)
    against = list(dict.fromkeys(reason for layout in layouts for reason in limits.reasons(root, layout)))
    if against:
        raise UncitableError(
            f"the style {style.name} cannot be rendered rightly as {wish.form}: it {'; it '.join(against)}; "
            "pandoc may be able to: --engine pandoc"
        )
    from archpack.cite import whole

    return Engine(render=whole.render, follow=whole.follow)
