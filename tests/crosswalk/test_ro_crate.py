"""The package is an RO-Crate, and the document is told in the words of schema.org."""

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import archpack
from archpack import source
from archpack.crosswalk import CROSSWALKS
from archpack.crosswalk.schema_org import entities
from archpack.model import Agent, AgentName, Component, Context, FileFixity, Identifier, Record, Rights
from archpack.model.value import replace

ROOT = Path(__file__).parents[2]
REPOSITORIES = source.repositories()
CONTEXT = Context(today=date(2026, 11, 24), software="archpack 0", repositories=REPOSITORIES)


@pytest.fixture(scope="module")
def specimen() -> Record:
    record = source.load(ROOT / "records" / "specimen-0001" / "record.yaml").record
    assert record is not None
    return record


@pytest.fixture(scope="module")
def crate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The payload of the specimen's bag."""
    (file,) = source.find([ROOT / "records" / "specimen-0001"]).records
    packed = archpack.package.pack(file, tmp_path_factory.mktemp("bags"), context=CONTEXT)
    assert packed.bag is not None
    return packed.bag / "data"


def judged(crate: Path, material: Path) -> tuple[int, str]:
    if importlib.util.find_spec("rocrate_validator") is None:
        pytest.skip("roc-validator is not installed")
    context = material / "interop" / "ro-crate" / "rocrate-context-1.2.jsonld"
    done = subprocess.run(
        [sys.executable, "-m", "tests.crosswalk.crate_judge", str(crate), str(context)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr[-1000:]


def graph(content: bytes) -> dict[str, dict[str, Any]]:
    listed = json.loads(content)["@graph"]
    found = {one["@id"]: one for one in listed}
    assert len(found) == len(listed), "two entities have one @id"
    return found


def links(value: Any) -> list[str]:
    """Every `@id` that an entity names."""
    if isinstance(value, list):
        return [link for one in value for link in links(one)]
    return [value["@id"]] if isinstance(value, dict) and set(value) == {"@id"} else []


def test_the_package_is_a_crate_for_its_own_validator(crate: Path, material: Path, tmp_path: Path) -> None:
    status, said = judged(crate, material)
    assert status == 0, said
    broken = tmp_path / "crate"
    broken.mkdir()
    data = json.loads((crate / "ro-crate-metadata.json").read_bytes())
    root = next(one for one in data["@graph"] if one["@id"] == "./")
    del root["datePublished"]
    (broken / "ro-crate-metadata.json").write_text(json.dumps(data), encoding="utf-8")
    status, said = judged(broken, material)
    assert status == 1 and "datePublished" in said


def test_the_crate_lists_every_file_of_the_payload_but_itself(crate: Path) -> None:
    found = graph((crate / "ro-crate-metadata.json").read_bytes())
    files = {path.relative_to(crate).as_posix() for path in crate.rglob("*") if path.is_file()}
    assert set(links(found["./"]["hasPart"])) == files - {"ro-crate-metadata.json"}
    sizes = {name: int(one["contentSize"]) for name, one in found.items() if "contentSize" in one}
    assert sizes["record.yaml"] == (crate / "record.yaml").stat().st_size


@pytest.mark.parametrize("name", ["schema-org", "ro-crate"])
def test_everything_that_is_named_is_there(name: str, specimen: Record) -> None:
    found = graph(CROSSWALKS[name].render([specimen], CONTEXT))
    named = {link for one in found.values() for value in one.values() for link in links(value)}
    assert {link for link in named if not link.startswith("https://w3id.org/")} <= set(found)


def test_the_levels_lie_in_one_another_and_all_in_the_archive(specimen: Record) -> None:
    found = graph(CROSSWALKS["schema-org"].render([specimen], CONTEXT))
    document = next(one for one in found.values() if "Manuscript" in one["@type"])
    names = []
    above = document
    while "isPartOf" in above:
        above = found[above["isPartOf"]["@id"]]
        names.append(above["identifier"])
        assert found[above["holdingArchive"]["@id"]]["name"] == "Specimen State Archive"
    assert names[-1] == "SSA, f. 7" and len(names) == 4
    assert document["itemLocation"].endswith("ll. 110–111ob., 113")


def test_a_translator_translates_the_translation_and_not_the_document(specimen: Record) -> None:
    found = graph(CROSSWALKS["schema-org"].render([specimen], CONTEXT))
    document = next(one for one in found.values() if "Manuscript" in one["@type"])
    translation = found[document["workTranslation"]["@id"]]
    assert "translator" not in document
    assert found[translation["translator"]["@id"]]["name"] == "George Muster"


@pytest.mark.parametrize("text", ["1961-03~", "1961?", "196X", "1961-03-14/1961-03-16", "XXXX"])
def test_a_date_in_doubt_is_never_a_plain_date(text: str, specimen: Record) -> None:
    assert specimen.dates and specimen.dates.created
    created = replace(specimen.dates.created, date=text)
    record = replace(specimen, dates=replace(specimen.dates, created=created))
    found = graph(CROSSWALKS["schema-org"].render([record], CONTEXT))
    document = next(one for one in found.values() if "Manuscript" in one["@type"])
    assert "dateCreated" not in document
    assert found["#date-created"]["value"] == text


def test_the_deposit_is_dated_by_the_day_of_the_run_and_restricted_stays_restricted(specimen: Record) -> None:
    access = replace(specimen.conditions_of_access, status="embargoed", until="2030-01-01")  # type: ignore[type-var]
    record = replace(specimen, conditions_of_access=access)
    found = graph(CROSSWALKS["ro-crate"].render([record], CONTEXT))
    assert found["./"]["datePublished"] == "2026-11-24"
    document = found[found["./"]["mainEntity"]["@id"]]
    assert document["conditionsOfAccess"].startswith("embargoed until 2030-01-01")


def test_no_two_things_are_taken_for_one(specimen: Record) -> None:
    orcid = Identifier(type="orcid", value="0000-0002-1825-0097")
    twin = Agent(name=AgentName(text="Another"), roles=("editor",), identifiers=(orcid,))
    text = Rights(license="CC0-1.0", text="Other words.")
    odd = Component(path="Снимок № 1.png", role="facsimile", rights=text)
    record = replace(specimen, agents=(*specimen.agents, twin), components=(*specimen.components, odd))
    made = entities(record, REPOSITORIES)
    names = [one.get("name") for one in made]
    assert "Another" in names and "George Muster" in names
    said = [one.get("description") for one in made]
    assert "Other words." in said and any(one and "Written by the authors" in one for one in said)
    assert "%D0%A1%D0%BD%D0%B8%D0%BC%D0%BE%D0%BA%20%E2%84%96%201.png" in [one["@id"] for one in made]


def test_a_crate_without_stated_rights_says_so(specimen: Record) -> None:
    fixity = {"record.yaml": FileFixity(size=3, digests={"sha512": "ab"})}
    bare = Record(schema=specimen.schema, id="bare-1")
    context = Context(today=CONTEXT.today, software="x", repositories={}, fixity=fixity)
    found = graph(CROSSWALKS["ro-crate"].render([bare], context))
    assert found[found["./"]["license"]["@id"]]["name"] == "Rights not stated"
    assert found[found["./"]["mainEntity"]["@id"]]["name"] == "bare-1"
