"""citeproc-js, by node."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from citeproc import LOCALES_PATH

_SCRIPT = Path(__file__).with_name("citeproc.js")
# `npm install citeproc`, here or globally.
_PLACES = ("node_modules/citeproc", "/usr/lib/node_modules/citeproc", "/usr/local/lib/node_modules/citeproc")


@cache
def found() -> Path | None:
    """Where citeproc-js is installed."""
    if shutil.which("node") is None:
        return None
    top = Path(__file__).parents[3]
    return next((top / place for place in _PLACES if (top / place / "package.json").is_file()), None)


def alike(text: str, item: Mapping[str, Any]) -> str:
    """The text less what citeproc-js does of its own: it sets no comma between a person and a body."""
    people = [name for role in ("author", "recipient", "translator") for name in item.get(role, ())]
    if not any("literal" in name for name in people):
        return text
    return text.replace(", and ", " and ").replace(", & ", " & ")


def render(
    style: Path,
    layout: str,
    items: Sequence[dict[str, Any]],
    language: str,
    locators: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    """The text of each item by its id, italics as `<i>`."""
    locales = {
        path.stem.removeprefix("locales-"): path.read_text(encoding="utf-8")
        for path in Path(LOCALES_PATH).glob("locales-*.xml")
        if path.stem.removeprefix("locales-") in {language, "en-US"}
    }
    task = {
        "style": style.read_text(encoding="utf-8"),
        "layout": layout,
        "items": items,
        "language": language,
        "locators": {key: {**one, "label": one["label"].replace("-", " ")} for key, one in locators.items()},
        "locales": locales,
    }
    done = subprocess.run(
        ["node", str(_SCRIPT), str(found())],
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=True,
    )
    return {key: _plain(text) for key, text in json.loads(done.stdout).items()}


def _plain(text: str) -> str:
    # The parts of an entry stand beside one another; in a line there is a space between them.
    parts = re.sub(r"</div>\s*<div", "</div> <div", text)
    return " ".join(html.unescape(re.sub(r"</?(?!i>)[a-z]+[^>]*>", "", parts)).split())
