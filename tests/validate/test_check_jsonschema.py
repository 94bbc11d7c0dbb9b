"""check-jsonschema, which knows the published schema and nothing else, comes to the same verdict."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import archpack
from archpack.model import SCHEMA_ID
from archpack.resources import schema_path
from archpack.source import load
from tests.validate.test_any_data import POINTERS, SPECIMEN, changed

ROOT = Path(__file__).parents[2]
VALUES: tuple[object, ...] = (
    "",
    "other",
    "1960-13",
    None,
    5,
    [],
    {},
    ["a\n"],
    {"text": "x"},
    "a b",
    "../x",
    "RU",
)
HEAD = f"schema: {SCHEMA_ID}\nid: a-1\n"
PLAIN = {
    "text": "genre: letter\n",
    "number": "notes: [052, 1.10, 1960]\n",
    "date": "dates:\n  created:\n    date: 1960-08-29\n",
    "truth": "notes: [NO, yes, true, ~]\n",
    "sexagesimal": "notes: [110:30]\n",
    "wrong": "notes: [052]\nopsi: x\n",
    "octal": "notes: [0o17, 0x1F, 1_000, .5, 1e3, .inf]\n",
}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, bool]:
    """Files of every kind, and whether check-jsonschema takes them for records."""
    top = tmp_path_factory.mktemp("judged")
    for number, pointer in enumerate(POINTERS):
        data = changed(SPECIMEN.data, pointer, VALUES[number % len(VALUES)])
        (top / f"{number}.json").write_text(json.dumps(data), encoding="utf-8")
    for name, text in PLAIN.items():
        (top / f"{name}.yaml").write_text(HEAD + text, encoding="utf-8")
        (top / f"fixed-{name}.yaml").write_text(HEAD + text, encoding="utf-8")
    for mended in archpack.validate.mend(archpack.source.find(top.glob("fixed-*")).records):
        mended.path.write_bytes(mended.after)
    bad = (Path(__file__).parents[1] / "material" / "bad").glob("AP1*")
    files = [*sorted(top.iterdir()), *sorted(bad), *sorted((ROOT / "records").glob("*/record.yaml"))]
    command = ["check-jsonschema", "--output-format", "json", "--schemafile", str(schema_path("record"))]
    judge = Path(sys.executable).with_name(command[0])
    done = subprocess.run([judge, *command[1:], *files], capture_output=True, text=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    assert not report.get("parse_errors")
    refused = {Path(error["filename"]) for error in report.get("errors", [])}
    assert refused < set(files)
    return {file: file not in refused for file in files}


def test_a_file_without_warnings_gets_the_same_verdict(judged: dict[Path, bool]) -> None:
    for file, verdict in judged.items():
        problems = load(file).problems
        shape = archpack.validate.run([file]).problems
        if any(problem.code == "AP013" for problem in problems):
            continue
        mine = not any("AP100" <= problem.code < "AP199" for problem in shape)
        assert mine is verdict, file.name


def test_both_verdicts_occur(judged: dict[Path, bool]) -> None:
    assert sum(judged.values()) > 20
    assert sum(not verdict for verdict in judged.values()) > 100


def test_what_is_mended_is_the_same_to_both(judged: dict[Path, bool]) -> None:
    fixed = {file.name: verdict for file, verdict in judged.items() if file.name.startswith("fixed-")}
    assert len(fixed) == len(PLAIN)
    assert [name for name, verdict in fixed.items() if not verdict] == ["fixed-wrong.yaml"]
