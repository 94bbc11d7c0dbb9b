"""`archpack reference`: references from the command line and from a file of lines."""

import io
import json

import pytest

from archpack.cli.main import run


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> object:
    def give(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


def test_a_reference_comes_back_in_its_normal_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "RGANI, f. 52, op. 1, d. 596 , ll. 110-123"]) == 0
    assert capsys.readouterr() == ("RGANI, f. 52, op. 1, d. 596, ll. 110–123\n", "")


def test_a_reference_comes_back_in_the_language_of_its_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "--lang", "ru", "RGANI, f. 52, op. 1, d. 596 , ll. 110-123"]) == 0
    assert capsys.readouterr().out == "РГАНИ. Ф. 52. Оп. 1. Д. 596. Л. 110–123.\n"


def test_what_is_no_part_of_a_reference_and_what_is_uncertain_is_told_beside(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["reference", "f. 5, op. 30, d. 12. Translated by A. B."]) == 0
    out, err = capsys.readouterr()
    assert out == "f. 5, op. 30, d. 12\n"
    assert "no archive is named" in err and "not part of the reference: Translated by A. B." in err


def test_lines_become_an_array_of_arrays(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    typed("\ufeffRGANI 5.30.12.3\r\n\nРГАСПИ, ф. 17, оп. 3, д. 1; д. 2\n".encode())  # type: ignore[operator]
    assert run(["reference", "-", "--format", "json"]) == 0
    lines = json.loads(capsys.readouterr().out)
    assert [len(line) for line in lines] == [1, 0, 2]
    assert lines[0][0] == {
        "repository": "RGANI",
        "archive": "RGANI",
        "levels": [
            {"level": "fond", "label": "", "value": "5"},
            {"level": "opis", "label": "", "value": "30"},
            {"level": "delo", "label": "", "value": "12"},
        ],
        "leaves": [{"label": "", "value": "3"}],
        "rest": "",
        "notes": [],
    }


def test_no_lines_are_an_empty_array(typed: object, capsys: pytest.CaptureFixture[str]) -> None:
    typed(b"")  # type: ignore[operator]
    assert run(["reference", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_bytes_that_are_no_text_are_read_as_far_as_they_are(
    typed: object, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(b"RGANI, f. 5, op. 30, d. \xff\xfe\n")  # type: ignore[operator]
    assert run(["reference", "-"]) == 0
    assert capsys.readouterr().out == "RGANI, f. 5, op. 30\n"


def test_a_text_without_a_reference_is_told_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference", "hello"]) == 1
    assert capsys.readouterr() == ("", "hello: no reference was recognised\n")


def test_no_text_is_a_mistake_in_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["reference"]) == 2
    assert "TEXT" in capsys.readouterr().err
