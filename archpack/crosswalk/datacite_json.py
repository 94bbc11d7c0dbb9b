"""DataCite 4.6 as the JSON of its REST API."""

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.datacite import ELSEWHERE, LEFT_OUT, attributes
from archpack.crosswalk.json_bytes import json_bytes
from archpack.model import Context, Record


def _render(record: Record, context: Context) -> bytes:
    return json_bytes(attributes(record, context))


CROSSWALK = Crosswalk(
    name="datacite-json",
    title="DataCite 4.6 as the JSON of its REST API (`attributes`)",
    media_type="application/vnd.datacite.datacite+json",
    extension="json",
    scope="record",
    elsewhere=ELSEWHERE,
    left_out=LEFT_OUT,
    render=of_one(_render),
)
