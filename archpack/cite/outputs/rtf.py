"""Citations as Rich Text Format 1.9, every letter outside ASCII as its code unit."""

import struct
from collections.abc import Sequence

from archpack.cite.markup import Output, Section, resolve

_HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}\f0\fs24" + "\n"
_ENTRY = r"\pard\li720\fi-720 "


def _escape(text: str) -> str:
    return "".join(_sign(letter) for letter in text)


def _sign(letter: str) -> str:
    if letter in "\\{}":
        return f"\\{letter}"
    if " " <= letter <= "~":
        return letter
    # \uN takes a signed 16-bit code unit of UTF-16, and a stand-in for readers that know no Unicode.
    units = struct.unpack(f"<{len(letter.encode('utf-16-le')) // 2}h", letter.encode("utf-16-le"))
    return "".join(f"\\u{unit}?" for unit in units)


def line(marked: str) -> str:
    """One citation, to stand in an RTF document."""
    return resolve(marked, _escape, (r"{\i ", "}"))


def _document(sections: Sequence[Section]) -> str:
    paragraphs = []
    for section in sections:
        if section.heading:
            paragraphs.append(f"\\pard{{\\b {line(section.heading)}}}\\par\n")
        paragraphs += (f"{_ENTRY}{line(one.text)}\\par\n" for one in section.lines)
    return f"{_HEAD}{''.join(paragraphs)}}}\n"


OUTPUT = Output(name="rtf", line=line, document=_document)
