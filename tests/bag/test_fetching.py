"""Fetching from a real server with TLS, on this machine alone."""

import http.server
import os
import shutil
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from archpack.bag import verify
from archpack.bag.fetching import Fetched, Network, fetch
from archpack.cli.main import run
from archpack.errors import UnreadableError, UnwritableError
from archpack.event import Advanced, Event, Finished, Started
from tests.bag.making import bag_files, make_bag, manifest_of, put, snapshot

PAYLOAD = {"a.txt": b"first\n", "deep/er/big.bin": bytes(range(256)) * 4000}


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the payload, and misbehaves at addresses that ask for it."""

    def do_GET(self) -> None:
        name = self.path.removeprefix("/")
        if name in PAYLOAD:
            self._answer(200, PAYLOAD[name])
        elif name == "other":
            self._answer(200, b"other\n")
        elif name == "longer":
            self._answer(200, PAYLOAD["a.txt"] + b"more")
        elif name == "broken":
            self._answer(200, b"fir", length=6)
        elif name == "moved":
            self._answer(302, b"", location="/a.txt")
        elif name == "down":
            self._answer(302, b"", location=f"http://127.0.0.1:{self.server.server_address[1]}/a.txt")
        elif name == "file":
            self._answer(302, b"", location="file:///etc/passwd")
        elif name == "endless":
            self.send_response(200)
            self.end_headers()
            for _ in range(50):
                self.wfile.write(b"x" * 100_000)
        else:
            self._answer(404, b"")

    def _answer(self, status: int, body: bytes, *, length: int | None = None, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A client that hangs up is no news."""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is needed to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=here"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "cert.pem"]
    subprocess.run([*command.split(), *names], cwd=folder, check=True, capture_output=True)
    return folder / "cert.pem"


@pytest.fixture(scope="module")
def address(certificate: Path) -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"https://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


Ask = Callable[..., Fetched]


@pytest.fixture
def ask(certificate: Path) -> Ask:
    network = Network(trust=ssl.create_default_context(cafile=str(certificate)), timeout=5, limit=200_000)
    return lambda bag, **options: fetch(bag, network=network, **options)


def holey(folder: Path, lines: str, *, without: tuple[str, ...] = ("a.txt",)) -> Path:
    """A bag in which some files are still to be fetched."""
    bag = make_bag(folder, payload=PAYLOAD, extra={"fetch.txt": lines.encode()})
    for name in without:
        (bag / "data" / name).unlink()
    return bag


def codes(found: Fetched) -> list[str]:
    return [problem.code for problem in found.problems]


def test_what_is_to_be_fetched_is_fetched_and_the_bag_is_then_valid(
    address: str, ask: Ask, tmp_path: Path
) -> None:
    big = len(PAYLOAD["deep/er/big.bin"])
    lines = f"{address}/moved 6 data/a.txt\n{address}/deep/er/big.bin {big} data/deep/er/big.bin\n"
    bag = holey(tmp_path / "bag", lines, without=("a.txt", "deep/er/big.bin"))
    shutil.rmtree(bag / "data" / "deep")
    assert not verify(bag).complete
    heard: list[Event] = []
    found = ask(bag, listener=heard.append)
    assert (codes(found), found.files, found.size) == ([], 2, big + 6)
    assert verify(bag).valid
    assert snapshot(bag) == bag_files(PAYLOAD, extra={"fetch.txt": lines.encode()})
    assert (heard[0], heard[-1]) == (Started(task="fetch", total=big + 6), Finished(task="fetch"))
    assert sum(event.amount for event in heard if isinstance(event, Advanced)) == big + 6
    assert ask(bag) == Fetched(problems=(), files=0, size=0)


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("http://127.0.0.1:9/a.txt - data/a.txt", "AP866", "HTTPS"),
        ("ftp://127.0.0.1/a.txt - data/a.txt", "AP866", "HTTPS"),
        ("file:///etc/passwd - data/a.txt", "AP866", "HTTPS"),
        ("https://[::1/a.txt - data/a.txt", "AP866", "address"),
        ("https://user:word@127.0.0.1/a.txt - data/a.txt", "AP866", "password"),
        ("{}/down 6 data/a.txt", "AP866", "HTTPS"),
        ("{}/file 6 data/a.txt", "AP867", "not allowed"),
        ("{}/none 6 data/a.txt", "AP867", "404"),
        ("https://127.0.0.1:1/a.txt 6 data/a.txt", "AP867", "refused"),
        ("{}/broken 6 data/a.txt", "AP868", "3 bytes"),
        ("{}/longer 6 data/a.txt", "AP868", "more than the 6"),
        ("{}/a.txt 5 data/a.txt", "AP868", "more than the 5"),
        ("{}/a.txt 7 data/a.txt", "AP868", "6 bytes came"),
        ("{}/endless - data/a.txt", "AP868", "more than the 200000"),
        ("{}/other 6 data/a.txt", "AP868", "digest"),
        ("{}/a.txt 6 data/unlisted", "AP864", "manifest"),
        ("{}/a.txt 6 data/../../a.txt", "AP832", "leads out"),
        ("{}/a.txt 6 ../bag-sibling/a.txt", "AP832", "leads out"),
        ("{}/a.txt 6 bag-info.txt", "AP861", "payload"),
    ],
)
def test_what_is_not_as_it_should_be_is_not_kept(
    line: str, code: str, said: str, address: str, ask: Ask, tmp_path: Path
) -> None:
    bag = holey(tmp_path / "bag", line.format(address) + "\n")
    before = snapshot(tmp_path)
    found = ask(bag)
    assert (codes(found), found.files) == ([code], 0)
    assert said in found.problems[0].message
    assert (found.problems[0].where.path, found.problems[0].where.line) == (bag / "fetch.txt", 1)
    assert snapshot(tmp_path) == before


