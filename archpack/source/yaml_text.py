"""YAML text to plain data with places: the door to PyYAML, of which only the parser's events are used.

A scalar is the text that stands there, whatever it looks like. Whatever hides a value or makes readers
differ is a problem: anchors and aliases, tags, merge keys, duplicate keys, several documents.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from archpack.fault import Fault
from archpack.problem import Problem
from archpack.source import faults, plain
from archpack.source.characters import forbidden
from archpack.source.parsed import MAX_DEPTH, MAX_PROBLEMS, MAX_VALUES, Data, Parsed, Stop
from archpack.source.places import Extent, Lines, Places, step
from archpack.source.wording import shown
from archpack.source.yaml_errors import Complaint, explain

LOADERS = tuple(
    loader for loader in (getattr(yaml, "CSafeLoader", None), yaml.SafeLoader) if loader is not None
)
"""The parsers that there are: libyaml's, where PyYAML was built with it, and the one in Python."""

_TAG = re.compile(r"![^\s,\[\]{}]*")


def parse(text: str, path: Path, *, loader: type[yaml.SafeLoader] = LOADERS[0]) -> Parsed:
    """The data of a YAML text.

    Args:
        text: The text, decoded, free of forbidden characters and within bounds.
        path: The file, for places.
        loader: Which of PyYAML's parsers to use.
    """
    composer = _Composer(text, path)
    try:
        # `yaml.parse` does the same, and asks twice for each event; after the last there is None.
        data: Data = composer.stream(iter(loader(text).get_event, None))
    except Stop:
        data = None
    except yaml.MarkedYAMLError as error:
        data = None
        composer.note(*explain(_complaint(error), text, composer.last()))
    return Parsed(data=data, places=composer.places, problems=tuple(composer.problems))


def _complaint(error: yaml.MarkedYAMLError) -> Complaint:
    at = error.problem_mark or error.context_mark
    since = error.context_mark or at
    return Complaint(
        problem=error.problem or "",
        context=error.context or "",
        at=at.index if at else 0,
        since=since.index if since else 0,
    )


def _begin(event: yaml.Event) -> int:
    assert event.start_mark is not None  # noqa: S101  the parsers mark every event
    return event.start_mark.index


def _end(event: yaml.Event) -> int:
    assert event.end_mark is not None  # noqa: S101  likewise
    return event.end_mark.index


