"""CSL-JSON from elsewhere: what is right is cited, what is wrong is told, and nothing in it is trusted."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack import cite
from archpack.errors import ArchpackError, UncitableError


def load(data: object, folder: Path) -> Any:
    path = folder / "items.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return cite.load(path)


LETTER = {
    "id": "zotero-1",
    "type": "personal_communication",
    "title": "On the Samovar",
    "author": [{"family": "Bein", "given": "Anton"}],
    "recipient": [{"family": "Dorn", "given": "Clara"}],
    "issued": {"date-parts": [["1961", "3", "14"]]},
    "archive": "Town Archive",
    "archive_location": "box 3",
    "accessed": {"date-parts": [[2026, 11, 24]]},
    "citation-key": "bein1961",
    "unknown": {"deep": ["thing"]},
}


def test_an_export_of_zotero_is_cited(tmp_path: Path) -> None:
    (item,), problems = load([LETTER], tmp_path)
    assert problems == ()
    assert cite.render_item(item, style="chicago-notes") == (
        "Anton Bein, “On the Samovar,” March 14, 1961, Town Archive, box 3."
    )


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ({"date-parts": [[1961]]}, "1961"),
        ({"date-parts": [[1961, 3]], "circa": "true"}, "[ca. March 1961]"),
        ({"date-parts": [[1961, 3, 1], [1961, 3, 4]]}, "March 1–4, 1961"),
        ({"date-parts": [[1961]], "season": 1}, "spring 1961"),
        ({"date-parts": [[1961, 22]]}, "summer 1961"),
        ({"raw": "14 марта 1961 г."}, "March 14, 1961"),
        ({"raw": "1961-03?"}, "[March 1961?]"),
        ({"literal": "in the year of the flood"}, "in the year of the flood"),
    ],
)
def test_a_date_may_be_given_in_any_way_of_csl(date: object, said: str, tmp_path: Path) -> None:
    (item,), _ = load([{"id": 1, "type": "manuscript", "title": "T", "issued": date}], tmp_path)
    assert said in cite.render_item(item, style="chicago-notes")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"issued": {"date-parts": [[1961, 13, 40]]}}, "no date"),
        ({"issued": "1961"}, "no date"),
        ({"author": "Anton Bein"}, "no list of names"),
        ({"author": [{"given": "Anton"}]}, "no list of names"),
        ({"type": None}, "has no type"),
        ({"id": ""}, "no id"),
    ],
)
def test_what_is_wrong_with_an_item_is_told_with_its_place(change: Any, said: str, tmp_path: Path) -> None:
    items, problems = load([LETTER, {**LETTER, "id": "zotero-2", **change}], tmp_path)
    assert items == ()
    assert said in problems[0].message
    assert problems[0].where.line is not None


def test_an_id_that_is_given_twice_is_told(tmp_path: Path) -> None:
    _, problems = load([LETTER, LETTER], tmp_path)
    assert "that of another item too" in problems[0].message


@pytest.mark.parametrize("kind", ["book", "article-journal", "chapter", "webpage", "thesis"])
def test_what_is_published_is_refused_since_our_styles_are_for_archives(kind: str, tmp_path: Path) -> None:
    (item,), _ = load([{**LETTER, "type": kind}], tmp_path)
    with pytest.raises(UncitableError, match="published work"):
        cite.render_item(item, style="chicago-notes")


def test_a_file_without_items_is_told(tmp_path: Path) -> None:
    _, problems = load([], tmp_path)
    assert "no item" in problems[0].message


def test_a_record_in_json_is_no_csl_json(tmp_path: Path) -> None:
    assert load({"schema": "urn:archpack:schema:record:1", "id": "x-1"}, tmp_path) is None


def test_what_our_styles_look_for_in_an_item_is_not_taken_from_outside(tmp_path: Path) -> None:
    sly = {**LETTER, "event-date": {"raw": "1999"}, "status": "x", "custom": {"unsure": [9], "edtf": "x"}}
    (item,), problems = load([sly], tmp_path)
    assert problems == ()
    assert "March 14, 1961" in cite.render_item(item, style="chicago-notes")


KEYS = st.sampled_from(
    ["id", "type", "title", "author", "issued", "custom", "archive", "family", "literal", "date-parts", "raw"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=8)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)


DATA = st.recursive(SCALARS, nested)


@given(data=st.dictionaries(KEYS, DATA, max_size=6))
def test_any_item_is_cited_or_refused(data: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = load([{"id": "a", "type": "manuscript", **data}], tmp_path_factory.getbasetemp())
    for item in found[0] if found else ():
        for style in cite.STYLES.values():
            for form in style.forms:
                try:
                    cite.render_item(item, style=style.name, form=form, locator=None)
                except ArchpackError:
                    continue


YAML = """---
references:
- id: bein
  type: manuscript
  author:
  - family: Bein
    given: Anton
  title: On Tea
  issued:
    date-parts:
    - - 1961
      - 3
      - 14
  archive: Town Archive
