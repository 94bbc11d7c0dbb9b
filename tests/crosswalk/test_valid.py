"""What exports write is valid for judges that are not ours, whatever the record says; and they can say no."""

import dataclasses
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from datacite import schema45
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from archpack import source
from archpack.crosswalk import CROSSWALKS, xml
from archpack.errors import UnwritableError
from archpack.model import (
    Agent,
    AgentName,
    ConditionsOfAccess,
    Context,
    Dates,
    DateStatement,
    FileFixity,
    FormatMatch,
    Leaves,
    Level,
    Record,
    Reference,
    Title,
)
from archpack.model.value import replace
from tests.crosswalk.judges import Judge, rng, slow_xsd, xsd

RECORDS = Path(__file__).parents[2] / "records"
HOSTILE = (
    "</title>]]>\"'\\ <script>alert(1)</script> &amp; <!-- \u202e\u2028\u0085 =1+1 \t\r\n 🜂 " + "w" * 5000
)
CONTEXT = Context(
    today=date(2026, 11, 24),
    software="archpack 0",
    repositories=source.repositories(),
    fixity={
        "record.yaml": FileFixity(size=30, digests={"sha512": "cd" * 64, "sha256": "ef" * 32}),
        "transcript.en.md": FileFixity(size=3, digests={"sha512": "ab" * 64}),
    },
)
SCHEMAS = {
    "datacite-xml": ("datacite-4.6/metadata.xsd", xsd),
    "mods": ("mods-3.8/mods-3-8.xsd", slow_xsd),
    "premis": ("premis-3.0/premis.xsd", xsd),
    "ead3": ("ead3/ead3.xsd", xsd),
}
"""Each format with the schema that judges it, and how."""


def record(name: str) -> Record:
    found = source.load(RECORDS / name / "record.yaml").record
    assert found is not None
    return found


MINIMAL = Record(schema="urn:archpack:schema:record:1", id="a-1")
SPECIMEN = record("specimen-0001")
RECORD_OF = {
    "specimen": SPECIMEN,
    "real": record("wilson-center-300267"),
    "minimal": MINIMAL,
    "embargoed": replace(
        SPECIMEN, conditions_of_access=ConditionsOfAccess(status="embargoed", until="2030", text="Ask us.")
    ),
    "hostile": replace(
        SPECIMEN,
        title=Title(text=HOSTILE, short=HOSTILE),
        genre=HOSTILE,
        scope_and_content=HOSTILE,
        notes=(HOSTILE, HOSTILE),
        credits=(HOSTILE,),
        agents=(Agent(name=AgentName(text=HOSTILE, family=HOSTILE), roles=("author", "translator")),),
        references=(
            Reference(
                repository="RGANI",
                levels=(Level(level="fond", value=HOSTILE, title=HOSTILE),),
                leaves=(Leaves(first="1", last="2", verso="both"),),
                note=HOSTILE,
            ),
        ),
    ),
}
DATES = ["1960", "1960-08", "196X", "1953~", "[..1953-03-05]", "1956-10-23/1956-11-04", "1960-21", "XXXX"]
RECORD_OF |= {
    f"dated {text}": replace(MINIMAL, dates=Dates(created=DateStatement(date=text))) for text in DATES
}


def judge_of(name: str, material: Path) -> Judge:
    path, how = SCHEMAS[name]
    return how(material / "interop" / path)


def rendered(name: str, *records: Record) -> bytes:
    return CROSSWALKS[name].render(records, CONTEXT)


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("which", RECORD_OF)
def test_an_export_is_valid_by_the_schema_of_its_standard(name: str, which: str, material: Path) -> None:
    assert judge_of(name, material)(rendered(name, RECORD_OF[which])) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_judge_of_a_format_can_say_no(name: str, material: Path) -> None:
    root = etree.fromstring(rendered(name, SPECIMEN))
    root.append(etree.Element(f"{{{etree.QName(root).namespace}}}surprise"))
    assert judge_of(name, material)(etree.tostring(root))


@pytest.mark.parametrize("name", [one.name for one in CROSSWALKS.values() if one.extension == "xml"])
def test_hostile_text_comes_back_from_xml_as_it_was(name: str) -> None:
    root = etree.fromstring(rendered(name, RECORD_OF["hostile"]))
    assert not root.xpath("//*[local-name() = 'script' and contains(., 'alert')]")
    texts = [*(text for text in root.itertext()), *(v for e in root.iter() for v in e.attrib.values())]
    assert any(HOSTILE in text for text in texts)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text())
