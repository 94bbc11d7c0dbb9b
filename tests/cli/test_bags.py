"""Bags by the command line: what a package holds, and what is reported of it."""

import json
import re
import subprocess
from fnmatch import fnmatch
from pathlib import Path

import pytest

from archpack.cli.main import run

RECORDS = Path(__file__).parents[2] / "records"


def test_every_file_of_a_package_is_in_the_table_of_readme(tmp_path: Path) -> None:
    assert run(["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path), "--quiet"]) == 0
    readme = (RECORDS.parent / "README.md").read_text(encoding="utf-8")
    section = readme.split("\n## Bags\n")[1].split("\n## ")[0]
    shown = re.findall(
        r"`([^`]+)`", "".join(line.split("|")[1] for line in section.splitlines() if "|" in line)
    )
    patterns = [re.sub(r"<[a-z]+>", "*", name) + ("*" if name.endswith("/") else "") for name in shown]
    bag = tmp_path / "specimen-0001"
    names = [path.relative_to(bag).as_posix() for path in bag.rglob("*") if path.is_file()]
    originals = [
        path.relative_to(RECORDS / "specimen-0001") for path in (RECORDS / "specimen-0001").rglob("*")
    ]
    for name in names:
        ours = Path(name).relative_to("data") not in originals if name.startswith("data/") else True
        assert not ours or any(fnmatch(name, pattern) for pattern in patterns), name
    for pattern in patterns:
        if not any(word in pattern for word in ("import", "captured", ".sig", "history")):
            assert any(fnmatch(name, pattern) for name in names), pattern


@pytest.mark.parametrize(
    ("chosen", "tool"), [(["md5", "sha256"], "sha256sum"), (["sha1"], "sha1sum"), (["blake2b"], "b2sum")]
)
def test_the_readme_of_a_package_says_how_to_check_it_by_hand(
    chosen: list[str], tool: str, tmp_path: Path
) -> None:
    options = [word for name in chosen for word in ("--algorithm", name)]
    assert run(["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path), *options]) == 0
    bag = tmp_path / "specimen-0001"
    assert {path.name for path in bag.glob("manifest-*")} == {f"manifest-{name}.txt" for name in chosen}
    text = (bag / "data" / "README.txt").read_text(encoding="utf-8")
    (command,) = [line.strip() for line in text.splitlines() if " -c manifest-" in line]
    assert command.startswith(f"{tool} ")
    assert subprocess.run(command.split(), cwd=bag, capture_output=True, check=False).returncode == 0


def test_a_report_of_bags_keeps_complete_and_valid_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bags = []
    for name in ("good", "changed", "missing"):
        assert run(["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path / name), "-q"]) == 0
        bags.append(tmp_path / name / "specimen-0001")
    (bags[1] / "data/README.txt").write_bytes(b"x" * (bags[1] / "data/README.txt").stat().st_size)
    (bags[2] / "data/README.txt").unlink()
    capsys.readouterr()
    assert run(["verify", "--format", "json", *map(str, bags)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["bag"], one["complete"], one["valid"]) for one in told["bags"]] == [
        (str(bags[0]), True, True),
        (str(bags[1]), True, False),
        (str(bags[2]), False, False),
    ]
    assert {"AP842", "AP840"} <= {problem["code"] for problem in told["problems"]}
    assert run(["verify", "--format", "json", "--completeness-only", *map(str, bags[:2])]) == 0
    assert [one["valid"] for one in json.loads(capsys.readouterr().out)["bags"]] == [None, None]
    assert run(["verify", "--format", "word", str(bags[0])]) == 2


@pytest.mark.parametrize("command", [["validate"], ["cite", "--form", "short"]])
def test_a_bag_is_as_good_as_the_folder_it_was_made_from(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path), "-q"]) == 0
    capsys.readouterr()
    assert run([*command, str(RECORDS / "specimen-0001")]) == 0
    folder = capsys.readouterr().out
    assert run([*command, str(tmp_path / "specimen-0001")]) == 0
    assert capsys.readouterr().out == folder != ""
