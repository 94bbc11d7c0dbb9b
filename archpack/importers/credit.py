"""The people whom a source line names after its archival reference."""

import re
from dataclasses import dataclass

from archpack.model import Role

_VERBS: dict[str, Role] = {
    "contributed": "contributor",
    "obtained": "contributor",
    "provided": "contributor",
    "donated": "contributor",
    "supplied": "contributor",
    "discovered": "contributor",
    "located": "contributor",
    "translated": "translator",
    "translation": "translator",
    "edited": "editor",
    "annotated": "editor",
    "transcribed": "transcriber",
    "transcription": "transcriber",
    "compiled": "compiler",
}
_VERB = "|".join(_VERBS)
# "Obtained and translated for NKIDP by X", "Contributed by X and translated by Y", "translation by X",
# "copy courtesy of X". The space before a body ("for NKIDP") is bounded so that a long line without "by"
# costs linear time.
_CLAUSE = re.compile(
    rf"\b(?:(?P<verbs>(?:{_VERB})(?:,? (?:and )?(?:{_VERB}))*)"
    r"(?: (?P<link>for|from|to)(?: the)? (?P<object>[^,.;]{1,80}?))? by "
    r"|(?:(?:copy|document|scan|photocopy) )?courtesy (?:of|by) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Who did what, in the words of the source.

    Attributes:
        roles: What they did.
        names: The names as written, possibly several ("A, B, and C"), closing punctuation removed.
        object: Whom it was done for, or the language it was done from, as written ("NKIDP").
        from_language: Whether `object` is a language.
        text: The whole clause as written.
    """

    roles: tuple[Role, ...]
    names: str
    object: str | None
    from_language: bool = False
    text: str


def split(statement: str) -> tuple[str, tuple[Credit, ...]]:
    """A source statement cut into what stands before the first credit, and the credits.

    `RGANI, f. 52 Contributed by A and translated by B.` gives `RGANI, f. 52` and two credits.
    """
    matches = list(_CLAUSE.finditer(statement))
    if not matches:
        return statement, ()
    ends = [match.start() for match in matches[1:]] + [len(statement)]
    found = tuple(
        _credit(match, statement[match.end() : end], statement[match.start() : end])
        for match, end in zip(matches, ends, strict=True)
    )
    return statement[: matches[0].start()].rstrip(), found


def _credit(match: re.Match[str], names: str, text: str) -> Credit:
    verbs = [verb.lower() for verb in re.findall(_VERB, match["verbs"] or "contributed", re.IGNORECASE)]
    return Credit(
        roles=tuple(dict.fromkeys(_VERBS[verb] for verb in verbs)),
        names=_without_joint(names),
        object=match["object"],
        from_language=(match["link"] or "").lower() == "from",
        text=_without_joint(text),
    )


def _without_joint(names: str) -> str:
    """The names without the punctuation or "and" that leads over to the next clause."""
    kept = names.strip().rstrip(";,").rstrip()
    kept = kept.removesuffix(" and").rstrip().rstrip(";,")
    # A full stop ends the sentence, unless it belongs to an initial or to "Jr."
    if kept.endswith(".") and not re.search(r"(?:\b\w|\b(?:Jr|Sr|Ph\.D))\.$", kept):
        kept = kept[:-1]
    return kept
