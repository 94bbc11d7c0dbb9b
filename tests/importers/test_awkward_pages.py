"""Pages as people come to have them: other encodings, invisible characters, broken lines, two in one file."""

import json

import pytest

from archpack.importers import Imported
from tests.importers.test_layouts import PAGES, TITLE, import_page, kept, words

NAMES = ("new.txt", "old.txt", "old2.txt", "old3.txt", "pdf.txt")
MORE = (
    "They will be packed in straw and in boxes of the strongest wood, so that nothing of what the museum "
    "holds dear can come to harm on a way that is long, and in a season when the roads are poor."
)
SUMMARY = "Primerov and Exampleson discuss the loan of a samovar and the return of the specimens."


def text_of(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def imported(text: str) -> Imported:
    (one,) = import_page("page.txt", text.encode())
    return one


def codes(one: Imported) -> set[str]:
    return {problem.code for problem in one.problems}


def wrapped(text: str, width: int) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        words_ = line.split(" ")
        row = words_[0]
        for word in words_[1:]:
            if len(row) + 1 + len(word) > width:
                lines.append(row)
                row = word
            else:
                row = f"{row} {word}"
        lines.append(row)
    return "\n".join(lines)


def is_right(one: Imported) -> bool:
    record = one.record
    return bool(
        record
        and record.title
        and record.title.text.replace("’", "'") == TITLE
        and record.dates
        and record.dates.created
        and record.dates.created.date == "1961-03-14"
        and record.scope_and_content == SUMMARY
        and [a.name.text for a in record.agents if "translator" in a.roles] == ["Bo Beck"]
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028", "\x85"])
def test_lines_end_as_they_like(name: str, end: str) -> None:
    text = text_of(name)
    one = imported(text.replace("\n", end))
    assert is_right(one)
    assert not words(text) - kept(one)
    assert one.files["captured-page.txt"].decode() == text.replace("\n", end)


@pytest.mark.parametrize("name", NAMES)
def test_characters_that_nobody_sees_stand_in_nobodys_way(name: str) -> None:
    text = text_of(name)
    strewn = (
        text.replace("March", "Ma\u00adrch\u200b")
        .replace("Source", "\u200eSource")
        .replace("mov", "m\u2060ov")
    )
    one = imported(strewn)
    assert is_right(one) and not words(text) - kept(one)
    (said,) = [problem.message for problem in one.problems if problem.code == "AP623"]
    assert "characters that nobody sees left out" in said


@pytest.mark.parametrize("name", NAMES)
def test_entities_that_were_encoded_once_more_are_decoded(name: str) -> None:
    text = text_of(name)
    one = imported(text.replace('"', "&amp;quot;").replace("'", "&#039;"))
    assert is_right(one) and not words(text) - kept(one)
    assert "AP623" in codes(one)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 70, 80])
def test_lines_that_a_printer_broke_are_put_together(name: str, width: int) -> None:
    said = f" {MORE}" * 4
    text = wrapped(text_of(name).replace("with the catalogue.", f"with the catalogue.{said}"), width)
    one = imported(text)
    assert is_right(one) and not words(text) - kept(one)


def test_what_a_browser_prints_in_the_margins_is_no_word_of_the_document() -> None:
    margins = (
        "3/14/26, 10:22 AM\tNote on a Conversation | Wilson Center Digital Archive\n"
        "https://digitalarchive.wilsoncenter.org/document/999001\t1/3\n"
    )
    text = text_of("pdf.txt").replace("Exampleson. And", f"{margins}Exampleson. And")
    one = imported(text)
    transcript = one.files["transcript.en.md"].decode()
    assert is_right(one) and "10:22" not in transcript and "1/3" not in transcript
    furniture = [entry["text"] for entry in json.loads(one.files["import.json"])["furniture"]]
    assert any("1/3" in entry for entry in furniture)
    assert not words(text) - kept(one)


def test_text_of_windows_is_read_and_the_guess_is_told() -> None:
    western = text_of("new.txt").replace("Exampleson, Carl", "Exampleson, Jürgen – “Carl”")
    (one,) = import_page("page.txt", western.encode("cp1252"))
    assert is_right(one) and one.record and one.record.agents[0].name.text.startswith("Exampleson, Jürgen –")
    assert any("Windows-1252" in problem.message for problem in one.problems)
    russian = (
        text_of("new.txt")
        .replace("; and RGASPI, f. 558, op. 11, d. 334, ll. 0141", "")
        .replace("SSA, f. 7, op. 2, d. 31a, ll. 4-6ob", "РГАНИ, ф. 7, оп. 2, д. 31, л. 4-6")
    )
    (one,) = import_page("page.txt", russian.encode("cp1251"))
    assert is_right(one) and one.record and one.record.references[0].repository == "RGANI"
    assert any("Windows-1251" in problem.message for problem in one.problems)


def test_two_pages_in_one_file_are_two_records() -> None:
    text = text_of("new.txt")
    other = text.replace("March 14, 1961", "May 2, 1962").replace("999001", "999002")
    first, second = import_page("page.txt", f"{text}\n{other}".encode())
    assert first.record and second.record and second.record.dates and second.record.dates.created
    assert (first.record.id, second.record.id) == ("wilson-center-999001", "wilson-center-999002")
    assert second.record.dates.created.date == "1962-05-02"
    assert [one.name for one in first.record.funders] == ["Specimen Foundation"]
    assert not words(text, other) - kept(first) - kept(second)


def test_what_stands_under_a_label_that_is_new_is_not_what_stood_above_it() -> None:
    text = text_of("new.txt").rstrip() + "\n\nReading Room:\n\nThe second floor\n"
    one = imported(text)
    assert one.record and [found.name for found in one.record.funders] == ["Specimen Foundation"]
    assert b"The second floor" in one.files["import-remainder.txt"]


def test_turns_without_empty_lines_between_them_are_told_apart() -> None:
    text = "\n".join(line for line in text_of("new.txt").split("\n") if line.strip())
    transcript = imported(text).files["transcript.en.md"].decode()
    speakers = [line.split()[0] for line in transcript.split("\n") if line.startswith("**")]
    assert speakers == ["**Primerov.**", "**Exampleson.**", "**Primerov.**"]


def test_a_doubt_is_told_with_its_line_and_column() -> None:
    text = text_of("new.txt").replace("March 14, 1961", "  early 1961")
    one = imported(text)
    (said,) = [problem for problem in one.problems if problem.code == "AP607"]
    assert "read as 1961: the text says the beginning of it" in said.message
    assert said.where.line and said.where.column
    assert text.split("\n")[said.where.line - 1][said.where.column - 1 :] == "early 1961"


def test_another_citation_in_the_text_is_told_as_the_beginning_of_another_document() -> None:
    text = text_of("pdf.txt")
    one = imported(f"{text}\n{text}")
    (said,) = [problem for problem in one.problems if problem.code == "AP624"]
    assert said.where.line and said.where.line > text.count("\n")
    assert "AP624" not in codes(imported(text))
