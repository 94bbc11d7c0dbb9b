"""The characters that XML, HTML and terminals cannot hold."""

import re

# XML 1.0 (2.2), without what it merely discourages and HTML (13.2.3.5) forbids: control characters and
# noncharacters.
_LAST = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNFIT = re.compile(f"[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\U0010ffff]|[\ufdd0-\ufdef{_LAST}]")


def fit(text: str) -> str:
    """The text with U+FFFD in the place of every character that cannot be given out."""
    return text if text.isprintable() else _UNFIT.sub("\ufffd", text)
