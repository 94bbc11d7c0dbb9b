"""What other YAML readers make of a scalar that stands without quotation marks."""

import re
from typing import Literal

# YAML 1.2.2, 10.3.2 (core schema). The underscores and the binary numbers are not in it, but readers that
# follow it otherwise (ruamel.yaml, js-yaml) take them for numbers too.
_YAML_1_2 = re.compile(
    r"""  null|Null|NULL|~
        | true|True|TRUE|false|False|FALSE
        | [-+]?[0-9][0-9_]*
        | [-+]?0o?[0-7_]+
        | [-+]?0x[0-9a-fA-F_]+
        | [-+]?0b[01_]+
        | [-+]?(\.[0-9][0-9_]*|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?
        | [-+]?\.(inf|Inf|INF)
        | \.(nan|NaN|NAN)
    """,
    re.VERBOSE,
)
# YAML 1.1, https://yaml.org/type/: bool, int and float to the base of 60, timestamp, merge, value.
_YAML_1_1 = re.compile(
    r"""  [yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF
        | [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?
        | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?
        | <<|=
    """,
    re.VERBOSE,
)

_FIRST = frozenset("0123456789+-.~nNtTfFyYoO<=") | {""}
"""What the readings above begin with; most texts begin otherwise."""

Reading = Literal["1.2", "1.1"]


def reading(text: str) -> Reading | None:
    """Which YAML readers take a plain scalar for something other than this text.

    Returns:
        `1.2` where readers of YAML 1.2 do (and most likely those of 1.1 too), `1.1` where only readers of
        YAML 1.1 do, None where all readers agree on the text.
    """
    if len(text) > 64 or text[:1] not in _FIRST:
        return None
    if _YAML_1_2.fullmatch(text):
        return "1.2"
    return "1.1" if _YAML_1_1.fullmatch(text) else None
