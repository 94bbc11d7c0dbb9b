"""The signs at the start of a block, or of a line in a list, which say what it is."""

import re

HEADING = re.compile(r"(#{1,6})[ \t]+")
SPEAKER = re.compile(r"\*\*((?:\\[^\n]|[^*\\])+)\*\*[ \t]*\n?")
CLOSING = re.compile(r"\{([^{}\n]{1,120})\}[ \t]*\n?")
FOOTNOTE = re.compile(r"\[\^([^\s\[\]\\*~:]{1,20})\]:[ \t]*")
ITEM = re.compile(r"([-–—•]|[0-9]{1,3}[.)]|[^\W\d_]\)|\([0-9]{1,3}\)|\([^\W\d_]\))(?:[ \t]+|$)", re.MULTILINE)
END_OF_SPEECH = "---"
"""A line that ends a speech where nothing else does."""
