"""The door to pandoc: items and a CSL style to marked-up text, by an engine that is not ours."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from archpack.cite.markup import ITALIC
from archpack.cite.style import Layout
from archpack.crosswalk.csl_json import Item
from archpack.errors import UncitableError, UsageError

_SECONDS = 300
_LESS = "\ufdd0"
"""Stands for `<` on the way through pandoc: a character that no text has."""
_WRITTEN = "\ufdd1"
"""Stands before a locator that is to stay as it is: for pandoc "l. 112" is a line."""
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


def render(
    items: Sequence[Item], style: Path, layout: Layout, language: str, locator: str | None = None
) -> list[tuple[str, str]]:
    """The citation of each item, italics marked as `archpack.cite.markup` says.

    Args:
        items: CSL-JSON items, each with an id of its own.
        style: The CSL file.
        layout: What of the style is wanted.
        language: The language of labels and terms (`en-US`).
        locator: The leaf or page that is meant; no bibliography has one.

    Returns:
        The id of each item with its text: a bibliography in the style's order, else in that of the items.

    Raises:
        UsageError: pandoc is not installed.
        UncitableError: pandoc cannot do it.
    """
    times = 2 if layout == "subsequent" else 1
    keys = [str(item["id"]) for item in items]
    # First all of them, then all again: what is cited twice in a row would be ibid.
    suffix = suffix_of(locator)
    blocks = [
        {"t": "Para", "c": [cite(key, number, suffix if number >= len(keys) * (times - 1) else "")]}
        for number, key in enumerate(keys * times)
    ]
    if layout == "subsequent" and len(keys) == 1:
        blocks.insert(1, {"t": "Para", "c": [cite("another", 1)]})
    out = run(blocks, [*items, {"id": "another", "type": "book", "title": "x"}], style, language)
    if layout == "bibliography":
        (listed,) = [block for block in out if block["t"] == "Div" and block["c"][0][0] == "refs"]
        return [(entry["c"][0][0].removeprefix("ref-"), text_of(entry)) for entry in listed["c"][1]]
    texts = [text_of(cited(block)) for block in out if block["t"] == "Para"]
    return list(zip(keys, texts[-len(keys) :], strict=True))


def follow(
    items: Sequence[Item], cites: Sequence[tuple[str, str | None]], style: Path, language: str
) -> list[str]:
    """The citations of a text one after another, each in the position that the style sees it in.

    Args:
        items: The documents.
        cites: The id of the item and the locator of each cite, in the order of the text.
        style: The CSL file.
        language: The language of labels and terms (`en-US`).

    Raises:
        UsageError: pandoc is not installed.
        UncitableError: pandoc cannot do it.
    """
    blocks = [
        {"t": "Para", "c": [cite(key, number, suffix_of(locator))]}
        for number, (key, locator) in enumerate(cites)
    ]
    out = run(blocks, items, style, language)
    return [text_of(cited(block)) for block in out if block["t"] == "Para"]


@cache
def program() -> Path:
    """Where pandoc is.

    Raises:
        UsageError: It is not installed.
    """
    try:
        import pypandoc
    except ImportError:
        raise UsageError("pandoc is not installed; `pip install 'archpack[pandoc]'` brings it") from None
    return Path(pypandoc.get_pandoc_path())


@cache
def _version() -> list[int]:
    """The version of pandoc's document format."""
    done = subprocess.run(  # noqa: S603  the program is the package's own
        [program(), "--from=markdown", "--to=json"], input=b"", capture_output=True, check=True
    )
    version: list[int] = json.loads(done.stdout)["pandoc-api-version"]
    return version


def run(blocks: list[Any], items: Sequence[Item], style: Path, language: str) -> list[Any]:
    """The blocks of a document of pandoc's with their citations rendered, and the list of references.

    Raises:
        UsageError: pandoc is not installed.
        UncitableError: pandoc cannot do it.
    """
    document = {"pandoc-api-version": _version(), "meta": {}, "blocks": blocks}
    with TemporaryDirectory(prefix="archpack-") as folder:
        listed = Path(folder) / "items.json"
        listed.write_text(json.dumps([_plain(item) for item in items]), encoding="utf-8")
        command = [str(program()), "--citeproc", "--from=json", "--to=json", f"--csl={style}"]
        command += [f"--bibliography={listed}", f"--metadata=lang:{language}"]
        try:
            done = subprocess.run(  # noqa: S603  the program is the package's own
                command,
                input=json.dumps(document).encode(),
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired:
            raise UncitableError(f"pandoc has not come to an end within {_SECONDS} seconds") from None
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise UncitableError(f"pandoc cannot render this style: {said}")
    found: list[Any] = json.loads(done.stdout)["blocks"]
    return found


def _plain(value: Any) -> Any:
    """An item without what is ours alone, and without anything that pandoc would take for markup."""
    if isinstance(value, str):
        return value.replace("<", _LESS).replace(ITALIC[0], "<i>").replace(ITALIC[1], "</i>")
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items() if name != "custom"}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def suffix_of(locator: str | None) -> str:
    """A locator as pandoc takes it: in braces, that of pages alone to be understood."""
    if locator is None:
        return ""
    from archpack.cite import engine

    return f"{{{locator}}}" if engine.is_of_pages(locator) else f"{{{_WRITTEN}{locator}}}"


def cite(key: str, number: int, suffix: str = "") -> dict[str, Any]:
    """A citation of an item in the n-th note, as pandoc's document tree has it."""
    one = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [{"t": "Str", "c": suffix}] if suffix else [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": number + 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[one], [{"t": "Str", "c": key}]]}


def cited(paragraph: Mapping[str, Any]) -> Any:
    """What pandoc made of the citation of a paragraph: a note, or words in the text."""
    return next(inline for inline in paragraph["c"] if inline["t"] in {"Cite", "Note"})["c"]


def text_of(node: Any) -> str:
    """The text of a part of pandoc's document tree, italics marked as `archpack.cite.markup` says."""
    return "".join(_pieces(node)).strip().replace(_LESS, "<").replace(_WRITTEN, "")


def _pieces(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _pieces(one)
        return
    if not isinstance(node, dict) or "t" not in node:
        return
    kind, content = node["t"], node.get("c", [])
    if kind == "Str":
        yield content
    elif kind in {"Space", "SoftBreak", "LineBreak"}:
        yield " "
    elif kind == "Emph":
        yield f"{ITALIC[0]}{''.join(_pieces(content))}{ITALIC[1]}"
    elif kind == "Quoted":
        start, end = _QUOTES[content[0]["t"]]
        yield f"{start}{''.join(_pieces(content[1]))}{end}"
    elif kind in {"Link", "Span", "Div", "Cite"}:
        yield from _pieces(content[1])
    else:
        yield from _pieces(content)
