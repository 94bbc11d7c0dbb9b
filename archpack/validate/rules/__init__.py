"""The rules about sense, one file each, in the order of their codes.

To add a rule: write `rules/<fault>.py` with a `RULE`, and name it in `RULES` below.
"""

from collections.abc import Mapping
from typing import Any

from archpack.registry import registry
from archpack.validate.rule import Rule
from archpack.validate.rules import (
    agent_id_duplicated,
    captured_elsewhere,
    closing_date_contradicts,
    component_declared_twice,
    component_leaves_elsewhere,
    component_missing,
    control_character,
    country_unknown,
    date_before_document,
    date_not_edtf,
    date_text_differs,
    dates_out_of_order,
    evidence_pointer_nowhere,
    file_undeclared,
    hidden_file,
    id_duplicated,
    id_not_folder_name,
    leaf_number_is_a_run,
    leaves_beyond_extent,
    leaves_out_of_order,
    leaves_overlap,
    leaves_reversed,
    not_a_plain_file,
    reference_without_levels,
    repository_unknown,
    rights_absent,
    title_and_genre_absent,
    title_date_differs,
    transcript_not_utf8,
    transcript_too_large,
    translation_without_translator,
    translator_unknown,
    verso_in_number,
)

RULES: Mapping[str, Rule[Any]] = registry(
    module.RULE
    for module in (
        date_not_edtf,
        evidence_pointer_nowhere,
        repository_unknown,
        id_not_folder_name,
        translator_unknown,
        translation_without_translator,
        agent_id_duplicated,
        leaves_reversed,
        reference_without_levels,
        title_and_genre_absent,
        captured_elsewhere,
        country_unknown,
        rights_absent,
        component_declared_twice,
        dates_out_of_order,
        date_before_document,
        title_date_differs,
        date_text_differs,
        leaves_out_of_order,
        leaves_overlap,
        leaves_beyond_extent,
        component_leaves_elsewhere,
        leaf_number_is_a_run,
        verso_in_number,
        component_missing,
        file_undeclared,
        hidden_file,
        not_a_plain_file,
        transcript_not_utf8,
        control_character,
        closing_date_contradicts,
        transcript_too_large,
        id_duplicated,
    )
)
"""The rules by name."""
