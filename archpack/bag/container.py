"""What a bag can be: a folder, or one file in which a folder is serialized (RFC 8493, 4)."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Protocol

from archpack.bag import reading
from archpack.bag.reading import Fault
from archpack.bag.tree import Tree, walk
from archpack.problem import Severity
from archpack.spreading import Advance, spread

Wanted = Callable[[str], Sequence[str]]
"""The algorithms of the digests that are wanted of the file of this name."""
Digests = tuple[str, ...]


class Container(Protocol):
    """A bag as a place from which files can be read."""

    @property
    def path(self) -> Path:
        """Where it is."""

    @property
    def tree(self) -> Tree:
        """Everything in it."""

    @property
    def whole(self) -> bool:
        """Whether all of it could be looked at, so that what was not found is not there."""

    @property
    def dated(self) -> bool:
        """Whether a file in it has the time at which its original was changed last."""

    @property
    def remarks(self) -> Sequence[tuple[str, str, str, Severity]]:
        """What is wrong with it as a container: code, name in the bag or '', message, severity."""

    def open(self, name: str) -> IO[bytes]:
        """Open a tag file for reading.

        Raises:
            OSError: It cannot be read.
        """

    def digests(
        self, indices: Sequence[int], wanted: Wanted, *, processes: int, advance: Advance
    ) -> Iterator[tuple[int, Digests | Fault]]:
        """Read files and compute digests.

        Args:
            indices: Positions of the files in the tree.
            wanted: The algorithms for each.
            processes: How many processes may work.
            advance: Is told of bytes that are read.

        Returns:
            For each position, in any order, the digests in the order of the algorithms, or a fault.
        """


class Folder:
    """A bag in a folder."""

    whole = dated = True
    remarks: Sequence[tuple[str, str, str, Severity]] = ()

    def __init__(self, path: Path) -> None:
        """Look at everything below the folder.

        Raises:
            OSError: It cannot be read.
        """
        self.path, self.tree = path, walk(path)

    def open(self, name: str) -> IO[bytes]:
        """Open a tag file for reading."""
        return reading.open_file(self.path / name)

    def digests(
        self, indices: Sequence[int], wanted: Wanted, *, processes: int, advance: Advance
    ) -> Iterator[tuple[int, Digests | Fault]]:
        """Read files and compute digests, on several processes."""
        files, above = self.tree.files, f"{self.path}/"

        def look(index: int, advance: Advance) -> Digests | Fault:
            name = files.name(index)
            expected = files.at(index)
            return reading.digests(above + name, expected, wanted(name), lambda chunk: advance(len(chunk)))

        for number, result in spread(look, indices, files.size, processes=processes, advance=advance):
            yield indices[number], result
