"""The main job on the real page: from a saved page to a verified bag, by the command line alone."""

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import archpack
from archpack import notation
from archpack.cli.main import run

PAGE = "000_7df4c72c8a2bda7d.txt"
ID = "wilson-center-300267"
BEGINS = "Record of Conversation\nof N.S."
RECORDS = Path(__file__).parents[2] / "records"


@pytest.fixture
def page(material: Path) -> Path:
    return material / "pages" / PAGE


@pytest.fixture
def imported(page: Path, tmp_path: Path) -> Path:
    assert run(["import", str(page), "--into", str(tmp_path / "into"), "--date", "2026-11-24"]) == 0
    return tmp_path / "into" / ID


@pytest.fixture
def suzuki(material: Path) -> dict[str, str]:
    items = json.loads((material / "corpus" / "citations.json").read_text(encoding="utf-8"))
    expected: dict[str, str] = next(i for i in items if i["item"]["id"] == "suzuki")["expected"]
    return expected


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.strip()


def words(text: str) -> list[str]:
    return text.split()


def test_the_record_says_what_the_page_says(imported: Path) -> None:
    record = archpack.source.load(imported / "record.yaml").record
    assert record is not None and record.title and record.dates and record.dates.created and record.collection
    title = (
        "Record of Conversation of N.S. Khrushchev with Prominent Political Figure of Japan M. Suzuki on "
        "August 29, 1960"
    )
    assert (record.title.text, record.title.type) == (title, "formal")
    assert (record.dates.created.date, record.dates.created.text) == ("1960-08-29", "August 29, 1960")
    assert record.collection.number == "300267"
    assert [(url.type, url.url) for url in record.urls] == [
        ("canonical", "https://digitalarchive.wilsoncenter.org/document/300267"),
        ("captured", "https://wilson-center.drivingcreative.com/document/300267"),
    ]
    (reference,) = record.references
    assert reference.repository == "RGANI"
    assert [(level.level, level.value) for level in reference.levels] == [
        ("fond", "52"),
        ("opis", "1"),
        ("delo", "596"),
    ]
    assert [(leaves.first, leaves.last) for leaves in reference.leaves] == [("110", "123")]
    assert [(agent.name.text, agent.roles) for agent in record.agents] == [
        ("Sergey Radchenko", ("contributor",)),
        ("Allison Smith", ("translator",)),
        ("Khrushchev", ("speaker",)),
        ("Suzuki", ("speaker", "participant")),
        ("Okada", ("speaker", "participant")),
        ("Hozumi", ("speaker", "participant")),
        ("Tugarinov I.I.", ("attendee", "recorder")),
        ("Rozhetskin A.M.", ("interpreter", "recorder")),
    ]
    assert record.languages == ("ru",)
    assert record.credits == (
        "This document was made possible with support from Blavatnik Family Foundation",
    )
    assert record.funders[0].name == "Blavatnik Family Foundation"
    assert record.components[0].heading == "Translation - English"


def test_every_character_of_the_transcript_is_kept_in_the_form_that_is_edited(
    imported: Path, page: Path
) -> None:
    def bare(text: str) -> str:
        return re.sub(r"^\{[a-z ]+\}|[\s\\\[\]*/#:]", "", text, flags=re.MULTILINE)

    whole = page.read_text(encoding="utf-8")
    transcript = (imported / "transcript.en.md").read_text(encoding="utf-8")
    assert bare(transcript) == bare(whole[whole.index(BEGINS) :])
    assert transcript.startswith("# Record of Conversation\\\nof N.S. Khrushchev")
    parsed = notation.transcript.parse(transcript)
    assert not parsed.doubts
    assert list(notation.transcript.speakers(parsed.transcript)) == [
        "Khrushchev",
        "Suzuki",
        "Okada",
        "Hozumi",
    ]
    assert (imported / "captured-page.txt").read_bytes() == page.read_bytes()


def test_every_word_of_the_page_is_in_the_record_or_the_transcript(imported: Path, page: Path) -> None:
    labels = {"Citation:", "Summary:", "Credits:", "Contents:"}
    head = page.read_text(encoding="utf-8").partition(BEGINS)[0]
    kept = archpack.model.value.to_data(archpack.source.load(imported / "record.yaml").record)  # type: ignore[arg-type]
    account = json.loads((imported / "import.json").read_text(encoding="utf-8"))
    have = " ".join([json.dumps(kept, ensure_ascii=False), *(value["text"] for value in account["values"])])
    for word in words(head.replace("**", "").replace("Original Language:", "")):
        if word not in labels:
            assert word.strip('<>"') in have.replace('\\"', '"'), word


def test_the_record_is_valid_and_its_contradictions_are_warnings(
    imported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["validate", str(imported.parent)]) == 0
    said = capsys.readouterr()
    assert "8-18-60" in said.out
    assert "drivingcreative" in said.out
    assert "0 errors" in said.out


