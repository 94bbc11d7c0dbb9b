"""The page of a fault: what it is, why it is one, and examples of what is wrong and what is right."""

from collections.abc import Iterator

from archpack.problem import Kind
from archpack.validate.catalogue import is_fixed, is_of_collection
from archpack.validate.rule import Example, Rule
from archpack.validate.rules import RULES

_INDENT = "    "
_LONGEST = 400
_MOST = 3


def page(kind: Kind) -> str:
    """The page as text; its examples are those by which the rule is tested."""
    lines = [f"{kind.code} {kind.name}", "", f"Severity: {kind.severity}{_standing(kind)}", ""]
    lines += (kind.why or "").strip().splitlines()
    rule = RULES.get(kind.name)
    if rule is not None:
        lines += _examples("Wrong", rule, rule.bad)
        lines += _examples("Right", rule, rule.good)
    return "\n".join(lines) + "\n"


def _standing(kind: Kind) -> str:
    if is_fixed(kind):
        return ", always: what has it cannot be read as a record"
    if is_of_collection(kind):
        return "; found only when a record is looked at among others"
    return f"; set it in archpack.toml, or ignore it on one line with # archpack: ignore {kind.code}"


def _examples(title: str, rule: Rule[object], examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples[:_MOST]:
        yield ""
        yield f"{title}{_folder(example)}:"
        yield ""
        yield from _indented(example.record)
        for path, content in example.files.items():
            yield ""
            yield f"with the file {path}:"
            yield ""
            yield from _indented(_shown(content))
        for other in example.others:
            yield ""
            yield "beside the record:"
            yield ""
            yield from _indented(other)


def _folder(example: Example) -> str:
    return f", in a folder of the name {example.folder}" if example.folder else ""


def _shown(content: str | bytes) -> str:
    if isinstance(content, bytes):
        return repr(content[:_LONGEST])
    return content if len(content) <= _LONGEST else f"{content[:_LONGEST]}…"


def _indented(text: str) -> Iterator[str]:
    return (f"{_INDENT}{line}".rstrip() for line in text.rstrip("\n").split("\n"))
