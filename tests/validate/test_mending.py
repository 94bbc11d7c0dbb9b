"""Mending changes what rules offer to put right, once, and nothing else."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import archpack
from archpack.model import SCHEMA_ID
from archpack.source import loads
from archpack.source.folder import RecordFile
from archpack.validate import Mended

_PLAIN = "052 1.10 110:30 NO 1960-08-29 plain e\u0301 110-123 [052] пленум"
_QUOTED = ['"0001"', "'yes'", '"two  spaces "', "' lead'", '"И\u0306"', "a: b", "''", "|\n      block  text"]
VALUES = st.sampled_from([*_PLAIN.split(), *_QUOTED])
KEYS = st.sampled_from(["genre", "scope_and_content", "title", "notes", "languages", "opsi"])
SPACES = st.sampled_from(["", " ", "   ", "  # a comment", " # 052", "\n", "\n# NO\n"])
LINES = st.lists(st.tuples(KEYS, VALUES, SPACES), max_size=5, unique_by=lambda line: line[0])
ENDS = st.sampled_from(["\n", "\r\n"])


def written(lines: list[tuple[str, str, str]], end: str, mark: bool) -> bytes:
    text = f"schema: {SCHEMA_ID}\nid: a-1\n"
    for key, value, space in lines:
        if key == "title":
            text += f"title:{space}\n  text:  {value}\n"
        elif key in ("notes", "languages"):
            text += f"{key}:{space}\n  - {value}\n"
        else:
            text += f"{key}:  {value}{space}\n"
    return (("\ufeff" if mark else "") + text.replace("\n", end)).encode()


def mended(content: bytes, folder: Path) -> Mended:
    path = folder / "draft.yaml"
    path.write_bytes(content)
    (found,) = archpack.validate.mend([RecordFile(path=path)])
    assert path.read_bytes() == content
    return found


def same(data: Any) -> Any:
    """Data as a reader sees them who does not mind spaces and the form of characters."""
    if isinstance(data, dict):
        return {key: same(value) for key, value in data.items()}
    if isinstance(data, list):
        return [same(value) for value in data]
    text = " ".join(unicodedata.normalize("NFC", data).split()) if isinstance(data, str) else data
    return text.replace("–", "-").casefold() if isinstance(text, str) else text


def comments(content: bytes) -> Iterator[str]:
    return (match[0] for match in re.finditer(r"(?m)\s+#.*$", content.decode()))


@given(LINES, ENDS, st.booleans())
def test_data_mean_the_same_and_a_second_time_changes_nothing(
    tmp_path_factory: Any, lines: list[tuple[str, str, str]], end: str, mark: bool
) -> None:
    folder = tmp_path_factory.getbasetemp()
    content = written(lines, end, mark)
    once = mended(content, folder)
    assert mended(once.after, folder).after == once.after
    assert same(loads(once.after, Path("d.yaml")).data) == same(loads(content, Path("d.yaml")).data)
    assert list(comments(once.after)) == list(comments(content))
    assert once.after.count(b"\r\n") == content.count(b"\r\n")
    assert once.after.startswith(b"\xef\xbb\xbf") is mark


def test_what_a_plain_reader_would_change_is_quoted(tmp_path: Path) -> None:
    text = f"schema: {SCHEMA_ID}\nid: a-1\nnotes: [052, 1.10, 110:30, NO, 1960-08-29] # all\ngenre: 1960\n"
    once = mended(text.encode(), tmp_path)
    assert once.after.decode() == text.replace(
        "[052, 1.10, 110:30, NO, 1960-08-29]", '["052", "1.10", "110:30", "NO", "1960-08-29"]'
    ).replace("genre: 1960", 'genre: "1960"')
    assert once.count == 6


def test_what_is_ignored_or_switched_off_is_not_mended(tmp_path: Path) -> None:
    head = f"schema: {SCHEMA_ID}\nid: a-1\n"
    ignored = (head + "notes: [052] # archpack: ignore AP013\n").encode()
    assert mended(ignored, tmp_path).after == ignored
    (tmp_path / "archpack.toml").write_text('[severity]\nAP013 = "off"\n')
    off = (head + "notes: [052]\n").encode()
    assert mended(off, tmp_path).after == off


def test_what_is_no_record_is_left_alone(tmp_path: Path) -> None:
    for content in (
        b"",
        b"\xff\xfe",
        b"a: [",
        b"\xef\xbb\xbf",
        b"052",
        b"a" * 5_000_000,
        b"a: &x 052\nb: *x\n",
    ):
        found = mended(content, tmp_path)
        assert found.after in (found.before, b'"052"')
