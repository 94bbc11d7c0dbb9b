import logging
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archpack.bag import Options, PayloadFile, names, second_opinion, verify, write
from archpack.problem import has_errors
from tests.bag.making import PAYLOAD, make_bag, sources

COMPONENTS = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=12) | st.sampled_from(
    [
        "%",
        "%25",
        "a\nb",
        "a\r\n",
        "con",
        " x",
        "x ",
        "ä",
        "a\u0308",
        "data",
        "\u2028",
        "*",
        "#",
        "~",
        "-",
        "bagit.txt",
    ]
)
NAMES = st.lists(COMPONENTS, min_size=1, max_size=4).map("/".join)
TREES = st.dictionaries(NAMES, st.binary(max_size=40), min_size=1, max_size=6)


@settings(deadline=None, max_examples=150)
@given(
    TREES, st.sets(st.sampled_from(["md5", "sha1", "sha256", "sha512", "sha3256"]), min_size=1, max_size=3)
)
def test_any_tree_of_legal_names_comes_back_the_same(tree: dict[str, bytes], algorithms: set[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        files = sources(here / "in", tree)
        result = write(here / "bag", payload=files, options=Options(algorithms=tuple(algorithms)))
        if has_errors(names.judge({name: Path("x") for name in tree})):
            assert result.bag is None
            assert [p.name for p in here.iterdir()] == ["in"]
            return
        assert result.bag is not None, result.problems
        found = verify(result.bag)
        assert found.valid, found.problems
        back = {
            p.relative_to(here / "bag/data").as_posix(): p
            for p in (here / "bag/data").rglob("*")
            if p.is_file()
        }
        assert {name: path.read_bytes() for name, path in back.items()} == tree
        # bagit-python looks for manifests by the names of hashlib, and finds none of SHA-3.
        if algorithms != {"sha3256"}:
            opinion = second_opinion(result.bag)
            assert not has_errors(opinion), opinion
            if not any(names.stumbles(name) for name in tree):
                assert opinion == ()


def test_the_second_judge_agrees_about_a_bag_that_is_right(tmp_path: Path) -> None:
    assert second_opinion(make_bag(tmp_path / "bag")) == ()


def test_the_second_judge_finds_a_changed_file(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag")
    (bag / "data/a.txt").write_bytes(b"First\n")
    (problem,) = second_opinion(bag)
    assert (problem.code, problem.severity) == ("AP880", "error")
    assert "bagit-python" in problem.message
    assert second_opinion(bag, completeness_only=True) == ()


def test_the_second_judge_is_not_asked_about_what_would_mislead_it(tmp_path: Path) -> None:
    import os

    bag = make_bag(tmp_path / "bag")
    os.mkfifo(bag / "data/pipe")
    (problem,) = second_opinion(bag)
    assert problem.code == "AP881"


def test_what_the_second_judge_is_known_to_refuse_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    result = write(tmp_path / "bag", payload=[PayloadFile(name="100%25.txt", source=file)])
    assert {p.code for p in result.problems} == {"AP807"}
    assert verify(tmp_path / "bag").valid
    (problem,) = second_opinion(tmp_path / "bag")
    assert (problem.code, problem.severity) == ("AP880", "warning")


def test_whatever_the_second_judge_raises_is_its_opinion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import bagit

    def fail(self: object, **options: object) -> None:
        raise AttributeError

    monkeypatch.setattr(bagit.Bag, "validate", fail)
    (problem,) = second_opinion(make_bag(tmp_path / "bag", payload=PAYLOAD))
    assert "AttributeError" in problem.message


def test_the_second_judge_says_nothing_aloud(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    bag = make_bag(tmp_path / "bag")
    (bag / "data/a.txt").write_bytes(b"First\n")
    second_opinion(bag)
    assert (caplog.records, capfd.readouterr()) == ([], ("", ""))
    assert not logging.getLogger("bagit").disabled
