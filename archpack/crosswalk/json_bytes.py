"""JSON as every crosswalk writes it."""

import json


def json_bytes(data: object) -> bytes:
    """The data as JSON in UTF-8: keys in their order, indented, a line feed at the end."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
