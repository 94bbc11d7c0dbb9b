"""Pages of the Parallel History Project."""

from archpack.importers import parallel_history
from tests.importers.test_layouts import imported, kept, page, placed, words


def test_the_facts_under_the_labels_are_found() -> None:
    one = imported("php.txt")
    record = one.record
    assert one.layout == "parallel-history" and record and record.title and record.dates
    assert record.id == "php-note-on-a-conversation-with-the-specimen-museu-march-14-1961"
    assert record.dates.created and record.dates.created.date == "1961-03-14"
    assert record.collection and record.collection.name.startswith("Parallel History Project")
    assert record.genre == "Note" and record.languages == ("ru",)
    assert record.physical_description and record.physical_description.extent == "4 pages"
    assert [name.text for name in record.people_discussed] == ["Primerov, A. B.", "Exampleson, Carl"]
    (reference,) = record.references
    assert getattr(reference.repository, "name", None) == "Specimen State Archive"
    assert [level.value for level in reference.levels] == ["7", "2", "31a"]
    assert one.files["transcript.en.md"].decode().startswith("TOP SECRET")
    assert "AP616" in {problem.code for problem in one.problems}


def test_no_word_of_the_page_is_lost_or_added() -> None:
    assert not words(page("php.txt").text) - kept(imported("php.txt"))
    assert words(*placed(parallel_history.fields(page("php.txt")))) >= words(page("php.txt").text)


def test_a_value_may_stand_below_its_label() -> None:
    from tests.importers.test_layouts import PAGES, imported_text

    text = (PAGES / "php.txt").read_text(encoding="utf-8")
    one = imported_text(text.replace("Type: Note", "Type:\nNote").replace("Number: f. 7", "Number:\nf. 7"))
    assert one.record and one.record.genre == "Note"
    assert [level.value for level in one.record.references[0].levels] == ["7", "2", "31a"]
