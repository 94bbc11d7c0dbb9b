"""Letters of several scripts, and those that look alike."""

import pytest

from archpack.validate.brackets import unbalanced
from archpack.validate.letters import TO_CYRILLIC, TO_LATIN, in_one_script, mixed_words, script_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zapis", "Latn"),
        ("Запись", "Cyrl"),
        ("Λόγος", "Grek"),
        ("会談", "other"),
        ("12, –", None),
        ("", None),
    ],
)
def test_the_script_of_a_text_is_that_of_most_of_its_letters(text: str, expected: str | None) -> None:
    assert script_of(text) == expected


def test_look_alikes_change_place_and_back() -> None:
    for number, likely in TO_CYRILLIC.items():
        assert chr(likely).translate(TO_LATIN) == chr(number)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Хрущeв", "Хрущев"), ("Mosсow", "Moscow"), ("Cталин", "Сталин"), ("ДNК", None)],
)
def test_a_mixed_word_is_brought_to_the_script_that_it_can_be_in(word: str, expected: str | None) -> None:
    (found,) = mixed_words(f"a {word} б")
    assert found[0] == word
    assert in_one_script(word) == expected


@pytest.mark.parametrize("text", ["IBM-карта", "Запись of", "Ту-154M", "α-particle", "é"])
def test_words_of_one_script_each_are_not_mixed(text: str) -> None:
    assert not list(mixed_words(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a [b) c]", []),
        ("a) first; b) second", []),
        ("1) first\n2) second", []),
        ("they went)", [")"]),
        ("(a) (b", ["("]),
        ("[[a]", ["["]),
        ("]a[", ["]", "["]),
    ],
)
def test_brackets_are_paired_by_kind(text: str, expected: list[str]) -> None:
    assert [bracket.character for bracket in unbalanced(text.split("\n"))] == expected
