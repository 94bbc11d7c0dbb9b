"""Citations: a record, a style and a form to a line of text."""

from collections.abc import Mapping

from archpack import source
from archpack.cite import apa, chicago_notes, markup
from archpack.cite.style import Style
from archpack.crosswalk import csl_dates, csl_json
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError, UsageError
from archpack.model import ListedRepository, Record
from archpack.registry import registry

STYLES: Mapping[str, Style] = registry(module.STYLE for module in (chicago_notes, apa))
"""The styles by name."""


def form_of(style: str, form: str | None) -> str:
    """The form that is meant: the one that is named, or the style's usual one.

    Raises:
        UsageError: There is no such style, or the style has no such form.
    """
    found = _style(style)
    if form is None:
        return next(iter(found.forms))
    if form not in found.forms:
        raise UsageError(f"the style {style} has no form {form!r}; it has: {', '.join(found.forms)}")
    return form


def render(
    record: Record,
    *,
    style: str,
    form: str | None = None,
    to: str = "text",
    locator: str | None = None,
    repositories: Mapping[str, ListedRepository] | None = None,
) -> str:
    """The citation of a record.

    Args:
        record: The record.
        style: The name of a style.
        form: One of its forms; without it the usual one.
        to: The format of the output: `text` or `html`.
        locator: The leaf or page that is meant ("l. 112ob"); only for notes and citations in the text.
        repositories: The list of archives by key; without it the one that comes with archpack.

    Raises:
        UsageError: There is no such style, form or format, or the form takes no locator.
        UncitableError: The record lacks what a citation needs.
    """
    repositories = source.repositories() if repositories is None else repositories
    try:
        item = csl_json.item(record, repositories=repositories)
    except csl_dates.NoEdtfError as error:
        raise UncitableError(str(error)) from None
    return render_item(item, style=style, form=form, to=to, locator=locator)


def render_item(
    item: Item, *, style: str, form: str | None = None, to: str = "text", locator: str | None = None
) -> str:
    """The citation of a CSL item; as `render`."""
    form = form_of(style, form)
    found = STYLES[style]
    layout = found.forms[form]
    if to not in markup.OUTPUTS:
        raise UsageError(f"there is no output format {to!r}; there are: {', '.join(markup.OUTPUTS)}")
    if locator and layout == "bibliography":
        raise UsageError(f"a {form} entry stands for the whole document and takes no locator")
    _check(item)
    # citeproc-py takes longer to import than all the rest.
    from archpack.cite import engine

    return markup.write(engine.render(found.view(item), found.path, layout, locator), markup.OUTPUTS[to])


def _style(name: str) -> Style:
    if name not in STYLES:
        raise UsageError(f"there is no style {name!r}; there are: {', '.join(STYLES)}")
    return STYLES[name]


def _check(item: Item) -> None:
    """Refuse an item of which only a wrong citation could be made.

    Raises:
        UncitableError: It has nothing to be called by, or a character that means markup here.
    """
    if not any(item.get(name) for name in ("title", "genre", "recipient")):
        raise UncitableError(
            f"{item['id']} cannot be cited: it has neither a title nor a genre; give it one of them"
        )
    if markup.has_marks(_text_of(item)):
        raise UncitableError(f"{item['id']} cannot be cited: it holds a control character; take it out")


def _text_of(value: object) -> str:
    """All text of an item in one string."""
    if isinstance(value, Mapping):
        return "".join(_text_of(one) for one in value.values())
    if isinstance(value, list | tuple):
        return "".join(_text_of(one) for one in value)
    return str(value)
