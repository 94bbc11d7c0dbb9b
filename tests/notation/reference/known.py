"""References taken apart by hand (`known.txt`), and how a reading is told in the same form."""

from dataclasses import dataclass
from pathlib import Path

from archpack.notation.reference import ParsedReference


@dataclass(frozen=True, kw_only=True)
class Known:
    """A text, and what its references say, one line each."""

    text: str
    says: tuple[str, ...]


def known() -> list[Known]:
    """All texts of the table."""
    found: list[Known] = []
    text, says = "", list[str]()
    for line in [*Path(__file__).with_name("known.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("="):
            says.append(line.removeprefix("=").strip())
        elif line and not line.startswith("#"):
            text = line
        elif not line and says:
            found.append(Known(text=text, says=tuple(says)))
            text, says = "", []
    return found


def told(parsed: ParsedReference) -> str:
    """A reading as the table has it."""
    parts = [parsed.repository or "-"]
    parts += [f"{level.level or '?'} {level.value}" for level in parsed.levels]
    parts += [f"leaves {leaves.value}" for leaves in parsed.leaves]
    parts += [f"rest {parsed.rest}"] if parsed.rest else []
    return " | ".join(parts)
