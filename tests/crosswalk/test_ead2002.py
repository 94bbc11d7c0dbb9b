"""EAD 2002 is valid by the schema of the Library of Congress, and says what EAD3 says."""

from pathlib import Path

import eadator
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from archpack.crosswalk.ead2002_codes import COUNTRIES, LANGUAGES, SCRIPTS
from archpack.crosswalk.iso_639 import bibliographic
from archpack.model import (
    Component,
    ConditionsOfAccess,
    Dates,
    DateStatement,
    Level,
    Record,
    Reference,
    Repository,
    Subject,
)
from archpack.model.value import replace
from tests.crosswalk.judges import xsd
from tests.crosswalk.test_valid import MINIMAL, RECORD_OF, SPECIMEN, rendered

SCHEMA = Path(eadator.__file__).with_name("ents") / "ead.xsd"
JUDGE = xsd(SCHEMA)
SPACE = {
    "e": "urn:isbn:1-931666-22-9",
    "l": "http://www.w3.org/1999/xlink",
    "e3": "http://ead3.archivists.org/schema/",
}


def found(record: Record, path: str, name: str = "ead2002") -> list[etree._Element]:
    return list(etree.fromstring(rendered(name, record)).xpath(path, namespaces=SPACE))


def texts(record: Record, path: str, name: str = "ead2002") -> list[str]:
    return ["".join(one.itertext()).strip() for one in found(record, path, name)]


def at_level(label: str) -> Record:
    levels = (Level(level="fond", value="1"), Level(level="other", label=label, value="1"))
    return replace(MINIMAL, references=(Reference(repository="RGANI", levels=levels),))


@pytest.mark.parametrize("which", RECORD_OF)
def test_ead_2002_is_valid_by_its_schema(which: str) -> None:
    assert JUDGE(rendered("ead2002", RECORD_OF[which])) == []


@pytest.mark.parametrize(
    ("path", "attribute", "value"),
    [
        ("//e:unitdate", "normal", "1953~"),
        ("//e:langmaterial/e:language", "langcode", "de"),
        ("//e:c[@otherlevel]", "otherlevel", "two words"),
        ("//e:archdesc", "level", "opis"),
        ("//e:unitid", "localtype", "fond"),
    ],
)
def test_its_judge_can_say_no(path: str, attribute: str, value: str) -> None:
    root = etree.fromstring(rendered("ead2002", SPECIMEN))
    root.xpath(path, namespaces=SPACE)[0].set(attribute, value)
    assert JUDGE(etree.tostring(root))


def test_its_codes_are_those_that_the_schema_takes() -> None:
    tree = etree.parse(str(SCHEMA))
    # Their ISO lists had withdrawn these by then.
    withdrawn = {"mol", "scc", "scr", "AN", "CS"}
    for attribute, ours in (("langcode", LANGUAGES), ("scriptcode", SCRIPTS), ("countrycode", COUNTRIES)):
        declared = tree.find(f".//{{*}}attribute[@name='{attribute}']")
        assert declared is not None
        taken = {one.get("value", "") for one in declared.iterfind(".//{*}enumeration")} - withdrawn
        assert ours == ({bibliographic(one) for one in taken} if attribute == "langcode" else taken)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_a_level_of_any_name_is_valid_and_keeps_it(label: str) -> None:
    assert JUDGE(rendered("ead2002", at_level(label))) == []
    assert found(at_level(label), "//e:c/e:did/e:unitid")[0].get("type") == label


@pytest.mark.parametrize(
    ("label", "token"), [("envelope", "envelope"), ("папка № 3 / б", "папка-3-б"), ("箱", None)]
)
def test_a_level_that_ead_does_not_know_is_another_level(label: str, token: str | None) -> None:
    outer = found(at_level(label), "//e:dsc/e:c")[0]
    assert (outer.get("level"), outer.get("otherlevel")) == ("otherlevel", token)


