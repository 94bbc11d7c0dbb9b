"""Every form of every style for the sample records, as somebody has read and approved them.

To write them anew after a change that is meant: `python -m tests.cite.test_golden`.
"""

from pathlib import Path

import pytest

from archpack import cite, source

GOLDEN = Path(__file__).parent / "golden"
RECORDS = Path(__file__).parents[2] / "records"
IDS = ("specimen-0001", "wilson-center-300267")


def cited(name: str) -> str:
    record = source.load(RECORDS / name / "record.yaml").record
    assert record is not None
    lines = []
    for style in cite.STYLES.values():
        for form in style.forms:
            for output in cite.OUTPUTS:
                text = cite.render(record, style=style.name, form=form, to=output)
                lines.append(f"{style.name} {form} {output}\n{text}\n")
    return "\n".join(lines)


@pytest.mark.parametrize("name", IDS)
def test_the_sample_records_are_cited_as_approved(name: str) -> None:
    assert cited(name) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for each in IDS:
        (GOLDEN / f"{each}.txt").write_text(cited(each), encoding="utf-8")
