"""Languages by their English names."""

import pytest

from archpack.notation import language_name
from archpack.source.languages import language_subtags


@pytest.mark.parametrize(
    ("text", "tag"),
    [("Russian", "ru"), (" serbo-croatian ", "sh"), ("ru", None), ("Klingon", None), ("", None)],
)
def test_a_language_is_known_by_its_name(text: str, tag: str | None) -> None:
    assert language_name.tag(text) == tag


def test_the_first_language_that_a_heading_names_counts() -> None:
    assert language_name.named_in("Translation - English from Russian") == "en"
    assert language_name.named_in("Transcript") is None


def test_every_tag_is_registered() -> None:
    assert set(language_name.TAGS.values()) <= language_subtags().languages
