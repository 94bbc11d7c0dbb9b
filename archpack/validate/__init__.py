"""Whether records are right: their shape by the schema, their sense by rules."""

from archpack.validate.catalogue import KINDS
from archpack.validate.rules import RULES
from archpack.validate.run import Outcome, check, run

__all__ = ["KINDS", "RULES", "Outcome", "check", "run"]
