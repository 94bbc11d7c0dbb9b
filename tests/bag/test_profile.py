"""Profiles: read as published, packed for, verified against; and what is not as they want is told."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archpack.bag import Options, Written, find_profile, second_opinion, suited, verify, write
from archpack.bag.conformance import CODES
from archpack.bag.profile import Profile, TagRule, _ShapeError, parse_profile
from archpack.cli.main import run
from archpack.errors import UnreadableError, UsageError
from tests.bag.making import bag_files, make_bag, put, snapshot, sources

RECORD = str(Path(__file__).parents[2] / "records" / "specimen-0001")
FILES = {
    "btr": "btr-1.0.json",
    "rac": "RAC-organizational-bag-profile.json",
    "rda": "RDA-generic_0.1_profile.json",
    "bdbag": "bdbag-ro-profile.json",
    "aptrust": "dart-form/aptrust-2.3.json",
}
WORDS: dict[str, list[str]] = {
    "archpack": [],
    "btr": [],
    "rac": [
        *("Source-Organization: Test Organization", "Internal-Sender-Description: minutes", "Title: Minutes"),
        *("Date-Start: 1960", "Date-End: 1961", "Record-Type: board materials", "Language: ru"),
    ],
    "rda": ["Contact-Email: someone@example.org"],
    "bdbag": [],
    "aptrust": ["aptrust-info.txt/Title: Minutes", "aptrust-info.txt/Access: Institution"],
}
KINDS = {"bdbag": "zip", "aptrust": "tar"}
REFUSED = {
    "btr": ("--tag=Source-Organization:", "AP902"),
    "rac": ("--tag=Record-Type: gossip", "AP902"),
    "rda": ("--algorithm=sha512", "AP904"),
    "bdbag": ("--serialize=tar.zst", "AP908"),
    "aptrust": ("--algorithm=sha256", "AP904"),
    "archpack": ("--algorithm=md5", "AP904"),
}


def path_of(name: str, material: Path) -> str:
    return name if name == "archpack" else str(material / "interop" / "bagit-profiles" / FILES[name])


def arguments(name: str, material: Path, tmp_path: Path) -> list[str]:
    words = [f"--tag={word}" for word in WORDS[name]]
    if name in KINDS:
        words.append(f"--serialize={KINDS[name]}")
    if name == "bdbag":
        (tmp_path / "manifest.json").write_text("{}")
        words.append(f"--tag-file=metadata/manifest.json={tmp_path / 'manifest.json'}")
    return ["pack", RECORD, "--into", str(tmp_path / "bags"), "--profile", path_of(name, material), *words]


@pytest.mark.parametrize("name", WORDS)
def test_a_bag_is_packed_as_a_profile_wants_and_verified(name: str, material: Path, tmp_path: Path) -> None:
    assert run(arguments(name, material, tmp_path)) == 0
    (bag,) = (tmp_path / "bags").iterdir()
    found = verify(bag, profile=find_profile(path_of(name, material)))
    assert (found.valid, found.conforms) == (True, True), found.problems
    if bag.is_dir():
        assert [p for p in second_opinion(bag) if p.severity == "error"] == []


@pytest.mark.parametrize("name", WORDS)
def test_what_a_profile_does_not_take_is_refused_before_anything_is_copied(
    name: str, material: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    word, code = REFUSED[name]
    asked = [one for one in arguments(name, material, tmp_path) if not one.startswith(word.split(":")[0])]
    assert run([*asked, word]) == 1
    assert f"error {code} " in capsys.readouterr().err
    assert not (tmp_path / "bags").exists()


@pytest.mark.parametrize("name", ["rac", "bdbag", "aptrust"])
def test_missing_tags_are_asked_for_before_anything_is_copied(
    name: str, material: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = path_of(name, material)
    assert run(["pack", RECORD, "--into", str(tmp_path / "bags"), "--profile", profile]) == 1
    said = capsys.readouterr().err
    assert "requires" in said
    if name == "aptrust":
        assert "--tag 'aptrust-info.txt/Title: ...'" in said
        assert "'Consortia', 'Institution', 'Restricted'" in said
    assert not (tmp_path / "bags").exists()


@pytest.mark.parametrize("name", WORDS)
def test_a_bag_that_knows_nothing_of_a_profile_does_not_conform(
    name: str, material: Path, tmp_path: Path
) -> None:
    bag = make_bag(tmp_path / "bag", algorithms=("sha1",))
    found = verify(bag, profile=find_profile(path_of(name, material)))
    assert (found.complete, found.valid, found.conforms) == (True, True, False)
    assert {p.code for p in found.problems if p.severity == "error"} <= CODES


INFO = "BagIt-Profile-Identifier: urn:x\n"


def rules(**members: object) -> Profile:
    info = {"BagIt-Profile-Info": {"BagIt-Profile-Identifier": "urn:x"}}
    return parse_profile({**info, **{key.replace("_", "-"): value for key, value in members.items()}})


@pytest.mark.parametrize(
    ("profile", "code"),
    [
        (rules(Bag_Info={"A": {"required": True}}), "AP901"),
        (rules(Bag_Info={"Empty": {"required": True}}), "AP902"),
        (rules(Bag_Info={"Twice": {"values": ["2", "3"]}}), "AP902"),
        (rules(Bag_Info={"Twice": {"repeatable": False}}), "AP903"),
        (rules(Manifests_Required=["SHA-256"]), "AP904"),
        (rules(Manifests_Allowed=["md5"]), "AP904"),
        (rules(Tag_Manifests_Required=["md5"]), "AP904"),
        (rules(Tag_Manifests_Allowed=["md5"]), "AP904"),
        (rules(Accept_BagIt_Version=["0.97"]), "AP905"),
        (rules(Tag_Files_Required=["metadata/*.xml"]), "AP906"),
        (rules(Tag_Files_Allowed=["notes/*"]), "AP906"),
        (rules(Payload_Files_Required=["data/x"]), "AP906"),
        (rules(Payload_Files_Allowed=["data/*.pdf"]), "AP906"),
        (rules(**{"Fetch.txt_Required": True}), "AP907"),
        (rules(Data_Empty=True), "AP907"),
        (rules(Serialization="required"), "AP908"),
    ],
)
def test_every_wish_of_a_profile_is_looked_at(profile: Profile, code: str, tmp_path: Path) -> None:
    extra = {"about.txt": b"x", "bag-info.txt": f"{INFO}Twice: 1\ntwice: 2\nEmpty:\n".encode()}
    found = verify(make_bag(tmp_path / "bag", extra=extra), profile=profile)
    assert {p.code for p in found.problems if p.severity == "error"} == {code}
    assert (found.valid, found.conforms) == (True, False)
    good = verify(tmp_path / "bag", profile=rules())
    assert (good.conforms, good.problems) == (True, ())


def test_fetch_that_is_not_allowed_is_told(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "bag", extra={"fetch.txt": b"https://x/y - data/a.txt\n"})
    found = verify(bag, profile=rules(**{"Allow-Fetch.txt": False}))
    assert {p.code for p in found.problems if p.severity == "error"} == {"AP907"}


def test_a_recommendation_is_a_warning(tmp_path: Path) -> None:
    found = verify(make_bag(tmp_path / "bag"), profile=rules(Bag_Info={"A": {"recommended": True}}))
    assert (found.conforms, {p.code for p in found.problems}) == (True, {"AP909", "AP910"})


def test_bags_of_0_97_do_not_encode_percent_signs(tmp_path: Path) -> None:
    files = sources(tmp_path / "in", {"100%.txt": b"x", "a\nb": b"y"})
    options = suited(Options(), rules(Accept_BagIt_Version=["0.97"]))
    assert write(tmp_path / "bag", payload=files, options=options).bag
    text = (tmp_path / "bag/manifest-sha512.txt").read_text()
    assert "data/100%.txt" in text and "data/a%0Ab" in text
    assert (tmp_path / "bag/bagit.txt").read_text().startswith("BagIt-Version: 0.97\n")
    assert verify(tmp_path / "bag").valid


@pytest.mark.parametrize(
    ("profile", "algorithms"),
    [
        (rules(), ("sha512",)),
        (rules(Manifests_Required=["md5"]), ("md5", "sha512")),
        (rules(Manifests_Required=["md5"], Manifests_Allowed=["md5"]), ("md5",)),
        (rules(Manifests_Required=["sha256"]), ("sha256",)),
        (rules(Manifests_Allowed=["md5", "sha256"]), ("sha256",)),
        (rules(Tag_Manifests_Required=["sha1", "sha256"]), ("sha1", "sha256")),
    ],
)
def test_the_algorithms_are_those_that_a_profile_wants(profile: Profile, algorithms: tuple[str, ...]) -> None:
    assert suited(Options(), profile).algorithms == algorithms
    assert suited(Options(algorithms=("sha1",)), profile).algorithms == ("sha1",)


def test_what_somebody_says_goes_before_what_archpack_would_say(tmp_path: Path) -> None:
    options = Options(tags=(("bag-info.txt", "bagging-date", "2000"), ("x-info.txt", "A", "1")))
    result: Written = write(
        tmp_path / "bag",
        payload=sources(tmp_path / "in"),
        bag_info=[("Bagging-Date", "2026"), ("B", "2")],
        options=options,
    )
    assert result.bag
    assert (tmp_path / "bag/bag-info.txt").read_text() == "B: 2\nbagging-date: 2000\nPayload-Oxum: 22.3\n"
    assert (tmp_path / "bag/x-info.txt").read_text() == "A: 1\n"
    assert verify(tmp_path / "bag").problems == ()


@pytest.mark.parametrize("tag_file", ["bagit.txt", "../x", "data/x", "manifest-md5.txt"])
def test_a_tag_file_that_somebody_gives_cannot_have_any_name(tag_file: str, tmp_path: Path) -> None:
    options = Options(tag_files={tag_file: b"x"})
    result = write(tmp_path / "bag", payload=sources(tmp_path / "in"), options=options)
    assert (result.bag, {p.code for p in result.problems} <= {"AP816", "AP801"}) == (None, True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"nonsense",
        b"\xff",
        b"[" * 100_000,
        b'{"BagIt-Profile-Info": []}',
        b'{"BagIt-Profile-Info": {}, "Bag-Info": {"A": 1}}',
        b'{"BagIt-Profile-Info": {}, "Bag-Info": {"A": {"required": "yes"}}}',
        b'{"BagIt-Profile-Info": {}, "Manifests-Required": [1]}',
        b'{"BagIt-Profile-Info": {}, "Serialization": "maybe"}',
        b'{"bagItProfileInfo": {}, "tags": [1]}',
    ],
)
def test_what_is_no_profile_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "profile.json").write_bytes(data)
    with pytest.raises(UnreadableError, match="is no BagIt profile"):
        find_profile(str(tmp_path / "profile.json"))


def test_a_profile_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="known are archpack"):
        find_profile("btr")
    with pytest.raises(UnreadableError):
        find_profile(str(tmp_path))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=10,
)
KEYS = st.sampled_from(
    ["Bag-Info", "Manifests-Required", "Serialization", "Allow-Fetch.txt", "tags", "manifestsAllowed"]
)


@given(st.dictionaries(KEYS, JSON), st.sampled_from(["BagIt-Profile-Info", "bagItProfileInfo"]), JSON)
def test_any_json_is_a_profile_or_is_not(members: dict[str, object], key: str, info: object) -> None:
    try:
        assert isinstance(parse_profile({key: info, **members}), Profile)
    except _ShapeError as error:
        assert str(error)


def test_tags_are_found_without_regard_to_case() -> None:
    profile = Profile(identifier="x", tags={"bag-info.txt": (TagRule(label="Bag-Size", required=True),)})
    assert profile.rule("bag-size") is not None
    assert profile.rule("title") is None


def test_the_profile_of_archpack_is_one_by_its_own_words() -> None:
    path = Path(__file__).parents[2] / "schemas" / "archpack-1.bagit-profile.json"
    data = json.loads(path.read_bytes())
    assert data["BagIt-Profile-Info"]["BagIt-Profile-Identifier"] == find_profile("archpack").identifier
    assert find_profile("archpack").serialization == "optional"


def test_making_a_bag_for_no_profile_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path / "bag", payload=sources(tmp_path / "in"))
    assert snapshot(tmp_path / "bag") == bag_files()
    put(tmp_path, {})
