"""`archpack import` from the command line: trying, reporting, bringing up to date."""

from pathlib import Path

import pytest

from archpack.cli.main import run

PAGES = Path(__file__).parents[1] / "material" / "pages"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes((PAGES / "pdf.txt").read_bytes())
    return path


def imports(page: Path, into: Path, *more: str) -> int:
    return run(["import", str(page), "--into", str(into), "--date", "2026-11-24", *more])


def test_trying_writes_nothing_and_says_what_would_be_done(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imports(page, tmp_path / "into", "--dry-run") == 0
    said = capsys.readouterr().out
    assert "wilson-center-pdf would go to" in said and "recognised: " in said and "title" in said
    assert not (tmp_path / "into").exists()


def test_every_page_has_its_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imports(PAGES / "newb-teaser.txt", tmp_path / "into") == 0
    said = capsys.readouterr().out
    assert "left over: 16 words" in said and "guessed: /components/0/language" in said


def test_a_document_that_is_there_under_another_id_is_noticed(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imports(page, tmp_path / "into") == 0
    assert imports(PAGES / "newb-teaser.txt", tmp_path / "into") == 0
    assert "has the same title and date as" in capsys.readouterr().err


def test_an_update_takes_what_is_new_and_keeps_what_is_edited(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "into"
    record = into / "wilson-center-999001" / "record.yaml"
    assert imports(page, into) == 0
    record.write_text(
        record.read_text("utf-8").replace("text: March 14, 1961", "text: 14 March 1961"), "utf-8"
    )
    page.write_text(page.read_text("utf-8").replace("d. 31a", "d. 32"), "utf-8")
    assert imports(page, into) == 3
    assert imports(page, into, "--update", "--dry-run") == 0
    assert "31a" in record.read_text("utf-8")
    assert imports(page, into, "--update") == 0
    assert '/references/0/levels/2/value: now "32" (was "31a")' in capsys.readouterr().out
    text = record.read_text("utf-8")
    assert "14 March 1961" in text and "31a" not in text.split("components:")[0].split("references:")[1]
    assert imports(page, into, "--update") == 0
    assert "no differences" in capsys.readouterr().out


def test_comments_in_a_record_are_not_lost(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "into" / "wilson-center-999001" / "record.yaml"
    assert imports(page, tmp_path / "into") == 0
    record.write_text("# Mine.\n" + record.read_text("utf-8"), "utf-8")
    before = record.read_bytes()
    page.write_text(page.read_text("utf-8").replace("d. 31a", "d. 32"), "utf-8")
    assert imports(page, tmp_path / "into", "--update") == 1
    assert "comments" in capsys.readouterr().err
    assert record.read_bytes() == before
