"""What several rooms' tests share."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def material() -> Path:
    """The folder of real material that cannot be in the repository, from `ARCHPACK_MATERIAL`."""
    place = os.environ.get("ARCHPACK_MATERIAL")
    if not place:
        pytest.skip("ARCHPACK_MATERIAL names no folder of real material")
    folder = Path(place)
    assert (folder / "corpus").is_dir(), f"ARCHPACK_MATERIAL={place} holds no corpus"
    return folder
