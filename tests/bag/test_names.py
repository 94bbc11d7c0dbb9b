from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import names


def codes(*given_names: str) -> set[str]:
    return {problem.code for problem in names.judge({name: Path("record", name) for name in given_names})}


@given(st.text())
def test_every_name_comes_back_from_its_spelling(name: str) -> None:
    spelled = names.encode(name)
    assert names.decode(spelled) == name
    assert "\n" not in spelled and "\r" not in spelled
    assert not names.has_bare_percent(spelled)


def test_only_line_ends_and_percent_signs_are_encoded() -> None:
    assert names.encode("a b%20\r\nä#*") == "a b%2520%0D%0Aä#*"
    assert names.decode("a%20b%0d%25") == "a%20b\r%"
    assert names.decode("a%25%0A", version=(0, 97)) == "a%25\n"


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../a", "a/../b", "a//b", "./a", "a/", "", ".", "..", "a\\..\\..\\b", "a\0b"],
)
def test_names_that_lead_elsewhere_are_errors(name: str) -> None:
    assert codes(name) == {"AP801"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("\udcff", "AP802"),
        ("x" * 256, "AP803"),
        ("ä" * 128, "AP803"),
        ("/".join(["x" * 200] * 11), "AP803"),
    ],
)
def test_names_that_cannot_be_stored_are_errors(name: str, code: str) -> None:
    found = names.judge({name: Path("x")})
    assert {problem.code for problem in found} == {code}
    assert {problem.severity for problem in found} == {"error"}
    assert all(problem.message.isprintable() for problem in found)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CON", "AP806"),
        ("a/nul.txt", "AP806"),
        ("com1 .tar.gz", "AP806"),
        ("a.", "AP806"),
        ("a /b", "AP806"),
        ("what?.txt", "AP806"),
        ("a:b", "AP806"),
        ("100%.txt", "AP807"),
        ("a\nb", "AP807"),
        ("a\u2028b", "AP807"),
        ("a\tb", "AP807"),
        ("a\x1bb", "AP807"),
        ("e\u0301", "AP808"),
        ("x/" * 120 + "y", "AP809"),
    ],
)
def test_names_that_travel_badly_are_warnings(name: str, code: str) -> None:
    found = names.judge({name: Path("x")})
    assert {problem.code for problem in found} == {code}
    assert {problem.severity for problem in found} == {"warning"}


def test_ordinary_names_in_any_script_raise_nothing() -> None:
    assert (
        codes("transcript.en.md", "дело 596/лист 110.jpg", "a~b", ".hidden", "console", "日本語.txt") == set()
    )


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("é.txt", "e\u0301.txt", "AP804"),
        ("README", "readme", "AP805"),
        ("A/x", "a/x", "AP805"),
        ("STRASSE", "straße", "AP805"),
        ("a", "a/b", "AP810"),
        ("A", "a/b", "AP810"),
    ],
)
def test_names_that_fall_together_are_errors(one: str, other: str, code: str) -> None:
    found = names.judge({one: Path(one), other: Path(other)})
    assert code in {problem.code for problem in found if problem.severity == "error"}


@pytest.mark.parametrize(
    "path", ["/a", "~/a", "~root", "C:\\a", "c:a", "\\\\unc\\x", "data/../../x", "a\\..\\b"]
)
def test_paths_that_could_leave_the_bag_are_unsafe(path: str) -> None:
    assert names.unsafe(path)


@pytest.mark.parametrize("path", ["data/a", "data/..a", "data/a..", "data/~a", "data/C:x", "data/a\\b"])
def test_paths_that_stay_in_the_bag_are_safe(path: str) -> None:
    assert not names.unsafe(path)


@given(st.text())
def test_a_name_is_shown_without_anything_that_a_terminal_obeys(name: str) -> None:
    assert names.shown(name).isprintable()


@given(st.text(alphabet="conCON.- aZ09_/ä", max_size=12))
def test_a_name_that_is_not_looked_at_closely_has_neither_faults_nor_doubts(name: str) -> None:
    if names._ORDINARY.fullmatch(name):
        assert not [*names._faults(name), *names._doubts(name)]
