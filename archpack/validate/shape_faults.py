"""The faults of shape: their codes, and why each is one."""

from archpack.fault import Fault

MISSING = Fault(code="AP101", name="missing-key", why="Without it the value says nothing.")
UNKNOWN = Fault(
    code="AP102", name="unknown-key", why="What stands under a key nobody knows is read by nobody."
)
NOT_LISTED = Fault(code="AP103", name="not-in-the-list", why="The list is closed, so that all records agree.")
WRONG_TYPE = Fault(code="AP104", name="wrong-type", why="Readers expect text, a list or a mapping here.")
MALFORMED = Fault(code="AP105", name="malformed", why="The text is not written as such values are.")
EMPTY_TEXT = Fault(code="AP106", name="empty-text", why="What is not known is left out, not left empty.")
TOO_LONG = Fault(code="AP107", name="too-long", why="File systems and other tools bound the length.")
CONTRADICTION = Fault(code="AP108", name="contradiction", why="What the values say together cannot be.")
TOO_FEW = Fault(code="AP109", name="empty-list", why="The list must name something.")
OTHER_SCHEMA = Fault(
    code="AP110", name="other-schema", why="Another version of the format reads differently."
)
RULES_NOT_RUN = Fault(
    code="AP199",
    name="rules-not-run",
    severity="hint",
    why="What rules say of a record of the wrong shape would be guesses.",
)

SHAPE_FAULTS = (
    MISSING,
    UNKNOWN,
    NOT_LISTED,
    WRONG_TYPE,
    MALFORMED,
    EMPTY_TEXT,
    TOO_LONG,
    CONTRADICTION,
    TOO_FEW,
    OTHER_SCHEMA,
    RULES_NOT_RUN,
)
"""The faults of shape, by code."""
