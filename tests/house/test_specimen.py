"""The specimen record shows every part of the format."""

from collections.abc import Iterator
from pathlib import Path

from archpack import source
from archpack.model import Record
from archpack.model.value import Value
from tests.house.test_schema_is_the_model import classes

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml"


def values(value: object) -> Iterator[Value]:
    """A value and all the values that it is made of."""
    if isinstance(value, tuple):
        for one in value:
            yield from values(one)
    elif isinstance(value, Value):
        yield value
        for name in value.__struct_fields__:
            yield from values(getattr(value, name))


def test_the_specimen_uses_every_property_of_every_class() -> None:
    record = source.load(SPECIMEN).record
    used = {
        (type(one).__name__, name)
        for one in values(record)
        for name in one.__struct_fields__
        if getattr(one, name) not in (None, ())
    }
    known = {(name, field) for name, found in classes(Record).items() for field in found.__struct_fields__}
    assert known - used == set()
