"""Where identifiers are looked up."""

from archpack.model import Identifier

_RESOLVERS = {
    "doi": "https://doi.org/",
    "handle": "https://hdl.handle.net/",
    "ark": "https://n2t.net/",
    "orcid": "https://orcid.org/",
    "isni": "https://isni.org/isni/",
    "viaf": "https://viaf.org/viaf/",
    "wikidata": "http://www.wikidata.org/entity/",
    "gnd": "https://d-nb.info/gnd/",
    "lcnaf": "http://id.loc.gov/authorities/names/",
    "geonames": "https://sws.geonames.org/",
    "ror": "https://ror.org/",
}


def address(identifier: Identifier) -> str | None:
    """The address at which an identifier is looked up; None where its kind has no resolver."""
    resolver = _RESOLVERS.get(identifier.type)
    return resolver + "".join(identifier.value.split()) if resolver else None
