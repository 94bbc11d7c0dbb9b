"""From paths to record files."""

import subprocess
from pathlib import Path

import pytest

from archpack.errors import UnreadableError
from archpack.source import find


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("id: a\n", encoding="utf-8")
    return path


def test_records_are_found_in_order_below_a_folder(tmp_path: Path) -> None:
    wanted = [touch(tmp_path / name) for name in ("a/record.yaml", "b/c/record.json", "b/d/record.yaml")]
    touch(tmp_path / "b" / "other.yaml")
    touch(tmp_path / ".hidden" / "record.yaml")
    touch(tmp_path / "a" / "facsimile" / "record.yaml")
    assert list(find([tmp_path])) == wanted


def test_a_record_is_found_once_however_often_it_is_named(tmp_path: Path) -> None:
    path = touch(tmp_path / "a" / "record.yaml")
    assert list(find([path, tmp_path, path.parent, tmp_path / "." / "a"])) == [path]


def test_a_file_stands_for_itself_whatever_it_is_called(tmp_path: Path) -> None:
    path = touch(tmp_path / "draft.yaml")
    (record,) = find([path]).records
    assert (record.path, record.folder, record.bag) == (path, None, None)


def test_two_records_side_by_side_are_a_problem(tmp_path: Path) -> None:
    touch(tmp_path / "record.yaml")
    touch(tmp_path / "record.json")
    found = find([tmp_path])
    assert [record.path.name for record in found.records] == ["record.yaml"]
    assert [problem.code for problem in found.problems] == ["AP021"]


def test_a_bag_is_searched_for_the_record_it_carries(tmp_path: Path) -> None:
    touch(tmp_path / "bag" / "bagit.txt")
    path = touch(tmp_path / "bag" / "data" / "record.yaml")
    touch(tmp_path / "bag" / "data" / "record.json")
    for named in (tmp_path, tmp_path / "bag", path):
        found = find([named])
        (record,) = found.records
        assert (record.path, record.folder, record.bag) == (path, path.parent, tmp_path / "bag")
        assert found.problems == ()


def test_a_folder_without_records_is_a_problem_and_does_not_hide_the_others(tmp_path: Path) -> None:
    path = touch(tmp_path / "a" / "record.yaml")
    (tmp_path / "empty").mkdir()
    found = find([tmp_path / "empty", tmp_path / "a"])
    assert list(found) == [path]
    assert [(problem.code, problem.where.path) for problem in found.problems] == [
        ("AP020", tmp_path / "empty")
    ]


def test_links_to_folders_are_told_and_not_followed(tmp_path: Path) -> None:
    path = touch(tmp_path / "a" / "record.yaml")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = find([tmp_path])
    assert list(found) == [path]
    assert [(problem.code, problem.severity) for problem in found.problems] == [("AP022", "hint")]


def test_a_path_that_is_missing_cannot_be_searched(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="there is no such file or folder"):
        find([tmp_path / "none"])
    with pytest.raises(UnreadableError, match="neither a file nor a folder"):
        find([Path("/dev/null")])


def test_what_is_nobodys_record_is_left_alone(tmp_path: Path) -> None:
    wanted = touch(tmp_path / "a" / "record.yaml")
    for name in (".git", "node_modules", "env", "cache", "deep/.venv", "deep/node_modules"):
        touch(tmp_path / name / "b" / "record.yaml")
    touch(tmp_path / "env" / "pyvenv.cfg")
    touch(tmp_path / "cache" / "CACHEDIR.TAG")
    assert list(find([tmp_path])) == [wanted]
    assert len(find([tmp_path / "env"]).records) == 1


def test_what_git_is_told_to_ignore_is_left_alone(tmp_path: Path) -> None:
    names = ("bags/a", "kept/a", "kept/draft-1", "kept/draft-2", "x/bags/a", "x/y/old/a")
    for name in names:
        touch(tmp_path / name / "record.yaml")
    (tmp_path / ".gitignore").write_bytes(b"/bags/\ndraft-*\n**/old\n# said\n!\n\xff\n///\n")
    (tmp_path / "kept" / ".gitignore").write_text("!draft-2\n")
    found = [path.parent.relative_to(tmp_path).as_posix() for path in find([tmp_path])]
    assert found == ["kept/a", "kept/draft-2", "x/bags/a"]
    # Who names a folder wants it.
    assert len(find([tmp_path / "bags"]).records) == 1
    assert len(find([tmp_path / "kept" / "draft-1"]).records) == 1


def test_git_itself_ignores_the_same(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    names = ["a/b", "a/c/b", "b", "c/a/b", "d e", "é", "a.tmp", "keep.tmp"]
    for name in names:
        touch(tmp_path / name / "record.yaml")
    (tmp_path / ".gitignore").write_text("a/**/b\n*.tmp\n!keep.tmp\nd\\ e\n/b/\né\n")
    listed = subprocess.run(
        ["git", "-C", str(tmp_path), "ls-files", "-z", "--others", "--exclude-standard", "*/record.yaml"],
        capture_output=True,
        check=True,
    )
    wanted = {tmp_path / name.decode() for name in listed.stdout.split(b"\0") if name}
    assert set(find([tmp_path])) == wanted
