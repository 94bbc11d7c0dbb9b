"""Items, taken as they are: a person's text is text, and whatever variables CSL has may be used."""

from collections.abc import Mapping
from typing import Any

from citeproc.source import Name, Reference
from citeproc.source.json import CiteProcJSON

from archpack.cite.repairs.strings import Text

_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix")


def _name(parts: Mapping[str, Any]) -> Name:
    # citeproc-py warns of the rest, which other software puts into its files.
    if "literal" in parts:
        return Name(literal=str(parts["literal"]))
    return Name(**{part: str(parts[part]) for part in _PARTS if parts.get(part)})


class Sources(CiteProcJSON):  # type: ignore[misc]
    """Items by their ids, taken as they are.

    citeproc-py takes `<span class="nocase">` in a title for markup, and warns of variables of CSL 1.0.2 that
    it has no list of, such as `archive_collection`, though it renders them well.
    """

    def __init__(self, items: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__([])
        for key, item in items.items():
            reference = Reference(key, item["type"])
            for name, value in item.items():
                if name != "type":
                    reference[name.replace("-", "_")] = self._read(name, value)
            self.add(reference)

    def _read(self, name: str, value: Any) -> Any:
        if isinstance(value, Mapping):
            return self.parse_date(value)
        if isinstance(value, list):
            return [_name(one) for one in value]
        return value if name == "language" else Text(value)


class Source(Sources):
    """One item."""

    def __init__(self, key: str, item: Mapping[str, Any]) -> None:
        super().__init__({key: item})
