"""Where the files of a package come from, and what was done to them, in the words of PREMIS 3."""

from collections.abc import Iterator
from typing import Any

from archpack.crosswalk.crosswalk import Crosswalk, of_one
from archpack.crosswalk.json_bytes import json_bytes
from archpack.crosswalk.preservation import EVENT_TYPES, events
from archpack.model import Context, Record
from archpack.model.value import to_data


def _render(record: Record, context: Context) -> bytes:
    return json_bytes(
        {
            "record": record.id,
            "sources": [to_data(url) for url in record.urls],
            "references": [to_data(reference) for reference in record.references],
            "agents": list(_agents(record, context)),
            "objects": list(_objects(record, context)),
            "events": list(_events(record, context)),
        }
    )


def _agents(record: Record, context: Context) -> Iterator[dict[str, Any]]:
    yield {"agentName": context.software, "agentType": "software"}
    if record.source_organization:
        yield {"agentName": record.source_organization.name, "agentType": "organization"}
    for agent in record.agents:
        kind = {"person": "person", "body": "organization"}.get(agent.kind or "", "agent")
        yield {"agentName": agent.name.text, "agentType": kind, "roles": list(agent.roles)}


def _objects(record: Record, context: Context) -> Iterator[dict[str, Any]]:
    """The files that were copied into the package, with their fixity."""
    declared = {component.path: component for component in record.components}
    for path, fixity in sorted(context.fixity.items()):
        component = declared.get(path)
        yield {
            "objectIdentifier": path,
            "size": fixity.size,
            "fixity": [
                {"messageDigestAlgorithm": algorithm, "messageDigest": digest}
                for algorithm, digest in sorted(fixity.digests.items())
            ],
            **({"role": component.role} if component else {}),
            **({"format": component.media_type} if component and component.media_type else {}),
            **({"formats": formats} if (formats := list(_formats(context, path))) else {}),
        }


def _formats(context: Context, path: str) -> Iterator[dict[str, Any]]:
    for match in context.formats.get(path, ()):
        yield {
            "formatName": match.name,
            **({"formatVersion": match.version} if match.version else {}),
            "formatRegistryName": "PRONOM",
            "formatRegistryKey": match.puid,
            "formatNote": match.method,
            "identifiedBy": match.software,
        }


def _events(record: Record, context: Context) -> Iterator[dict[str, Any]]:
    for event in events(record, context):
        files = list(event.files)
        yield {
            "eventType": event.type,
            "eventTypeUri": f"{EVENT_TYPES}{event.code}",
            **({"eventDateTime": event.date} if event.date else {}),
            **({"linkingAgent": context.software} if event.by_software else {}),
            **({"eventDetail": event.detail} if event.detail else {}),
            **({"linkingObjects": files} if files or not event.by_software else {}),
        }


CROSSWALK = Crosswalk(
    name="provenance",
    title="where the package's files come from and what was done to them, in terms of PREMIS 3, as JSON",
    media_type="application/json",
    extension="json",
    scope="package",
    elsewhere="Of the record only where it comes from and who did what.",
    render=of_one(_render),
)
