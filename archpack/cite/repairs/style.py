"""The root of a style, and what is settled once when it is read.

citeproc-py writes a style's choices about a localized date into the locale for good; here the locale's date
is copied into the style instead, after which every date is one of explicit parts.
"""

import copy
from pathlib import Path
from typing import Any

from citeproc import LANGUAGE_NAMES, LOCALES_PATH, PRIMARY_DIALECTS, model
from lxml import etree

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARTS = "year-month-day"


class Style(model.Style):  # type: ignore[misc]
    """A style with its locales."""

    locales: Any = None
    formatter: Any = None
    macros: Any = None
    terms_found: Any = None
    held: Any = None
    moves_into_titles: Any = False
    language: Any = None
    has_year_suffix: Any = None

    def settle(self, locale: str, parser: Any) -> None:
        """Find the locales, and whatever else stays the same.

        Args:
            locale: The language of terms (`en-US`).
            parser: What reads a locale's file.
        """
        self.language = locale.split("-")[0]
        self.terms_found = {}
        self.macros = {macro.get("name"): macro for macro in reversed(self.findall(f"{_CSL}macro"))}
        self.locales = [*self._own(locale), *_of_system(locale, parser)]
        for one in self.locales:
            one.style = self
        for date in list(self.iter(f"{_CSL}date")):
            if date.get("form") and date.getparent().tag != f"{_CSL}locale":
                self._explicit(date)
        for names in list(self.iter(f"{_CSL}names")):
            within = next(names.iterancestors(f"{_CSL}substitute"), None)
            if names.find(f"{_CSL}name") is None and within is None:
                names.insert(0, etree.SubElement(names, f"{_CSL}name"))
        self.has_year_suffix = any(text.get("variable") == "year-suffix" for text in self.iter(f"{_CSL}text"))
        self.held = [*self.iter(), *(element for one in self.locales for element in one.iter())]

    def _own(self, locale: str) -> list[Any]:
        """The locales in the style, from the most special one."""
        wanted = (locale, locale.split("-")[0], None)
        found = [[one for one in self.findall(f"{_CSL}locale") if one.get(_LANG) == lang] for lang in wanted]
        return [one for same in dict.fromkeys(map(tuple, found)) for one in same]

    def _explicit(self, date: Any) -> None:
        """Make a localized date one of explicit parts."""
        localized = self.get_date(date.get("form"))
        shown = date.get("date-parts", _PARTS).split("-")
        choices = {part.get("name"): part.attrib for part in date.findall(f"{_CSL}date-part")}
        for part in list(date):
            date.remove(part)
        for part in localized.findall(f"{_CSL}date-part"):
            if part.get("name") in shown:
                own = copy.deepcopy(part)
                own.attrib.update(choices.get(part.get("name"), {}))
                date.append(own)
        for name, value in localized.attrib.items():
            if name != "form" and name not in date.attrib:
                date.set(name, value)
        del date.attrib["form"]


def _of_system(locale: str, parser: Any) -> list[Any]:
    """The locale, that of its language, and English."""
    language = locale.split("-")[0]
    wanted = [locale] if locale in LANGUAGE_NAMES else []
    wanted += [PRIMARY_DIALECTS[language]] if language in PRIMARY_DIALECTS else []
    paths = [Path(LOCALES_PATH) / f"locales-{one}.xml" for one in dict.fromkeys([*wanted, "en-US"])]
    return [etree.parse(path, parser).getroot() for path in paths if path.is_file()]
