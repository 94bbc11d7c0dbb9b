"""Names.

citeproc-py makes initials even where `initialize="false"`, parts a particle from its name (`al- Assad`), adds
counts of names as text, and does not find roles that are written with a hyphen.
"""

import re
from typing import Any

from citeproc import model
from citeproc.source import VariableError

from archpack.cite.repairs.rendered import is_used, note, noting

_LAYOUT = "./ancestor::*[self::cs:citation or self::cs:bibliography][1]"
_INITIAL = re.compile(r"[^\W\d_]\.?")
_LATTER = re.compile(r"(?<=\w)-(?=[a-zà-öø-ÿа-яёђ-џґіїє])\w+")
"""The latter part of a name whose hyphen is followed by no capital."""


class Name(model.Name):  # type: ignore[misc]
    """How the names of one role are written."""

    _options: dict[Any, Any] | None = None

    def get_option(self, name: str, context: Any = None, sort_options: Any = None) -> Any:
        """The value of an option, looked up once for the notes and once for the bibliography."""
        if sort_options:
            return super().get_option(name, context, sort_options)
        if self._options is None:
            self._options = {}
        # Only the layout in which this stands makes a difference.
        key = (name, (self if context is None else context).xpath_search(_LAYOUT)[0].tag)
        if key not in self._options:
            self._options[key] = super().get_option(name, context)
        return self._options[key]

    def process(self, item: Any, variable: str, context: Any = None, **kwargs: Any) -> Any:
        """The names as one text, or their number."""
        if self.get_option("form", context) == "count":
            return self._count(len(item.reference[variable.replace("-", "_")]), context)
        text = super().process(item, variable.replace("-", "_"), context=context, **kwargs)
        for name in item.reference[variable.replace("-", "_")]:
            for kind in ("non-dropping-particle", "dropping-particle"):
                particle, family = name.get(kind), name.get("family", "")
                if particle and particle[-1] in "-'’":
                    text = text.replace(f"{particle} {family}", f"{particle}{family}")
        return text

    def _count(self, names: int, context: Any) -> int:
        """How many of so many names are written."""
        least = self.get_option("et-al-min", context)
        return min(names, self.get_option("et-al-use-first", context)) if least and names >= least else names

    def initialize(self, given: str, mark: str, context: Any) -> Any:
        """Given names as initials; with `initialize="false"` only those that are initials already."""
        layout = (self if context is None else context).xpath_search(_LAYOUT)[0]
        inherited = layout.get("initialize", self.get_root().get("initialize", "true"))
        if self.get("initialize", inherited) != "false":
            return self._initials(given, mark, context)
        written = ""
        for part in re.findall(r"[^\s.]+\.?", given):
            if _INITIAL.fullmatch(part):
                written += part[0] + mark
            else:
                written = f"{written.rstrip()} {part} "
        return " ".join(written.split())

    def _initials(self, given: str, mark: str, context: Any) -> str:
        """Given names as initials: `Il-sung` is one name, and a particle at the end stays a word."""
        names = _LATTER.sub("", given).split()
        last = next((place for place in reversed(range(len(names))) if names[place][0].isupper()), -1)
        initials = super().initialize(" ".join(names[: last + 1]), mark, context) if last >= 0 else ""
        return " ".join([initials, *names[last + 1 :]]).strip()


class Names(model.Names):  # type: ignore[misc]
    """The names of one or more roles."""

    def process(self, item: Any, names_context: Any = None, context: Any = None, **kwargs: Any) -> Any:
        """The names of each role with its label, or what stands for them."""
        here = self if context is None else context
        model_of_names = self if names_context is None or self.name is not None else names_context
        roles = [
            role
            for role in self.get("variable").split()
            if not is_used(here, role) and item.reference.get(role.replace("-", "_"))
        ]
        both = self._editor_is_translator(item, roles)
        written = []
        for role in roles[:1] if both else roles:
            text = model_of_names.name.render(item, role, context=here, **kwargs)
            written.append(self._labelled(item, "editortranslator" if both else role, text, model_of_names))
            note(here, role)
        if written:
            if model_of_names.name.get_option("form", here) == "count":
                count = sum(int(number) for number in written)
                return str(count) if count else None
            return self.join(written, self.get_parent_delimiter(here))
        substitute = self.substitute()
        if substitute is None:
            raise VariableError
        return substitute.render(item, context=here, **kwargs)

    def _editor_is_translator(self, item: Any, roles: list[str]) -> bool:
        if set(roles) != {"editor", "translator"} or item.reference.editor != item.reference.translator:
            return False
        term = self.get_term("editortranslator")
        return term is not None and len(term) > 0

    def _labelled(self, item: Any, role: str, text: Any, names: Any) -> Any:
        element = names.label
        if element is None:
            return text
        plural = len(item.reference["editor" if role == "editortranslator" else role.replace("-", "_")]) > 1
        label = element.render(item, role, plural)
        if label is None:
            return text
        return label + text if element is names.getchildren()[0] else text + label


class Substitute(model.Substitute):  # type: ignore[misc]
    """What stands for names that are missing: the first of its children that gives a text."""

    def render(self, item: Any, context: Any = None, **kwargs: Any) -> Any:
        """The text; the variables in it are used then."""
        # Names without a form of their own take that of those that are missing.
        kwargs["names_context"] = self.getparent()
        for child in self.iterchildren():
            with noting(context) as noted:
                try:
                    text = child.render(item, context=context, **kwargs)
                except VariableError:
                    continue
                if text:
                    noted.use()
                    return text
        return None
