"""A record in the words of other standards: one file per standard.

To add one: write `crosswalk/<standard>.py` with a `CROSSWALK`, and name it in `CROSSWALKS` below.
"""

from collections.abc import Mapping

from archpack.crosswalk import csl_json, provenance, record_json
from archpack.crosswalk.crosswalk import Crosswalk
from archpack.registry import registry

CROSSWALKS: Mapping[str, Crosswalk] = registry(
    module.CROSSWALK for module in (record_json, csl_json, provenance)
)
"""The formats by name."""

__all__ = ["CROSSWALKS", "Crosswalk"]