@pytest.mark.parametrize(
    ("style", "form", "key"),
    [
        ("chicago-notes", "note", "chicago_note"),
        ("chicago-notes", "bibliography", "chicago_bib"),
        ("apa", "bibliography", "apa_ref"),
    ],
)
def test_its_citations_are_right_to_the_letter(
    imported: Path,
    suzuki: dict[str, str],
    style: str,
    form: str,
    key: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    capsys.readouterr()
    assert run(["cite", str(imported), "--style", style, "--form", form, "--to", "html"]) == 0
    html = out(capsys)
    assert run(["cite", str(imported), "--style", style, "--form", form]) == 0
    text = out(capsys)
    expected = suzuki[key]
    assert text == expected.replace("<i>", "").replace("</i>", "")
    if "<i>" in expected:
        assert expected in html


def test_its_bag_is_valid_for_two_judges_and_the_same_every_time(
    imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for bags in ("one", "two"):
        assert run(["pack", str(imported), "--into", str(tmp_path / bags), "--date", "2026-11-24"]) == 0
        assert run(["verify", "--second-opinion", str(tmp_path / bags / ID)]) == 0
    contents = [
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (tmp_path / "one" / ID, tmp_path / "two" / ID)
    ]
    assert contents[0] == contents[1]
    assert {"data/record.yaml", "data/transcript.en.md", "data/captured-page.txt", "data/import.json"} <= set(
        contents[0]
    )
    judge = [sys.executable, "-m", "bagit", "--validate", str(tmp_path / "one" / ID)]
    assert subprocess.run(judge, capture_output=True, check=False).returncode == 0
    assert run(["validate", str(tmp_path / "one" / ID)]) == 0


def test_the_bag_says_what_it_is(tmp_path: Path) -> None:
    assert run(["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path), "--date", "2026-11-24"]) == 0
    info = (tmp_path / "specimen-0001" / "bag-info.txt").read_text(encoding="utf-8")
    for tag in (
        "Source-Organization: Specimen Museum Trust",
        "External-Identifier: specimen-0001",
        "External-Description: Record of Conversation",
        "Bagging-Date: 2026-11-24",
        "Bag-Software-Agent: archpack ",
        "Payload-Oxum: ",
        "Archival-Reference: SSA, f. 7",
        "Contact-Name: The authors of archpack",
    ):
        assert tag in info


def test_an_existing_record_or_bag_is_not_written_over(
    imported: Path, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (imported / "record.yaml").write_text("edited", encoding="utf-8")
    assert run(["import", str(page), "--into", str(imported.parent)]) == 3
    assert (imported / "record.yaml").read_text(encoding="utf-8") == "edited"
    pack = ["pack", str(RECORDS / "specimen-0001"), "--into", str(tmp_path / "bags")]
    assert run([*pack, "--date", "2026-11-23"]) == 0
    assert run([*pack, "--date", "2026-11-24"]) == 3
    info = tmp_path / "bags" / "specimen-0001" / "bag-info.txt"
    assert "2026-11-23" in info.read_text(encoding="utf-8")
    assert run([*pack, "--date", "2026-11-24", "--replace"]) == 0
    assert "2026-11-24" in info.read_text(encoding="utf-8")


def test_the_real_record_without_its_transcript_cites_but_does_not_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(RECORDS / ID)
    assert run(["validate", place]) == 0
    assert run(["cite", place, "--form", "short", "--locator", "l. 112"]) == 0
    assert "“Record of Conversation of N.S. Khrushchev,” l. 112." in capsys.readouterr().out
    assert run(["pack", place, "--into", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "transcript.en.md" in said and "put the file at" in said
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "content", "status", "said"),
    [
        ("other.txt", b"A shopping list:\n- bread\n", 1, "no layout that is known"),
        ("empty.txt", b"", 1, "empty"),
        ("blank.txt", b"\xef\xbb\xbf \n\n", 1, "empty"),
        ("binary.bin", bytes(range(256)) * 10, 1, "no text"),
        ("nul.txt", b"a\0b", 1, "no text"),
        ("missing.txt", None, 3, "no such file"),
    ],
)
def test_what_is_no_page_is_refused_and_nothing_is_written(
    name: str,
    content: bytes | None,
    status: int,
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = tmp_path / name
    if content is not None:
        page.write_bytes(content)
    assert run(["import", str(page), "--into", str(tmp_path / "into")]) == status
    assert said in capsys.readouterr().err
    assert not (tmp_path / "into").exists()


def test_one_page_that_cannot_be_read_does_not_stop_the_others(page: Path, tmp_path: Path) -> None:
    into = tmp_path / "into"
    assert run(["import", str(tmp_path / "missing"), str(page), "--into", str(into)]) == 3
    assert (into / ID / "record.yaml").is_file()


def test_a_packer_that_is_killed_leaves_no_half_bag(tmp_path: Path) -> None:
    folder = tmp_path / "records" / "specimen-0001"
    shutil.copytree(RECORDS / "specimen-0001", folder)
    (folder / "facsimile" / "leaf-110.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200 * 1024 * 1024))
    bags = tmp_path / "bags"
    command = [
        sys.executable,
        "-m",
        "archpack",
        "pack",
        str(folder),
        "--into",
        str(bags),
        "--date",
        "2026-11-24",
    ]
    packer = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + 30
    while (
        packer.poll() is None and time.monotonic() < until and not any(bags.glob(".archpack-stage-*/data/*"))
    ):
        pass
    packer.send_signal(signal.SIGKILL)
    packer.wait()
    assert not (bags / "specimen-0001").exists()
    assert list(bags.iterdir())
    assert run(command[3:]) == 0
    assert [path.name for path in bags.iterdir()] == ["specimen-0001"]
