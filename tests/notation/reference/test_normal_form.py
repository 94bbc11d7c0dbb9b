"""The normal form of references: in four languages, read again as itself."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.model import Leaves, Level, Reference
from archpack.model.value import replace
from archpack.notation.reference import normal_form, parse, to_reference, write
from archpack.source.repositories import repositories
from tests.notation.reference.known import Known, known

ARCHIVES = repositories()
LANGUAGES = ("en", "ru", "uk", "de")
SOVIET = [
    archive
    for archive in ARCHIVES.values()
    if [term.level for term in archive.levels][:2] == ["fond", "opis"]
    and "delo" in {term.level for term in archive.levels}
    and archive.native_language in {"ru", "uk"}
]
NUMBERS = st.builds(
    str.__add__, st.integers(1, 99999).map(str), st.sampled_from(["", "", "а", "б"])
) | st.integers(1, 999).map(lambda number: f"0{number}")
LEAVES = st.builds(
    lambda first, length, verso: Leaves(
        first=str(first),
        last=str(first + length) if length else None,
        verso=verso if length or verso in {None, "first"} else "first",
    ),
    st.integers(1, 400),
    st.integers(0, 30),
    st.sampled_from([None, None, "first", "last", "both"]),
)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    archive = draw(st.sampled_from(SOVIET))
    named = [("fond", "Р-"), ("opis", ""), ("delo", "")]
    levels = tuple(
        Level(level=level, value=draw(st.sampled_from(["", prefix])) + draw(NUMBERS))  # type: ignore[arg-type]
        for level, prefix in named[: draw(st.integers(2, 3))]
    )
    leaves = draw(st.lists(LEAVES, max_size=3)) if len(levels) == 3 else []
    return Reference(repository=archive.key, levels=levels, leaves=tuple(leaves))


def again(text: str, language: str) -> str:
    """The normal forms of what a text says, joined."""
    return "; ".join(normal_form(parsed, ARCHIVES, language=language) for parsed in parse(text, ARCHIVES))


@given(references())
def test_what_is_written_in_the_language_of_its_archive_is_read_as_what_it_was(reference: Reference) -> None:
    archive = ARCHIVES[str(reference.repository)]
    text = write(reference, archive, language=archive.native_language or "", with_repository=True)
    (parsed,) = parse(text, ARCHIVES)
    assert replace(to_reference(parsed, ARCHIVES), text=None) == reference


@given(references(), st.sampled_from(LANGUAGES))
def test_the_normal_form_of_a_reference_is_its_own(reference: Reference, language: str) -> None:
    archive = ARCHIVES[str(reference.repository)]
    text = write(reference, archive, language=language, with_repository=True)
    assert again(text, language) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", known(), ids=lambda example: example.text[:60])
def test_the_normal_form_of_a_normal_form_is_itself(example: Known, language: str) -> None:
    for parsed in parse(example.text, ARCHIVES):
        once = normal_form(parsed, ARCHIVES, language=language)
        assert again(once, language) == once


def test_the_normal_forms_of_real_references_are_their_own(material: Path) -> None:
    lines = (material / "corpus" / "references.jsonl").read_text(encoding="utf-8").splitlines()
    for language in LANGUAGES:
        for line in lines:
            for parsed in parse(json.loads(line)["string"], ARCHIVES):
                once = normal_form(parsed, ARCHIVES, language=language)
                assert again(once, language) == once


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("en", "RGANI, f. 52, op. 1, d. 596, ll. 110–123"),
        ("de", "RGANI, f. 52, op. 1, d. 596, ll. 110–123"),
        ("ru", "РГАНИ. Ф. 52. Оп. 1. Д. 596. Л. 110–123."),
        ("uk", "РГАНИ. Ф. 52. Оп. 1. Спр. 596. Арк. 110–123."),
    ],
)
def test_each_language_has_its_form(language: str, form: str) -> None:
    (parsed,) = parse("RGANI, f. 52, op. 1, d. 596 , ll. 110-123", ARCHIVES)
    assert normal_form(parsed, ARCHIVES, language=language) == form


@pytest.mark.parametrize(
    ("text", "language", "form"),
    [
        ("ГА РФ. Ф. Р-9401. Оп. 1а. Д. 5", "en", "GARF, f. R-9401, op. 1a, d. 5"),
        ("GARF, f. R-9401, op. 1a, d. 5, l. 3ob", "ru", "ГА РФ. Ф. Р-9401. Оп. 1а. Д. 5. Л. 3 об."),
        ("TsDAHOU 1/20/6277 (1933), 233–5", "uk", "ЦДАГОУ. Ф. 1. Оп. 20. Спр. 6277 (1933). Арк. 233–235."),
        ("TNA: FO 371/2767, f. 5", "en", "TNA, FO 371/2767, f. 5"),
        ("MOL, XIX-J-1-j Korea, 5. doboz", "en", "MNL OL, XIX-J-1-j, Korea, 5. doboz"),
        ("AVPRF, f. 0102, op. 14, delo 9, papka 75", "en", "AVPRF, f. 0102, op. 14, pap. 75, d. 9"),
        ("f. 5, op. 30, d. 12", "en", "f. 5, op. 30, d. 12"),
        ("RGASPI, f. 17, op. 3, dd. 1, 2", "ru", "РГАСПИ. Ф. 17. Оп. 3. Дд. 1, 2."),
        ("Hello.", "en", ""),
    ],
)
def test_numbers_and_labels_are_in_the_script_and_words_of_the_archive(
    text: str, language: str, form: str
) -> None:
    assert again(text, language) == form
