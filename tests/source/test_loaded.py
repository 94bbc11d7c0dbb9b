"""Record files from bytes to the record."""

import subprocess
import sys
from pathlib import Path

import pytest

from archpack.errors import UnreadableError
from archpack.model import SCHEMA_ID
from archpack.source import load, loads, read_bytes

HEAD = f"schema: {SCHEMA_ID}\nid: a-1\n"
PATH = Path("record.yaml")


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("title: A\n", "record.yaml:3:1", "a mapping should stand here, not text"),
        ("titles: A\n", "record.yaml:3:1", "the key 'titles' is unknown here"),
        ("title: {}\n", "record.yaml:3:1", "the key 'text' is missing"),
        ("title:\n  text: []\n", "record.yaml:4:3", "text should stand here, not a list"),
        (
            "references:\n  - repository: RGANI\n    levels:\n      - level: opsi\n        value: '1'\n",
            "record.yaml:6:9",
            "'opsi' is not one of the values that may stand here",
        ),
        (
            "references:\n  - repository: []\n",
            "record.yaml:4:5",
            "text or a mapping should stand here, not a list",
        ),
    ],
)
def test_the_first_fault_of_shape_is_told_at_its_place(text: str, place: str, message: str) -> None:
    loaded = loads(HEAD + text, PATH)
    assert loaded.record is None
    (problem,) = loaded.problems
    assert (problem.code, str(problem.where), problem.message) == ("AP100", place, message)


def test_another_version_of_the_format_makes_no_record() -> None:
    loaded = loads("schema: urn:archpack:schema:record:2\nid: a-1\n", PATH)
    assert loaded.record is None
    assert "'urn:archpack:schema:record:2'" in loaded.problems[0].message


def test_a_byte_order_mark_moves_no_column() -> None:
    loaded = loads(b"\xef\xbb\xbf" + HEAD.encode() + b"genre: NO\n", PATH)
    assert [str(problem.where) for problem in loaded.problems] == ["record.yaml:1:1", "record.yaml:3:8"]
    assert loaded.record is not None


def test_bytes_that_are_not_utf8_are_told_with_line_and_column() -> None:
    loaded = loads(HEAD.encode() + "genre: é".encode() + b"\xe9\n", PATH)
    assert [str(problem.where) for problem in loaded.problems] == ["record.yaml:3:9"]
    assert loaded.record is loaded.data is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encodings_are_named(encoding: str) -> None:
    assert [problem.code for problem in loads(HEAD.encode(encoding), PATH).problems] == ["AP001"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_carriage_returns_make_the_same_record_and_the_same_places(end: str) -> None:
    plain, other = (loads((HEAD + "genre: NO\n").replace("\n", ends), PATH) for ends in ("\n", end))
    assert other.record == plain.record
    assert [str(p.where) for p in other.problems if p.code == "AP014"] == ["record.yaml:3:8"]


def test_a_file_without_a_telling_name_is_read_by_its_first_character() -> None:
    assert loads('{"schema": "' + SCHEMA_ID + '", "id": "a-1"}', Path("-")).record is not None
    assert loads(HEAD, Path("-")).record is not None


def test_a_file_that_is_missing_or_a_folder_is_not_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.yaml", tmp_path, tmp_path / "a" / "b"):
        with pytest.raises(UnreadableError, match=str(path)):
            load(path)


def test_no_more_of_a_file_is_read_than_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 100)
    assert len(read_bytes(path, limit=10)) == 11
    assert len(read_bytes(path)) == 100


def test_an_endless_file_is_refused() -> None:
    assert [problem.code for problem in load(Path("/dev/zero")).problems] == ["AP003"]


def test_the_yaml_library_waits_for_the_first_yaml_file() -> None:
    code = (
        "import sys, archpack.source as source; from pathlib import Path\n"
        "source.loads('{}', Path('record.json')); assert 'yaml' not in sys.modules\n"
        "source.loads('a: b', Path('record.yaml')); assert 'yaml' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
