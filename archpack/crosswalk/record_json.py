"""The record itself in one fixed form: JSON, keys in the order of the schema, absent values left out."""

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.json_bytes import json_bytes
from archpack.model import Context, Record
from archpack.model.value import to_data


def _render(record: Record, context: Context) -> bytes:
    return json_bytes(to_data(record))


CROSSWALK = Crosswalk(
    name="record-json",
    title="the record in JSON, valid by record.schema.json",
    media_type="application/json",
    extension="json",
    scope="record",
    render=of_one(_render),
)
