"""A date of CSL-JSON, in any of the ways that it may be given, to one of them and to EDTF."""

from typing import Any

from archpack.notation import date


def date_of(value: object) -> tuple[dict[str, Any], str | None] | None:
    """The date as `date-parts` or `literal`, and its EDTF where that says more; None where it is no date."""
    if not isinstance(value, dict):
        return None
    near = value.get("circa") not in (None, False, 0, "", "0", "false")
    if "date-parts" in value:
        return _of_parts(value["date-parts"], value.get("season"), near=near)
    said = value.get("raw", value.get("literal"))
    if not isinstance(said, str) or not said.strip():
        return None
    found = date.from_text(said)
    if found is None or not found.readings or found.certainty != "certain":
        return {"literal": said.strip()}, None
    return {"literal": said.strip()}, found.readings[0].text


def _of_parts(given: object, season: object, *, near: bool) -> tuple[dict[str, Any], str | None] | None:
    if not isinstance(given, list) or not 1 <= len(given) <= 2:
        return None
    ends = [_numbers(one) for one in given]
    if any(one is None for one in ends):
        return None
    parts = [one for one in ends if one]
    if season is not None and len(parts) == 1 and len(parts[0]) == 1:
        parts[0].append({"1": 21, "2": 22, "3": 23, "4": 24}.get(str(season), 99))
    texts = ["-".join([f"{one[0]:04d}", *(f"{number:02d}" for number in one[1:])]) for one in parts]
    edtf = "/".join(f"{text}~" if near else text for text in texts)
    if date.parse(edtf) is None:
        return None
    if any(len(one) > 1 and one[1] > 12 for one in parts):
        value = date.parse(edtf)
        return {"literal": date.write(value)} if value else {}, edtf
    return {"date-parts": parts, **({"circa": True} if near else {})}, edtf


def _numbers(one: object) -> list[int] | None:
    """Year, month and day; a season, which CSL numbers from 13 or 21, as EDTF numbers it."""
    if not isinstance(one, list) or not 1 <= len(one) <= 3:
        return None
    numbers = []
    for part in one:
        if isinstance(part, bool) or not isinstance(part, int | str) or not str(part).isdecimal():
            return None
        if len(str(part)) > 4:
            return None
        numbers.append(int(part))
    if len(numbers) == 2 and 13 <= numbers[1] <= 16:
        numbers[1] += 8
    return numbers
