"""Licences, language tags and signatures of files: what each is taken for."""

import pytest

from archpack.source.languages import language_subtags
from archpack.validate.language_tags import script, usual_form
from archpack.validate.licences import is_licence, likely
from archpack.validate.rights_statements import usual_form as usual_statement
from archpack.validate.signatures import by_ending, family, media_type_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CC BY 4.0", "CC-BY-4.0"),
        ("cc by-nc-sa 3.0", "CC-BY-NC-SA-3.0"),
        ("CC BY", "CC-BY-4.0"),
        ("CC0", "CC0-1.0"),
        ("CC0 1.0 Universal", "CC0-1.0"),
        ("https://creativecommons.org/licenses/by-nd/4.0/deed.en", "CC-BY-ND-4.0"),
        ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("Apache 2.0", "Apache-2.0"),
        ("CC BY 9.9", None),
        ("all rights reserved", None),
    ],
)
def test_what_people_write_for_a_licence_is_understood(text: str, expected: str | None) -> None:
    assert not is_licence(text)
    assert likely(text) == expected
    assert expected is None or is_licence(expected)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("RUS", "ru"),
        ("iw", "he"),
        ("sr-latn-rs", "sr-Latn-RS"),
        ("zh-YUE", "zh-yue"),
        ("en-X-Twain", "en-x-twain"),
    ],
)
def test_a_tag_is_brought_to_its_usual_form(tag: str, expected: str) -> None:
    assert usual_form(tag, language_subtags()) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("ru", "Cyrl"), ("rus-Latn", "Latn"), ("sr", None), ("iw", "Hebr")]
)
def test_a_tag_tells_the_script(tag: str, expected: str | None) -> None:
    assert script(tag, language_subtags()) == expected


def test_a_statement_has_one_uri() -> None:
    assert usual_statement("https://rightsstatements.org/page/noc-us/1.0") == (
        "http://rightsstatements.org/vocab/NoC-US/1.0/"
    )
    assert usual_statement("http://rightsstatements.org/vocab/NoC-UK/1.0/") is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\x89PNG\r\n\x1a\n", "leaf.PNG"),
        (b"\xff\xd8\xff\xe1", "leaf.jpg"),
        (b"II*\x00", "leaf.tif"),
        (b"%PDF-1.4", "scan.pdf"),
        (b"PK\x03\x04", "text.docx"),
        (b"RIFF\x00\x00\x00\x00WEBP", "leaf.webp"),
        (b"\x00\x00\x00\x18ftypmp42", "talk.m4a"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(head: bytes, name: str) -> None:
    found, promised = media_type_of(head), by_ending(name)
    assert found and promised
    assert family(found) == family(promised)


@pytest.mark.parametrize("head", [b"", b"text", b"RIFF", b"\x00" * 16])
def test_what_tells_nothing_is_nothing(head: bytes) -> None:
    assert media_type_of(head) is None
