"""An invented document that shows what a style looks like."""

from archpack.cite.render import STYLES, language_of, render_item
from archpack.crosswalk.csl_json import Item
from archpack.model import CitationChoices

_DATED = {"date-parts": [[1961, 3, 14]]}
_ENGLISH: Item = {
    "id": "example",
    "type": "manuscript",
    "author": [{"family": "Primerov", "given": "Aleksandr"}],
    "title": "On the Loan of a Samovar",
    "issued": _DATED,
    "archive": "Russian State Archive of Contemporary History (RGANI)",
    "archive-place": "Moscow",
    "archive_location": "f. 5, op. 30, d. 365, ll. 1–8",
    "publisher": "Specimen Digital Archive",
    "URL": "https://archive.example.org/document/0001",
}
_RUSSIAN: Item = {
    **_ENGLISH,
    "author": [{"family": "Примеров", "given": "Александр Борисович"}],
    "title": "О временной выдаче самовара",
}


def example(style: str, form: str) -> str:
    """The citation of the invented document in a form of a style, in the style's own language."""
    item = _RUSSIAN if language_of(style, CitationChoices()) in {"ru", "uk"} else _ENGLISH
    takes = STYLES[style].forms[form] != "bibliography"
    return render_item(item, style=style, form=form, locator="l. 3" if takes else None)
