"""`archpack transcript`: what it takes, and what it answers."""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from archpack.cli.main import run
from archpack.edition import EDITIONS

RECORDS = Path(__file__).parents[2] / "records"
SPECIMEN = RECORDS / "specimen-0001"


@pytest.mark.parametrize("form", EDITIONS)
@pytest.mark.parametrize("path", [SPECIMEN, SPECIMEN / "record.yaml", SPECIMEN / "transcript.en.md"], ids=str)
def test_a_record_its_folder_and_a_transcript_are_given_out(
    path: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["transcript", str(path), "--to", form, "--date", "2026-11-24"]) == 0
    said = capfdbinary.readouterr()
    words = "Laughter" if path.suffix == ".md" else "Смех"
    assert words in said.out.decode() and not said.err


def test_the_component_is_chosen_and_the_record_beside_a_transcript_is_found(tmp_path: Path) -> None:
    made = [tmp_path / "one.xml", tmp_path / "two.xml"]
    date = ["--date", "2026-11-24"]
    chosen = ["transcript", str(SPECIMEN), "--component", "transcript.en.md", "--to", "tei"]
    assert run([*chosen, "-o", str(made[0]), *date]) == 0
    assert (
        run(["transcript", str(SPECIMEN / "transcript.en.md"), "--to", "tei", "-o", str(made[1]), *date]) == 0
    )
    assert made[0].read_bytes() == made[1].read_bytes()
    assert etree.parse(str(made[0])).find(".//{*}msDesc") is not None


def test_a_transcript_in_a_bag_is_given_out(tmp_path: Path) -> None:
    assert run(["pack", str(SPECIMEN), "--into", str(tmp_path), "--date", "2026-11-24"]) == 0
    assert run(["transcript", str(tmp_path / "specimen-0001"), "--to", "text"]) == 0


def test_a_source_is_read_as_it_is_printed_and_its_doubts_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Mao: Yes, com-\nrade [Stalin.\n\nStalin: No.\n\nMao: Well.\f\n\nStalin: So.\n", "utf-8")
    assert run(["transcript", str(page), "--to", "markdown"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("**Mao:** Yes, com-\\\nrade \\[Stalin.\n\n**Stalin:** No.")
    assert "page.txt:2:6" in said.err and "AP040" in said.err


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([str(RECORDS), "--to", "tei"], 2, "holds 2 records"),
        ([str(SPECIMEN), "--to", "pdf"], 2, "there are: tei, html, markdown, text"),
        ([str(SPECIMEN), "--to", "tei", "--component", "x.md"], 2, "it has: transcript.ru.md"),
        ([str(SPECIMEN / "transcript.en.md"), "--to", "tei", "--component", "x.md"], 2, "transcript itself"),
        ([str(RECORDS / "wilson-center-300267"), "--to", "tei"], 3, "no such file"),
        ([str(RECORDS / "missing"), "--to", "tei"], 3, "no such file"),
        ([str(SPECIMEN / "facsimile" / "leaf-110.png"), "--to", "tei"], 1, "not UTF-8"),
    ],
)
def test_what_cannot_be_given_out_is_told(
    arguments: list[str], status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["transcript", *arguments]) == status
    told = capsys.readouterr()
    assert said in told.err and not told.out


def test_a_character_that_xml_cannot_hold_is_told_and_nothing_given_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "specimen-0001"
    shutil.copytree(SPECIMEN, folder)
    (folder / "transcript.ru.md").write_text("Да.\n\n**A.** \x1b[2J нет\n", encoding="utf-8")
    assert run(["transcript", str(folder), "--to", "tei"]) == 1
    said = capsys.readouterr()
    assert "U+001B" in said.err and "transcript.ru.md:3:8" in said.err
    assert not said.out


def test_the_rights_of_the_collection_are_those_of_its_transcripts(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "a-1"
    folder.mkdir()
    (folder / "t.ru.md").write_text("Text.\n")
    (folder / "record.yaml").write_text(
        "schema: urn:archpack:schema:record:1\nid: a-1\ngenre: letter\n"
        "components:\n  - {path: t.ru.md, role: transcript, language: ru}\n"
    )
    settings = tmp_path / "archpack.toml"
    settings.write_text('[rights]\nlicense = "CC-BY-4.0"\n')
    assert run(["transcript", str(folder), "--to", "tei"]) == 0
    assert "<licence>CC-BY-4.0</licence>" in capfd.readouterr().out
    settings.write_text('[rights]\nlicence = "CC-BY-4.0"\n')
    assert run(["transcript", str(folder), "--to", "tei"]) == 1
    said = capfd.readouterr()
    assert f"{settings}:2:1: error AP031 the key 'licence' is unknown here" in said.err
    assert said.out == ""
