import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import tag_file
from archpack.bag.tag_file import Tag

LABELS = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,20}", fullmatch=True).filter(
    lambda label: label.casefold() != "payload-oxum"
)
VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(
    lambda value: not re.search("[\x00-\x08\x0e-\x1b\x1f\x7f]", value)
)
LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


def read(data: bytes) -> list[Tag]:
    tags = list(tag_file.parse_bag_info(data.decode().split("\n")[:-1]))
    assert all(isinstance(tag, Tag) for tag in tags)
    return [tag for tag in tags if isinstance(tag, Tag)]


@given(st.lists(st.tuples(LABELS, VALUES)))
def test_tags_come_back_with_every_kind_of_line_end_as_a_line_feed(tags: list[tuple[str, str]]) -> None:
    assert not list(tag_file.faults_of_tags(tags))
    back = [(tag.label, tag.value) for tag in read(tag_file.bag_info(tags))]
    assert back == [(label, LINE_END.sub("\n", value.strip()).strip()) for label, value in tags]


def test_a_value_of_several_lines_is_folded_without_losing_any() -> None:
    written = tag_file.bag_info([("External-Description", "one\n\n  three\r\nfour")])
    assert written == b"External-Description: one\n \n   three\n four\n"
    assert [tag.value for tag in read(written)] == ["one\n\n  three\nfour"]


@pytest.mark.parametrize(
    "tag",
    [
        ("", "x"),
        ("a:b", "x"),
        (" a", "x"),
        ("a\nb", "x"),
        ("payload-OXUM", "1.1"),
        ("A", "\x00"),
        ("A", "\ud800"),
    ],
)
def test_tags_that_cannot_be_written_are_told(tag: tuple[str, str]) -> None:
    assert len(list(tag_file.faults_of_tags([tag]))) == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_a_declaration_or_remarked_upon(data: bytes) -> None:
    found = tag_file.parse_declaration(data)
    assert found.version in tag_file.VERSIONS
    assert found.remarks or data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").startswith(b"BagIt-Version: ")


@pytest.mark.parametrize("ending", [b"\n", b"\r", b"\r\n"])
def test_our_own_declaration_is_right_with_any_line_end(ending: bytes) -> None:
    found = tag_file.parse_declaration(tag_file.declaration().replace(b"\n", ending))
    assert (found.version, found.encoding, found.remarks) == ((1, 0), "UTF-8", ())


@pytest.mark.parametrize(
    "name", ["UTF-8", "utf8", "UTF-16", "ISO-8859-1", "windows-1251", "KOI8-R", "Shift_JIS"]
)
def test_encodings_of_characters_are_known(name: str) -> None:
    assert tag_file.is_charset(name)


@pytest.mark.parametrize(
    "name",
    ["zlib", "rot13", "base64", "idna", "unicode_escape", "undefined", "klingon", "../x", "a" * 99, "a\0"],
)
def test_other_codecs_are_no_encodings(name: str) -> None:
    assert not tag_file.is_charset(name)
