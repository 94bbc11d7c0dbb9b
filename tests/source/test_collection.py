"""The defaults of a collection."""

from pathlib import Path

import pytest

from archpack.model import CollectionDefaults, Rights
from archpack.source import defaults


def write(path: Path, text: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_the_nearest_file_above_a_record_counts(tmp_path: Path) -> None:
    write(tmp_path / "archpack.toml", 'depositor = "far"\n[rights]\nlicense = "CC0-1.0"\n')
    write(tmp_path / "a" / "archpack.toml", 'depositor = "near"\n')
    assert defaults(tmp_path / "a" / "b") == (CollectionDefaults(depositor="near"), ())
    assert defaults(tmp_path / "c") == (
        CollectionDefaults(depositor="far", rights=Rights(license="CC0-1.0")),
        (),
    )


def test_a_relative_folder_is_looked_at_upwards_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "archpack.toml", 'depositor = "far"\n')
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a")
    for folder in (Path("b"), Path(), Path("../a/b"), Path("..")):
        assert defaults(folder)[0].depositor == "far"


def test_without_a_file_nothing_is_said() -> None:
    assert defaults(Path("/")) == (CollectionDefaults(), ())


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('a = "b\n', "AP030", 1),
        ("a = 1\na = 2\n", "AP030", 2),
        ("[" * 20_000, "AP030", None),
        ("a = " + "[" * 20_000, "AP030", None),
        ("depositor = 5\n", "AP031", 1),
        ('[rights]\n\nlicence = "CC0-1.0"\n', "AP031", 3),
        ("[rights]\nlicense = 2026-11-24\n", "AP031", 2),
        ('[source_organization]\naddress = "x"\n', "AP031", 1),
        (b"depositor = '\xe9'\n", "AP001", 1),
        ("depositor = '\x07'\n", "AP012", 1),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_a_faulty_file_is_told_with_its_line(
    text: str | bytes, code: str, line: int | None, tmp_path: Path
) -> None:
    write(tmp_path / "archpack.toml", text)
    found, (problem,) = defaults(tmp_path)
    assert found == CollectionDefaults()
    assert problem.code == code
    assert line is None or problem.where.line == line
