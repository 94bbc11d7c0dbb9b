"""The corpus of real pages, whose prose is left out, made into whole pages with prose of our own."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import archpack
from archpack.importers import Imported
from archpack.model import Context
from archpack.notation import date as notation_date
from archpack.notation import transcript

BODY = """PROTOCOL No. 7
Present were the members of the council of the museum.

Primerov. We are glad that the samovar has arrived, and that it is whole.

[illegible] The meeting closed at noon."""
SUMMARY = "Primerov and his guests discuss the loan of a samovar and the exchange of specimens."


@dataclass(frozen=True)
class Skeleton:
    """One page of the corpus: its facts and a text with invented prose."""

    facts: dict[str, Any]
    text: str

    @property
    def layout(self) -> str:
        layout: str = self.facts["layout"]
        return layout


def skeletons(material: Path) -> list[Skeleton]:
    lines = (material / "corpus" / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    pages = [json.loads(line) for line in lines]
    return [Skeleton(facts=one, text=_filled(one)) for one in pages if one.get("skeleton")]


def _filled(facts: dict[str, Any]) -> str:
    title = facts.get("title", "Note on a Samovar")
    text: str = facts["skeleton"].replace("<title>", title).replace("<url>", facts["url"])
    text = text.replace("<rights notice>", "The museum welcomes reuse of its materials.")
    parts = text.split("<prose omitted>")
    if len(parts) == 3:
        newer = facts["layout"] in ("NEW", "NEWB")
        order = (BODY, SUMMARY) if newer else (SUMMARY, BODY)
        return f"{parts[0]}{order[0]}{parts[1]}{order[1]}{parts[2]}"
    return BODY.join(parts)


def read(skeleton: Skeleton) -> Imported:
    context = Context(today=date(2026, 11, 24), software="t", repositories=archpack.source.repositories())
    (imported,) = archpack.importers.read(Path("page.txt"), skeleton.text.encode(), context=context)
    return imported


def judge(skeleton: Skeleton, imported: Imported) -> dict[str, bool]:
    """For each fact that the corpus gives, whether the import has it."""
    facts, record = skeleton.facts, imported.record
    if record is None:
        return {"recognised": False}
    verdict = {"recognised": True}
    text = record.title.text if record.title else ""
    verdict["title"] = text == facts.get("title", "Note on a Samovar")
    created = record.dates.created if record.dates else None
    expected = notation_date.from_text(facts["date_line"])
    assert expected is not None
    verdict["date"] = created is not None and created.date == expected.readings[0].text
    if "source_reference" in facts and facts["source_reference"].strip(" .") in skeleton.text:
        kept = " ".join(one.text or "" for one in record.references)
        source = archpack.importers.credit.split(facts["source_reference"])[0]
        verdict["reference"] = bool(kept) and kept.split()[0] == source.split()[0]
    if facts["url"] in skeleton.text:
        verdict["url"] = facts["url"] in [url.url for url in record.urls]
    for role, key in (("translator", "translator"), ("contributor", "contributor")):
        if key in facts and facts["source_reference"].split(".")[0] in skeleton.text:
            names = [agent.name.text for agent in record.agents if role in agent.roles]
            verdict[role] = bool(names) and all(name in facts[key] for name in names)
    if "donor" in facts:
        wanted = facts["donor"].removeprefix("the ").split(", ")
        verdict["donor"] = [one.name for one in record.funders] == wanted
    texts = [imported.files[c.path].decode() for c in record.components if c.role != "captured_page"]
    edited = transcript.write(transcript.from_source(BODY).transcript)
    verdict["transcript"] = texts == [edited]
    if SUMMARY in skeleton.text:
        verdict["summary"] = record.scope_and_content == SUMMARY
    return verdict
