"""Citations as JSON: a list of objects with the id, the text and its HTML."""

import json
from collections.abc import Sequence

from archpack.cite.markup import Output, Section
from archpack.cite.outputs import html, text


def line(marked: str) -> str:
    """One citation as an object."""
    return json.dumps(_object(marked), ensure_ascii=False)


def _object(marked: str) -> dict[str, str]:
    return {"text": text.line(marked), "html": html.line(marked)}


def _document(sections: Sequence[Section]) -> str:
    objects = [
        {
            **({"id": one.id} if one.id else {}),
            **({"heading": text.line(section.heading)} if section.heading else {}),
            **_object(one.text),
        }
        for section in sections
        for one in section.lines
    ]
    return json.dumps(objects, ensure_ascii=False, indent=2) + "\n"


OUTPUT = Output(name="json", line=line, document=_document)
