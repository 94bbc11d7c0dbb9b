"""Fetching the files that fetch.txt names (RFC 8493, 2.2.3): over HTTPS only, and into the bag only.

A bag may come from anybody, and so may the addresses in it: nothing is fetched unless somebody asks for it,
no redirection leads away from HTTPS, and what arrives must have the length and the digests that the bag lists
for it before it takes its name.
"""

import errno
import fcntl
import os
import ssl
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from archpack.bag import algorithms
from archpack.bag.container import Folder
from archpack.bag.copying import write_all
from archpack.bag.fetch_file import Fetch
from archpack.bag.loading import Bag, load
from archpack.bag.names import shown
from archpack.errors import UnreadableError, UnwritableError
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.problem import Problem, Where, in_file_order

_TASK = "fetch"
_CHUNK = 1 << 18
_UNFINISHED = ".archpack-fetch-"
"""What the name of a file begins with that has not arrived whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How the world is reached.

    Attributes:
        trust: Whose certificates are believed; None for those that the system believes.
        proxies: Addresses of proxies by scheme, as in `{"https": "http://proxy:3128"}`.
        timeout: Seconds without a byte after which a server is given up.
        limit: Bytes beyond which a file is refused whose length the bag does not say.
    """

    trust: ssl.SSLContext | None = None
    proxies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    timeout: float = 60.0
    limit: int = 1 << 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came of fetching.

    Attributes:
        problems: What could not be fetched, and why.
        files: How many files were fetched.
        size: Their bytes.
    """

    problems: tuple[Problem, ...]
    files: int
    size: int


class _Refused(Exception):  # noqa: N818  said of a file, not of us
    """Why a file was not fetched; `code` is that of the problem."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class _HttpsOnly(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """Follow a redirection to another address of HTTPS, and none to anything else."""
        _check_address(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(bag: Path, *, network: Network | None = None, listener: Listener = silent) -> Fetched:
    """Fetch the files of a bag that are not there yet. Each appears whole, or not at all.

    Args:
        bag: The folder.
        network: How the world is reached.
        listener: Hears of the bytes that arrive.

    Raises:
        UnreadableError: There is no such folder, or it cannot be read.
        UnwritableError: It cannot be written, or somebody else is fetching into it.
    """
    try:
        with _alone(bag):
            found = load(Folder(bag))
            return _fetch_all(found, network or Network(), listener)
    except NotADirectoryError as error:
        raise UnreadableError(f"{bag} is no folder; unpack a bag that is in one file first") from error
    except FileNotFoundError as error:
        raise UnreadableError(f"{bag} does not exist") from error
    except OSError as error:
        raise UnwritableError(f"{bag} cannot be written: {error.strerror or error}") from error


@contextmanager
def _alone(bag: Path) -> Iterator[None]:
    """Keep others from fetching into the bag meanwhile, and remove what a crash has left there."""
    handle = os.open(bag, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise UnwritableError(f"somebody else is at work on {bag}; wait until that is done") from None
        except OSError:
            pass  # a file system without locks
        for left in bag.glob(f"{_UNFINISHED}*"):
            left.unlink()
        yield
    finally:
        os.close(handle)


def _fetch_all(bag: Bag, network: Network, listener: Listener) -> Fetched:
    wanted = [entry for entry in bag.fetch if entry.path not in bag.tree.files]
    # What is wrong with fetch.txt itself keeps no good line from being followed.
    places = {bag.path / "fetch.txt", bag.path}  # at the bag itself is told that it is none
    problems = [problem for problem in bag.problems if problem.where.path in places]
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler(dict(network.proxies)),
        urllib.request.HTTPSHandler(context=network.trust or ssl.create_default_context()),
        _HttpsOnly(),
    )
    lengths = [entry.length for entry in wanted]
    total = None if None in lengths else sum(length or 0 for length in lengths)
    listener(Started(task=_TASK, total=total))
    files = size = 0
    for entry in wanted:
        try:
            size += _Arrival(bag, entry, network, listener).fetch(opener)
            files += 1
        except _Refused as refused:
            message = f"{shown(entry.path)} was not fetched: {refused}"
            where = Where(path=bag.path / "fetch.txt", line=entry.line)
            problems.append(Problem(code=refused.code, message=message, where=where))
    listener(Finished(task=_TASK))
    return Fetched(problems=in_file_order(problems), files=files, size=size)


def _check_address(url: str) -> None:
    """Refuse every address but one of HTTPS."""
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
    except ValueError:
        raise _Refused("AP866", f"{shown(url[:200])} is no address") from None
    if parts.scheme.lower() != "https" or not host:
        raise _Refused("AP866", f"{shown(url[:200])} is no address of HTTPS, and nothing else is followed")
    if user is not None:
        raise _Refused("AP866", "its address holds a name or password, which are not sent")


class _Arrival:
    """One file on its way into the bag."""

    def __init__(self, bag: Bag, entry: Fetch, network: Network, listener: Listener) -> None:
        self._bag, self._entry, self._network, self._listener = bag, entry, network, listener
        self._most = network.limit if entry.length is None else entry.length
        self._digests = {
            one.algorithm: one.digest(entry.path) for one in bag.payload_manifests if entry.path in one
        }

    def fetch(self, opener: urllib.request.OpenerDirector) -> int:
        """Fetch the file, and return its bytes.

        Raises:
            _Refused: It cannot be had, or is not what the bag lists.
            OSError: It cannot be written.
        """
        _check_address(self._entry.url)
        if not self._digests:
            raise _Refused("AP864", "no payload manifest lists it, so nobody could tell whether it is right")
        handle, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=self._bag.path)
        try:
            size = self._receive(opener, handle)
            os.fchmod(handle, 0o644)
            os.fsync(handle)
            self._give_name(Path(name))
        finally:
            os.close(handle)
            with suppress(OSError):
                Path(name).unlink()
        return size

    def _receive(self, opener: urllib.request.OpenerDirector, handle: int) -> int:
        hashes = {name: algorithms.start(name) for name in self._digests}
        size = 0
        for chunk in self._chunks(opener):
            size += len(chunk)
            if size > self._most:
                raise _Refused("AP868", f"the server sends more than the {self._most} bytes that it may have")
            for one in hashes.values():
                one.update(chunk)
            write_all(handle, memoryview(chunk))
            self._listener(Advanced(task=_TASK, amount=len(chunk)))
        if self._entry.length is not None and size != self._entry.length:
            raise _Refused("AP868", f"{size} bytes came, and fetch.txt says {self._entry.length}")
        for name, expected in self._digests.items():
            actual = hashes[name].hexdigest()
            if actual != expected:
                raise _Refused(
                    "AP868", f"what came has the {name} digest {actual}, and the manifest lists {expected}"
                )
        return size

    def _chunks(self, opener: urllib.request.OpenerDirector) -> Iterator[bytes]:
        """What the server sends; whatever goes wrong on the way is said in one manner."""
        try:
            with opener.open(self._entry.url, timeout=self._network.timeout) as answer:
                while chunk := answer.read(_CHUNK):
                    yield chunk
        except urllib.error.HTTPError as error:
            with error:
                raise _Refused("AP867", f"the server says {error.code} {shown(error.reason)}") from None
        except urllib.error.URLError as error:
            raise _Refused("AP867", f"{shown(str(error.reason))}") from None
        except (HTTPException, OSError, ValueError) as error:
            raise _Refused("AP867", f"{shown(str(error) or type(error).__name__)}") from None

    def _give_name(self, file: Path) -> None:
        """Let the file have its name, which nothing may have, in folders that are no links."""
        *folders, last = self._entry.path.split("/")
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
        here = os.open(self._bag.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            for folder in folders:
                with suppress(FileExistsError):
                    os.mkdir(folder, 0o755, dir_fd=here)
                below = os.open(folder, flags, dir_fd=here)
                os.close(here)
                here = below
            _link(file, last, here)
            os.fsync(here)
        except (FileExistsError, NotADirectoryError, FileNotFoundError) as error:
            reason = f"its place is taken by something else ({error.strerror})"
            raise _Refused("AP867", reason) from None
        except OSError as error:
            raise _Refused("AP867", f"it cannot have its name: {error.strerror}") from None
        finally:
            os.close(here)


def _link(file: Path, name: str, folder: int) -> None:
    """Give a file a name that nothing has."""
    try:
        os.link(file, name, dst_dir_fd=folder)
    except OSError as error:
        if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.EMLINK}:
            raise
        # A file system without hard links; whoever else writes into the bag just now could lose a file.
        with suppress(FileNotFoundError):
            os.stat(name, dir_fd=folder, follow_symlinks=False)
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        os.rename(file, name, dst_dir_fd=folder)
