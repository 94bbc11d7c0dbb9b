"""Several documents cited together: order, letters, namesakes, sequences of notes, lists of archives."""

from pathlib import Path
from typing import Any

import pytest

from archpack import cite, spreading
from archpack.cite import alphabet
from archpack.cite.order import letters
from archpack.errors import UncitableError, UsageError
from archpack.model import CitationChoices


def item(name: str, title: str | None = None, year: int | None = None, *authors: str, **more: Any) -> Any:
    """A CSL item; authors as `Family Given`."""
    made = {"id": name, "type": "manuscript", "title": title, "archive": "Town Archive (TA)", **more}
    if authors:
        pairs = [author.split(" ", 1) for author in authors]
        made["author"] = [{"family": family, "given": given} for family, given in pairs]
    if year:
        made["issued"] = {"date-parts": [[year]]}
    return {key: value for key, value in made.items() if value}


def ids(items: list[Any], style: str = "chicago-notes", language: str | None = None) -> list[str]:
    import json

    choices = CitationChoices(language=language)  # type: ignore[arg-type]
    text = cite.document(items, style=style, form="bibliography", to="json", choices=choices)
    return [one["id"] for one in json.loads(text)]


def test_quotation_marks_and_articles_do_not_count_in_a_list() -> None:
    items = [item("c", "The Cups"), item("b", "“Beans” and More"), item("a", "An Acorn"), item("d", "Dishes")]
    assert ids(items) == ["a", "b", "c", "d"]


def test_cyrillic_has_its_own_alphabets_and_stands_after_latin_or_before_it() -> None:
    words = ["Ґава", "Гай", "Єва", "Ёлка", "Ехо", "Жук", "Їжак", "Йод", "Я", "Zeta", "1 мая"]
    items = [item(word, word) for word in reversed(words)]
    english = sorted(words, key=alphabet.key)
    assert english == ["1 мая", "Zeta", "Гай", "Ґава", "Ёлка", "Ехо", "Єва", "Жук", "Їжак", "Йод", "Я"]
    assert ids(items) == english
    assert max(words, key=lambda word: alphabet.key(word, "ru")) == "Zeta"


def test_diacritics_do_not_count_and_case_does_not() -> None:
    assert sorted(["Zola", "Émile", "eagle", "Ödön", "oak"], key=alphabet.key) == [
        *("eagle", "Émile", "oak", "Ödön", "Zola")
    ]


def test_one_author_stands_before_the_same_with_another() -> None:
    items = [item("b", "A", 1950, "Bein Anton", "Dorn Clara"), item("a", "Z", 1950, "Bein Anton")]
    assert ids(items) == ["a", "b"]


def test_same_author_by_title_in_chicago_notes_by_year_in_author_date_by_date_in_apa() -> None:
    items = [
        item("late", "Alpha", 1960, "Bein Anton"),
        item("early", "Omega", 1950, "Bein Anton"),
        item("undated", "Middle", None, "Bein Anton"),
    ]
    assert ids(items) == ["late", "undated", "early"]
    assert ids(items, "chicago-author-date") == ["early", "late", "undated"]
    assert ids(items, "apa") == ["undated", "early", "late"]


def twins() -> list[Any]:
    laos = item("laos", "Report on Laos", None, "Gromyko Andrei", issued={"date-parts": [[1961, 7, 1]]})
    berlin = item(
        "berlin", "Report on Berlin", None, "Gromyko Andrei", issued={"date-parts": [[1961, 9, 12]]}
    )
    return [laos, berlin]


def test_year_letters_go_by_title_in_chicago_and_by_date_in_apa() -> None:
    cited = {
        style: cite.document(twins(), style=style, form="in-text").splitlines()
        for style in ("chicago-author-date", "apa")
    }
    assert cited["chicago-author-date"] == ["(Gromyko 1961b)", "(Gromyko 1961a)"]
    assert cited["apa"] == ["(Gromyko, 1961a)", "(Gromyko, 1961b)"]


def test_a_year_alone_comes_before_its_months_in_apa() -> None:
    items = [*twins(), item("bare", "Report on Cuba", 1961, "Gromyko Andrei")]
    assert cite.document(items, style="apa", form="in-text").splitlines()[2] == "(Gromyko, 1961a)"


def test_undated_and_doubted_documents_get_letters_too() -> None:
    nothing = [item(name, f"T {name}", None, "Bein Anton") for name in "ab"]
    assert cite.document(nothing, style="apa", form="in-text") == "(Bein, n.d.-a)\n(Bein, n.d.-b)\n"
    near = [{**item(n, f"T {n}", 1950, "Bein Anton")} for n in "ab"]
    for one in near:
        one["issued"]["circa"] = True
    assert cite.document(near, style="chicago-author-date", form="in-text") == (
        "(Bein [ca. 1950a])\n(Bein [ca. 1950b])\n"
    )


def test_mla_tells_documents_of_one_author_apart_by_their_titles() -> None:
    assert cite.document(twins(), style="mla", form="in-text", locator="l. 2").splitlines() == [
        "(Gromyko, “Report on Laos,” l. 2)",
        "(Gromyko, “Report on Berlin,” l. 2)",
    ]
    assert cite.document(twins(), style="mla", form="narrative", locator="l. 2").splitlines()[0] == (
        "Gromyko (“Report on Laos,” l. 2)"
    )


