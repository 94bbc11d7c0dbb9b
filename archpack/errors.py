"""The exceptions that archpack raises when a call cannot go on.

::

    ArchpackError               the call cannot go on; the message says what the person can do
    ├── UnreadableError         a path that is missing, not permitted, or not of the expected kind
    ├── UnwritableError         a destination that exists already, is full, or is not permitted
    ├── UncitableError          a record that lacks what a citation needs; better none than a wrong one
    └── UsageError              an argument that names nothing (an unknown style, form, repository)

Bad material is never raised: it is returned as `archpack.problem.Problem` values.
"""


class ArchpackError(Exception):
    """The call cannot go on. `str(error)` is a whole sentence for a person."""


class UnreadableError(ArchpackError):
    """Something to be read is missing, not permitted, or not of the expected kind."""


class UnwritableError(ArchpackError):
    """Something to be written cannot be: it exists already, the disk is full, it is not permitted."""


class UncitableError(ArchpackError):
    """A record lacks what a citation needs, so that only a wrong one could be made."""


class UsageError(ArchpackError):
    """An argument names nothing that archpack knows; the message lists what it knows."""
