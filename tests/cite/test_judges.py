"""Two engines that are not ours give the same citations with our styles, to the letter."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archpack import cite
from archpack.cite import engine
from tests.cite.judges import citeproc_js, generated, pandoc

JUDGES = {"pandoc": pandoc, "citeproc-js": citeproc_js}
LANGUAGES = {"en": "en-US", "ru": "ru-RU", "uk": "uk-UA", "de": "de-DE"}
GENERATED = 240

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
        if locator is None:
            said[path, layout, language][item["id"]] = (item, text)
        return text

    monkeypatch.setattr(engine, "render", listening)
    for item in items:
        for form in cite.STYLES[style].forms:
            cite.render_item(item, style=style, form=form)
    return said


def differing(judge: ModuleType, said: Heard) -> list[str]:
    """Where the judge says something else."""
    found = []
    for (path, layout, language), cited in said.items():
        theirs = judge.render(path, layout, [item for item, _ in cited.values()], LANGUAGES[language], {})
        for key, (item, text) in cited.items():
            ours = text.replace("\x01", "<i>").replace("\x02", "</i>")
            if judge.alike(ours, item) != judge.alike(theirs.get(key, ""), item):
                found.append(f"{path.name} {layout} {key}\n  ours   {ours}\n  theirs {theirs.get(key)}")
    return found


@pytest.mark.parametrize("style", cite.STYLES)
def test_the_corpus_is_cited_alike(
    judge: ModuleType, style: str, material: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    items = [{**entry["item"], **_view(entry["view"], style)} for entry in entries]
    said = heard(items, style, monkeypatch)
    assert all(len(cited) == 13 for cited in said.values())
    assert differing(judge, said) == []


def _view(views: Mapping[str, Any], style: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = views.get(style, {})
    return found


@pytest.mark.parametrize("style", cite.STYLES)
def test_generated_items_are_cited_alike(
    judge: ModuleType, style: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(generated.items(GENERATED), style, monkeypatch)
    assert all(len(cited) == GENERATED for cited in said.values())
    found = differing(judge, said)
    assert found == []
