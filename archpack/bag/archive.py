"""Bags serialized in one file (RFC 8493, 4): read as they lie, and never unpacked."""

import errno
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from archpack.bag import algorithms, names
from archpack.bag.archive_faults import told
from archpack.bag.archive_members import USUAL_LIMITS, ArchiveError, Limits, Member
from archpack.bag.container import Container, Digests, Folder, Wanted
from archpack.bag.files import Files
from archpack.bag.names import shown
from archpack.bag.reading import Fault
from archpack.bag.tree import Tree
from archpack.errors import UnreadableError
from archpack.event import Advanced, Finished, Listener, Started, silent
from archpack.problem import Severity
from archpack.spreading import Advance

_CHUNK = 1 << 18
_TASK = "look"


@contextmanager
def opened(bag: Path, limits: Limits = USUAL_LIMITS, listener: Listener = silent) -> Iterator[Container]:
    """A bag, whether it is a folder or an archive.

    Args:
        bag: The folder or archive.
        limits: What an archive may unpack to before it is taken for a bomb.
        listener: Hears of an archive as it is looked through.

    Raises:
        UnreadableError: There is nothing, or nothing that could be a bag, or it cannot be read.
    """
    container: Container
    try:
        container = Folder(bag)
    except NotADirectoryError:
        container = Archive(bag, limits, listener)
    except OSError as error:
        raise UnreadableError(f"{bag} cannot be read: {error.strerror}") from error
    yield container


