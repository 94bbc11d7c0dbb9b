"""The package as an RO-Crate 1.2: what each of its files is, and what the document is."""

from collections.abc import Iterator
from typing import Any

from archpack.crosswalk import schema_org
from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.json_bytes import json_bytes
from archpack.crosswalk.resolvers import address
from archpack.crosswalk.schema_org import LEFT_OUT, Entity, file_id, link, put
from archpack.model import Context, FormatMatch, Organization, Record

METADATA = "ro-crate-metadata.json"
"""The name of the file in the root of the crate, which is `data/` of a bag."""

VERSION = "https://w3id.org/ro/crate/1.2"

_OWN_FILES = {
    "record.yaml": ("the record as its author wrote it", "application/yaml"),
    "record.json": ("the record as its author wrote it", "application/json"),
    "import.json": ("which line of the captured page each value came from", "application/json"),
    "import-remainder.txt": ("what of the captured page has no place in the record", "text/plain"),
}
"""The files of a record's folder that are no components, with what they are and their media types."""

_MEDIA_TYPES = {
    "json": "application/json",
    "txt": "text/plain",
    "xml": "application/xml",
    "csv": "text/csv",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}

_DESCRIPTOR: Entity = {
    "@id": METADATA,
    "@type": "CreativeWork",
    "about": {"@id": "./"},
    "conformsTo": {"@id": VERSION},
}
"""The entity that makes the file the metadata of its folder (RO-Crate 1.2, Root Data Entity)."""

_RIGHTS_NOT_STATED: Entity = {
    "@id": "#rights-not-stated",
    "@type": "CreativeWork",
    "name": "Rights not stated",
    "description": "The record does not say what may be done with this material; ask whoever deposited it.",
}
"""What stands for the licence that RO-Crate demands where the record names none."""


def _render(record: Record, context: Context) -> bytes:
    described = [_as_file(one, context) for one in schema_org.entities(record, context.repositories)]
    files = [*(one for one in described if one["@type"] == "File"), *_other_files(record, context)]
    others = [one for one in described if one["@type"] != "File"]
    rights = schema_org.rights(record.rights) or [_RIGHTS_NOT_STATED]
    depositor = _organization(record.source_organization)
    root = _root(record, context)
    schema_org.put_rights(root, rights)
    put(root, "publisher", link(depositor))
    root["hasPart"] = [link(one) for one in files]
    unique: dict[str, Entity] = {}
    for one in (_DESCRIPTOR, root, *files, *others, *rights, *filter(None, [depositor]), *_formats(context)):
        unique.setdefault(one["@id"], one)
    return json_bytes({"@context": f"{VERSION}/context", "@graph": list(unique.values())})


def _root(record: Record, context: Context) -> Entity:
    title = record.title.text if record.title else record.genre or record.id
    made: Entity = {"@id": "./", "@type": "Dataset", "name": title}
    made["identifier"] = record.id
    made["description"] = (
        record.scope_and_content or f"One document from an archive, with its record: {title}"
    )
    # The date of this package, never that of the document.
    made["datePublished"] = context.today.isoformat()
    put(made, "creditText", "; ".join(record.credits))
    made["mainEntity"] = {"@id": schema_org.document_id(record)}
    return made


def _as_file(entity: Entity, context: Context) -> Entity:
    """The entity of a component with the type that RO-Crate gives files, its size and formats where known."""
    if entity["@type"] != "MediaObject":
        return entity
    sizes = {file_id(path): fixity.size for path, fixity in context.fixity.items()}
    formats = {file_id(path): matches for path, matches in context.formats.items()}
    made = {**entity, "@type": "File", **_size(sizes.get(entity["@id"]))}
    _put_formats(made, formats.get(entity["@id"], ()))
    return made


def _put_formats(made: Entity, matches: tuple[FormatMatch, ...]) -> None:
    """Name the formats of PRONOM beside the media type (RO-Crate 1.2, File Data Entities)."""
    stated = made.get("encodingFormat")
    put(made, "encodingFormat", [*([stated] if stated else []), *({"@id": one.url} for one in matches)])


def _formats(context: Context) -> Iterator[Entity]:
    for matches in context.formats.values():
        for one in matches:
            name = f"{one.name} {one.version}" if one.version else one.name
            yield {"@id": one.url, "@type": "WebPage", "name": name}


def _other_files(record: Record, context: Context) -> Iterator[Entity]:
    """The files that are no components: the record itself, and what was made from it."""
    declared = {component.path for component in record.components}
    for path in sorted(set(context.fixity) - declared):
        name, media_type = _OWN_FILES.get(path, (f"a file beside the record: {path}", None))
        made: Entity = {"@id": file_id(path), "@type": "File", "name": name}
        put(made, "encodingFormat", media_type or _media_type(path))
        _put_formats(made, context.formats.get(path, ()))
        made.update(_size(context.fixity[path].size))
        if path in _OWN_FILES:
            made["about"] = {"@id": schema_org.document_id(record)}
        yield made
    for path, title in sorted(context.derived.items()):
        if path == METADATA:
            continue
        made = {"@id": file_id(path), "@type": "File", "name": title}
        put(made, "encodingFormat", _media_type(path))
        made["about"] = {"@id": schema_org.document_id(record)}
        yield made


def _media_type(path: str) -> str | None:
    return _MEDIA_TYPES.get(path.rpartition(".")[2].lower())


def _size(size: int | None) -> dict[str, Any]:
    return {} if size is None else {"contentSize": str(size)}


def _organization(organization: Organization | None) -> Entity | None:
    if organization is None:
        return None
    made: Entity = {"@id": "#source-organization", "@type": "Organization", "name": organization.name}
    put(made, "address", organization.address)
    put(made, "sameAs", [url for one in organization.identifiers if (url := address(one))])
    return made


CROSSWALK = Crosswalk(
    name="ro-crate",
    title="RO-Crate 1.2, as the package carries it (`ro-crate-metadata.json`)",
    media_type="application/ld+json",
    extension="json",
    scope="record",
    elsewhere="As in schema-org. Where the record names no rights, the licence that a crate must have says "
    "so.",
    left_out=LEFT_OUT,
    render=of_one(_render),
)
