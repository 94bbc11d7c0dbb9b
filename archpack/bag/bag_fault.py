"""What is known of a code of the problems with bags, whether or not it occurs."""

from dataclasses import dataclass

from archpack.problem import Severity


@dataclass(frozen=True, slots=True)
class BagFault:
    """A kind of fault of a bag.

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
