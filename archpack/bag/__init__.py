"""Bags (RFC 8493): writing them whole or not at all, and verifying them without trusting them."""

from archpack.bag.content import Derived, PayloadFile
from archpack.bag.second_opinion import second_opinion
from archpack.bag.stage import sweep
from archpack.bag.tree import Tree, problems_of_source, walk
from archpack.bag.verify import Verification, verify
from archpack.bag.write import Written, write

__all__ = [
    "Derived",
    "PayloadFile",
    "Tree",
    "Verification",
    "Written",
    "problems_of_source",
    "second_opinion",
    "sweep",
    "verify",
    "walk",
    "write",
]
