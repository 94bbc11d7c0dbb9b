"""The bag that an update starts from: what of it need not be copied again, and the log of what changed."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from archpack.bag import algorithms, reading
from archpack.bag.archive import opened
from archpack.bag.content import Options, PayloadFile
from archpack.bag.files import Seen
from archpack.bag.loading import load
from archpack.bag.names import PAYLOAD
from archpack.bag.profile import INFO
from archpack.bag.tag_file import OXUM, Tag, bag_info, parse_bag_info
from archpack.bag.wishes import Tags
from archpack.model.context import FileFixity
from archpack.problem import Problem, Where

HISTORY = "history.json"
"""The tag file that holds the log."""
_LARGE = 1 << 26
_OF_THE_DAY = frozenset({OXUM.casefold(), "bag-size", "bagging-date", "bag-software-agent"})
"""Tags that differ between two runs even where nothing has changed, or are counted."""


class Previous:
    """A bag that is complete and is being updated."""

    def __init__(self, path: Path, chosen: Sequence[str]) -> None:
        """Read its manifests.

        Raises:
            UnreadableError: It cannot be read.
        """
        self.path = path
        with opened(path) as container:
            self._bag = load(container)
        self._manifests = {one.algorithm: one for one in self._bag.payload_manifests}
        self._chosen = chosen

    def kept(self, name: str, expected: Seen) -> FileFixity | None:
        """The fixity of a payload file, if an original with this size and time is in the bag already."""
        files, path = self._bag.tree.files, PAYLOAD + name
        index = files.index(path)
        manifests = [self._manifests.get(one) for one in self._chosen]
        if index < 0 or not all(one is not None and one.lists(index) for one in manifests):
            return None
        if not self._bag.container.dated:
            return None
        there = files.at(index)
        if (there.size, there.modified) != (expected.size, expected.modified):
            return None
        digests = {one: self._manifests[one].digest(path) for one in self._chosen}
        return FileFixity(size=there.size, digests=digests)

    def fault(self) -> Problem | None:
        """What kept its tag files from being read whole, or None."""
        return next((problem for problem in self._bag.all_problems() if problem.severity == "error"), None)

    def link(self, name: str, target: str) -> None:
        """Let a payload file have a second name, in the bag that will take this one's place.

        Raises:
            OSError: It cannot have one.
        """
        os.link(self.path / PAYLOAD / name, target, follow_symlinks=False)

    def is_as(
        self,
        payload: Sequence[PayloadFile],
        seen: Mapping[str, Seen],
        derived_names: Sequence[str],
        lasting: Mapping[str, bytes],
        tags: Tags,
        options: Options,
    ) -> bool:
        """Whether the bag is already what an update would make of it, but for the date.

        Args:
            payload: The originals.
            seen: What they are now.
            derived_names: Paths below `data/` of derived files.
            lasting: Those of them whose bytes are the same on every day.
            tags: The tags that it is to have, by tag file.
            options: How it is to be written.
        """
        names = {name.removeprefix(PAYLOAD) for name in self._bag.tree.files if name.startswith(PAYLOAD)}
        return (
            not options.paranoid
            and options.key is None
            and options.version == self._bag.version
            and set(self._chosen) == self._manifests.keys()
            and names == {*seen, *derived_names}
            and all(self._holds(PAYLOAD + name, data) for name, data in lasting.items())
            and not self._other_tags(tags[INFO])
            and all(self._holds(name, data) for name, data in options.tag_files.items())
            and all(self._holds(name, bag_info(given)) for name, given in tags.items() if name != INFO)
            and self._has_all(payload, seen)
        )

    def _has_all(self, payload: Sequence[PayloadFile], seen: Mapping[str, Seen]) -> bool:
        """Whether the originals are as they are in the bag; where that keeps no times, they are read."""
        if self._bag.container.dated:
            return all(self.kept(name, expected) is not None for name, expected in seen.items())
        files = self._bag.tree.files
        if any(files[PAYLOAD + name].size != expected.size for name, expected in seen.items()):
            return False
        return all(
            reading.digests(file.source, seen[file.name], self._chosen, lambda _: None)
            == tuple(self._digest(file.name, one) for one in self._chosen)
            for file in payload
        )

    def _holds(self, name: str, data: bytes) -> bool:
        """Whether a file of the bag has these bytes, by the manifests."""
        one = next(
            (one for one in self._bag.payload_manifests + self._bag.tag_manifests if name in one), None
        )
        if one is None:
            return False
        digest = algorithms.start(one.algorithm)
        digest.update(data)
        return one.digest(name) == digest.hexdigest()

    def _other_tags(self, tags: Iterable[tuple[str, str]]) -> list[str]:
        """The labels of bag-info.txt whose values differ, but for those of the day and the counted ones."""
        lines = bag_info(tags).decode().splitlines()
        new = [(one.label, one.value) for one in parse_bag_info(lines) if isinstance(one, Tag)]
        old = [(one.label, one.value) for one in self._bag.tags]
        differing = Counter(new)
        differing.subtract(old)
        labels = {label for (label, _), count in differing.items() if count}
        return sorted(label for label in labels if label.casefold() not in _OF_THE_DAY)

    def _digest(self, name: str, algorithm: str) -> str | None:
        one = self._manifests.get(algorithm)
        return one.digest(PAYLOAD + name) if one is not None and PAYLOAD + name in one else None

    def history(
        self,
        payload: Mapping[str, FileFixity],
        tags: Sequence[tuple[str, str]],
        moment: int,
        software: str,
    ) -> "bytes | Problem":
        """The log with one event more, in terms of PREMIS 3: what was added, removed and changed.

        Args:
            payload: The new payload, by path below `data/`.
            tags: The new tags of bag-info.txt.
            moment: When the update is made, in seconds since 1970.
            software: Who makes it.
        """
        where = Where(path=self.path / HISTORY)
        try:
            events = self._events()
        except (OSError, ValueError, RecursionError):
            message = f"{HISTORY} is not the log that an update writes: mend it, or pack the bag anew"
            return Problem(code="AP819", message=message, where=where)
        old = {name.removeprefix(PAYLOAD) for name in self._bag.tree.files if name.startswith(PAYLOAD)}
        shared = next((one for one in self._chosen if one in self._manifests), None)
        changed = [
            {"name": name, "from": self._digest(name, shared), "to": payload[name].digests[shared]}
            for name in sorted(old & payload.keys())
            if shared is not None and self._digest(name, shared) != payload[name].digests[shared]
        ]
        event = {
            "eventType": "modification",
            "eventDateTime": datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d"),
            "eventDetail": "The bag was brought in line with its record.",
            "linkingAgent": software,
            "messageDigestAlgorithm": shared,
            "added": sorted(payload.keys() - old),
            "removed": sorted(old - payload.keys()),
            "changed": changed,
            "tags": self._other_tags(tags),
        }
        return (json.dumps({"events": [*events, event]}, ensure_ascii=False, indent=2) + "\n").encode()

    def _events(self) -> list[object]:
        if HISTORY not in self._bag.tree.files:
            return []
        with self._bag.container.open(HISTORY) as file:
            data = json.loads(file.read(_LARGE))
        if not isinstance(data, dict) or not isinstance(data.get("events"), list):
            raise ValueError("no log")  # noqa: TRY004  of the file, not of a type
        return list(data["events"])
