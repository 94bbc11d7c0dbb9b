"""What is known of a code of problems, whether or not one occurs."""

from dataclasses import dataclass

from archpack.problem import Problem, Severity, Where


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault.

    Attributes:
        code: Its stable code.
        name: Its name, for the fault and not for the remedy.
        why: Why it is a fault, and what to do.
        severity: How bad it is as a rule; where it is milder, the problem says so.
    """

    code: str
    name: str
    why: str
    severity: Severity = "error"

    def at(
        self, where: Where, message: str, pointer: str | None = None, replacement: str | None = None
    ) -> Problem:
        """The problem that this fault makes at a place."""
        return Problem(
            code=self.code,
            message=message,
            where=where,
            severity=self.severity,
            pointer=pointer,
            replacement=replacement,
        )
