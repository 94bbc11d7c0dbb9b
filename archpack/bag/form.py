"""How the members of an archive lie in it, known before their bytes are: the shape of the forms. Pure."""

from typing import Protocol


class Form(Protocol):
    """What stands in an archive besides the bytes of its members, which are stored as they are.

    Attributes:
        lists: Whether a directory after the members lists them, and tells their CRC-32 as their heads do.
    """

    lists: bool

    def head_size(self, name: str, size: int) -> int:
        """How many bytes stand before those of a member."""

    def head(self, name: str, size: int, crc: int) -> bytes:
        """What stands before the bytes of a member; its CRC-32 matters where members are listed."""

    def padding(self, size: int) -> int:
        """How many zeros stand after the bytes of a member."""

    def entry(self, name: str, size: int, crc: int, at: int) -> bytes:
        """What the directory after all members says of the one whose head begins at a place."""

    def end(self, size: int, members: int, at: int) -> bytes:
        """What stands after the directory, which begins at a place and has so many bytes and members."""
