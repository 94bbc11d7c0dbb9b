"""The formats of files by PRONOM."""

import importlib.util
import json
from datetime import date
from pathlib import Path

import pytest

import archpack
from archpack import pronom, source
from archpack.errors import ArchpackError, UsageError
from archpack.model import Context

SPECIMEN = Path(__file__).parents[2] / "records" / "specimen-0001"
needs_siegfried = pytest.mark.skipif(
    importlib.util.find_spec("pygfried") is None, reason="the extra `pronom` is not installed"
)


@needs_siegfried
def test_a_format_is_told_by_its_bytes_or_else_by_its_name(tmp_path: Path) -> None:
    mystery = tmp_path / "Загадка"
    mystery.write_bytes(b"\x00\x01\x02")
    image, text, unknown = pronom.identify(
        [SPECIMEN / "facsimile" / "leaf-110.png", SPECIMEN / "transcript.en.md", mystery]
    )
    assert [(one.puid, one.media_type) for one in image] == [("fmt/11", "image/png")]
    assert "byte match" in image[0].method and "siegfried" in image[0].software
    assert [one.puid for one in text] == ["fmt/1149"]
    assert "extension" in text[0].method
    assert unknown == ()


@needs_siegfried
def test_a_file_that_has_gone_stops_the_call(tmp_path: Path) -> None:
    with pytest.raises(ArchpackError, match=r"gone\.png"):
        pronom.identify([tmp_path / "gone.png"])


def test_without_siegfried_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"archpack\[pronom\]"):
        pronom.identify([SPECIMEN / "record.yaml"])


@needs_siegfried
def test_a_package_tells_the_formats_of_its_files_where_that_is_asked(tmp_path: Path) -> None:
    context = Context(today=date(2026, 11, 24), software="archpack 0", repositories=source.repositories())
    (file,) = source.find([SPECIMEN]).records
    packed = archpack.package.pack(file, tmp_path, context=context, identify_formats=True)
    assert packed.bag is not None
    objects = json.loads((packed.bag / "data/metadata/provenance.json").read_bytes())["objects"]
    (image,) = (one for one in objects if one["objectIdentifier"] == "facsimile/leaf-110.png")
    assert [(one["formatRegistryKey"], one["formatName"]) for one in image["formats"]] == [
        ("fmt/11", "Portable Network Graphics")
    ]
    graph = json.loads((packed.bag / "data/ro-crate-metadata.json").read_bytes())["@graph"]
    named = {one["@id"]: one for one in graph}
    formats = named["facsimile/leaf-110.png"]["encodingFormat"]
    assert formats == ["image/png", {"@id": "https://www.nationalarchives.gov.uk/PRONOM/fmt/11"}]
    assert named[formats[1]["@id"]]["name"] == "Portable Network Graphics 1.0"