def test_xml_holds_every_text_as_it_was_or_says_which_character_it_cannot(text: str) -> None:
    root = xml.element("a", xml.element("b", text, c=text))
    try:
        content = xml.document(root, {})
    except UnwritableError as error:
        assert "U+" in str(error)
        return
    (read,) = etree.fromstring(content)
    assert (read.text or "", read.get("c")) == (text, text)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_is_named(character: str) -> None:
    with pytest.raises(UnwritableError, match=f"U\\+{ord(character):04X}.*'before '"):
        xml.document(xml.element("a", f"before {character}"), {})


def test_a_translator_is_one_in_datacite_and_no_year_is_the_documents() -> None:
    data = json.loads(rendered("datacite-json", RECORD_OF["real"]))
    assert data["publicationYear"] == "2026"
    assert [(one["name"], one["contributorType"]) for one in data["contributors"]] == [
        ("Radchenko, Sergey", "DataCollector"),
        ("Smith, Allison", "Translator"),
        ("Russian State Archive of Contemporary History", "HostingInstitution"),
    ]
    (original,) = (one for one in data["relatedItems"] if one["relatedItemType"] == "PhysicalObject")
    assert (original["relationType"], original["volume"], original["number"]) == (
        "IsTranslationOf",
        "f. 52, op. 1",
        "d. 596",
    )
    assert (original["firstPage"], original["lastPage"]) == ("110", "123")


def as_before_4_6(record: Record) -> dict[str, Any]:
    """The JSON without what is new in DataCite 4.6, which its Python client does not know: translations."""
    text = rendered("datacite-json", record).decode()
    data = json.loads(text.replace('"Translator"', '"Other"').replace('"IsTranslationOf"', '"IsDerivedFrom"'))
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("which", RECORD_OF)
def test_datacite_json_is_valid_by_the_schema_of_its_python_client(which: str) -> None:
    data = as_before_4_6(RECORD_OF[which])
    assert [str(fault.message) for fault in schema45.validator.iter_errors(data)] == []
    data["colour"] = "red"
    assert list(schema45.validator.iter_errors(data))


def test_datacite_xml_says_what_its_python_client_makes_of_the_json() -> None:
    theirs = etree.fromstring(schema45.tostring(as_before_4_6(SPECIMEN)).encode())
    ours = etree.fromstring(rendered("datacite-xml", SPECIMEN))
    for part in ("titles", "creators", "dates", "subjects", "rightsList", "alternateIdentifiers"):
        path = f"{{http://datacite.org/schema/kernel-4}}{part}"
        assert [e.text for e in ours.find(path).iter()] == [e.text for e in theirs.find(path).iter()]


@pytest.mark.parametrize("name", ["oai-dc", "mods", "datacite-xml", "datacite-json", "ead3", "premis"])
@pytest.mark.parametrize("status", ["restricted", "embargoed", "closed"])
def test_what_is_restricted_says_so(name: str, status: str) -> None:
    access = ConditionsOfAccess(status=status, until="2030-01-01", text="Ask the archive.")  # type: ignore[arg-type]
    said = rendered(name, replace(SPECIMEN, conditions_of_access=access)).decode()
    assert f"{status} until 2030-01-01. Ask the archive." in said


def test_dublin_core_has_nothing_but_its_fifteen_elements() -> None:
    elements = {"contributor", "coverage", "creator", "date", "description", "format", "identifier"}
    elements |= {"language", "publisher", "relation", "rights", "source", "subject", "title", "type"}
    root = etree.fromstring(rendered("oai-dc", SPECIMEN))
    assert root.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
    assert {child.tag for child in root} <= {f"{{http://purl.org/dc/elements/1.1/}}{one}" for one in elements}
    assert all(child.text and not len(child) for child in root)


def test_mods_nests_the_levels_from_the_file_up_and_keeps_the_translator() -> None:
    root = etree.fromstring(rendered("mods", RECORD_OF["real"]))
    space = {"m": "http://www.loc.gov/mods/v3"}
    codes = root.xpath(
        "//m:name[m:displayForm='Allison Smith']/m:role/m:roleTerm[@type='code']", namespaces=space
    )
    assert [one.text for one in codes] == ["trl"]
    hosts = root.xpath("//m:relatedItem[@type='host']", namespaces=space)
    assert [one.get("displayLabel") for one in hosts] == ["delo", "opis", "fond"]
    assert [one.text for one in root.xpath("//m:extent[@unit='leaves']/*", namespaces=space)] == [
        "110",
        "123",
    ]
    assert root.xpath("//m:dateCreated[@encoding='w3cdtf']", namespaces=space)[0].text == "1960-08-29"


