"""What bagit-python thinks of a bag: the one door to the package `bagit`."""

import logging
import warnings
from pathlib import Path

from archpack.bag.names import shown, stumbles
from archpack.bag.tree import walk
from archpack.bag.verify import verify
from archpack.problem import Problem, Where

_LONGEST = 2000
"""Characters of its words that are repeated; it names every file that it misses."""


def second_opinion(bag: Path, *, completeness_only: bool = False) -> tuple[Problem, ...]:
    """Ask bagit-python whether it finds a bag valid.

    It is asked only about bags in which our own look finds nothing that it would follow or wait for.

    Args:
        bag: The folder; about an archive it cannot be asked.
        completeness_only: Ask for names and sizes only.

    Returns:
        Nothing when it agrees. Else one problem with its words: a warning where the bag has names that it is
        known to refuse wrongly, an error otherwise.
    """
    if not bag.is_dir():
        message = "bagit-python was not asked, as it reads folders only"
        return (Problem(code="AP881", message=message, where=Where(path=bag), severity="warning"),)
    errors = [p for p in verify(bag, completeness_only=True).problems if p.severity == "error"]
    if errors:
        message = f"bagit-python was not asked, as the bag has faults that may mislead it ({errors[0].code})"
        return (Problem(code="AP881", message=message, where=Where(path=bag), severity="warning"),)
    words = _ask(bag, completeness_only=completeness_only)
    if words is None:
        return ()
    awkward = next((name for name in walk(bag).files if stumbles(name)), None)
    message = f"bagit-python does not accept the bag: {words}"
    if awkward is None:
        return (Problem(code="AP880", message=message, where=Where(path=bag)),)
    message += f" (it is known to refuse names such as {shown(awkward)}, though RFC 8493, 2.1.3 allows them)"
    return (Problem(code="AP880", message=message, where=Where(path=bag), severity="warning"),)


def _ask(bag: Path, *, completeness_only: bool) -> str | None:
    """The objection of bagit-python in its own words, or None."""
    import bagit

    log = logging.getLogger("bagit")
    was_disabled, log.disabled = log.disabled, True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            bagit.Bag(str(bag)).validate(completeness_only=completeness_only)
    except Exception as error:  # noqa: BLE001  besides its own it lets ValueError, UnicodeError and more escape
        return shown(f"{type(error).__name__}: {error}"[:_LONGEST])
    finally:
        log.disabled = was_disabled
    return None
