"""One citation: a record, a style and a form to a line of text."""

from collections.abc import Mapping

from archpack import source
from archpack.cite import (
    apa,
    chicago_author_date,
    chicago_notes,
    gost,
    locators,
    mla,
    opening,
    titles,
    wilson_center,
)
from archpack.cite.markup import Output
from archpack.cite.outputs import OUTPUTS
from archpack.cite.prepare import prepared
from archpack.cite.style import Style, Wish
from archpack.crosswalk import csl_dates, csl_json
from archpack.crosswalk.csl_json import Item
from archpack.crosswalk.csl_language import LOCALES
from archpack.errors import UncitableError, UsageError
from archpack.model import CitationChoices, ListedRepository, Record
from archpack.registry import registry
from archpack.source import wording

STYLES: Mapping[str, Style] = registry(
    module.STYLE for module in (chicago_notes, chicago_author_date, apa, mla, gost, wilson_center)
)
"""The styles by name."""


def style_of(name: str) -> Style:
    """The style of a name: one of ours, the path of a CSL file, or a name in the extra `styles`.

    Raises:
        UnreadableError: The CSL file cannot be read.
        UsageError: There is none, or the file is no valid CSL 1.0.2.
    """
    if name in STYLES:
        return STYLES[name]
    # What reads CSL files takes longer to import than all the rest.
    from archpack.cite import any_style

    return any_style.style_of(name, tuple(STYLES))


def form_of(style: str, form: str | None) -> str:
    """The form that is meant: the one that is named, or the style's usual one.

    Raises:
        UsageError: There is no such style, or the style has no such form.
    """
    found = style_of(style)
    if form is None:
        return next(iter(found.forms))
    if form not in found.forms:
        meant = wording.meant(form, found.forms)
        raise UsageError(f"the style {style} has no form {form!r}; it has: {', '.join(found.forms)}{meant}")
    return form


def output_of(to: str) -> Output:
    """The output format of a name.

    Raises:
        UsageError: There is none.
    """
    if to not in OUTPUTS:
        meant = wording.meant(to, OUTPUTS)
        raise UsageError(f"there is no output format {to!r}; there are: {', '.join(OUTPUTS)}{meant}")
    return OUTPUTS[to]


def language_of(style: str, choices: CitationChoices) -> str:
    """The language that a citation is written in: the one that is chosen, or the style's own.

    Raises:
        UsageError: There is no such style, or it has no words in that language.
    """
    found = style_of(style)
    language = choices.language or found.language
    if language not in found.languages:
        raise UsageError(
            f"the style {style} is not written in {language!r}; it is in: {', '.join(found.languages)}"
        )
    return language


def render(
    record: Record,
    *,
    style: str,
    form: str | None = None,
    to: str = "text",
    locator: str | None = None,
    choices: CitationChoices | None = None,
    repositories: Mapping[str, ListedRepository] | None = None,
) -> str:
    """The citation of a record.

    Args:
        record: The record.
        style: The name of a style.
        form: One of its forms; without it the usual one.
        to: The format of the output: `text`, `html`, `markdown`, `rtf`, `latex` or `json`.
        locator: The leaf or page that is meant ("l. 112ob"); only for notes and citations in the text.
        choices: What authors and presses decide for themselves, the language among it.
        repositories: The list of archives by key; without it the one that comes with archpack.

    Raises:
        UsageError: There is no such style, form or format, or the form takes no locator.
        UncitableError: The record lacks what a citation needs.
    """
    choices = choices or CitationChoices()
    item = item_of(record, language=language_of(style, choices), repositories=repositories)
    return render_item(item, style=style, form=form, to=to, locator=locator, choices=choices)


def item_of(
    record: Record, *, language: str = "en", repositories: Mapping[str, ListedRepository] | None = None
) -> Item:
    """The CSL item of a record, for a citation in a language.

    Raises:
        UncitableError: The record lacks what a citation in that language needs.
        UsageError: Citations are not written in that language.
    """
    if language not in LOCALES:
        raise UsageError(f"citations cannot be written in {language!r}; they can in: {', '.join(LOCALES)}")
    repositories = source.repositories() if repositories is None else repositories
    try:
        return csl_json.item(record, repositories=repositories, language=language)
    except csl_dates.UnsayableError as error:
        raise UncitableError(str(error)) from None


def render_item(
    item: Item,
    *,
    style: str,
    form: str | None = None,
    to: str = "text",
    locator: str | None = None,
    choices: CitationChoices | None = None,
) -> str:
    """The citation of a CSL item; as `render`."""
    choices = choices or CitationChoices()
    wish = Wish(
        form=form_of(style, form),
        language=language_of(style, choices),
        locator=" ".join(locator.split()) if locator else None,
        choices=choices,
    )
    return output_of(to).line(marked(item, style_of(style), wish))


def is_rendered_whole(style: Style, wish: Wish) -> bool:
    """Whether citations come from an engine that takes all documents at once, in an order of its own."""
    return style.file is not None or wish.engine != "citeproc"


def marked(item: Item, style: Style, wish: Wish) -> str:
    """The citation of a CSL item with its italics marked, as `archpack.cite.markup` says.

    Raises:
        UsageError: The form takes no locator.
        UncitableError: Only a wrong citation could be made of it.
    """
    layout = style.forms[wish.form]
    if wish.locator and layout == "bibliography":
        raise UsageError(f"a {wish.form} entry stands for the whole document and takes no locator")
    if is_rendered_whole(style, wish):
        from archpack.cite import any_style

        ((_, said),) = any_style.lines([item], style, wish)
        return said
    return typeset(prepared(item, style, wish), style, wish)


def typeset(view: Item, style: Style, wish: Wish) -> str:
    """The citation of an item that has been made ready for one of our styles, its locator too."""
    # citeproc-py takes longer to import than all the rest.
    from archpack.cite import engine

    text = engine.render(
        view,
        style.path,
        style.forms[wish.form],
        locators.of(wish, str(view.get("archive_location", ""))),
        wish.language,
    )
    if "status" in view:
        text = titles.closed(text)
    return opening.capital(style.finish(text, view, wish) if style.finish else text, wish)
