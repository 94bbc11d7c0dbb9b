"""The shape of a rule: what it is given, what it finds, and the proof that it works."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Generic, Literal, TypeVar

from archpack.model.value import Value
from archpack.problem import Severity

Scope = Literal["record", "files", "transcript", "collection"]
"""What a rule looks at: one record, the files in its folder, the text of one of its transcripts, or all
records of a run. `archpack.validate.subject` says what each is given."""

Pointer = tuple[str | int, ...]
"""The way to a value of a record: keys, and indices from 0."""


class InFile(Value, frozen=True, kw_only=True):
    """A place in a file of the record's folder.

    Attributes:
        path: The file's path below the folder.
        line: Line from 1, or None where the whole file is meant.
        column: Column from 1, or None.
    """

    path: str
    line: int | None = None
    column: int | None = None


class InRecord(Value, frozen=True, kw_only=True):
    """A place in one of the records of a collection.

    Attributes:
        index: Which of the records, from 0.
        pointer: The way to the value.
    """

    index: int
    pointer: Pointer


Place = Pointer | InFile | InRecord
Finding = tuple[Place, str] | tuple[Pointer, str, str]
"""Where the fault is, in what the rule was given, and the message; and, where mending it is safe, the text
that the value at the pointer is to have instead. `validate --fix` puts it there: it must be what every
archivist would have written, it must silence the rule, and it must leave alone what a source is quoted as
saying."""

S = TypeVar("S")


class Example(Value, frozen=True, kw_only=True):
    """A record that a rule finds fault with, or does not; it is a test and a piece of documentation.

    Attributes:
        record: YAML; `schema` and `id` may be left out.
        files: The content of the files beside it, by path.
        others: Further records of the collection, YAML.
        folder: The name of the record's folder, where it is not the id.
    """

    record: str
    files: Mapping[str, str | bytes] = MappingProxyType({})
    others: tuple[str, ...] = ()
    folder: str | None = None


class Rule(Value, Generic[S], frozen=True, kw_only=True):
    """One thing that may be wrong with records of the right shape.

    Attributes:
        code: Its stable code, never reused.
        name: The fault in a word or three, so that it reads after "allow".
        severity: How bad it is, unless the person says otherwise.
        scope: What it looks at.
        find: From what it is given to its findings.
        why: Why it is a fault: the rule's page.
        bad: Records in which it finds a fault.
        good: Records in which it finds none.
    """

    code: str
    name: str
    severity: Severity = "error"
    scope: Scope
    find: Callable[[S], Iterator[Finding]]
    why: str | None
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