def test_every_level_is_a_component_with_its_number_and_its_reference_code() -> None:
    real = RECORD_OF["real"]
    levels = found(real, "//e:archdesc | //e:c")
    assert [one.get("otherlevel") or one.get("level") for one in levels] == ["fonds", "opis", "file", "item"]
    assert texts(real, "//e:unitid[@type='fond' or @type='opis' or @type='delo' or @type='listy']") == [
        "52",
        "1",
        "596",
        "ll. 110–123",
    ]
    assert texts(real, "//e:unitid[@type='reference code']")[-1] == "RGANI, f. 52, op. 1, d. 596, ll. 110–123"
    assert texts(real, "//e:persname[@role='trl']") == ["Smith, Allison"]
    assert texts(real, "//e:persname[@role='ctb']") == ["Radchenko, Sergey"]


@pytest.mark.parametrize("which", RECORD_OF)
def test_both_editions_describe_the_document_in_the_same_words(which: str) -> None:
    said = ("acqinfo", "scopecontent", "accessrestrict", "userestrict", "phystech", "altformavail")
    for area in (*said, "bibliography", "odd"):
        old, new = (
            texts(RECORD_OF[which], f"//{prefix}:{area}", name)
            for prefix, name in (("e", "ead2002"), ("e3", "ead3"))
        )
        assert [one.split() for one in old] == [one.split() for one in new]


@pytest.mark.parametrize("name", ["ead2002", "ead3"])
def test_the_archive_is_named_where_nothing_but_it_is_known(name: str) -> None:
    record = replace(MINIMAL, references=(Reference(repository="RGANI", not_given="Not said."),))
    assert texts(record, "//e:repository/e:corpname | //e3:repository/e3:corpname", name)[0] == (
        "Russian State Archive of Contemporary History"
    )


@pytest.mark.parametrize(
    ("edtf", "normal", "note"),
    [
        ("1960-08-29", "1960-08-29", None),
        ("1960-08", "1960-08", None),
        ("1953~", "1953-01-01/1953-12-31", "1953~"),
        ("1956-10-23/1956-11-04", "1956-10-23/1956-11-04", None),
        ("[..1953-03-05]", None, "[..1953-03-05]"),
        ("XXXX", None, "XXXX"),
    ],
)
def test_a_date_has_the_days_that_it_can_mean_and_its_doubt(
    edtf: str, normal: str | None, note: str | None
) -> None:
    record = replace(MINIMAL, dates=Dates(created=DateStatement(date=edtf)))
    (unitdate,) = found(record, "//e:unitdate")
    assert unitdate.get("normal") == normal and unitdate.text
    assert texts(record, "//e:did/e:note[@type='EDTF']") == ([note] if note else [])


@pytest.mark.parametrize(
    ("tag", "code", "script"),
    [
        ("ru", "rus", None),
        ("de-Latn", "ger", "Latn"),
        ("zh-hant-TW", "chi", "Hant"),
        ("ces", "cze", None),
        ("cmn", None, None),
        ("ff-Adlm", None, None),
    ],
)
def test_languages_have_their_bibliographic_codes(tag: str, code: str | None, script: str | None) -> None:
    record = replace(MINIMAL, languages=(tag,))
    assert JUDGE(rendered("ead2002", record)) == []
    (language,) = found(record, "//e:langmaterial/e:language")
    assert (language.text, language.get("langcode"), language.get("scriptcode")) == (tag, code, script)


def test_what_the_schema_has_no_code_for_stands_as_text() -> None:
    archive = Repository(name="Arhiv", country="RS")
    record = replace(
        MINIMAL,
        references=(Reference(repository=archive, levels=(Level(level="fond", value="1"),)),),
        subjects=(Subject(name="War", scheme="My scheme / 2"),),
        components=(Component(path="scans/leaf 110#a.png", role="facsimile"),),
    )
    assert JUDGE(rendered("ead2002", record)) == []
    assert texts(record, "//e:addressline") == ["RS"]
    assert [one.get("source") for one in found(record, "//e:subject")] == ["my-scheme-2"]
    assert found(record, "//@l:href") == ["scans/leaf%20110%23a.png"]


@pytest.mark.parametrize("status", ["restricted", "embargoed", "closed"])
def test_what_is_restricted_says_so(status: str) -> None:
    access = ConditionsOfAccess(status=status, until="2030-01-01", text="Ask us.")  # type: ignore[arg-type]
    record = replace(SPECIMEN, conditions_of_access=access)
    assert texts(record, "//e:accessrestrict[not(@type)]") == [f"{status} until 2030-01-01. Ask us."]
