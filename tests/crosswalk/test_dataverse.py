"""A dataset for Dataverse, read by the Python client that is not ours."""

import json
from typing import Any

import pytest
from pyDataverse.models import Dataset

from archpack.model import ConditionsOfAccess
from archpack.model.value import replace
from tests.crosswalk.test_valid import RECORD_OF, SPECIMEN, rendered


def fields(data: dict[str, Any]) -> dict[str, Any]:
    found = data["datasetVersion"]["metadataBlocks"]["citation"]["fields"]
    return {field["typeName"]: field for field in found}


@pytest.mark.parametrize("which", RECORD_OF)
def test_the_client_of_dataverse_knows_every_field_and_writes_it_the_same(
    which: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = rendered("dataverse", RECORD_OF[which]).decode()
    dataset = Dataset()
    dataset.from_json(text)
    assert "not valid" not in capsys.readouterr().out
    theirs = json.loads(dataset.json(validate=False))
    assert fields(theirs) == fields(json.loads(text))


def test_the_client_can_say_no(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(rendered("dataverse", SPECIMEN))
    data["datasetVersion"]["metadataBlocks"]["citation"]["fields"].append(
        {"typeName": "colour", "multiple": False, "typeClass": "primitive", "value": "red"}
    )
    Dataset().from_json(json.dumps(data))
    assert "Attribute colour not valid" in capsys.readouterr().out


def test_what_dataverse_demands_is_there() -> None:
    found = fields(json.loads(rendered("dataverse", SPECIMEN)))
    assert {"title", "author", "datasetContact", "dsDescription", "subject"} <= set(found)
    assert found["dateOfDeposit"]["value"] == "2026-11-24"
    assert found["productionDate"]["value"] == "1961-03-14"
    assert "George Muster: translator, transcriber." in found["notesText"]["value"]


def test_what_is_restricted_is_offered_on_no_terms() -> None:
    access = ConditionsOfAccess(status="restricted", text="Ask the archive.")
    version = json.loads(rendered("dataverse", replace(SPECIMEN, conditions_of_access=access)))[
        "datasetVersion"
    ]
    assert version["termsOfAccess"] == "restricted. Ask the archive."
    assert version["fileAccessRequest"] is False
