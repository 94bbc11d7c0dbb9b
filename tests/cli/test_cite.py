"""`archpack cite` and `archpack styles`, as somebody types them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from striprtf.striprtf import rtf_to_text

import archpack
from archpack import cite
from archpack.cli.main import run
from tests.cite.test_several import twins

RECORDS = Path(__file__).parents[2] / "records"
SPECIMEN = RECORDS / "specimen-0001"


@pytest.fixture
def zotero(tmp_path: Path) -> Path:
    path = tmp_path / "export.json"
    path.write_text(json.dumps(twins()), encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path, status: int = 0) -> tuple[str, str]:
    capsys.readouterr()
    assert run([str(argument) for argument in arguments]) == status
    captured = capsys.readouterr()
    return captured.out, captured.err


@pytest.mark.parametrize("style", [name for name, style in cite.STYLES.items() if "en" in style.languages])
def test_the_library_gives_what_the_command_prints(style: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = archpack.source.load(SPECIMEN / "record.yaml").record
    assert record is not None
    for form in cite.STYLES[style].forms:
        out, _ = said(capsys, "cite", SPECIMEN, "--style", style, "--form", form)
        assert out == cite.render(record, style=style, form=form) + "\n"


def test_a_record_a_folder_a_bag_and_an_export_are_cited(
    zotero: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note, _ = said(capsys, "cite", SPECIMEN / "record.yaml")
    assert said(capsys, "cite", SPECIMEN)[0] == note
    said(capsys, "pack", SPECIMEN, "--into", tmp_path, "--date", "2026-11-24")
    assert said(capsys, "cite", tmp_path / "specimen-0001")[0] == note
    assert len(said(capsys, "cite", RECORDS)[0].splitlines()) == 2
    assert len(said(capsys, "cite", zotero, RECORDS)[0].splitlines()) == 4


def test_several_records_make_a_sorted_bibliography_with_letters(
    zotero: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = said(capsys, "cite", zotero, "--style", "chicago-author-date", "--form", "bibliography")
    assert [line.split(" “")[0] for line in out.splitlines()] == [
        "Gromyko, Andrei. 1961a.",
        "Gromyko, Andrei. 1961b.",
    ]


def test_all_gives_every_form_under_its_name(zotero: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, "cite", zotero, "--form", "all", "--locator", "l. 2")
    for form in cite.STYLES["chicago-notes"].forms:
        assert f"{form}:\n" in out


def test_a_form_that_the_style_has_not_is_a_usage_error_that_names_those_it_has(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, err = said(capsys, "cite", SPECIMEN, "--style", "wilson-center", "--form", "in-text", status=2)
    assert "the style wilson-center has no form 'in-text'; it has: note" in err
    _, err = said(capsys, "cite", SPECIMEN, "--style", "turabian", status=2)
    assert "there are: chicago-notes, chicago-author-date, apa, mla, gost, wilson-center" in err


def test_what_a_style_cannot_say_rightly_is_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out, err = said(capsys, "cite", RECORDS / "wilson-center-300267", "--style", "gost", status=3)
    assert out == ""
    assert "give title.original" in err


def test_rtf_is_a_whole_document(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, "cite", SPECIMEN, "--style", "gost", "--to", "rtf")
    assert out.isascii()
    assert rtf_to_text(out).strip() == said(capsys, "cite", SPECIMEN, "--style", "gost")[0].strip()


def test_a_list_of_cites_makes_a_sequence_of_notes(
    zotero: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cites = tmp_path / "cites.txt"
    cites.write_text("laos l. 2\nlaos l. 3\nberlin\n", encoding="utf-8")
    out, _ = said(capsys, "cite", zotero, "--cites", cites)
    assert out.splitlines()[1] == "Gromyko, “Report on Laos,” l. 3."
    out, _ = said(capsys, "cite", zotero, "--cites", cites, "--ibid")
    assert out.splitlines()[1] == "Ibid., l. 3."
    cites.write_text("lagos\n", encoding="utf-8")
    out, err = said(capsys, "cite", zotero, "--cites", cites, status=1)
    assert out == "" and "cites.txt:1" in err and "did you mean 'laos'?" in err
    said(capsys, "cite", zotero, "--cites", cites, "--form", "short", status=2)


def test_choices_stand_in_archpack_toml_and_options_overrule_them(
    zotero: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    toml = zotero.parent / "archpack.toml"
    toml.write_text('[citations]\nstyle = "apa"\narchive_name = "abbreviated"\n', encoding="utf-8")
    out, _ = said(capsys, "cite", zotero)
    assert "(1961a, July 1)" in out and " TA.\n" in out
    out, _ = said(capsys, "cite", zotero, "--style", "chicago-notes", "--archive-name", "full")
    assert out.startswith("Andrei Gromyko, ") and "Town Archive (TA)" in out
    toml.write_text('[citations]\nranges = "short-ish"\n', encoding="utf-8")
    _, err = said(capsys, "cite", zotero, status=1)
    assert "archpack.toml:2" in err


def test_an_export_with_faults_is_told_and_not_cited(
    zotero: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zotero.write_text('[{"id": "a", "type": "manuscript", "title": "T", "issued": "1961"}]', encoding="utf-8")
    out, err = said(capsys, "cite", zotero, status=1)
    assert out == "" and "AP711" in err and "export.json:1" in err


def test_styles_are_listed_with_an_example_of_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = said(capsys, "styles")
    for style in cite.STYLES.values():
        assert f"{style.name}: {style.title}" in out
        for form in style.forms:
            assert f"  {form}: {cite.example(style.name, form)}\n" in out


def test_the_path_of_a_style_is_that_of_its_csl_file(capsys: pytest.CaptureFixture[str]) -> None:
    for name in cite.STYLES:
        path = Path(said(capsys, "styles", "--path", name)[0].strip())
        assert path.name == f"{name}.csl" and path.read_bytes().startswith(b"<?xml")
    _, err = said(capsys, "styles", "--path", "turabian", status=2)
    assert "there is no style 'turabian'" in err


def test_citing_needs_no_json_schema() -> None:
    code = (
        "import sys; from archpack.cli.main import run; status = run(['cite', sys.argv[1]]);"
        "sys.exit(status or 'jsonschema' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(SPECIMEN)], check=False).returncode == 0
