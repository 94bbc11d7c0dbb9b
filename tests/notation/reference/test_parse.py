"""Reading references: real ones, ones taken apart by hand, and any text at all."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.notation.reference import as_data, parse
from archpack.source.repositories import repositories
from tests.notation.reference.known import Known, known, told

ARCHIVES = repositories()
PIECES = [
    *(
        "RGANI",
        "РГАНИ",
        "GARF",
        "TNA",
        "NA",
        "NARA",
        "MOL",
        "AMAE",
        "ibid.",
        "Там же",
        "Hoover",
        "XYZ",
        "AQSh",
    ),
    *(
        "f.",
        "ф.",
        "op.",
        "оп.",
        "d.",
        "д.",
        "l.",
        "ll.",
        "л.",
        "p.",
        "fo.",
        "Box",
        "RG",
        "file",
        "sv.",
        "T.",
        "no.",
    ),
    *(
        "52",
        "596a",
        "110-123",
        "1/20/6277",
        "558.11.492.6",
        "FO 371/2767",
        "XIX-J-1-j",
        "DY 30",
        "5. doboz",
        "9 л.",
    ),
    *(",", ";", ".", ":", "(", ")", "[", "]", "“", "”", " and ", " и ", "–", "/", "//", "&", "{x}", "№"),
    *(
        "Translated by X.",
        "29 августа 1960 г.",
        "(1933)",
        "Edward M. House Papers",
        "Moscow",
        "\n",
        "\t",
        "😀",
        "é",
    ),
]
TEXTS = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=25).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
JOINS = re.compile(r"(?<![^\W\d_])(?:and|und|и|та|й|a|et|i|oraz|also|no|nr|n)(?![^\W\d_])|№", re.IGNORECASE)
"""Words that join references or stand before a number, and say nothing else."""


def signs(text: str) -> Counter[str]:
    """The signs of a text that are more than space between its words."""
    return Counter(re.sub(r"[\s,;:.()\[\]–—\-“”\"«»„‘’'/&，；：（）、_#]", "", text))


def said(text: str) -> str:
    """Everything that the readings of a text say, in one string."""
    parts: list[str] = []
    for parsed in parse(text, ARCHIVES):
        parts += [parsed.repository, parsed.rest]
        parts += [f"{level.label} {level.value} {level.title}" for level in parsed.levels]
        parts += [f"{leaves.label} {leaves.value}" for leaves in parsed.leaves]
    return " ".join(parts)


@pytest.mark.parametrize("example", known(), ids=lambda example: example.text[:60])
def test_a_reference_says_what_a_reader_takes_from_it(example: Known) -> None:
    assert tuple(told(parsed) for parsed in parse(example.text, ARCHIVES)) == example.says


@given(TEXTS)
def test_any_text_can_be_read_and_no_sign_of_it_is_lost(text: str) -> None:
    lost = signs(text) - signs(said(text))
    assert not lost - signs("".join(JOINS.findall(text)))


@given(TEXTS)
def test_numbers_labels_and_archives_stand_in_the_text_as_they_are_read(text: str) -> None:
    for parsed in parse(text, ARCHIVES):
        assert parsed.repository in text
        assert parsed.text in text
        assert all(level.label in text and level.value in text for level in parsed.levels)
        assert all(leaves.label in text and leaves.value in text for leaves in parsed.leaves)


@given(TEXTS)
def test_a_text_of_blanks_alone_holds_no_reference_and_any_other_text_holds_one(text: str) -> None:
    assert bool(parse(text, ARCHIVES)) == bool(text.strip())


def test_a_list_of_archives_is_not_needed() -> None:
    (parsed,) = parse("RGANI, f. 52, op. 1, d. 596, ll. 110-123", {})
    assert told(parsed) == "RGANI | fond 52 | opis 1 | delo 596 | leaves 110-123"
    assert parsed.archive is None
    assert parsed.notes == ("'RGANI' is not in the list of archives",)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("f. 1, op. 2, d. 3", "no archive is named"),
        ("RGANI, op. 2, d. 3", "the fond is not given"),
        ("RGANI, f. 2, d. 3", "no inventory (opis) is given"),
        ("RGANI", "no shelfmark is given"),
        ("Ibid., l. 4", "repeats the reference before"),
        ("RGASPI, f. 17, op. 3, d. 1, ll. 246-147", "end before they begin"),
        ("RGASPI 558.11.90–132", "a run of files, or a file and a leaf"),
        ("РГИА, ф. 1285, оп. 1, д. 131, 9 л.", "an extent"),
        ("FO 371/8475, f. 105", "folio"),
        ("National Archives, box 5", "may be"),
        ("Hello.", "no reference was recognised"),
        ("DAKhO, P-1962/1/973", "Cyrillic"),
        ("AQSH, F. 14, V. 1967, D. 19", "it may be a year"),
        ("MNL OL XIX-J-1-j-Szu-1967-103. d.", "'d.' stands without a number"),
        ("ANIC, CC al PCR, 31/1965, f. 12", "read as the file (dosar)"),
        ("AJ, ACK SKJ, 12/4, 119", "what '119' counts is not said"),
    ],
)
def test_what_is_uncertain_is_said(text: str, note: str) -> None:
    assert [one for parsed in parse(text, ARCHIVES) for one in parsed.notes if note in one]


def test_data_have_the_shape_that_other_programs_read() -> None:
    (parsed,) = parse("RGANI, f. 52, op. 1, d. 596 , ll. 110-123", ARCHIVES)
    assert as_data(parsed) == {
        "repository": "RGANI",
        "archive": "RGANI",
        "levels": [
            {"level": "fond", "label": "f.", "value": "52"},
            {"level": "opis", "label": "op.", "value": "1"},
            {"level": "delo", "label": "d.", "value": "596"},
        ],
        "leaves": [{"label": "ll.", "value": "110-123"}],
        "rest": "",
        "notes": [],
    }


def test_of_a_book_only_the_first_million_characters_are_read_and_the_rest_is_given_back() -> None:
    text = "RGANI, f. 1; " * 80_000
    *_, last = parse(text, ARCHIVES)
    assert last.rest == text[1_000_000:].strip() and "only the first" in last.notes[0]


def faults(item: dict[str, Any]) -> list[str]:
    """Where a reading differs from the one made by hand."""
    read = [as_data(parsed) for parsed in parse(item["string"], ARCHIVES)]
    if len(read) != len(item["refs"]):
        return [f"{len(read)} references for {len(item['refs'])}"]
    found = []
    for wanted, got in zip(item["refs"], read, strict=True):
        if plain(wanted["repository"]) != plain(got["repository"]):
            found.append(f"repository {got['repository']!r} for {wanted['repository']!r}")
        levels = [(level["level"], plain(level["value"])) for level in got["levels"]]
        named = [(level["canonical"], plain(level["value"])) for level in wanted["levels"]]
        free = {value for level, value in named if level is None}
        sure = [level for level in named if level[0]]
        if [level for level in levels if level[0] and level[1] not in free] != sure:
            found.append(f"levels {levels} for {named}")
        elsewhere = " | ".join([*(value for _, value in levels), plain(got["rest"])])
        found += [f"{value!r} is lost" for value in free if value and value not in elsewhere]
        leaves = [[plain(one["value"]) for one in side["leaves"]] for side in (got, wanted)]
        if leaves[0] != leaves[1]:
            found.append(f"leaves {leaves[0]} for {leaves[1]}")
    return found


def plain(text: str | None) -> str:
    return re.sub(r"\s+", "", (text or "").strip(" .,;:"))


def test_real_references_are_read_as_people_read_them(material: Path) -> None:
    lines = (material / "corpus" / "references.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    wrong = {item["string"]: faults(item) for item in items}
    told_so = {item["string"]: any(one.notes for one in parse(item["string"], ARCHIVES)) for item in items}
    clear = [item["string"] for item in items if not item["ambiguous"]]
    right = [text for text in clear if not wrong[text]]
    report = "\n".join(f"{text}: {what}" for text, what in wrong.items() if what)
    assert len(right) >= 0.95 * len(clear), f"{len(right)} of {len(clear)} clear ones:\n{report}"
    silent = [text for text in wrong if wrong[text] and not told_so[text]]
    assert not silent, f"{len(silent)} of {len(items)} wrong without a note:\n{report}"
