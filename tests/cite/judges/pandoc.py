"""pandoc, from the extra `pandoc` (pypandoc-binary)."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


@cache
def found() -> Path | None:
    """Where pandoc is installed."""
    try:
        import pypandoc
    except ImportError:
        return None
    return Path(pypandoc.get_pandoc_path())


def alike(text: str, item: Mapping[str, Any]) -> str:
    """The text less what pandoc does of its own.

    It sets quotation marks in titles anew, leaves out a comma after a full stop before them, and makes the
    first letter of a note a capital.
    """
    marks = re.sub(r"([.?!]),(?=[’”])", r"\1", text).translate(str.maketrans("‘’«»", "“”“”"))
    return marks[:1].upper() + marks[1:]


def render(
    style: Path,
    layout: str,
    items: Sequence[dict[str, Any]],
    language: str,
    locators: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    """The text of each item by its id, italics as `<i>`; locators are not pandoc's."""
    assert not locators
    times = 2 if layout == "subsequent" else 1
    blocks = [
        {"t": "Para", "c": [{"t": "Str", "c": "x"}, _cite(item["id"], number)]}
        for number, item in enumerate(item for item in items for _ in range(times))
    ]
    with TemporaryDirectory() as folder:
        (Path(folder) / "items.json").write_text(json.dumps(items), encoding="utf-8")
        document = {"pandoc-api-version": _version(), "meta": {}, "blocks": blocks}
        command = [str(found()), "--citeproc", "--from=json", "--to=json", f"--csl={style}"]
        command += [f"--bibliography={folder}/items.json", f"--metadata=lang:{language}"]
        done = subprocess.run(command, input=json.dumps(document), capture_output=True, text=True, check=True)
    out = json.loads(done.stdout)["blocks"]
    if layout == "bibliography":
        (references,) = [block for block in out if block["t"] == "Div" and block["c"][0][0] == "refs"]
        return {entry["c"][0][0].removeprefix("ref-"): _text(entry) for entry in references["c"][1]}
    cites = [block for block in out if block["t"] == "Para"]
    last = cites[times - 1 :: times]
    return {item["id"]: _text(_cited(one)) for item, one in zip(items, last, strict=True)}


@cache
def _version() -> list[int]:
    command = [str(found()), "--from=markdown", "--to=json"]
    done = subprocess.run(command, input="", capture_output=True, text=True, check=True)
    version: list[int] = json.loads(done.stdout)["pandoc-api-version"]
    return version


def _cite(key: str, number: int) -> dict[str, Any]:
    cite = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": number + 1,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[cite], [{"t": "Str", "c": "?"}]]}


def _cited(paragraph: Mapping[str, Any]) -> Any:
    """What pandoc made of the citation of a paragraph: a note, or words in the text."""
    return next(inline for inline in paragraph["c"] if inline["t"] in {"Cite", "Note"})["c"]


def _text(node: Any) -> str:
    return "".join(_pieces(node)).strip()


def _pieces(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _pieces(one)
        return
    if not isinstance(node, dict) or "t" not in node:
        return
    kind, content = node["t"], node.get("c")
    if kind == "Str":
        yield content
    elif kind in {"Space", "SoftBreak"}:
        yield " "
    elif kind == "Emph":
        yield f"<i>{''.join(_pieces(content))}</i>"
    elif kind == "Quoted":
        start, end = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
        yield f"{start}{''.join(_pieces(content[1]))}{end}"
    elif kind in {"Link", "Span", "Div", "Cite"}:
        yield from _pieces(content[1])
    else:
        yield from _pieces(content)
