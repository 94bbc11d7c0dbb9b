"""Dates read by hand (`known.txt`), and how a reading is told in the same form."""

from pathlib import Path

from archpack.notation.date import FoundDate


def known() -> list[tuple[str, str]]:
    """Each text, and what it means."""
    lines = Path(__file__).with_name("known.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" => ") for line in lines if line and not line.startswith("#")]
    return [(text, meaning) for text, meaning in pairs]


def told(found: FoundDate | None) -> str:
    """A reading as the table has it."""
    if found is None:
        return "none"
    words = [" or ".join(reading.text for reading in found.readings) or "nothing"]
    words += [f"!{found.certainty}"] if found.certainty != "certain" and found.readings else []
    words += [f"@{found.event}"] if found.event else []
    return " ".join(words)
