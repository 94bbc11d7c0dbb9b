"""A page imported again: what is new, what has been edited, what stands in conflict."""

import dataclasses
import json

from archpack.importers import Imported
from archpack.importers.duplicates import Seen
from archpack.importers.update import told, update
from archpack.model import Agent, AgentName, Record, Title
from archpack.model.value import replace
from tests.importers.test_layouts import PAGES, import_page, record_of

TEXT = (PAGES / "pdf.txt").read_text(encoding="utf-8")
(BEFORE,) = import_page("page.txt", TEXT.encode())
NEWER = TEXT.replace("return of the specimens", "return of the minerals").replace("d. 31a", "d. 32")
(NOW,) = import_page("page.txt", NEWER.encode())


def replace_page(page: Imported, other: Record) -> Imported:
    return dataclasses.replace(page, record=other)


def record() -> Record:
    assert BEFORE.record is not None
    return BEFORE.record


def test_the_same_page_brings_nothing_new() -> None:
    found = update(BEFORE, record(), BEFORE.files)
    assert (found.record, found.files, found.differences) == (record(), {}, ())


def test_what_is_new_on_the_page_is_taken_over() -> None:
    found = update(NOW, record(), BEFORE.files)
    assert found.record == NOW.record
    assert {one.kind for one in found.differences} == {"new"}
    places = [one.place for one in found.differences]
    assert "/scope_and_content" in places and "/references/0/levels/2/value" in places


def test_what_a_person_has_edited_stays() -> None:
    edited = replace(record(), title=Title(text="A Title of My Own"), scope_and_content="My own words.")
    found = update(NOW, edited, BEFORE.files)
    assert found.record.title == edited.title
    assert found.record.scope_and_content == "My own words."
    assert found.record.references[0].levels[2].value == "32"
    (kept,) = [one for one in found.differences if one.kind == "kept"]
    assert kept.place == "/scope_and_content"
    said = list(told(found.differences))
    assert any("kept as edited" in line and "minerals" in line and "My own words." in line for line in said)


def test_lists_are_brought_together_item_by_item() -> None:
    newer = TEXT.replace("and translated by Bo Beck", "and translated by Bo Beck and Dee Dorn")
    (now,) = import_page("page.txt", newer.encode())
    mine = Agent(name=AgentName(text="Mine Own"), roles=("editor",))
    before = record().agents
    edited = replace(record(), agents=(replace(before[0], note="My note."), *before[1:], mine))
    found = update(now, edited, BEFORE.files)
    names = [agent.name.text for agent in found.record.agents]
    assert names == [
        *(agent.name.text for agent in before[:2]),
        "Dee Dorn",
        *(a.name.text for a in before[2:]),
        "Mine Own",
    ]
    assert found.record.agents[0].note == "My note."
    assert all(one.kind == "new" for one in found.differences if one.place.startswith("/agents"))


def test_what_a_person_has_taken_out_stays_out_and_what_the_page_has_lost_goes() -> None:
    added = replace(record(), notes=("a", "b", "c"))
    account = json.loads(BEFORE.files["import.json"])
    account["record"]["notes"] = ["a", "b", "c"]
    files = {**BEFORE.files, "import.json": json.dumps(account).encode()}
    page = replace_page(BEFORE, replace(record(), notes=("a", "b")))
    assert update(page, replace(added, notes=("b", "c", "d")), files).record.notes == ("b", "d")


def test_a_transcript_that_has_been_edited_stays() -> None:
    (other,) = import_page("page.txt", TEXT.replace("the catalogue", "a catalogue").encode())
    edited = BEFORE.files["transcript.en.md"] + b"\nAnother line.\n"
    kept = update(other, record(), {**BEFORE.files, "transcript.en.md": edited})
    assert "transcript.en.md" not in kept.files
    assert ("kept", "transcript.en.md") in [(one.kind, one.place) for one in kept.differences]
    taken = update(other, record(), BEFORE.files)
    assert b"a catalogue" in taken.files["transcript.en.md"]


def test_without_an_account_all_counts_as_edited() -> None:
    for damaged in (b"{", b"[]", b""):
        found = update(NOW, record(), {**BEFORE.files, "import.json": damaged})
        assert found.record.scope_and_content == record().scope_and_content
        assert "transcript.en.md" not in found.files


def test_a_document_that_was_imported_before_is_noticed() -> None:
    seen = Seen()
    assert not seen.note(record(), "a")
    assert not seen.note(record(), "a")
    (by_number, by_title) = seen.note(record(), "b")
    assert "same number as a" in by_number and "same title and date as a" in by_title
    assert len(seen.note(record_of("newb-teaser.txt"), "c")) == 1
