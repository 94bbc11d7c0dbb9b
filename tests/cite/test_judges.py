"""Two engines that are not ours give the same citations with our styles, to the letter."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archpack import cite
from archpack.cite import engine
from archpack.errors import UncitableError
from tests.cite.judges import citeproc_js, generated, pandoc

JUDGES = {"pandoc": pandoc, "citeproc-js": citeproc_js}
LANGUAGES = {"en": "en-US", "ru": "ru-RU", "uk": "uk-UA", "de": "de-DE"}
GENERATED = 360

Heard = dict[tuple[Path, str, str], dict[str, tuple[dict[str, Any], str]]]
"""What the engine was asked for and what it said: by style, layout and language, then by item."""


@pytest.fixture(params=JUDGES)
def judge(request: pytest.FixtureRequest) -> ModuleType:
    found = JUDGES[request.param]
    if found.found() is None:
        pytest.skip(f"{request.param} is not installed")
    return found


def heard(items: list[dict[str, Any]], style: str, monkeypatch: pytest.MonkeyPatch) -> Heard:
    """All that the engine does when the items are cited in every form of a style."""
    said: Heard = defaultdict(dict)
    render = engine.render

    def listening(
        item: dict[str, Any], path: Path, layout: str, locator: str | None = None, language: str = "en"
    ) -> str:
        text = render(item, path, layout, locator, *([language] if language != "en" else []))  # type: ignore[arg-type]
        # "Ibid." alone is of no document, and engines that are not ours refuse to say it.
        if locator is None and any(item.get(name) for name in ("title", "author", "genre", "recipient")):
            said[path, layout, language][item["id"]] = (item, text)
        return text

    monkeypatch.setattr(engine, "render", listening)
    for item in items:
        for form in cite.STYLES[style].forms:
            # What a style refuses nobody is asked for.
            with suppress(UncitableError):
                cite.render_item(item, style=style, form=form)
    return said


def _bare(text: str, item: Mapping[str, Any]) -> str:
    """The text without the letter after its year: archpack sets these itself, by the rules of each manual."""
    return re.sub(r"(?<=\d{4})[a-z]\b", "", text) if "year-suffix" in item else text


def differing(judge: ModuleType, said: Heard) -> list[str]:
    """Where the judge says something else."""
    found = []
    for (path, layout, language), cited in said.items():
        theirs = judge.render(path, layout, [item for item, _ in cited.values()], LANGUAGES[language], {})
        for key, (item, text) in cited.items():
            ours = text.replace("\x01", "<i>").replace("\x02", "</i>")
            texts = (judge.alike(_bare(text, item), item) for text in (ours, theirs.get(key, "")))
            if len(set(texts)) > 1:
                found.append(f"{path.name} {layout} {key}\n  ours   {ours}\n  theirs {theirs.get(key)}")
    return found


@pytest.mark.parametrize("style", cite.STYLES)
def test_the_corpus_is_cited_alike(
    judge: ModuleType, style: str, material: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    items = [{**entry["item"], **_view(entry["view"], style)} for entry in entries]
    said = heard(items, style, monkeypatch)
    assert sum(len(cited) for cited in said.values()) >= 3
    assert differing(judge, said) == []


def _view(views: Mapping[str, Any], style: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = views.get(style, {})
    return found


@pytest.mark.parametrize("style", cite.STYLES)
def test_generated_items_are_cited_alike(
    judge: ModuleType, style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(generated.items(GENERATED), style, monkeypatch)
    assert sum(len(cited) for cited in said.values()) >= 200
    found = differing(judge, said)
    assert found == []
