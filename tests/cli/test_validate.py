"""`archpack validate` as a person and a CI service use it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archpack.cli.main import run
from archpack.model import SCHEMA_ID

GOOD = f"schema: {SCHEMA_ID}\nid: a-1\ngenre: letter\nrights: {{license: CC0-1.0}}\nlanguages: [ru]\n"
WARNED = GOOD + "notes: [052]\n"
WRONG = GOOD + "opsi: x\n"

Capture = pytest.CaptureFixture[str]


def write(top: Path, name: str, text: str) -> Path:
    folder = top / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "record.yaml").write_text(text.replace("id: a-1", f"id: {name}"), encoding="utf-8")
    return folder


def codes(capsys: Capture) -> list[str]:
    return [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]


def check(*arguments: object) -> int:
    return run(["validate", *map(str, arguments)])


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    for name, text in {"a-1": GOOD, "a-2": WARNED, "a-3": WRONG}.items():
        write(tmp_path / "all", name, text)
    return tmp_path / "all"


def test_the_status_says_how_bad_it_is(collection: Path, tmp_path: Path) -> None:
    assert check(collection / "a-1") == 0
    assert check(collection / "a-2") == 0
    assert check(collection / "a-2", "--strict") == 1
    assert check(collection) == 1
    assert check(collection, tmp_path / "nowhere") == 3
    assert check(collection, "--format", "html") == 2
    assert check() == 2


def test_the_text_shows_the_line_and_counts(collection: Path, capsys: Capture) -> None:
    assert check(collection / "a-3") == 1
    said = capsys.readouterr()
    place = collection / "a-3" / "record.yaml"
    assert said.err == ""
    assert said.out.splitlines() == [
        f"{place}:6:1: error AP102 unknown key 'opsi'",
        "    6 | opsi: x",
        "      | ^^^^",
        f"{place}:6:1: hint AP199 the rules about sense were not run on this file, for its shape is wrong",
        "1 record: 1 error, 1 hint",
    ]


def test_every_format_goes_to_standard_output(collection: Path, capsys: Capture) -> None:
    for form, sign in {
        "json": '"errors": 1',
        "sarif": '"version": "2.1.0"',
        "junit": "<testsuites",
        "github": "::error file=",
        "text": "3 records: 1 error",
    }.items():
        assert check(collection, "--format", form) == 1
        said = capsys.readouterr()
        assert sign in said.out
        assert said.err == ""


def test_strictness_shows_in_junit_too(collection: Path, capsys: Capture) -> None:
    check(collection / "a-2", "--format", "junit", "--strict")
    assert 'failures="1"' in capsys.readouterr().out


def test_statistics_follow_the_text_and_leave_other_formats_whole(collection: Path, capsys: Capture) -> None:
    check(collection, "--statistics")
    assert capsys.readouterr().out.endswith(
        "1 AP013 not-text-elsewhere\n1 AP102 unknown-key\n1 AP199 rules-not-run\n"
    )
    check(collection, "--statistics", "--format", "json")
    said = capsys.readouterr()
    assert json.loads(said.out)
    assert "1 AP102 unknown-key" in said.err


def test_colour_is_asked_for_or_denied(
    collection: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for arguments, coloured in ((["--color", "always"], True), (["--color", "never"], False), ([], False)):
        check(collection, *arguments)
        assert ("\x1b[" in capsys.readouterr().out) is coloured
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    check(collection)
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    check(collection)
    assert "\x1b[" not in capsys.readouterr().out


def give(text: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))


def test_standard_input_is_a_record_of_the_name_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    give(WRONG.encode(), monkeypatch)
    assert check("-") == 1
    assert "-:6:1: error AP102" in capsys.readouterr().out
    give(b'{"schema": "x"}', monkeypatch)
    assert check("-", "--stdin-filename", "draft.json") == 1
    assert "draft.json:1:2: error AP110" in capsys.readouterr().out
    folder = write(tmp_path, "a-1", GOOD)
    (folder / "stranger.txt").write_text("")
    (tmp_path / "archpack.toml").write_text('[severity]\nfile-undeclared = "error"\n')
    give(GOOD.encode(), monkeypatch)
    assert check("-", "--stdin-filename", folder / "record.yaml", "--format", "json") == 1
    assert codes(capsys) == ["AP302"]


def test_the_name_of_standard_input_needs_standard_input(collection: Path) -> None:
    assert check(collection, "--stdin-filename", "x.yaml") == 2


def test_standard_input_is_not_read_without_bound(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    assert check("-", "--format", "json") == 1
    assert codes(capsys)[0] in ("AP003", "AP199")


def test_known_problems_are_counted_and_new_ones_fail(collection: Path, capsys: Capture) -> None:
    baseline = collection / "known.json"
    assert check(collection, "--write-baseline", baseline) == 0
    assert check(collection, "--baseline", baseline) == 0
    assert "3 records: 0 errors; 3 known before" in capsys.readouterr().out
    write(collection, "a-3", WRONG.replace("genre", "# moved down\n\ngenre"))
    assert check(collection, "--baseline", baseline) == 0
    write(collection, "a-3", WRONG + "delos: x\n")
    capsys.readouterr()
    assert check(collection, "--baseline", baseline, "--format", "json") == 1
    told = json.loads(capsys.readouterr().out)
    assert [problem["pointer"] for problem in told["problems"]] == ["/delos"]
    assert told["known"] == 3


def test_a_baseline_moves_with_its_collection(
    collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(collection, "--write-baseline", collection / "known.json")
    moved = collection.rename(tmp_path / "moved")
    monkeypatch.chdir(moved)
    assert check(".", "--baseline", "known.json") == 0
    monkeypatch.chdir("/")
    assert check(moved, "--baseline", moved / "known.json") == 0


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"format": "x", "problems": {}}', "[" * 100_000, '{"format": 5}', "\udcff"]
)
def test_what_is_no_baseline_is_refused(content: str, collection: Path, capsys: Capture) -> None:
    (collection / "known.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    assert check(collection, "--baseline", collection / "known.json") == 3
    assert "this is no baseline" in capsys.readouterr().err
    assert check(collection, "--baseline", collection / "none.json") == 3


def git(folder: Path, *arguments: str) -> None:
    identity = {f"GIT_{role}_{what}": "x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, env={**os.environ, **identity}
    )


@pytest.fixture
def committed(collection: Path) -> Path:
    git(collection, "init", "-q")
    git(collection, "add", ".")
    git(collection, "commit", "-qm", "first")
    return collection


def test_since_a_revision_only_what_has_changed_is_told(committed: Path, capsys: Capture) -> None:
    assert check(committed, "--since", "HEAD", "--format", "json") == 0
    assert codes(capsys) == []
    write(committed, "a-2", WARNED + "genres: x\n")
    write(committed, "a-9", WRONG)
    (committed / "a-1" / "stranger.txt").write_text("")
    assert check(committed, "--since", "HEAD", "--format", "json") == 1
    assert codes(capsys) == ["AP302", "AP013", "AP102", "AP199", "AP102", "AP199"]


def test_changed_records_are_compared_with_all_others(committed: Path, capsys: Capture) -> None:
    folder = committed / "more" / "a-1"
    folder.mkdir(parents=True)
    (folder / "record.yaml").write_text(GOOD)
    assert check(committed, "--since", "HEAD", "--format", "json") == 1
    assert codes(capsys) == ["AP501"]


def test_changed_settings_change_every_record_they_hold_for(committed: Path, capsys: Capture) -> None:
    (committed / "archpack.toml").write_text('[severity]\nAP013 = "error"\n')
    assert check(committed, "--since", "HEAD", "--format", "json") == 1
    assert codes(capsys) == ["AP013", "AP102", "AP199"]


@pytest.mark.parametrize(
    "revision", ["nothing", "--help", "-o x", "HEAD; touch x", "", "HEAD:a-1/record.yaml"]
)
def test_what_is_no_revision_is_a_wrong_command_line(revision: str, committed: Path) -> None:
    assert check(committed, "--since", revision) == 2
    assert not (committed / "x").exists()


def test_outside_a_repository_there_are_no_revisions(collection: Path, capsys: Capture) -> None:
    assert check(collection, "--since", "HEAD") == 3
    assert "not a git repository" in capsys.readouterr().err


def test_patterns_are_for_shells_that_leave_them_alone(collection: Path, capsys: Capture) -> None:
    (collection / "a-2" / "other.yaml").write_text("x: y")
    for hidden in (".hidden", "node_modules", "env"):
        write(collection / hidden, "a-7", WRONG)
    (collection / "env" / "pyvenv.cfg").write_text("")
    for pattern, found in {
        "*/record.yaml": 3,
        "**/record.yaml": 3,
        "**": 3,
        "a-[12]": 2,
        "a-?/*": 3,
        ".hidden/*": 1,
        "**/**/**/**/**/a-3": 1,
        "a-2/o*.yaml": 0,
    }.items():
        check(collection / pattern, "--format", "json")
        assert json.loads(capsys.readouterr().out)["records"] == found, pattern
    assert check(collection / "none-*") == 3
    assert "no file and no folder fits" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_fault(collection: Path) -> None:
    command = f"{sys.executable} -m archpack validate {collection} --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert b"Traceback" not in done.stderr


def test_fixing_writes_what_the_difference_shows(collection: Path, capsys: Capture) -> None:
    record = collection / "a-2" / "record.yaml"
    before = record.read_text()
    record.chmod(0o640)
    assert check(collection / "a-2", "--diff") == 0
    said = capsys.readouterr()
    assert '-notes: [052]\n+notes: ["052"]\n' in said.out
    assert said.err == "1 value in 1 file could be mended\n"
    assert record.read_text() == before
    assert check(collection / "a-2", "--fix", "--strict") == 0
    assert capsys.readouterr().err == "1 value in 1 file mended\n"
    assert record.read_text() == before.replace("[052]", '["052"]')
    assert record.stat().st_mode & 0o777 == 0o640
    assert check(collection / "a-2", "--fix", "--diff") == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("1 record: 0 errors\n", "")
    assert [path.name for path in (collection / "a-2").iterdir()] == ["record.yaml"]


def test_the_difference_is_one_that_patch_can_apply(collection: Path, capsys: Capture) -> None:
    record = collection / "a-2" / "record.yaml"
    record.write_text(record.read_text() + "genres: 1960")
    check(record, "--diff")
    difference = capsys.readouterr().out.split(f"\n{record}:")[0] + "\n"
    out = collection / "patched.yaml"
    subprocess.run(["patch", "-s", "-o", str(out), str(record)], input=difference, text=True, check=True)
    check(record, "--fix")
    assert out.read_text() == record.read_text()


def test_a_file_that_cannot_be_written_is_told_and_stays(
    collection: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (collection / "a-2" / "record.yaml").read_text()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert check(collection / "a-2", "--fix") == 3
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert "mended" not in said
    assert (collection / "a-2" / "record.yaml").read_text() == before
    assert [path.name for path in (collection / "a-2").iterdir()] == ["record.yaml"]


def test_a_transcript_is_never_mended(collection: Path) -> None:
    folder = write(collection, "a-4", GOOD + "components:\n  - {path: t.md, role: transcript}\n")
    (folder / "t.md").write_text("e\u0301  and  spaces \x07\n")
    check(folder, "--fix")
    assert (folder / "t.md").read_text() == "e\u0301  and  spaces \x07\n"


def test_standard_input_cannot_be_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    give(WARNED.encode(), monkeypatch)
    assert check("-", "--fix") == 2


def test_standard_input_has_always_changed(
    committed: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(WRONG.encode(), monkeypatch)
    name = committed / "a-3" / "draft.yaml"
    assert check("-", "--stdin-filename", name, committed, "--since", "HEAD", "--format", "json") == 1
    assert codes(capsys) == ["AP102", "AP199"]


def test_a_command_that_there_is_not_is_answered_with_the_nearest(capsys: Capture) -> None:
    assert run(["validat", "."]) == 2
    assert "No such command 'validat'; did you mean 'validate'?" in capsys.readouterr().err
