"""The shape of a report: problems in, text out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from archpack.problem import Problem


class Render(Protocol):
    """What makes the text of a report."""

    def __call__(
        self,
        problems: Sequence[Problem],
        *,
        color: bool = False,
        records: int | None = None,
        facts: Mapping[str, object] | None = None,
    ) -> str:
        """The text of problems.

        Args:
            problems: The problems, in the order in which they are told.
            color: Whether the text may hold the colours of a terminal.
            records: How many records were looked at, where that is to be told.
            facts: What else programs may want to know, as the members of a JSON object.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A way to tell problems.

    Attributes:
        name: What people call it (`--format`).
        title: One line that says what it is for.
        render: Problems to text; pure.
    """

    name: str
    title: str
    render: Render
