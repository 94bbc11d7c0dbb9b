"""Archives, the levels of their arrangement, and places, in the words of schema.org."""

from collections.abc import Iterator

from archpack.crosswalk.holding import Holding
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.schema_org.entity import Entity, in_language, put
from archpack.model import Place, Record

CREATED = "#place-of-creation"
"""The `@id` of the place where the document was written."""


def archives(found: list[Holding]) -> Iterator[Entity]:
    """The archives in which copies lie, each with its postal address."""
    for number, one in enumerate(found):
        yield from _archive(archive_id(found, number), one)


def archive_id(found: list[Holding], number: int) -> str:
    """The `@id` of the archive of a copy: the same for all copies that lie in one archive."""
    archive = found[number].reference.repository
    first = next(place for place, one in enumerate(found) if one.reference.repository == archive)
    return f"#archive-{first + 1}"


def levels(found: list[Holding]) -> Iterator[Entity]:
    """The levels above the copy that is cited, each a part of the one before."""
    for number, step in enumerate(found[0].steps if found else ()):
        made: Entity = {"@id": level_id(number), "@type": ["Collection", "ArchiveComponent"]}
        made["name"] = f"{step.text} ({step.title})" if step.title else step.text
        made["identifier"] = step.reference_code
        made["additionalType"] = step.level
        made["holdingArchive"] = {"@id": archive_id(found, 0)}
        if number:
            made["isPartOf"] = {"@id": level_id(number - 1)}
        yield made


def level_id(number: int) -> str:
    """The `@id` of a level, counted from the most general."""
    return f"#level-{number + 1}"


def places(record: Record) -> Iterator[Entity]:
    """Where the document was written, and the places of which it speaks."""
    if record.place_of_creation:
        yield from _place(CREATED, record.place_of_creation)
    for number, place in enumerate(record.places):
        yield from _place(place_id(number), place)


def place_id(number: int) -> str:
    """The `@id` of a place of which the document speaks."""
    return f"#place-{number + 1}"


def _place(own_id: str, place: Place) -> Iterator[Entity]:
    made: Entity = {"@id": own_id, "@type": "Place", "name": place.name}
    put(made, "alternateName", place.native and in_language(place.native))
    put(made, "sameAs", [url for one in place.identifiers if (url := address(one))])
    if place.country:
        made["address"] = {"@id": f"{own_id}-address"}
    yield made
    if place.country:
        yield _postal_address(f"{own_id}-address", None, place.country)


def _archive(own_id: str, one: Holding) -> Iterator[Entity]:
    made: Entity = {"@id": own_id, "@type": "ArchiveOrganization", "name": one.name}
    archive = one.repository
    if archive is None:
        yield made
        return
    others: list[str | Entity] = [text for text in (archive.abbreviation, archive.romanised_name) if text]
    for text in (archive.native_name, archive.native_abbreviation):
        language = archive.native_language
        if text:
            others.append({"@language": language, "@value": text} if language else text)
    put(made, "alternateName", others)
    if archive.place or archive.country:
        made["address"] = {"@id": f"{own_id}-address"}
        yield _postal_address(f"{own_id}-address", archive.place, archive.country)
    yield made


def _postal_address(own_id: str, locality: str | None, country: str | None) -> Entity:
    made: Entity = {"@id": own_id, "@type": "PostalAddress"}
    made["name"] = ", ".join(part for part in (locality, country) if part)
    put(made, "addressLocality", locality)
    put(made, "addressCountry", country)
    return made
