import json
from pathlib import Path

import pytest

from archpack.bag import Options, differences, info, write
from archpack.cli.main import run
from archpack.errors import UnreadableError
from tests.bag.making import make_bag, sources


def test_differences_are_told_by_the_manifests(tmp_path: Path) -> None:
    old = {"same": b"1", "gone": b"2", "old name": b"3", "changed": b"4", "twin": b"5"}
    new = {"same": b"1", "come": b"x", "new name": b"3", "changed": b"y", "twin": b"5", "twin 2": b"5"}
    one, other = make_bag(tmp_path / "one", payload=old), make_bag(tmp_path / "other", payload=new)
    found = [str(difference) for difference in differences(one, other)]
    assert found == [
        "- data/gone",
        "> data/old name -> data/new name",
        "+ data/come",
        "+ data/twin 2",
        "! data/changed",
        "# Payload-Oxum: 5.5 -> 6.6",
    ]
    assert differences(one, one) == ()


def test_a_folder_and_an_archive_of_the_same_files_do_not_differ(tmp_path: Path) -> None:
    files = sources(tmp_path / "in")
    write(tmp_path / "bag", payload=files)
    write(tmp_path / "bag.tar.gz", payload=files, options=Options(serialization="tar.gz"))
    assert differences(tmp_path / "bag", tmp_path / "bag.tar.gz") == ()


def test_bags_that_share_no_algorithm_cannot_be_compared(tmp_path: Path) -> None:
    one = make_bag(tmp_path / "one", algorithms=("md5",))
    other = make_bag(tmp_path / "other", algorithms=("sha1",))
    with pytest.raises(UnreadableError, match="share no algorithm"):
        differences(one, other)
    with pytest.raises(UnreadableError, match="is no bag"):
        info(tmp_path)


def test_the_commands_speak_of_bags(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = make_bag(tmp_path / "one", payload={"a\x1b[2J": b"1"})
    other = make_bag(tmp_path / "other", payload={"b": b"2"}, extra={"fetch.txt": b"https://x/ - data/b\n"})
    assert run(["diff", str(one), str(other)]) == 1
    said = capsys.readouterr().out
    assert "\x1b" not in said
    assert "+ data/b\n" in said
    assert run(["diff", str(one), str(one)]) == 0
    assert run(["diff", str(one), str(tmp_path)]) == 3
    assert run(["info", str(one), str(other)]) == 0
    said = capsys.readouterr().out
    assert "BagIt 1.0, sha512" in said
    assert "1 file, 1 B, 1 in fetch.txt" in said
    assert "  Payload-Oxum: 1.1" in said


def test_what_cannot_be_read_is_not_taken_for_the_same(tmp_path: Path) -> None:
    one = make_bag(tmp_path / "one", payload={"a": b"1"})
    other = make_bag(tmp_path / "other", payload={"a": b"1", "b": b"2"})
    text = (other / "manifest-sha512.txt").read_text().replace("  data/b", "_data/b")
    (other / "manifest-sha512.txt").write_text(text)
    with pytest.raises(UnreadableError, match="cannot be compared; verify it first"):
        differences(one, other)


def test_the_commands_speak_to_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = make_bag(tmp_path / "one", payload={"a": b"1", "c": b"3"})
    other = make_bag(tmp_path / "other", payload={"a": b"2", "d": b"3"})
    assert run(["diff", "--format", "json", str(one), str(other)]) == 1
    renamed, changed = json.loads(capsys.readouterr().out)["differences"]
    assert (renamed["kind"], renamed["name"], renamed["after"]) == ("renamed", "data/c", "data/d")
    assert (changed["kind"], len(changed["before"]), len(changed["after"])) == ("changed", 128, 128)
    assert run(["info", "--format", "json", str(one), str(tmp_path / "none"), str(other)]) == 3
    told = json.loads(capsys.readouterr().out)["bags"]
    assert [(bag["bag"], bag["files"], bag["bytes"]) for bag in told] == [
        (str(one), 2, 2),
        (str(other), 2, 2),
    ]
    assert told[0]["tags"] == [{"label": "Payload-Oxum", "value": "2.2"}]
    assert run(["verify", "--format", "json", str(tmp_path / "none"), str(one)]) == 3
    none, good = json.loads(capsys.readouterr().out)["bags"]
    assert "cannot be read" in none["unreadable"]
    assert (good["valid"], good["signers"]) == (True, None)