@pytest.mark.parametrize("which", RECORD_OF)
def test_ead3_is_valid_by_both_of_its_schemas(which: str, material: Path) -> None:
    assert rng(material / "interop" / "ead3" / "ead3.rng")(rendered("ead3", RECORD_OF[which])) == []


def test_ead3_has_a_component_for_each_level_with_its_reference_code() -> None:
    root = etree.fromstring(rendered("ead3", RECORD_OF["real"]))
    space = {"e": "http://ead3.archivists.org/schema/"}
    levels = root.xpath("//e:archdesc | //e:c", namespaces=space)
    assert [one.get("otherlevel") or one.get("level") for one in levels] == ["fonds", "opis", "file", "item"]
    codes = root.xpath("//e:unitid[@localtype='reference code']", namespaces=space)
    assert [one.text for one in codes] == [
        "RGANI, f. 52",
        "RGANI, f. 52, op. 1",
        "RGANI, f. 52, op. 1, d. 596",
        "RGANI, f. 52, op. 1, d. 596, ll. 110–123",
    ]
    (translator,) = root.xpath("//e:controlaccess/e:persname[@relator='trl']", namespaces=space)
    assert "".join(translator.itertext()).strip() == "Smith, Allison"


def test_premis_tells_the_fixity_of_every_file_and_what_was_done() -> None:
    root = etree.fromstring(rendered("premis", SPECIMEN))
    space = {"p": "http://www.loc.gov/premis/v3"}
    digests = root.xpath("//p:fixity/*[position() < 3]/text()", namespaces=space)
    assert digests == ["SHA-256", "ef" * 32, "SHA-512", "cd" * 64, "SHA-512", "ab" * 64]
    events = [one.text for one in root.xpath("//p:eventType", namespaces=space)]
    assert events == ["capture", "message digest calculation", "information package creation"]
    without = dataclasses.replace(CONTEXT, fixity={})
    alone = etree.fromstring(CROSSWALKS["premis"].render([SPECIMEN], without))
    assert [one.text for one in alone.xpath("//p:eventType", namespaces=space)] == ["capture"]


@pytest.mark.parametrize(
    ("status", "allowed"), [("open", "Allow"), ("restricted", "Conditional"), ("embargoed", "Disallow")]
)
def test_premis_grants_what_the_conditions_of_access_grant(status: str, allowed: str) -> None:
    access = ConditionsOfAccess(status=status, until="2030")  # type: ignore[arg-type]
    content = rendered("premis", replace(SPECIMEN, conditions_of_access=access))
    root = etree.fromstring(content)
    space = {"p": "http://www.loc.gov/premis/v3"}
    assert [one.text for one in root.xpath("//p:restriction", namespaces=space)] == [allowed]
    ends = [one.text for one in root.xpath("//p:endDate", namespaces=space)]
    assert ends == ([] if status == "open" else ["2030"])


@pytest.mark.parametrize(
    ("name", "path"),
    [("mods", "//m:roleTerm[@type='code'][.='trl']/../../m:displayForm"), ("ead3", "//@relator[.='trl']/..")],
)
def test_an_interpreter_is_no_translator(name: str, path: str) -> None:
    root = etree.fromstring(rendered(name, SPECIMEN))
    found = root.xpath(path, namespaces={"m": "http://www.loc.gov/mods/v3"})
    (only,) = ["".join(one.itertext()).strip() for one in found]
    assert only in {"George Muster", "Muster, George"}


def test_premis_names_the_format_that_pronom_knows_and_how_it_was_told(material: Path) -> None:
    match = FormatMatch(
        puid="fmt/1149", name="Markdown", method="extension match md", software="siegfried 1.11"
    )
    known = dataclasses.replace(CONTEXT, formats={"transcript.en.md": (match,)})
    content = CROSSWALKS["premis"].render([SPECIMEN], known)
    assert judge_of("premis", material)(content) == []
    space = {"p": "http://www.loc.gov/premis/v3"}
    root = etree.fromstring(content)
    assert [one.text for one in root.xpath("//p:formatRegistryKey", namespaces=space)] == ["fmt/1149"]
    assert [one.text for one in root.xpath("//p:formatNote", namespaces=space)] == [
        "extension match md; siegfried 1.11"
    ]
