"""The plan of the house: who may import whom, and where each library comes in."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import archpack

PACKAGE = Path(archpack.__file__).parent

FLOORS = (
    {"errors", "problem", "fault", "event", "registry", "resources", "spreading", "stage", "model"},
    {"notation"},
    {"source", "importers", "crosswalk", "edition", "report", "bag", "pronom"},
    {"validate", "cite", "package_label", "package_faults"},
    {"package_plan"},
    {"package"},
    {"cli"},
)
"""Rooms from the ground up. A room imports rooms of lower floors only; those of the ground floor, which are
plain values, may also know one another."""

DOORS = {
    "bagit": {"bag/second_opinion.py"},
    "citeproc": {"cite/"},
    "pypandoc": {"cite/pandoc.py"},
    "click": {"cli/"},
    "lxml": {
        "cite/engine.py",
        "cite/repairs/style.py",
        "cite/style_file.py",
        "crosswalk/xml.py",
        "edition/tree.py",
        "importers/html_page.py",
    },
    "pypdfium2": {"importers/pdf_text.py"},
    "jsonschema": {"validate/shape.py"},
    "msgspec": {"model/value.py"},
    "pygfried": {"pronom.py"},
    "packaging": {"validate/licences.py"},
    "zstandard": {"bag/archive_tar.py", "bag/serialize.py"},
    "pathspec": {"source/ignored.py"},
    "yaml": {"source/yaml_text.py", "source/yaml_writer.py"},
}
"""Each library with the only places that may import it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports relatively"
            if node.module == "archpack":
                yield from (f"archpack.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


@pytest.mark.parametrize(
    "path", [p for p in MODULES if room_of(p) not in {"__init__", "__main__"}], ids=name_of
)
def test_a_room_imports_only_rooms_on_lower_floors(path: Path) -> None:
    room = room_of(path)
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("archpack.")}
    for other in ours - {room, "__version__"}:
        if floor_of(room) == floor_of(other) == 0:
            continue
        assert floor_of(other) < floor_of(room), f"{name_of(path)} ({room}) imports {other}"


@pytest.mark.parametrize("path", [p for p in MODULES if room_of(p) == "model"], ids=name_of)
def test_the_model_imports_nothing_but_the_model(path: Path) -> None:
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("archpack.")}
    assert ours <= {"model"}


@pytest.mark.parametrize("library", DOORS)
def test_a_library_comes_in_by_its_own_door(library: str) -> None:
    users = {name_of(p) for p in MODULES if any(name.split(".")[0] == library for name in imports(p))}
    assert users, f"nobody imports {library}"
    strangers = {user for user in users if not any(user.startswith(door) for door in DOORS[library])}
    assert not strangers


def test_every_library_that_is_imported_has_a_door() -> None:
    import sys

    outside = {name.split(".")[0] for path in MODULES for name in imports(path)} - {"archpack"}
    assert outside - set(sys.stdlib_module_names) <= set(DOORS)
