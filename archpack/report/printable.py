"""Text that no terminal and no file format can be steered by."""


def printable(text: str) -> str:
    """The text with an escape for whatever could steer a terminal, or that no encoding can carry."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else _escape(character) for character in text)


def _escape(character: str) -> str:
    number = ord(character)
    # A byte of a file name that is not UTF-8 comes from the system as a lone surrogate (PEP 383).
    if 0xDC80 <= number <= 0xDCFF:
        return f"\\x{number - 0xDC00:02x}"
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")
