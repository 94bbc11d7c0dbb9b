"""Records to YAML, and back through our reader and others'."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from archpack.model import SCHEMA_ID, Agent, AgentName, Dates, Record
from archpack.source import dumps, load, loads
from tests.source.records import TEXTS, records

PATH = Path("record.yaml")
RECORDS = sorted((Path(__file__).parents[2] / "records").glob("*/record.yaml"))


@given(records())
def test_a_record_written_and_read_is_the_same_record_without_problems(record: Record) -> None:
    loaded = loads(dumps(record), PATH)
    assert loaded.problems == ()
    assert loaded.record == record


@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_a_reader_of_yaml_1_1_reads_the_same_data(notes: list[str]) -> None:
    record = Record(schema=SCHEMA_ID, id="a-1", notes=tuple(notes))
    assert yaml.safe_load(dumps(record)) == {"schema": SCHEMA_ID, "id": "a-1", "notes": notes}


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_libyaml_and_the_reader_in_python_agree_on_what_is_written(notes: list[str]) -> None:
    text = dumps(Record(schema=SCHEMA_ID, id="a-1", notes=tuple(notes)))
    found = [yaml.load(text, Loader=loader) for loader in (yaml.SafeLoader, yaml.CSafeLoader)]  # noqa: S506
    assert found[0] == found[1]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.name)
def test_the_records_that_are_shipped_survive_writing(path: Path) -> None:
    record = load(path).record
    assert record is not None
    again = loads(dumps(record), PATH)
    assert (again.record, again.problems) == (record, ())


def test_keys_stand_in_the_order_of_the_model() -> None:
    record = Record(schema=SCHEMA_ID, id="a-1", notes=("note",), genre="letter")
    assert dumps(record) == f"schema: {SCHEMA_ID}\nid: a-1\ngenre: letter\nnotes: [note]\n"


def test_text_that_looks_like_a_number_is_quoted_and_other_text_is_not() -> None:
    text = dumps(
        Record(schema=SCHEMA_ID, id="a-1", notes=("052", "596a", "f. 52", "NO", "Заря", '"yes" he said'))
    )
    assert text.endswith(
        'notes:\n  - "052"\n  - 596a\n  - f. 52\n  - "NO"\n  - Заря\n  - \'"yes" he said\'\n'
    )


def test_long_text_is_folded_and_lines_are_kept() -> None:
    record = Record(schema=SCHEMA_ID, id="a-1", scope_and_content="word " * 40 + "end", notes=("one\ntwo\n",))
    text = dumps(record)
    assert max(map(len, text.splitlines())) <= 100
    assert "scope_and_content: >-\n" in text
    assert "  - |\n    one\n    two\n" in text


def test_an_empty_group_is_kept() -> None:
    record = Record(schema=SCHEMA_ID, id="a-1", dates=Dates())
    assert loads(dumps(record), PATH).record == record


def test_an_editor_is_told_where_the_schema_is() -> None:
    record = Record(schema=SCHEMA_ID, id="a-1", agents=(Agent(name=AgentName(text="A"), roles=("author",)),))
    text = dumps(record, schema="../record.schema.json")
    assert text.startswith("# yaml-language-server: $schema=../record.schema.json\nschema: ")
    assert loads(text, PATH).record == record
