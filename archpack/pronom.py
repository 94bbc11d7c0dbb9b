"""Which format each file has, by the PRONOM registry of The National Archives (UK).

Siegfried, which knows the signatures of PRONOM, is not written in Python: it runs in a process of its own, so
that a file that is made to break it can break nothing else.
"""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from archpack.errors import ArchpackError, UsageError
from archpack.model import FormatMatch

_MODULE = "pygfried"
_SECONDS_FOR_A_FILE = 60


def identify(files: Sequence[Path]) -> list[tuple[FormatMatch, ...]]:
    """The formats that each file can have, in the order of the files; empty where PRONOM knows none.

    Raises:
        UsageError: Siegfried is not installed.
        ArchpackError: It could not read the files.
    """
    if importlib.util.find_spec(_MODULE) is None:
        raise UsageError(
            "formats are identified by Siegfried, which is not installed; "
            "install it with: pip install 'archpack[pronom]'"
        )
    if not files:
        return []
    try:
        done = subprocess.run(
            [sys.executable, "-m", "archpack.pronom"],
            input=json.dumps([str(path.absolute()) for path in files]),
            capture_output=True,
            encoding="utf-8",
            check=True,
            timeout=_SECONDS_FOR_A_FILE * len(files),
        )
        answers = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise ArchpackError(
            f"the formats of {len(files)} files beginning with {files[0]} could not be identified "
            f"({type(error).__name__}); leave out --identify-formats, or report this"
        ) from error
    return [_matches(answer) for answer in answers]


def _matches(answer: dict[str, Any]) -> tuple[FormatMatch, ...]:
    (told,) = answer["files"]
    if told["errors"] and told["errors"] != "empty source":
        raise ArchpackError(f"the format of {told['filename']} could not be identified: {told['errors']}")
    signatures = "; ".join(one["details"] for one in answer["identifiers"])
    return tuple(
        FormatMatch(
            puid=match["id"],
            name=match["format"],
            version=match["version"] or None,
            media_type=match["mime"] or None,
            method="; ".join(said for said in (match["basis"], match["warning"]) if said),
            software=f"siegfried {answer['siegfried']} ({signatures})",
        )
        for match in told["matches"]
        if match["ns"] == "pronom" and match["id"] != "UNKNOWN"
    )


def _work() -> None:
    """Read paths from standard input, and write what Siegfried says of each to standard output (JSON)."""
    import pygfried

    json.dump([pygfried.identify(path, detailed=True) for path in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    _work()