- id: edtf
  type: manuscript
  title: On Sugar
  issued: 1961-03~
...
"""


def test_a_bibliography_in_yaml_is_cited_as_one_in_json(tmp_path: Path) -> None:
    """CSL-YAML, as pandoc and Better BibTeX write it."""
    path = tmp_path / "items.yaml"
    path.write_text(YAML, encoding="utf-8")
    loaded = cite.load(path)
    assert loaded is not None and loaded[1] == ()
    assert [cite.render_item(item, style="chicago-notes") for item in loaded[0]] == [
        "Anton Bein, “On Tea,” March 14, 1961, Town Archive.",
        "“On Sugar” [ca. March 1961].",
    ]
    path.write_text(YAML.replace("- id: edtf", "- no: edtf"), encoding="utf-8")
    loaded = cite.load(path)
    assert loaded is not None and (loaded[1][0].where.line, loaded[1][0].pointer) == (15, "/references/1")


def test_a_record_is_no_bibliography_in_yaml() -> None:
    assert cite.load(Path(__file__).parents[2] / "records" / "specimen-0001" / "record.yaml") is None


@pytest.mark.parametrize(
    ("title", "style", "to", "printed"),
    [
        ("On <i>Pravda</i> and Tea", "chicago-notes", "html", "“On <i>Pravda</i> and Tea,”"),
        ("On <i>Pravda</i> and Tea", "apa", "html", "<i>On</i> Pravda <i>and Tea</i>"),
        ("On <i>Pravda</i> and Tea", "apa", "markdown", "*On* Pravda *and Tea*"),
        ("On <i>Pravda</i> and Tea", "apa", "latex", r"\textit{On} Pravda \textit{and Tea}"),
        ("On <i>Pravda, Etc.</i>", "chicago-notes", "text", "“On Pravda, Etc.,”"),
        ('On <span class="nocase">de Gaulle</span>', "apa", "text", "On de Gaulle"),
        ("a <i> b", "apa", "html", "<i>a &lt;i&gt; b</i>"),
        ("<script>x</script>", "apa", "html", "<i>&lt;script&gt;x&lt;/script&gt;</i>"),
    ],
)
def test_italics_of_csl_json_are_italics_and_upright_within_italics(
    title: str, style: str, to: str, printed: str, tmp_path: Path
) -> None:
    """The tags that CSL-JSON has for them; all else in a title is text."""
    (item,), _ = load([{"id": "a", "type": "manuscript", "title": title}], tmp_path)
    assert printed in cite.render_item(item, style=style, to=to)


def test_italics_do_not_count_in_a_list(tmp_path: Path) -> None:
    titles = ["<i>The Cups</i>", "Dishes", "Beans"]
    items, _ = load([{"id": t, "type": "manuscript", "title": t} for t in titles], tmp_path)
    assert cite.document(items, style="chicago-notes", form="bibliography").splitlines() == [
        *("“Beans.” N.d.", "“The Cups.” N.d.", "“Dishes.” N.d.")
    ]
