"""Cyrillic and Latin letters, by the two schemes of the field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.notation import romanisation
from archpack.notation.romanisation import LANGUAGES, Scheme, language_of, plain, romanise, to_cyrillic
from archpack.notation.romanisation.tables import TABLES


@pytest.mark.parametrize(
    ("text", "language", "ala_lc", "bgn_pcgn"),
    [
        ("Хрущёв Никита Сергеевич", "ru", "Khrushchëv Nikita Sergeevich", "Khrushchëv Nikita Sergeyevich"),
        ("Юрьев", "ru", "I͡urʹev", "Yur’yev"),
        ("Ельцин", "ru", "Elʹt͡sin", "Yel’tsin"),
        ("Ёлкин", "ru", "Ëlkin", "Yëlkin"),
        ("объезд", "ru", "obʺezd", "ob”yezd"),
        ("Эйдельман", "ru", "Ėĭdelʹman", "Eydel’man"),
        ("ЩУКИН Щукин", "ru", "SHCHUKIN Shchukin", "SHCHUKIN Shchukin"),
        ("Братск, сэр", "ru", "Bratsk, sėr", "Brat·sk, s·er"),
        ("Київ", "uk", "Kyïv", "Kyiv"),
        ("Їжакевич Згурський", "uk", "Ïz͡hakevych Zhursʹkyĭ", "Yizhakevych Zghurskyi"),
        ("Розв’язка Юрій", "uk", "Rozv’i͡azka I͡uriĭ", "Rozviazka Yurii"),
        ("Живков Тодор", "bg", "Zhivkov Todor", "Zhivkov Todor"),
        ("Търново, Щерев", "bg", "Tŭrnovo, Shterev", "Tarnovo, Shterev"),
        ("Ђинђић Љубо", "sr", "Đinđić Ljubo", "Đinđić Ljubo"),
        ("Быкаў", "be", "Bykaŭ", "Bykaw"),
    ],
)
def test_names_are_romanised_as_the_tables_have_it(
    text: str, language: str, ala_lc: str, bgn_pcgn: str
) -> None:
    assert romanise(text, language=language) == ala_lc
    assert romanise(text, language=language, scheme="bgn-pcgn") == bgn_pcgn


@pytest.mark.parametrize(
    ("text", "scheme", "expected"),
    [
        ("Khrushchëv Nikita Sergeevich", "ala-lc", "Хрущёв Никита Сергеевич"),
        ("I͡urʹev", "ala-lc", "Юрьев"),
        ("Yur’yev", "bgn-pcgn", "Юрьев"),
        ("Sergeyevich", "bgn-pcgn", "Сергеевич"),
    ],
)
def test_a_romanised_name_is_turned_back(text: str, scheme: Scheme, expected: str) -> None:
    assert to_cyrillic(text, scheme=scheme) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_what_ala_lc_romanises_it_gives_back(language: str, data: st.DataObject) -> None:
    letters = [one for one in TABLES["ala-lc"][language] if one.isalpha()]
    word = data.draw(st.lists(st.sampled_from(letters), max_size=9).map("".join))
    # Letter pairs that meet as one ("сх", "кх", "шч" as щ) are the scheme's own loss.
    latin = romanise(word, language=language)
    back = to_cyrillic(latin, language=language)
    assert romanise(back, language=language) == latin


@given(st.text(), st.sampled_from(LANGUAGES), st.sampled_from(["ala-lc", "bgn-pcgn"]))
def test_any_text_is_romanised_and_turned_back_without_a_complaint(
    text: str, language: str, scheme: Scheme
) -> None:
    to_cyrillic(romanise(text, language=language, scheme=scheme), language=language, scheme=scheme)
    plain(text)


def test_the_bare_letters_are_one_for_every_way_of_writing() -> None:
    spellings = ("Хрущёв", "ХРУЩЕВ", "Khrushchëv", "khrushchev", "Хруще\u0308в")
    assert {plain(one) for one in spellings} == {"khrushchev"}
    assert plain("Đào Łódź Ørsted “al-Sādāt”") == "dao lodz orsted al sadat"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Хрущев", "ru"), ("Підгорний", "uk"), ("Быкаў", "be"), ("Ђинђић", "sr"), ("Smith", None)],
)
def test_the_letters_tell_the_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_a_long_line_takes_linear_time() -> None:
    text = "Щё" * 200_000
    assert len(romanisation.romanise(text, scheme="bgn-pcgn")) > len(text)
    assert len(plain(text)) > len(text)
