"""Two engines that are not ours give the same citations with our styles, to the letter."""

import json
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Said:
    """What the engine was asked for and what it said."""

    item: dict[str, Any]
    locator: str | None
    text: str


Heard = dict[tuple[Path, str, str], dict[str, Said]]
"""All of it by style, layout and language, then by item."""


@pytest.fixture(params=JUDGES)
def judge(request: pytest.FixtureRequest) -> ModuleType:
    found = JUDGES[request.param]
    if found.found() is None:
        pytest.skip(f"{request.param} is not installed")
    return found


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """All that the engine says from now on; of several answers to the same question, the last."""
    said: Heard = defaultdict(dict)
    render = engine.render

    def listening(
        item: dict[str, Any], path: Path, layout: str, locator: str | None = None, language: str = "en"
    ) -> str:
        text = render(item, path, layout, locator, *([language] if language != "en" else []))  # type: ignore[arg-type]
        # "Ibid." alone is of no document, and engines that are not ours refuse to say it.
        if any(item.get(name) for name in ("title", "author", "genre", "recipient")):
            said[path, layout, language][item["id"]] = Said(item, locator, text)
        return text

    monkeypatch.setattr(engine, "render", listening)
    return said


def cite_each(items: list[dict[str, Any]], style: str) -> None:
    """Cite items in every form of a style."""
    for item in items:
        for form in cite.STYLES[style].forms:
            # What a style refuses nobody is asked for.
            with suppress(UncitableError):
                cite.render_item(item, style=style, form=form)


def differing(judge: ModuleType, heard: Heard) -> list[str]:
    """Where the judge says something else."""
    found = []
    for (path, layout, language), cited in heard.items():
        # Letters after the year the judge is to find by itself.
        items = [{k: v for k, v in said.item.items() if k != "year-suffix"} for said in cited.values()]
        locators = {key: _located(said.locator) for key, said in cited.items() if said.locator}
        theirs = judge.render(path, layout, items, LANGUAGES[language], locators)
        for key, said in cited.items():
            ours = said.text.replace("\x01", "<i>").replace("\x02", "</i>")
            if len({judge.alike(text, said.item) for text in (ours, theirs.get(key, ""))}) > 1:
                found.append(f"{path.name} {layout} {key}\n  ours   {ours}\n  theirs {theirs.get(key)}")
    return found


def _located(locator: str) -> dict[str, str]:
    """A locator with its label, in the words of CSL: our styles print "sub-verbo" as nothing."""
    found = engine.located(locator)["locator"]
    label = found.label if found.label in {"folio", "page"} else "sub-verbo"
    return {"label": label, "locator": found.identifier}


@pytest.mark.parametrize("style", cite.STYLES)
def test_the_corpus_is_cited_alike(judge: ModuleType, style: str, material: Path, heard: Heard) -> None:
    entries = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    items = [{**entry["item"], **_view(entry["view"], style)} for entry in entries]
    cite_each(items, style)
    assert sum(len(cited) for cited in heard.values()) >= 3
    assert differing(judge, heard) == []


def _view(views: Mapping[str, Any], style: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = views.get(style, {})
    return found


@pytest.mark.parametrize("style", cite.STYLES)
def test_generated_items_are_cited_alike(judge: ModuleType, style: str, heard: Heard) -> None:
    cite_each(generated.items(GENERATED), style)
    assert sum(len(cited) for cited in heard.values()) >= 200
    assert differing(judge, heard) == []


LOCATORS = ("l. 3", "ll. 3-5", "l. 12ob", "ll. 7ob-9", "p. 7", "pp. 7-9", "ark. 5", "Bl. 3v", "S. 5-8", "7")


@pytest.mark.parametrize("style", [name for name, style in cite.STYLES.items() if "en" in style.languages])
def test_locators_are_placed_and_labelled_alike(judge: ModuleType, style: str, heard: Heard) -> None:
    items = generated.items(60)
    for form, layout in cite.STYLES[style].forms.items():
        for place, item in enumerate(items):
            if layout != "bibliography":
                with suppress(UncitableError):
                    locator = LOCATORS[place % len(LOCATORS)]
                    cite.render_item(item, style=style, form=form, locator=locator)
    assert all(said.locator for cited in heard.values() for said in cited.values())
    assert {said.locator for cited in heard.values() for said in cited.values()} > {"ll. 3–5", "ark. 5"}
    assert differing(judge, heard) == []


@pytest.mark.parametrize("form", ["bibliography", "in-text"])
@pytest.mark.parametrize("style", ["chicago-author-date", "apa"])
def test_the_letters_after_the_year_are_alike(judge: ModuleType, style: str, form: str, heard: Heard) -> None:
    items = generated.twins()
    cite.document(items, style=style, form=form)
    wanted = cite.STYLES[style].forms[form]
    # Without letters they are cited first, to see which are alike.
    lettered = {asked: said for asked, said in heard.items() if asked[1] == wanted}
    assert len({said.text for cited in lettered.values() for said in cited.values()}) == len(items)
    assert differing(judge, lettered) == []
