"""Stops, commas and quotation marks where two pieces of a citation meet, as printers set them."""

import re

from archpack.cite.markup import ITALIC

_CLOSING = f"’”{ITALIC[1]}"
_COMMA_IN_BOTH = re.compile("(‘[^‘“”]*(?:“[^‘“”]*”[^‘“”]*)*?(?:“[^‘“”]*)?)(”?’)([.,])”")
_STOP_TWICE = re.compile(
    rf"(\.\.\.|[?!]+(?:\.\.)?|(?<![.?!])[.:;])([{_CLOSING}]*)\.(?=[{_CLOSING}]|{ITALIC[0]}| |$)"
)
_AFTER_MARKS = re.compile(f"{ITALIC[0]}[^{ITALIC[1]}]*{ITALIC[1]}|([.?!]?)”([.,])(?![\\d”])")


def closed(text: str) -> str:
    """The text with its stops and commas in place.

    A comma or full stop goes inside all quotation marks that end before the last: `‘… Etc.,’”`. One stop is
    enough, whatever quotation marks or italics stand between; an ellipsis is three points, or two after
    another stop, and needs no fourth.
    """
    return _STOP_TWICE.sub(r"\1\2", _COMMA_IN_BOTH.sub(r"\1\3\2”", text))


def american(text: str) -> str:
    """The text with commas and full stops before closing quotation marks, as American printers have them.

    What is in italics is a title, and stays as it is.
    """
    return _AFTER_MARKS.sub(_moved, text)


def _moved(found: re.Match[str]) -> str:
    if found[2] is None:
        return found[0]
    stop = "" if found[1] and found[2] == "." else found[2]
    return f"{found[1]}{stop}”"
