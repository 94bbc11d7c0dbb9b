"""Names that may be one person's, and the order of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.notation.agent_name import compare, keys, parse, sort_key, title_sort_key


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("Хрущёв Никита Сергеевич", "Nikita Sergeevich Khrushchëv", "same"),
        ("Nikita Sergeyevich Khrushchev", "Khrushchëv, Nikita Sergeevich", "same"),
        ("Suzuki Mosaburo", "Mosaburo Suzuki", "same"),
        ("the National Archive", "National Archive", "same"),
        ("INDIRA GANDHI", "Indira Gandhi", "same"),
        ("Хрущев Н.С.", "Khrushchëv, Nikita Sergeevich", "possible"),
        ("N. S. Khrushchev", "Khrushchëv, Nikita Sergeevich", "possible"),
        ("Khrushchev", "N.S. Khrushchev", "possible"),
        ("Brezhnev L.I.", "BREZHNEV", "possible"),
        ("Allison Smith", "A. Smith", "possible"),
        ("Yu. Andropov", "J. Andropov", "possible"),
        ("Zhou Enlai", "Chou En-lai", "hint"),
        ("Zhou Enlai", "Cho Enlai", "hint"),
        ("Chou En-lai", "Cho Enlai", "hint"),
        ("Mao Zedong", "Mao Tse-tung", "hint"),
        ("Мао Цзэдун", "Mao Zedong", "hint"),
        ("Чжоу Эньлай", "Zhou Enlai", "hint"),
        ("Deng Xiaoping", "Teng Hsiao-p'ing", "hint"),
        ("Kim Il Sung", "Kim Il-sŏng", "hint"),
        ("Chruschtschow, Nikita", "Khrushchev N.S.", "hint"),
        ("Nikita Khrushchev", "Sergei Khrushchev", "different"),
        ("N.S. Khrushchev", "S.N. Khrushchev", "different"),
        ("Kim Il Sung", "Kim Jong Il", "different"),
        ("John Smith", "Jane Smith", "different"),
        ("Mao Zedong", "Mao Anying", "different"),
        ("", "Smith", "different"),
    ],
)
def test_names_are_compared_across_scripts_orders_and_spellings(first: str, second: str, level: str) -> None:
    assert compare(first, second).level == level
    assert compare(second, first).level == level
    assert (compare(first, second).reason != "") == (level != "different")


WORDS = "Kim Il Sung Zhou Chou En-lai Enlai N.S. N. Nikita Хрущев Khrushchev Sergeevich von , Anna"
NAMES = st.lists(
    st.sampled_from(WORDS.split(" ")),
    min_size=1,
    max_size=4,
).map(" ".join)  # fmt: skip


@given(NAMES, NAMES)
def test_names_that_are_alike_share_a_key(first: str, second: str) -> None:
    alike = compare(first, second)
    assert alike == compare(second, first)
    if alike.level != "different":
        assert keys(first) & keys(second)


@given(st.text())
def test_any_text_is_compared_and_sorted(text: str) -> None:
    assert text.strip() == "" or compare(text, text).level == "same" or not keys(text)
    sort_key(parse(text).name)
    title_sort_key(text)


def test_names_are_in_the_order_of_a_catalogue() -> None:
    names = [
        "Andropov Yu.V.",
        "Otto von Bismarck",
        "Брежнев Л.И.",
        "Charles de Gaulle",
        "Đào",
        "du Plessis, Jean",
    ]
    names += ["Łukasz Ek", "“The Echo” Society", "Хрущев Н.С.", "Anwar al-Sadat"]  # fmt: skip
    expected = ["Andropov", "Bismarck", "Брежнев", "Đào", "du", "Echo", "Ek", "Gaulle", "Хрущев", "Sadat"]
    found = sorted(names, key=lambda name: sort_key(parse(name).name))
    assert [next(word for word in expected if word in name) for name in found] == expected


@pytest.mark.parametrize(
    ("title", "language", "under"),
    [
        ("The “Report”", "en", "report"),
        ("“A Report”", "en", "report"),
        ("A", "en", "a"),
        ("Der Bericht", "de", "bericht"),
        ("L’accord", "fr", "accord"),
        ("Запись беседы", "ru", "zapis besedy"),
        ("Therapy", "en", "therapy"),
    ],
)
def test_a_title_is_sorted_without_its_article(title: str, language: str, under: str) -> None:
    assert title_sort_key(title, language)[0] == under