class Archive:
    """A bag in an archive: its members are looked through once for names and tag files, once for digests."""

    dated = False

    def __init__(self, path: Path, limits: Limits, listener: Listener) -> None:
        """Look through the archive.

        Raises:
            UnreadableError: It is no archive of a known kind, or cannot be opened.
        """
        from archpack.bag.archive_kinds import kind_of

        self.path = path
        self.remarks: list[tuple[str, str, str, Severity]] = []
        self.whole = True
        self._file = path.resolve()  # a link that somebody names is followed, and none that is in a bag
        self._limits = limits
        self._kind = kind_of(path)
        self._tag_files: dict[str, bytes] = {}
        self._files = Files()
        self._folders: set[str] = set()
        self._strange: dict[str, str] = {}
        self._tops: dict[str, None] = {}  # in the order of the archive; the first is the bag
        self._beside: list[str] = []
        listener(Started(task=_TASK, total=None))
        self._look(lambda amount: listener(Advanced(task=_TASK, amount=amount)))
        listener(Finished(task=_TASK))
        self._judge_top()
        self._files.sort()
        for name in sorted(self._folders):
            if name in self._files or name in self._strange:
                message = f"{shown(name)} is in the archive as a folder and as a file"
                self._remark("AP893", name, message, "5.1")
        self.tree = Tree(
            files=self._files, folders=tuple(sorted(self._folders)), strange=self._strange, closed={}
        )

    def _look(self, advance: Advance) -> None:
        seen: set[str] = set()
        try:
            with self._kind.open(self._file, self._limits, advance) as archive:
                for member, open_ in archive.members():
                    name = self._place(member)
                    if name is None or (name in seen and self._again(member, name)):
                        continue
                    seen.add(name)
                    self._take(member, name, open_)
                if archive.goes_on:
                    message = "bytes follow the end of the archive, and no digest covers them"
                    self._remark("AP896", "", message, "4", "warning")
        except ArchiveError as error:
            self.whole = False
            self._remark(error.code, "", f"the archive {error}", "4")

    def _remark(self, code: str, name: str, message: str, clause: str, severity: Severity = "error") -> None:
        self.remarks.append((code, name, f"{message} (RFC 8493, {clause})", severity))

    def _judge_top(self) -> None:
        """An archive holds one folder, which is the bag, and is named for it."""
        if "bagit.txt" in self._beside:
            self.whole = False
            message = "the files of the bag lie at the top of the archive; put the folder itself into it"
            self._remark("AP892", "", message, "4")
        elif any("\\" in name for name in self._beside) and not self._tops:
            self.whole = False
            name = shown(self._beside[0])
            message = (
                f"the archive parts folders by '\\', as in {name}; pack it anew with a program that has '/'"
            )
            self._remark("AP892", "", message, "4")
        else:
            for name in self._beside:
                self._remark("AP892", "", f"{shown(name)} lies beside the bag's folder in the archive", "4")
        if len(self._tops) > 1:
            self.whole = False
            several = ", ".join(shown(top) for top in sorted(self._tops)[:5])
            self._remark("AP892", "", f"the archive holds more than one folder at its top: {several}", "4")
        for top in self._tops if self.whole else ():
            if not self.path.name.startswith(f"{top}."):
                message = f"the archive holds the folder {shown(top)} and is not named for it"
                self._remark("AP894", "", message, "4", "warning")

    def _place(self, member: Member) -> str | None:
        """The path in the bag that a member has, or None for what is not below the bag's folder."""
        spelled = member.name
        if names.unsafe(spelled):
            message = f"{shown(spelled[:300])} leads out of the archive; it is not followed"
            self._remark("AP891", "", message, "5.1")
            return None
        top, _, name = names.plain(spelled).partition("/")
        if member.kind != "folder" and not name:
            self._beside.append(top)
        elif top:
            self._tops[top] = None
        return name if name and self._is_bag(top) else None

    def _is_bag(self, top: str) -> bool:
        """Whether a folder at the top of the archive is the one that is taken for the bag."""
        return top == next(iter(self._tops), None)

    def _again(self, member: Member, name: str) -> bool:
        if member.kind != "folder" or name not in self._folders:
            message = f"{shown(name)} is in the archive more than once; only the first was looked at"
            self._remark("AP893", name, message, "5.1")
        return True

    def _take(self, member: Member, name: str, open_: Callable[[], IO[bytes]]) -> None:
        above = name
        while "/" in above:
            above = above.rpartition("/")[0]
            self._folders.add(above)
        if member.kind == "folder":
            self._folders.add(name)
        elif member.kind != "file":
            self._strange[name] = member.kind
        else:
            if not name.startswith(names.PAYLOAD):
                self._take_tag_file(name, open_)
            self._files.add_member(name, member.size)

    def _take_tag_file(self, name: str, open_: Callable[[], IO[bytes]]) -> None:
        try:
            self._tag_files[name] = self._content(open_)
        except ArchiveError as error:
            if error.code != "AP890":
                raise
            # Of a zip all other members may be sound; of a tar the next one is not found either.

    def _content(self, open_: Callable[[], IO[bytes]]) -> bytes:
        with told(), open_() as file:
            data = file.read(self._limits.tag_file + 1)
        if len(data) > self._limits.tag_file:
            raise ArchiveError(f"holds a tag file of more than {self._limits.tag_file} bytes", "AP895")
        return data

    def open(self, name: str) -> IO[bytes]:
        """Open a tag file for reading."""
        if name not in self._tag_files:
            raise OSError(errno.EIO, "the archive is damaged there")
        return io.BytesIO(self._tag_files[name])

    def digests(
        self, indices: Sequence[int], wanted: Wanted, *, processes: int, advance: Advance
    ) -> Iterator[tuple[int, Digests | Fault]]:
        """Read the members in their order and compute digests; an archive is read by one process."""
        left = set(indices)
        try:
            with self._kind.open(self._file, self._limits, lambda _: None) as archive:
                for member, open_ in archive.members():
                    top, _, name = names.plain(member.name).partition("/")
                    index = self._files.index(name) if self._is_bag(top) else -1
                    if member.kind == "file" and index in left:
                        left.discard(index)
                        yield index, _digests(open_, wanted(name), self._files.size(index), advance)
        except ArchiveError as error:
            for index in sorted(left):
                yield index, _unreadable(error)


def _unreadable(error: ArchiveError) -> Fault:
    return Fault(kind="unreadable", reason=f"cannot be read: the archive {error}")


def _digests(
    open_: Callable[[], IO[bytes]], wanted: Sequence[str], size: int, advance: Advance
) -> Digests | Fault:
    hashes = {name: algorithms.start(name) for name in wanted}
    done = 0
    try:
        with told(), open_() as file:
            while chunk := file.read(_CHUNK):
                done += len(chunk)
                for one in hashes.values():
                    one.update(chunk)
                advance(len(chunk))
    except ArchiveError as error:
        return _unreadable(error)
    if done != size:
        return Fault(kind="unreadable", reason=f"has {done} bytes, and the archive says {size}")
    return tuple(hashes[name].hexdigest() for name in wanted)
