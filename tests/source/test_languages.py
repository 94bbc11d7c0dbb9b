"""The registered subtags of language tags."""

from archpack.source.languages import language_subtags


def test_a_subtag_is_found_in_the_case_in_which_it_is_registered() -> None:
    known = language_subtags()
    assert {"ru", "uk", "zh", "orv", "und", "mul", "zxx"} <= known.languages
    assert {"Cyrl", "Latn", "Hant"} <= known.scripts
    assert {"RU", "CH", "150"} <= known.regions
    assert {"1901", "alalc97"} <= known.variants
    assert not known.languages & {"xx", "jp", "ua", "rus", "ger"}


def test_what_is_no_longer_written_leads_to_a_subtag_that_is() -> None:
    known = language_subtags()
    assert known.preferred["iw"] == "he"
    assert known.shorter["ger"] == known.shorter["deu"] == "de"
    assert set(known.shorter.values()) <= known.languages
    assert not set(known.shorter) & known.languages
    assert known.usual_scripts["ru"] == "Cyrl"
