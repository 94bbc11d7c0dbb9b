"""Items that nobody wrote: what archival documents have, drawn by lot with a fixed seed.

No two can be taken for each other in the text: how that is told apart is archpack's own affair.
"""

import random
from typing import Any

_TITLES = (
    "Record of Conversation between A. Primerov and C. Example",
    "Why Now?",
    "Notes, Etc.",
    "On ‘Samovars’ and Other Matters",
    "Zapisʹ besedy",
    "Protocol No. 5 of the Presidium",
    "Dnevnik: 1941–1945",
    "О некоторых вопросах",
    "A & B < C",
    "100% of 5_6 #7",
)
_GENRES = ("letter", "telegram", "minutes of a meeting", "memorandum of conversation", "diary entry")
_FAMILIES = ("Smith", "Khrushchev", "Nuschke", "Ó Briain", "Kádár", "Хрущев", "Mao", "Ortega y Gasset")
_GIVEN = ("Allison", "Nikita S.", "N. S.", "Otto", "Jean-Paul", "Никита")
_BODIES = ("Telegraph Agency of the Soviet Union (TASS)", "Ministry of Foreign Affairs", "CC CPSU")
_ARCHIVES = (
    ("Russian State Archive of Contemporary History (RGANI)", "Moscow"),
    ("Archive of Foreign Policy of the Russian Federation (AVPRF)", "Moscow"),
    ("Yale University Library", "New Haven, CT"),
    ("Bundesarchiv", "Berlin"),
)
_PLACES = (
    "f. 52, op. 1, d. 596, ll. 110–123",
    "f. 89, per. 45, dok. 8, l. 1",
    "box 5, folder 3",
    "f. 3, op. 12, d. 1006, l. 12ob.",
    "DY 30/3682, Bl. 1–8",
)
_COLLECTIONS = ("Edward M. House Papers", "Horace Kallen Papers")


def items(number: int) -> list[dict[str, Any]]:
    """So many items, the same ones every time."""
    lot = random.Random(5)  # noqa: S311  no secret
    return [_item(lot, place) for place in range(number)]


def twins() -> list[dict[str, Any]]:
    """Documents of a few authors and years, which letters after the year tell apart.

    No title begins with an article or a quotation mark, and none has a number: engines put these elsewhere.
    """
    lot = random.Random(7)  # noqa: S311  no secret
    people = (
        [{"family": "Bein", "given": "Anton"}],
        [{"literal": "TASS"}],
        [{"family": "Dorn", "given": "C."}],
    )
    return [
        {
            "id": f"t-{number}",
            "type": "manuscript",
            "author": lot.choice(people),
            "title": f"{lot.choice('BDKÖS')}{lot.choice('aeiou')}{chr(97 + number // 2)}{number % 2 * 'n'}",
            "issued": {"date-parts": [[lot.choice((1960, 1961)), lot.randint(1, 12), lot.randint(1, 28)]]},
            "archive": "Town Library",
        }
        for number in range(40)
    ]


def _item(lot: random.Random, place: int) -> dict[str, Any]:
    letter = lot.random() < 0.2
    archive, town = lot.choice(_ARCHIVES)
    made: dict[str, Any] = {
        "id": f"g-{place}",
        "type": "personal_communication" if letter else "manuscript",
        "language": "en-US",
        "archive": archive,
        "archive-place": town,
        "archive_location": lot.choice(_PLACES),
    }
    if letter:
        made |= {"author": _names(lot, 1, place), "recipient": _names(lot, lot.choice((1, 1, 2)))}
    else:
        made |= _chance(lot, 0.6, "author", _names(lot, lot.choice((1, 1, 2, 3, 4, 8)), place))
    if letter or lot.random() < 0.2:
        made |= _chance(lot, 1 if not letter else 0.5, "genre", f"{lot.choice(_GENRES)} no. {place}")
    else:
        made["title"] = f"No. {place}: {lot.choice(_TITLES)}"
        made |= _chance(lot, 0.3, "title-short", f"Short Title {place}")
    made |= _chance(lot, 0.9, "issued", _date(lot))
    made |= _chance(lot, 0.2, "archive_collection", lot.choice(_COLLECTIONS))
    made |= _chance(lot, 0.5, "translator", _names(lot, lot.choice((1, 1, 2, 3))))
    made |= _chance(lot, 0.5, "note", "contributed by Sergey Radchenko")
    made |= _chance(lot, 0.6, "publisher", "Wilson Center Digital Archive")
    made |= _chance(lot, 0.6, "URL", f"https://example.org/document/{place}")
    made |= _chance(lot, 0.1, "DOI", f"10.5555/x.{place}")
    return made | _chance(lot, 0.1, "medium", "microfilm")


def _chance(lot: random.Random, likely: float, name: str, value: Any) -> dict[str, Any]:
    return {name: value} if lot.random() < likely else {}


def _names(lot: random.Random, number: int, place: int | None = None) -> list[dict[str, str]]:
    # "Smith7" is nobody else's name.
    own = "" if place is None else str(place)

    def one() -> dict[str, str]:
        if lot.random() < 0.15:
            body = lot.choice(_BODIES)
            name, _, short = body.partition(" (")
            return {"literal": f"{name}{own} ({short[:-1]}{own})" if short else f"{name}{own}"}
        return {"family": f"{lot.choice(_FAMILIES)}{own}", "given": lot.choice(_GIVEN)}

    return [one() for _ in range(number)]


def _date(lot: random.Random) -> dict[str, Any]:
    year, month, day = lot.randint(1917, 1991), lot.randint(1, 12), lot.randint(1, 28)
    kinds: tuple[dict[str, Any], ...] = (
        {"date-parts": [[year, month, day]]},
        {"date-parts": [[year, month, day]]},
        {"date-parts": [[year, month]]},
        {"date-parts": [[year]]},
        {"date-parts": [[year]], "circa": True},
        {"date-parts": [[year, 3, 5], [year, 3, 19]]},
        {"date-parts": [[year, 3, 30], [year, 4, 2]]},
        {"date-parts": [[year, 12, 30], [year + 1, 1, 2]]},
        {"date-parts": [[year], [year + 2]]},
    )
    return lot.choice(kinds)
