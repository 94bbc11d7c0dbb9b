"""Every form of every style for every document of our own, as somebody has read and approved them.

To write them anew after a change that is meant: `python -m tests.cite.test_golden`, and then read them.
"""

from pathlib import Path

import pytest

from archpack import cite, source
from archpack.errors import UncitableError
from archpack.model import CitationChoices
from tests.cite import documents

GOLDEN = Path(__file__).parent / "golden"
RECORDS = Path(__file__).parents[2] / "records"
SAMPLES = ("specimen-0001", "wilson-center-300267")
LOCATOR = "l. 2ob"


def cited(style: str) -> str:
    """Each document with its citation in each form, italics as in HTML; or why there is none."""
    blocks = []
    for record in documents.every():
        lines = [record.id]
        for form, layout in cite.STYLES[style].forms.items():
            for locator in (None,) if layout == "bibliography" else (None, LOCATOR):
                try:
                    text = cite.render(record, style=style, form=form, to="html", locator=locator)
                except UncitableError as error:
                    text = f"({error})"
                lines.append(f"  {form}: {text}")
        blocks.append("\n".join(dict.fromkeys(lines)) + "\n")
    return "\n".join(blocks)


def listed(style: str) -> str:
    """The bibliography of all that the style can cite, and all of it in the text, in every language."""
    parts = []
    for language in cite.STYLES[style].languages:
        items = []
        for record in documents.every():
            try:
                item = cite.item_of(record, language=language)
                form = "bibliography" if "bibliography" in cite.STYLES[style].forms else None
                choices = CitationChoices(language=language)  # type: ignore[arg-type]
                cite.render_item(item, style=style, form=form, choices=choices)
            except UncitableError:
                continue
            items.append(item)
        for form in cite.STYLES[style].forms:
            if form in {"bibliography", "in-text"}:
                choices = CitationChoices(language=language)  # type: ignore[arg-type]
                text = cite.document(items, style=style, form=form, choices=choices)
                parts.append(f"# {language} {form}\n{text}")
    return "\n".join(parts)


def written(name: str) -> str:
    """A sample record in every form of every style."""
    record = source.load(RECORDS / name / "record.yaml").record
    assert record is not None
    lines = []
    for style in cite.STYLES.values():
        for form in style.forms:
            try:
                lines.append(f"{style.name} {form}\n{cite.render(record, style=style.name, form=form)}\n")
            except UncitableError as error:
                lines.append(f"{style.name} {form}\n({error})\n")
    return "\n".join(lines)


FILES = {
    **{f"{style}.txt": (cited, style) for style in cite.STYLES},
    **{f"{style}-lists.txt": (listed, style) for style in cite.STYLES},
    **{f"{name}.txt": (written, name) for name in SAMPLES},
}


@pytest.mark.parametrize("name", FILES)
def test_citations_are_those_that_were_approved(name: str) -> None:
    make, of = FILES[name]
    assert make(of) == (GOLDEN / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    for name, (make, of) in FILES.items():
        (GOLDEN / name).write_text(make(of), encoding="utf-8")
