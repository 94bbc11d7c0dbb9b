"""Seals: made and checked with ssh-keygen, by us and by hand."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from archpack.bag import Options, verify, write
from archpack.cli.main import run
from archpack.errors import UnreadableError, UnwritableError
from tests.bag.making import snapshot, sources

RECORD = str(Path(__file__).parents[2] / "records" / "specimen-0001")
pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is needed")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    for name in ("archive", "other"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", f"{name}@example.org", "-f", name]
        subprocess.run(command, cwd=folder, check=True)
    return folder


@pytest.fixture
def bag(keys: Path, tmp_path: Path) -> Path:
    options = Options(algorithms=("md5", "sha512"), key=keys / "archive")
    result = write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=options)
    assert result.bag
    return result.bag


def codes(bag: Path, trusted: Path) -> set[str]:
    return {p.code for p in verify(bag, trusted=trusted).problems if p.severity == "error"}


def test_a_sealed_bag_says_who_sealed_it(bag: Path, keys: Path) -> None:
    found = verify(bag, trusted=keys / "archive.pub")
    assert (found.valid, found.signers, found.problems) == (True, ("archive@example.org",), ())
    assert "sealed by archive@example.org" in str(found)


def test_a_seal_that_nobody_asks_about_is_said_to_be_there(bag: Path) -> None:
    found = verify(bag)
    assert (found.problems, found.sealed, found.signers) == ((), True, None)
    assert "its seal was not looked at (--signer)" in str(found)


def test_outsiders_can_check_a_seal_with_their_own_tool(bag: Path, keys: Path, tmp_path: Path) -> None:
    allowed = tmp_path / "allowed"
    allowed.write_text(f"archive@example.org {(keys / 'archive.pub').read_text()}")
    for name in ("md5", "sha512"):
        manifest = bag / f"tagmanifest-{name}.txt"
        command = [
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            str(allowed),
            "-I",
            "archive@example.org",
            "-n",
            "file",
        ]
        with manifest.open("rb") as data:
            done = subprocess.run(
                [*command, "-s", f"{manifest}.sig"], stdin=data, capture_output=True, check=False
            )
        assert done.returncode == 0, done.stderr
    assert verify(bag, trusted=allowed).signers == ("archive@example.org",)


def test_a_seal_of_an_outsiders_tool_is_accepted(bag: Path, keys: Path) -> None:
    for seal in bag.glob("*.sig"):
        seal.unlink()
        manifest = seal.with_suffix("")
        command = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(keys / "other"), "-n", "file", str(manifest)]
        subprocess.run(command, check=True, capture_output=True)
    assert verify(bag, trusted=keys / "other.pub").signers == ("other@example.org",)


def test_a_stranger_is_not_believed(bag: Path, keys: Path) -> None:
    assert codes(bag, keys / "other.pub") == {"AP912"}
    assert verify(bag, trusted=keys / "other.pub").valid is False


def test_a_bag_without_a_seal_is_not_sealed(keys: Path, tmp_path: Path) -> None:
    write(tmp_path / "bag", payload=sources(tmp_path / "in"))
    assert codes(tmp_path / "bag", keys / "archive.pub") == {"AP911"}


def test_a_changed_byte_anywhere_is_caught(bag: Path, keys: Path) -> None:
    for name, data in snapshot(bag).items():
        for position in {0, len(data) // 2, len(data) - 1}:
            changed = bytearray(data)
            changed[position] ^= 1
            (bag / name).write_bytes(changed)
            assert verify(bag, trusted=keys / "archive.pub").valid is False, (name, position)
        (bag / name).write_bytes(data)
    assert verify(bag, trusted=keys / "archive.pub").valid


def test_a_file_that_comes_or_goes_is_caught(bag: Path, keys: Path) -> None:
    for name, data in snapshot(bag).items():
        (bag / name).unlink()
        assert verify(bag, trusted=keys / "archive.pub").valid is False, name
        (bag / name).write_bytes(data)
    for name in ("notes.txt", "data/notes.txt", "fetch.txt"):
        (bag / name).write_bytes(b"")
        assert verify(bag, trusted=keys / "archive.pub").valid is False, name
        (bag / name).unlink()


def test_a_tag_manifest_that_goes_with_its_seal_is_noticed(bag: Path, keys: Path) -> None:
    for name in ("md5", "sha512"):
        files = {path: path.read_bytes() for path in bag.glob(f"tagmanifest-{name}.*")}
        assert len(files) == 2
        for path in files:
            path.unlink()
        found = verify(bag, trusted=keys / "archive.pub")
        assert [(p.code, p.where.path.name) for p in found.problems] == [("AP914", f"manifest-{name}.txt")]
        assert (found.valid, found.problems[0].severity) == (True, "warning")
        assert verify(bag).problems == ()  # nobody asked for a seal
        for path, data in files.items():
            path.write_bytes(data)


def test_forged_manifests_do_not_help(bag: Path, keys: Path, tmp_path: Path) -> None:
    files = sources(tmp_path / "other", {"a.txt": b"forged", "b/c.txt": b"second\n", "ä.txt": b""})
    options = Options(algorithms=("md5", "sha512"))
    write(tmp_path / "forged", payload=files, options=options)
    for seal in bag.glob("*.sig"):
        shutil.copy(seal, tmp_path / "forged")
    assert verify(tmp_path / "forged").valid
    assert codes(tmp_path / "forged", keys / "archive.pub") == {"AP912"}


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_an_archive_is_sealed_too(kind: str, keys: Path, tmp_path: Path) -> None:
    options = Options(serialization=kind, key=keys / "archive")
    write(tmp_path / f"bag.{kind}", payload=sources(tmp_path / "in"), options=options)
    found = verify(tmp_path / f"bag.{kind}", trusted=keys / "archive.pub")
    assert (found.signers, found.problems) == (("archive@example.org",), ())


def test_a_key_that_is_none_stops_packing_and_leaves_nothing(keys: Path, tmp_path: Path) -> None:
    for key in (keys / "none", Path(RECORD, "record.yaml"), Path("/dev/null")):
        with pytest.raises(UnwritableError):
            write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=Options(key=key))
        assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


def test_a_file_of_signers_that_is_none_is_told(bag: Path, keys: Path, tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    (tmp_path / "empty").write_bytes(b"")
    for trusted in (tmp_path / "binary", tmp_path / "none", tmp_path / "empty", Path(RECORD, "record.yaml")):
        with pytest.raises(UnreadableError):
            verify(bag, trusted=trusted)
    with pytest.raises(UnreadableError, match="is a private key"):
        verify(bag, trusted=keys / "archive")


def test_nobody_is_said_to_have_made_a_seal_that_is_broken(bag: Path, keys: Path) -> None:
    shutil.copy(bag / "tagmanifest-md5.txt.sig", bag / "tagmanifest-sha512.txt.sig")
    found = verify(bag, trusted=keys / "archive.pub")
    assert (found.signers, "sealed by" in str(found)) == ((), False)


def test_what_ssh_keygen_says_names_no_file_of_ours(bag: Path, keys: Path, tmp_path: Path) -> None:
    kind, key, _ = (keys / "archive.pub").read_text().split()
    (tmp_path / "allowed").write_text(f'a@example.org namespaces="git" {kind} {key}\n')
    problems = verify(bag, trusted=tmp_path / "allowed").problems
    assert {problem.code for problem in problems} == {"AP912"}
    assert not any("/archpack-" in problem.message for problem in problems)


def test_what_is_no_key_is_refused_before_anything_is_copied(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("not a key")
    with pytest.raises(UnwritableError, match="is no key"):
        write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=Options(key=tmp_path / "note"))


def test_the_command_line_seals_and_checks(
    keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    assert os.environ.get("SSH_AUTH_SOCK") is None
    assert run(["pack", RECORD, "--into", str(tmp_path), "--sign", str(keys / "archive")]) == 0
    bag = str(tmp_path / "specimen-0001")
    assert run(["verify", bag, "--signer", str(keys / "archive.pub")]) == 0
    assert "sealed by archive@example.org" in capsys.readouterr().out
    assert run(["verify", bag, "--signer", str(keys / "other.pub")]) == 1
