"""Names from text: their parts, what stands around them, and back."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archpack.model.value import to_data
from archpack.notation.agent_name import name_text, parse, split_list, suggestion, write


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tugarinov I.I.", {"family": "Tugarinov", "given": "I.", "patronymic": "I."}),
        ("Tugarinov I. I.", {"family": "Tugarinov", "given": "I.", "patronymic": "I."}),
        ("N.S. Khrushchev", {"family": "Khrushchev", "given": "N.", "patronymic": "S."}),
        ("Хрущев Н. С.", {"family": "Хрущев", "given": "Н.", "patronymic": "С."}),
        ("Yu.V. Andropov", {"family": "Andropov", "given": "Yu.", "patronymic": "V."}),
        ("J.F. Kennedy", {"family": "Kennedy", "given": "J.F."}),
        ("James G. Hershberg", {"family": "Hershberg", "given": "James G."}),
        ("J. William Fulbright", {"family": "Fulbright", "given": "J. William"}),
        (
            "Nikita Sergeevich Khrushchev",
            {"family": "Khrushchev", "given": "Nikita", "patronymic": "Sergeevich"},
        ),
        ("Хрущёв Никита Сергеевич", {"family": "Хрущёв", "given": "Никита", "patronymic": "Сергеевич"}),
        (
            "Khrushchëv, Nikita Sergeevich",
            {"family": "Khrushchëv", "given": "Nikita", "patronymic": "Sergeevich"},
        ),
        ("Mao Zedong", {"family": "Mao", "given": "Zedong"}),
        ("Mao Tse-tung", {"family": "Mao", "given": "Tse-tung"}),
        ("Kim Il Sung", {"family": "Kim", "given": "Il Sung"}),
        ("Li Gyu-ul", {"family": "Li", "given": "Gyu-ul"}),
        ("Ho Chi Minh", {"family": "Ho", "given": "Chi Minh"}),
        ("Đào Duy Anh", {"family": "Đào", "given": "Duy Anh"}),
        ("Kim Novak", {"family": "Novak", "given": "Kim"}),
        ("Đào", {}),
        ("Otto von Bismarck", {"family": "Bismarck", "given": "Otto", "prefix": "von"}),
        ("Bismarck, Otto von", {"family": "Bismarck", "given": "Otto", "prefix": "von"}),
        ("Charles de Gaulle", {"family": "Gaulle", "given": "Charles", "prefix": "de"}),
        ("Anwar al-Sadat", {"family": "Sadat", "given": "Anwar", "prefix": "al-"}),
        ("al-Sadat", {"family": "Sadat", "prefix": "al-"}),
        ("Gamal Abdel Nasser", {"family": "Abdel Nasser", "given": "Gamal"}),
        ("KIM Il Sung", {"family": "KIM", "given": "Il Sung"}),
        ("Kádár János", {"family": "Kádár", "given": "János"}),
        ("John Doe, Jr.", {"family": "Doe", "given": "John", "suffix": "Jr."}),
        ("S H T Y K O V", {}),
    ],
)
def test_a_name_comes_apart(text: str, expected: dict[str, str]) -> None:
    assert to_data(parse(text).name) == {"text": text, **expected}


@pytest.mark.parametrize(
    ("text", "name", "around"),
    [
        ("Dr. Rositza Ishpekova", "Rositza Ishpekova", {"honorific": "Dr."}),
        ("Comrade Kim Il Sung", "Kim Il Sung", {"honorific": "Comrade"}),
        ("тов. Хрущев Н.С.", "Хрущев Н.С.", {"honorific": "тов."}),
        ("Major General Ivan Petrov", "Ivan Petrov", {"honorific": "Major General"}),
        ("Lt.-Gen. L.N. Gurov", "L.N. Gurov", {"honorific": "Lt.-Gen."}),
        ("Deputy Minister Jo Myeong-il", "Jo Myeong-il", {"honorific": "Deputy Minister"}),
        ("Mr. Suzuki", "Suzuki", {"honorific": "Mr."}),
        ("T. Zhivkov", "T. Zhivkov", {}),
        ("A. Lee (Troy University)", "A. Lee", {"affiliation": "Troy University"}),
        ("Gromyko, Minister of Foreign Affairs", "Gromyko", {"affiliation": "Minister of Foreign Affairs"}),
        ("Ozaki, interpreter", "Ozaki", {"affiliation": "interpreter"}),
        (
            "A member of the panel of the Ministry of Foreign Affairs of the USSR Tugarinov I.I.",
            "Tugarinov I.I.",
            {"affiliation": "A member of the panel of the Ministry of Foreign Affairs of the USSR"},
        ),
        ("Ambassador to Cuba A.I. Alekseev", "A.I. Alekseev", {"affiliation": "Ambassador to Cuba"}),
        ("Filippov [Stalin]", "Filippov", {"also": "Stalin"}),
        ("Khrushchev, Nikita, 1894-1971", "Khrushchev, Nikita", {"rest": "1894-1971"}),
        ("BREZHNEV", "BREZHNEV", {"suggestion": "Brezhnev"}),
    ],
)  # fmt: skip
def test_what_stands_around_a_name_is_split_off_and_kept(
    text: str, name: str, around: dict[str, Any]
) -> None:
    found = parse(text)
    assert found.name.text == name
    kept = {
        key: getattr(found, key)
        for key in ("affiliation", "also", "rest", "suggestion")
        if getattr(found, key)
    }
    if found.name.honorific:
        kept["honorific"] = found.name.honorific
    assert kept == around
    assert write(found) == text


@pytest.mark.parametrize(
    ("text", "abbreviation"),
    [
        ("Carnegie Corporation of New York (CCNY)", "CCNY"),
        ("the Bulgarian Cold War Research Group", None),
        ("Министерство иностранных дел СССР", None),
        ("Polish Foreign Ministry Archive (AMSZ)", "AMSZ"),
    ],
)
def test_a_body_is_known_and_keeps_its_abbreviation(text: str, abbreviation: str | None) -> None:
    found = parse(text)
    assert (found.kind, found.name.abbreviation, found.name.family) == ("body", abbreviation, None)


@pytest.mark.parametrize(
    "text",
    ["Soviet Ambassador to Cuba Aleksandr Alekseev", "Nikita Sergeevich", "Kádár János"],
)
def test_what_is_uncertain_is_said(text: str) -> None:
    assert parse(text).notes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BREZHNEV", "Brezhnev"),
        ("INDIRA GANDHI", "Indira Gandhi"),
        ("S H T Y K O V", "Shtykov"),
        ("OTTO VON BISMARCK", "Otto von Bismarck"),
        ("LI GYU-UL", "Li Gyu-ul"),
        ("JEAN-PAUL SARTRE", "Jean-Paul Sartre"),
        ("N.S. KHRUSHCHEV", "N.S. Khrushchev"),
        ("O'NEILL", "O'Neill"),
        ("ХРУЩЕВ Н.С.", "Хрущев Н.С."),
        ("Brezhnev", None),
        ("KGB", None),
        ("N.S.", None),
    ],
)
def test_capitals_get_a_suggestion(text: str, expected: str | None) -> None:
    assert suggestion(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Ash, Bo Beck, and Cy Cole", ("Ann Ash", "Bo Beck", "Cy Cole")),
        ("Dr. Jordan Baev, Kalin Kanchev", ("Dr. Jordan Baev", "Kalin Kanchev")),
        ("John Doe, Jr. and Jane Roe", ("John Doe, Jr.", "Jane Roe")),
        ("Okada, Hozumi, Suzuki", ("Okada", "Hozumi", "Suzuki")),
        ("Tugarinov I. I. and Rozhetskin A.M.", ("Tugarinov I. I.", "Rozhetskin A.M.")),
        ("Khrushchev, N.S., Mikoyan, A.I.", ("Khrushchev, N.S.", "Mikoyan, A.I.")),
        ("Ann Ash (Rome, Paris and Bonn), Bo Beck", ("Ann Ash (Rome, Paris and Bonn)", "Bo Beck")),
        ("ROK Ministry of Unification, Levy Fund", ("ROK Ministry of Unification", "Levy Fund")),
        ("History and Public Policy Program", ("History and Public Policy Program",)),
        ("Ministry of Trade and Industry", ("Ministry of Trade and Industry",)),
        ("Ann Ash and the National Archive", ("Ann Ash", "the National Archive")),
        ("Gromyko, Minister of Health, and Kuznetsov", ("Gromyko, Minister of Health", "Kuznetsov")),
        ("Громыко А.А. и Кузнецов В.В.", ("Громыко А.А.", "Кузнецов В.В.")),
        ("", ()),
    ],
)  # fmt: skip
def test_a_list_comes_apart_into_its_names(text: str, expected: tuple[str, ...]) -> None:
    assert split_list(text) == expected


def test_a_name_is_put_in_the_order_that_is_wanted() -> None:
    name = parse("Otto von Bismarck").name
    assert name_text(name) == "Otto von Bismarck"
    assert name_text(name, "family-first") == "von Bismarck, Otto"
    assert name_text(parse("Khrushchev N.S.").name, "given-first") == "N. S. Khrushchev"
    assert name_text(parse("al-Sadat, Anwar").name, "given-first") == "Anwar al-Sadat"
    assert name_text(parse("TASS").name, "family-first") == "TASS"


WORDS = (
    "Dr. Cde. von al-Sadat N.S. S. Kim Il Sung Khrushchev , ( ) [ ] Jr. and ; Minister of Ministry "
    "Хрущев Н. Sergeevich BREZHNEV -- 1894-1971 ? Abdel II"
)
NAMES = st.lists(
    st.sampled_from(WORDS.split(" ")),
    max_size=9,
).map(" ".join)


@given(st.text() | NAMES)
@example("Smith ,Jr.")
@example("Doe , (x) [y], 1900-1950")
def test_any_text_is_read_and_written_back(text: str) -> None:
    found = parse(text)
    assert write(found) == " ".join(text.split())
    assert parse(write(found)) == found


@given(st.text() | NAMES)
def test_a_list_loses_nothing_but_its_joints(text: str) -> None:
    left = text
    for name in split_list(text):
        assert name == " ".join(name.split())
    for word in " ".join(split_list(text)).split():
        assert word.strip(",;") in left


@pytest.mark.parametrize(
    "text", ["(" * 100_000, "A. " * 100_000, "a, " * 100_000, " and " * 50_000, "N" * 500_000, "[[x" * 99_999]
)
def test_a_long_text_takes_linear_time(text: str) -> None:
    parse(text)
    parse(text[:1_000])
    split_list(text)
    suggestion(text[:1_000])
