"""A speaker has one name throughout the transcript.

`Khrushchev` and `Khruschev` are two people for every index of speakers. Told are names that are one in
another spelling or in capitals, and rare names that differ in a letter or two from one that speaks often.
"""

from collections.abc import Iterator

from archpack.model.transcript import Speech
from archpack.source.wording import shown
from archpack.validate.rule import Example, Finding, InFile, Rule
from archpack.validate.subject import TranscriptSubject

_MOST = 100
_SHORTEST = 5
_ALIKE = 0.85
_OFTEN = 3


def find(subject: TranscriptSubject) -> Iterator[Finding]:
    """The first turn under every name that is likely to be another's."""
    from archpack.notation import transcript

    turns = transcript.speakers(subject.parsed.transcript)
    names = [name for name in turns if name][:_MOST]
    meant: dict[str, str] = {}
    for number, name in enumerate(names):
        for other in names[:number]:
            rare, usual = (name, other) if turns[name] <= turns[other] else (other, name)
            if rare not in meant and _is_one(rare, usual, turns[usual] >= _OFTEN * turns[rare]):
                meant[rare] = usual
    if not meant:
        return
    told: set[str] = set()
    for placed in subject.parsed.places:
        name = transcript.speaker_name(placed.value) if isinstance(placed.value, Speech) else ""
        if name in meant and name not in told:
            told.add(name)
            place = InFile(path=subject.component.path, line=placed.line, column=placed.column)
            yield (
                place,
                f"{shown(name)} speaks here; did you mean {shown(meant[name])}, who speaks elsewhere?",
            )


def _is_one(rare: str, usual: str, is_rarer: bool) -> bool:
    from archpack.notation import agent_name

    if agent_name.compare(rare, usual).level in ("same", "hint"):
        return True
    if not is_rarer or min(len(rare), len(usual)) < _SHORTEST or rare[0] != usual[0]:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, rare.casefold(), usual.casefold(), autojunk=False).ratio() >= _ALIKE


def _text(*speakers: str) -> Example:
    return Example(
        record="components:\n  - path: t.en.md\n    role: transcript\n    language: en\n",
        files={"t.en.md": "\n\n".join(f"**{name}.** I agree." for name in speakers)},
    )


RULE = Rule(
    code="AP407",
    name="speaker-spelt-two-ways",
    severity="warning",
    scope="transcript",
    find=find,
    why=__doc__,
    bad=(
        _text("Khrushchev", "Suzuki", "Khrushchev", "Suzuki", "Khrushchev", "Khruschev"),
        _text("Brezhnev", "Gandhi", "BREZHNEV"),
        _text("Li Gyu-ul", "Mao", "Li Gyu ul"),
    ),
    good=(
        _text("Khrushchev", "Suzuki", "Khrushchev", "Hozumi", "Okada"),
        _text("Ivanova", "Ivanov"),
    ),
)
