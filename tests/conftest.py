"""What several rooms' tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No test is timed: a busy machine must not fail one. CI tries the same examples every time.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def material() -> Path:
    """The folder of real material that cannot be in the repository, from `ARCHPACK_MATERIAL`."""
    place = os.environ.get("ARCHPACK_MATERIAL")
    if not place:
        pytest.skip("ARCHPACK_MATERIAL names no folder of real material")
    folder = Path(place)
    assert (folder / "corpus").is_dir(), f"ARCHPACK_MATERIAL={place} holds no corpus"
    return folder
