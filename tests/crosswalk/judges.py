"""Judges that are not ours: the schemas that standards publish, and the validators of others.

Each takes what an export wrote and answers with what is wrong in it.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import xmlschema
from lxml import etree

Judge = Callable[[bytes], list[str]]


@cache
def xsd(path: Path) -> Judge:
    """libxml2 with an XML Schema."""
    schema = etree.XMLSchema(etree.parse(str(path)))
    return lambda content: _faults(schema, content)


@cache
def rng(path: Path) -> Judge:
    """libxml2 with a RELAX NG schema."""
    schema = etree.RelaxNG(etree.parse(str(path)))
    return lambda content: _faults(schema, content)


@cache
def slow_xsd(path: Path) -> Judge:
    """The `xmlschema` library, for schemas that libxml2 cannot compile."""
    beside = {
        "http://www.w3.org/XML/1998/namespace": str(path.with_name("xml.xsd")),
        "http://www.w3.org/1999/xlink": str(path.with_name("xlink.xsd")),
    }
    schema = xmlschema.XMLSchema(str(path), locations=beside, allow="local")
    return lambda content: [str(fault.reason) for fault in schema.iter_errors(etree.fromstring(content))]


def _faults(schema: etree.XMLSchema | etree.RelaxNG, content: bytes) -> list[str]:
    schema.validate(etree.fromstring(content))
    return [f"line {fault.line}: {fault.message}" for fault in schema.error_log]
