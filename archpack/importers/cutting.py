"""A page cut into what is taken for which field: every piece of it goes into exactly one bucket.

So nothing of a page can be lost: what no layout understands goes to `remainder`, what belongs to the site
and not to the document to `furniture`.
"""

from archpack.importers import broken_lines
from archpack.importers.fields import Words
from archpack.importers.importer import Piece


class Cut:
    """The buckets of a page, filled piece by piece in the order of the page."""

    def __init__(self) -> None:
        self._buckets: dict[str, list[Piece]] = {}

    def put(self, bucket: str, *pieces: Piece) -> None:
        """Put pieces into a bucket."""
        self._buckets.setdefault(bucket, []).extend(pieces)

    def has(self, bucket: str) -> bool:
        """Whether a bucket has words in it."""
        return any(piece.text.strip() for piece in self._buckets.get(bucket, ()))

    def pieces(self, bucket: str) -> tuple[Piece, ...]:
        """The pieces of a bucket in their order, blank ones too."""
        return tuple(self._buckets.get(bucket, ()))

    def words(self, bucket: str) -> Words | None:
        """The words of a bucket as one text, line breaks read as spaces; None if it has none."""
        written = self._written(bucket)
        if not written:
            return None
        return Words(line=written[0].line, text=broken_lines.joined([piece.text for piece in written]))

    def each(self, bucket: str) -> tuple[Words, ...]:
        """The pieces of a bucket, each by itself; blank ones left out."""
        return tuple(
            Words(line=piece.line, text=" ".join(piece.text.split())) for piece in self._written(bucket)
        )

    def verbatim(self, bucket: str) -> Words | None:
        """The text of a bucket character for character, from its first line with words to its last."""
        pieces = self._buckets.get(bucket, [])
        marks = [index for index, piece in enumerate(pieces) if piece.text.strip()]
        if not marks:
            return None
        kept = pieces[marks[0] :]
        return Words(line=kept[0].line, text="\n".join(piece.text for piece in kept))

    def _written(self, bucket: str) -> list[Piece]:
        return [piece for piece in self._buckets.get(bucket, ()) if piece.text.strip()]
