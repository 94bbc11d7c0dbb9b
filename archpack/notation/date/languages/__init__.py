"""The languages whose dates are read and written."""

from archpack.notation.date.languages.de import GERMAN
from archpack.notation.date.languages.en import BRITISH_ENGLISH, ENGLISH
from archpack.notation.date.languages.fr import FRENCH
from archpack.notation.date.languages.ru import RUSSIAN
from archpack.notation.date.languages.uk import UKRAINIAN
from archpack.registry import registry

LANGUAGES = registry((ENGLISH, BRITISH_ENGLISH, RUSSIAN, UKRAINIAN, GERMAN, FRENCH))
