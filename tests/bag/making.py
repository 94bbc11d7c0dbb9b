"""Bags made by hand, so that the writer under test has no part in them."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from archpack.bag import PayloadFile

PAYLOAD = {"a.txt": b"first\n", "b/c.txt": b"second\n", "ä.txt": "дело\n".encode()}
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def sha512(data: bytes) -> str:
    return hashlib.sha512(data).hexdigest()


def manifest_of(files: Mapping[str, bytes], algorithm: str = "sha512", *, encode: bool = True) -> bytes:
    """A manifest of the files, names encoded."""
    text = ""
    for name, data in files.items():
        spelled = name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D") if encode else name
        text += f"{hashlib.new(algorithm, data).hexdigest()}  {spelled}\n"
    return text.encode("utf-8", "surrogatepass")


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files below a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def bag_files(
    payload: Mapping[str, bytes] = PAYLOAD,
    *,
    algorithms: Sequence[str] = ("sha512",),
    declaration: bytes = DECLARATION,
    extra: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """The files of a bag that is right, by their paths in it."""
    data = {f"data/{name}": content for name, content in payload.items()}
    size = sum(len(content) for content in payload.values())
    tags = {"bagit.txt": declaration, "bag-info.txt": f"Payload-Oxum: {size}.{len(payload)}\n".encode()}
    tags |= {f"manifest-{algorithm}.txt": manifest_of(data, algorithm) for algorithm in algorithms}
    tags |= extra or {}
    listed = {
        f"tagmanifest-{algorithm}.txt": manifest_of(dict(sorted(tags.items())), algorithm)
        for algorithm in algorithms
    }
    return data | tags | listed


def make_bag(folder: Path, **options: object) -> Path:
    """A bag that is right."""
    return put(folder, bag_files(**options))  # type: ignore[arg-type]


def sources(folder: Path, payload: Mapping[str, bytes] = PAYLOAD) -> list[PayloadFile]:
    """Originals on disk, under names that do not matter."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for number, (name, data) in enumerate(payload.items()):
        source = folder / str(number)
        source.write_bytes(data)
        files.append(PayloadFile(name=name, source=source))
    return files


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its path, and its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }
