"""The words that say what people do while others speak: laughter, applause, a smile."""

import re
from typing import Literal

from archpack.notation.transcript.source_words import word_set

Sense = Literal["remark", "conduct", "sentence"]
"""What words in a bracket may be: a stage remark by their words alone (`laughter`, `all smile`); a whole
sentence that tells what somebody does (`He leaves the room.`); or a whole sentence about something else."""

_NOUNS = word_set(
    "laughter applause cheers cheering noise commotion animation silence pause interruption interruptions",
    "exclamation exclamations voice voices hubbub uproar crosstalk",
    "смех аплодисменты оживление шум пауза голос голоса возгласы молчание",
    "сміх оплески пожвавлення голоси gelächter heiterkeit beifall applaus unruhe zwischenruf zwischenrufe",
    "rires applaudissements śmiech oklaski brawa smích potlesk râsete aplauze nevetés taps",
    "risas risos aplausos applausi",
)
_SINGULAR = word_set(
    "laughs smiles chuckles grins giggles nods shrugs pauses sighs coughs applauds jokes whispers",
    "interrupts interjects exclaims gestures gesticulates sobs weeps laughed smiled chuckled",
    "nodded applauded interrupted",
    "смеется смеётся улыбается аплодирует кивает вздыхает кашляет перебивает сміється посміхається",
    "lacht lächelt nickt seufzt rit sourit râde",
)
_PLURAL = word_set(
    "laugh smile chuckle grin giggle nod applaud cheer whisper interrupt rise laughed smiled nodded",
    "applauded",
    "смеются улыбаются аплодируют кивают сміються lachen lächeln rient sourient",
)
_PARTICIPLES = word_set(
    "laughing smiling chuckling grinning nodding sighing applauding whispering shouting joking interrupting",
    "gesturing gesticulating laughed смеясь улыбаясь lachend lächelnd riant",
)
# What people do in a room, which is told by minutes and not by the speakers, in the third person.
_DEEDS = word_set(
    "rises stands sits leaves enters exits points turns shows reads hands shakes takes gives brings walks",
    "looks listens drinks eats toasts raises lifts lowers bows waves cries shouts calls speaks lights puts",
    "pulls draws opens closes unfolds holds moves comes goes begins continues stops returns embraces",
    "kisses hugs knocks claps sings bangs slams beats throws writes",
    "встает встаёт уходит входит показывает читает поднимает geht zeigt steht",
)
_JOINT_DEEDS = word_set(
    "rise stand sit leave enter exit point turn show read hand shake take give bring walk look listen drink",
    "eat toast raise lift wave shout go come move return embrace clap sing begin continue stop",
    "встают уходят входят показывают читают поднимают gehen stehen",
)
_DOING = word_set(
    "pointing turning addressing showing reading looking speaking rising standing handing shaking lighting",
    "показывая обращаясь читая",
)
_SUBJECTS = word_set(
    "he she they all both everyone everybody the comrade comr cde mr mrs он она они все товарищ тов сам",
    "er sie alle genosse il elle tous",
)
_JOINT = word_set("they all both everyone everybody они все sie alle")
LEADING_ON = word_set(
    "the of his her its their our my your this that to in on at for with without by from no not and or is",
    "was were be has had will would der die das des dem ein kein",
)
"""Words that want another after them, and so stand before no remark and qualify no noun."""

_GOES_ON = word_set("and in from on among of at with by for to и в на из с с и im von aus und dans et w na i")
_SHORTEST = 3
"""Words of a phrase that no full stop makes a sentence: an abbreviation may end it."""

_FURTHEST = 5
"""Words before the one that tells."""

_MOST = 25
"""Words of the longest remark."""

# A question is an editor's doubt about words that he supplied.
_SENTENCE = re.compile(r"[^\W\d_a-zа-я].*[.!…][\"”’)]?", re.DOTALL)


def sense_of(written: str) -> Sense | None:
    """What the words of a bracket may be; None where they are a word or a phrase about something else."""
    plain = [word.strip(".,;:!?…\"“”'’()") for word in written.split()]
    words = [word.lower() for word in plain]
    if not 0 < len(words) <= _MOST:
        return None
    if any(_tells(plain, words, at) for at in range(min(len(words), _FURTHEST))):
        return "remark"
    if len(words) < 2 or not _SENTENCE.fullmatch(written):
        return None
    if _acts(plain, words):
        return "conduct"
    return "sentence" if len(words) > _SHORTEST and any(word.islower() for word in plain) else None


def _tells(plain: list[str], words: list[str], at: int) -> bool:
    """Whether the word at a place tells what happens, and those around it fit."""
    word, before, after = words[at], words[:at], words[at + 1 : at + 2]
    if word in _NOUNS and not any(one in LEADING_ON for one in before):
        return not after or after[0] in _GOES_ON
    if word in _SINGULAR | _PLURAL and before and _is_subject(plain[0]):
        return not any(one in _GOES_ON - {"and", "и", "und", "et", "i", "of"} for one in before)
    if word in _SINGULAR and not before:
        return True
    doing = word in _PARTICIPLES or (word in _DOING and bool(after))
    return doing and all(one.endswith("ly") or one in ("while", "still") for one in before)


def _acts(plain: list[str], words: list[str]) -> bool:
    """Whether a sentence says what somebody does: a subject, perhaps an adverb, then the deed."""
    is_joint = words[0] in _JOINT or "and" in words[1:_FURTHEST]
    for at in range(1, min(len(words), _FURTHEST + 1)):
        if words[at] in (_JOINT_DEEDS if is_joint else _DEEDS):
            return _is_subject(plain[0])
        part_of_name = plain[at][:1].isupper() or words[at] in ("of", "the", "and", "then", "again")
        if not (part_of_name or words[at].endswith("ly") or (words[0] == "the" and at == 1)):
            return False
    return False


def _is_subject(word: str) -> bool:
    return word.lower() in _SUBJECTS or word[:1].isupper()
