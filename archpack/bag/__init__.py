"""Bags (RFC 8493): writing them whole or not at all, and verifying them without trusting them."""

from archpack.bag.algorithms import check_command
from archpack.bag.archive_members import USUAL_LIMITS, Limits
from archpack.bag.comparison import Difference, Info, differences, info
from archpack.bag.content import USUAL, Derived, Options, PayloadFile, payload_below
from archpack.bag.continuing import continued
from archpack.bag.faults import FAULTS
from archpack.bag.files import Seen
from archpack.bag.profile import find_profile
from archpack.bag.second_opinion import second_opinion
from archpack.bag.serialize import serialization_of
from archpack.bag.stage import sweep
from archpack.bag.tree import Tree, problems_of_source, walk
from archpack.bag.verify import Verification, verify
from archpack.bag.wishes import suited
from archpack.bag.write import Written, write

__all__ = [
    "FAULTS",
    "USUAL",
    "USUAL_LIMITS",
    "Derived",
    "Difference",
    "Info",
    "Limits",
    "Options",
    "PayloadFile",
    "Seen",
    "Tree",
    "Verification",
    "Written",
    "check_command",
    "continued",
    "differences",
    "find_profile",
    "info",
    "payload_below",
    "problems_of_source",
    "second_opinion",
    "serialization_of",
    "suited",
    "sweep",
    "verify",
    "walk",
    "write",
]
