"""The shape of a report: problems in, text out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from archpack.problem import Kind, Problem, Severity

FAILING: Collection[Severity] = frozenset({"error"})
"""How bad a problem must be to fail the run, unless the person is stricter."""

NO_KINDS: Mapping[str, Kind] = MappingProxyType({})


class Render(Protocol):
    """What makes the text of a report."""

    def __call__(
        self,
        problems: Sequence[Problem],
        *,
        color: bool = False,
        records: int | None = None,
        known: int = 0,
        failing: Collection[Severity] = FAILING,
        kinds: Mapping[str, Kind] = NO_KINDS,
        facts: Mapping[str, object] | None = None,
    ) -> str:
        """The text of problems.

        Args:
            problems: The problems, in the order in which they are told.
            color: Whether the text may hold the colours of a terminal.
            records: How many records were looked at, where that is to be told.
            known: How many more problems there are that were known before, and are only counted.
            failing: How bad a problem must be to fail the run.
            kinds: What is known of the codes.
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