def test_namesakes_have_initials_and_those_with_the_same_ones_their_whole_names() -> None:
    items = [item("a", "A", 1950, "Bein Anton"), item("b", "B", 1951, "Bein Clara")]
    assert cite.document(items, style="apa", form="in-text") == "(A. Bein, 1950)\n(C. Bein, 1951)\n"
    assert cite.document(items, style="chicago-notes", form="short") == "A. Bein, “A.”\nC. Bein, “B.”\n"
    items = [item("a", "A", 1950, "Bein Anton"), item("b", "B", 1951, "Bein Anna")]
    assert cite.document(items, style="apa", form="in-text") == "(Anton Bein, 1950)\n(Anna Bein, 1951)\n"


def test_letters_go_on_after_z() -> None:
    assert [letters(number) for number in (0, 25, 26, 27, 701, 702)] == ["a", "z", "aa", "ab", "zz", "aaa"]


def cites(*lines: str) -> list[cite.Cite]:
    found, problems = cite.read_cites("\n".join(lines), Path("cites.txt"), ["laos", "berlin"])
    assert problems == ()
    return list(found)


def test_a_sequence_is_full_then_short_and_ibid_only_when_asked() -> None:
    lines = cites("laos l. 1", "laos l. 2", "# a comment", "", "berlin", "laos", "laos  ll. 3-4")
    notes = cite.sequence(twins(), lines, style="chicago-notes").splitlines()
    assert notes[0].startswith("Andrei Gromyko, “Report on Laos,” July 1, 1961, ")
    assert notes[1:2] == ["Gromyko, “Report on Laos,” l. 2."]
    assert notes[2].startswith("Andrei Gromyko, “Report on Berlin,” ")
    assert notes[3:] == ["Gromyko, “Report on Laos.”", "Gromyko, “Report on Laos,” ll. 3–4."]
    repeated = cite.sequence(twins(), lines, style="chicago-notes", ibid=True).splitlines()
    assert [repeated[1], repeated[4]] == ["Ibid., l. 2.", "Ibid., ll. 3–4."]


def test_a_document_whose_short_note_is_anothers_is_cited_in_full_again() -> None:
    same = [item("laos", "Minutes", 1950), item("berlin", "Minutes", 1951)]
    notes = cite.sequence(same, cites("laos", "berlin", "laos"), style="chicago-notes").splitlines()
    assert notes[0] == notes[2] != notes[1]


def test_a_cite_of_nothing_that_was_given_is_told_with_its_line_and_the_nearest_id() -> None:
    _, problems = cite.read_cites("laos\nberlim l. 2\n", Path("cites.txt"), ["laos", "berlin"])
    (problem,) = problems
    assert problem.where.line == 2 and "did you mean 'berlin'?" in problem.message


def test_a_cite_of_nothing_that_was_given_is_refused() -> None:
    with pytest.raises(UsageError, match="did you mean 'laos'"):
        cite.sequence(twins(), [cite.Cite(id="laoss")], style="apa")


def test_abbreviated_archives_are_explained_in_a_list() -> None:
    text = cite.document(
        twins(),
        style="chicago-notes",
        form="bibliography",
        choices=CitationChoices(archive_name="abbreviated"),
    )
    assert "July 1, 1961. TA.\n" in text
    assert text.endswith("\nAbbreviations:\nTA: Town Archive\n")


def test_a_bibliography_by_repository_names_each_fond_once_in_the_order_of_numbers() -> None:
    items = [item(n, n, archive_location=f"f. {n}, op. 1, d. 2") for n in ("52", "5", "52a", "9")]
    items.append(item("again", "again", archive_location="f. 5, op. 3"))
    items.append(item("papers", "p", archive="Yale", archive_collection="House Papers"))
    by_archive = CitationChoices(bibliography="repositories")
    assert cite.document(items, style="chicago-notes", form="bibliography", choices=by_archive) == (
        "Town Archive (TA):\nf. 5\nf. 9\nf. 52\nf. 52a\n\nYale:\nHouse Papers\n"
    )
    lost = [{key: value for key, value in items[0].items() if key != "archive"}]
    with pytest.raises(UncitableError, match="it names none"):
        cite.document(lost, style="chicago-notes", form="bibliography", choices=by_archive)


@pytest.mark.parametrize("style", cite.STYLES)
def test_several_processes_give_what_one_gives(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "_WORTH", 0)
    items = [
        item(str(n), f"Tea {n % 7}", 1950 + n % 3, "Bein Anton", "Dorn Clara", publisher="Town Sheets")
        for n in range(30)
    ]
    for form in cite.STYLES[style].forms:
        texts = {cite.document(items, style=style, form=form, processes=number) for number in (1, 3)}
        assert len(texts) == 1


def test_several_processes_refuse_what_one_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "_WORTH", 0)
    items = [item(str(n), "" if n in {7, 19} else "Tea", 1950) for n in range(30)]
    for form in ("note", "bibliography"):
        for processes in (1, 3):
            with pytest.raises(UncitableError, match=r"^7 cannot be cited"):
                cite.document(items, style="chicago-notes", form=form, processes=processes)
