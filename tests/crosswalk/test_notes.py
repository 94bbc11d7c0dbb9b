"""What a format has no element for stands in its notes, in sentences."""

from datetime import date
from pathlib import Path

import pytest

from archpack import source
from archpack.crosswalk import CROSSWALKS
from archpack.crosswalk.holding import holding
from archpack.crosswalk.notes import sentences
from archpack.model import Context, Record

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml"


@pytest.fixture(scope="module")
def specimen() -> Record:
    record = source.load(SPECIMEN).record
    assert record is not None
    return record


def test_a_sentence_says_all_that_the_record_does(specimen: Record) -> None:
    found = [holding(one, source.repositories()) for one in specimen.references]
    said = list(sentences(specimen, found, "dates", "place", "classification", "numbers", "components"))
    assert said == [
        "Date created: 1961-03-14; as written: 14 марта 1961 г.; certain; From the heading of the document.",
        "Date event: 1961-03-14",
        "Date sent: 1961-03-16; as written: 16.III.61",
        "Date received: 1961-03-17?; probable; The stamp is smudged.",
        "Date recorded: 1961-03-15",
        "Place of creation: Specimen City; Образцовск (ru); XX; geonames 0000001",
        "Classification: For Official Use; declassified 1992~; The invented declassification commission; "
        "The marking is crossed out.",
        "Document number: 12/61-s",
        "Copy number: 1",
        "transcript.ru.md: Transcript - Russian; ru; text/markdown; leaves 110–113",
        "transcript.en.md: Translation - English; en; text/markdown; translated by George Muster; CC0-1.0",
        "facsimile/leaf-110.png: image/png; leaf 110; A drawing, not a photograph.",
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("oai-dc", "datacite-xml", "mods", "ead3", "ead2002", "atom-csv", "archivematica-csv"),
        *("invenio-rdm", "dataverse", "schema-org", "ro-crate"),
    ],
)
def test_every_catalogue_hears_of_gaps_smudges_and_where_it_was_printed(name: str, specimen: Record) -> None:
    context = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
    text = CROSSWALKS[name].render([specimen], context).decode()
    for said in (
        "Leaf 112 is missing from the file.",
        "The stamp is smudged.",
        "The marking is crossed out.",
    ):
        assert said in text
    assert "Journal of Specimens" in text
