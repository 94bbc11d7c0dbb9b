"""schema.org, as JSON-LD."""

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.json_bytes import json_bytes
from archpack.crosswalk.schema_org.document import LEFT_OUT, document_id, entities, put_rights, rights
from archpack.crosswalk.schema_org.entity import Entity, file_id, link, put
from archpack.model import Context, Record


def _render(record: Record, context: Context) -> bytes:
    graph = entities(record, context.repositories)
    return json_bytes({"@context": "https://schema.org/", "@graph": graph})


CROSSWALK = Crosswalk(
    name="schema-org",
    title="schema.org as JSON-LD, for the head of a web page",
    media_type="application/ld+json",
    extension="json",
    scope="record",
    elsewhere="A date with anything in doubt is an `additionalProperty` in EDTF, since `dateCreated` holds "
    "plain dates; a role that schema.org does not know is a `Role`; notes, publications and classification "
    "are comments.",
    left_out=LEFT_OUT,
    render=of_one(_render),
)

__all__ = [
    "CROSSWALK",
    "LEFT_OUT",
    "Entity",
    "document_id",
    "entities",
    "file_id",
    "link",
    "put",
    "put_rights",
    "rights",
]