def test_a_certificate_that_nobody_vouches_for_is_not_believed(address: str, tmp_path: Path) -> None:
    found = fetch(holey(tmp_path / "bag", f"{address}/a.txt 6 data/a.txt\n"))
    assert codes(found) == ["AP867"]
    assert "certificate" in found.problems[0].message


@pytest.mark.parametrize("what", ["link", "file"])
def test_nothing_is_written_through_links(what: str, address: str, ask: Ask, tmp_path: Path) -> None:
    lines = f"{address}/deep/er/big.bin - data/deep/er/big.bin\n".replace(" - ", " 1024000 ")
    bag = holey(tmp_path / "bag", lines, without=("deep/er/big.bin",))
    (tmp_path / "outside").mkdir()
    (bag / "data/deep/er").rmdir()
    if what == "link":
        (bag / "data/deep/er").symlink_to(tmp_path / "outside")
    else:
        (bag / "data/deep/er").write_bytes(b"")
    assert codes(ask(bag)) == ["AP867"]
    assert list((tmp_path / "outside").iterdir()) == []


def test_what_a_crash_left_is_removed_and_two_cannot_fetch_at_once(
    address: str, ask: Ask, tmp_path: Path
) -> None:
    bag = holey(tmp_path / "bag", f"{address}/a.txt - data/a.txt\n")
    put(bag, {".archpack-fetch-old": b"half"})

    def meanwhile(event: Event) -> None:
        with pytest.raises(UnwritableError, match="somebody else"):
            ask(bag)

    assert ask(bag, listener=meanwhile).files == 1
    assert not list(bag.glob(".archpack*"))


def test_a_disk_without_hard_links_gets_its_files_too(
    address: str, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", none)
    bag = holey(tmp_path / "bag", f"{address}/a.txt 6 data/a.txt\n")
    assert ask(bag).files == 1
    assert verify(bag).valid


def test_a_full_disk_ends_the_call(
    address: str, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bag = holey(tmp_path / "bag", f"{address}/a.txt 6 data/a.txt\n")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableError, match="No space"):
        ask(bag)
    assert not (bag / "data/a.txt").exists()
    assert not list(bag.glob(".archpack*"))


def test_every_manifest_is_asked(address: str, ask: Ask, tmp_path: Path) -> None:
    bag = holey(tmp_path / "bag", f"{address}/other 6 data/a.txt\n")
    wrong = {f"data/{name}": data for name, data in {**PAYLOAD, "a.txt": b"other\n"}.items()}
    put(bag, {"manifest-md5.txt": manifest_of(wrong, "md5")})
    assert codes(ask(bag)) == ["AP868"]


def test_the_command_fetches_and_says_how_much(
    address: str, certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bag = holey(tmp_path / "bag", f"{address}/a.txt 6 data/a.txt\n")
    assert run(["fetch", str(bag), "--trust", str(certificate)]) == 0
    assert "1 file fetched, 6 bytes" in capsys.readouterr().out
    assert run(["fetch", str(tmp_path / "none"), "--trust", str(certificate)]) == 3
    assert run(["fetch", str(bag), "--trust", str(bag / "bagit.txt")]) == 3
    assert "certificates" in capsys.readouterr().err


def test_a_folder_that_is_no_bag_is_told(tmp_path: Path) -> None:
    assert codes(fetch(tmp_path)) == ["AP820"]


def test_what_is_no_folder_cannot_be_fetched_into(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for name in ("file", "none"):
        with pytest.raises(UnreadableError):
            fetch(tmp_path / name)
