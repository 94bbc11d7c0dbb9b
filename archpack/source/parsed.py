"""What a reader of YAML or JSON hands over, and the bounds that both keep."""

from archpack.model.value import Value
from archpack.problem import Problem
from archpack.source.places import Places

Data = str | int | float | bool | None | list["Data"] | dict[str, "Data"]
"""Plain data. From YAML only text, lists and mappings come; numbers and the like come from JSON alone."""

MAX_BYTES = 4 * 1024 * 1024
"""Bytes of the largest file that is read; a record has a few thousand."""
MAX_DEPTH = 64
"""Levels of nesting; a record has six."""
MAX_VALUES = 200_000
"""Values, containers among them; a record has a few hundred."""
MAX_PROBLEMS = 1_000
"""Problems that are told of one file."""


class Parsed(Value, frozen=True, kw_only=True):
    """A file as plain data.

    Attributes:
        data: The data, or None where the text could not be read.
        places: Where each value stands.
        problems: What is wrong with the text.
    """

    data: Data
    places: Places
    problems: tuple[Problem, ...]


class Stop(Exception):  # noqa: N818  it is no error: the reader has said what there is to say
    """Reading ends here; the problem has been noted."""
