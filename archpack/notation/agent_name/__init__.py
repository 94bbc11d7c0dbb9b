"""Names of people and bodies: text to their parts and back, compared and put in order.

| to do | call |
| --- | --- |
| read one name | `parse(text)` |
| read a list of names | `split_list(text)`, then `parse` each |
| write it back, or in another order | `write(parsed)`, `name_text(name, order)` |
| see whether two names may be one person's | `compare(first, second)`; of many, see `keys(name)` |
| see whether the family name comes first in a sentence too | `is_eastern(words)` |
| sort | `sort_key(name)`, for titles of documents `title_sort_key(title)` |
"""

from archpack.notation.agent_name.capitals import suggestion
from archpack.notation.agent_name.comparing import Likeness, compare, keys
from archpack.notation.agent_name.eastern import is_eastern
from archpack.notation.agent_name.listing import split_list
from archpack.notation.agent_name.parse import parse
from archpack.notation.agent_name.sorting import sort_key, title_sort_key
from archpack.notation.agent_name.values import ParsedName
from archpack.notation.agent_name.write import Order, name_text, write

__all__ = [
    "Likeness",
    "Order",
    "ParsedName",
    "compare",
    "is_eastern",
    "keys",
    "name_text",
    "parse",
    "sort_key",
    "split_list",
    "suggestion",
    "title_sort_key",
    "write",
]