class _Composer:
    """One pass over the events of a text.

    Events are pulled one at a time, so the depth is bounded before the parser goes deeper.
    """

    def __init__(self, text: str, path: Path) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self.values: dict[str, Extent] = {}
        self.keys: dict[str, Extent] = {}
        self.places = Places(lines=Lines.of(text), values=self.values, keys=self.keys)
        self.events: Iterator[yaml.Event] = iter(())
        self.count = 0

    def note(
        self,
        fault: Fault,
        offset: int,
        message: str,
        pointer: str | None = None,
        replacement: str | None = None,
    ) -> None:
        if len(self.problems) >= MAX_PROBLEMS:
            message = f"the file has more than {MAX_PROBLEMS} faults; the rest is not read"
            self.problems.append(faults.TOO_MANY.at(self.places.at(self.path, offset), message))
            raise Stop
        self.problems.append(fault.at(self.places.at(self.path, offset), message, pointer, replacement))

    def last(self) -> Extent:
        """The last key or value that was read."""
        return max(next(reversed(found.values()), (0, 0)) for found in (self.keys, self.values))

    def stream(self, events: Iterator[yaml.Event]) -> Data:
        """The data of the first document; a second one is a problem."""
        self.events = events
        data: Data = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    message = "a second document begins here; put every record in a file of its own"
                    self.note(faults.SEVERAL_DOCUMENTS, _begin(event), message)
                    raise Stop
            elif isinstance(event, yaml.NodeEvent):
                data = self.node(event, "", 0)
        if documents == 0 or data == "":
            self.note(faults.EMPTY, 0, "the file is empty: there is no record in it")
        return data

    def node(self, event: yaml.Event, pointer: str, depth: int) -> Data:
        """The data of the node that begins with an event; it ends where the next begins."""
        start = _begin(event)
        self.count += 1
        if self.count > MAX_VALUES:
            self.note(
                faults.TOO_LARGE, start, f"the file holds more than {MAX_VALUES} values; no record does"
            )
            raise Stop
        if depth > MAX_DEPTH:
            self.note(faults.TOO_DEEP, start, f"values are nested more than {MAX_DEPTH} deep; no record is")
            raise Stop
        self.values.setdefault(pointer, (start, _end(event)))
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            self.scalar(event, start, pointer)
            return event.value
        if isinstance(event, yaml.AliasEvent):
            message = f"the alias *{event.anchor} is not allowed; write out what it stands for"
            self.note(faults.ALIAS, start, message, pointer)
            return ""
        if isinstance(event, yaml.ScalarEvent):
            self.properties(event, start, pointer)
            self.scalar(event, start, pointer)
            return event.value
        assert isinstance(event, yaml.CollectionStartEvent)  # noqa: S101  the grammar knows no other node
        self.properties(event, start, pointer)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        return self.sequence(pointer, depth) if is_list else self.mapping(pointer, depth)

    def properties(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: int, pointer: str
    ) -> None:
        """Refuse what may stand before a node: its anchor and its tag."""
        if event.anchor is not None:
            message = f"the anchor &{event.anchor} is not allowed; write the value out wherever it is needed"
            self.note(faults.ALIAS, start, message, pointer)
        if event.tag is not None:
            typed = _TAG.search(self.text, start)
            tag = shown(typed[0] if typed else event.tag)
            message = f"the tag {tag} is not allowed; every value is text, a list or a mapping"
            self.note(faults.TAG, start, message, pointer)

    def scalar(self, event: yaml.ScalarEvent, start: int, pointer: str) -> None:
        # libyaml's parser gives a plain scalar the style '', the one in Python None.
        if not event.style and event.tag is None:
            self.plain(event.value, start, pointer)
        elif found := forbidden(event.value):
            message = f"the character U+{ord(found[0]):04X} cannot stand in a record; delete it"
            self.note(faults.CHARACTER, start, message, pointer)

    def plain(self, text: str, start: int, pointer: str) -> None:
        """Warn of a plain scalar that other readers do not take for text."""
        version = plain.reading(text)
        if version is None:
            return
        fault = faults.READ_DIFFERENTLY if version == "1.2" else faults.READ_DIFFERENTLY_1_1
        others = "other YAML readers" if version == "1.2" else "YAML 1.1 readers"
        message = f'{others} do not take {text} for text; write "{text}" to mean the same to all'
        self.note(fault, start, message, pointer, text)

    def sequence(self, pointer: str, depth: int) -> Data:
        found: list[Data] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self.node(event, step(pointer, len(found)), depth + 1))
        return found

    def mapping(self, pointer: str, depth: int) -> Data:
        found: dict[str, Data] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, pointer, depth, found)
            if key is None:
                self.aside(pointer, depth)
                continue
            below = step(pointer, key)
            self.keys[below] = (_begin(event), _end(event))
            found[key] = self.node(next(self.events), below, depth + 1)
        return found

    def key(self, event: yaml.Event, pointer: str, depth: int, found: dict[str, Data]) -> str | None:
        """The key that an event gives, or None where its value is to be read and dropped."""
        start = _begin(event)
        if not isinstance(event, yaml.ScalarEvent):
            if isinstance(event, yaml.AliasEvent):
                self.note(
                    faults.ALIAS, start, f"the alias *{event.anchor} cannot be a key; write the key out"
                )
            else:
                self.note(faults.KEY_NOT_TEXT, start, "a key must be text; this one is a list or a mapping")
                self.drop(event, pointer, depth)
            return None
        self.properties(event, start, pointer)
        key = event.value
        if key == "<<" and not event.style:
            self.note(faults.MERGE, start, "'<<' does not merge here; write out what it stands for")
            return None
        if key in found:
            line, _ = self.places.lines.at(self.keys[step(pointer, key)][0])
            message = f"the key {shown(key)} is given twice; the first one is in line {line}"
            self.note(faults.DUPLICATE_KEY, start, message, step(pointer, key))
            return None
        if forbidden(key):
            self.note(
                faults.CHARACTER, start, f"the key {shown(key)} holds a character that cannot stand here"
            )
        return key

    def aside(self, pointer: str, depth: int) -> None:
        """Read the next node and drop it."""
        self.drop(next(self.events), pointer, depth)

    def drop(self, event: yaml.Event, pointer: str, depth: int) -> None:
        """Read a node for its problems alone: its data and places are not kept."""
        values, keys = self.values, self.keys
        self.values, self.keys = {}, {}
        self.node(event, step(pointer, "?"), depth + 1)
        self.values, self.keys = values, keys
