"""One person is written in two ways.

`Zhou Enlai`, `Chou En-lai` and `Cho Enlai` are three people for an index, and most likely one. Names are
taken from the source as it writes them, and two people may have names that sound alike: so this is a hint,
and a spelling that stands among the `variants` of an agent is known already.
"""

from collections.abc import Iterator

from archpack.model import AgentName, Record
from archpack.source.wording import shown
from archpack.validate.letters import script_of
from archpack.validate.named import same_words
from archpack.validate.rule import Example, Finding, InRecord, Pointer, Rule
from archpack.validate.subject import CollectionSubject

_COMPARED = 20
"""How many other spellings of those that may be alike a name is compared with: it bounds the time."""

_LONGEST = 200
"""Characters of the longest text that is taken for a name."""


def find(subject: CollectionSubject) -> Iterator[Finding]:
    """Every spelling, where it is first used, that is likely to be another one's; of two records at least."""
    if len(subject.members) < 2:
        return  # what compares names takes longer to load than one record to check
    from archpack.notation.agent_name import compare, keys

    known = {same_words(text) for member in subject.members for text in _variants(member.record)}
    first: dict[tuple[str, ...], int] = {}
    alike: dict[str, list[AgentName]] = {}
    for index, member in enumerate(subject.members):
        for place, name in _people(member.record):
            words = same_words(name.text)
            if not words or len(name.text) > _LONGEST or words in known or words in first:
                continue
            first[words] = index
            own = keys(_comparable(name))
            for other in dict.fromkeys(other for key in own for other in alike.get(key, ())):
                likeness = compare(_comparable(name), _comparable(other))
                if likeness.level in ("same", "hint") and script_of(name.text) == script_of(other.text):
                    path = shown(str(subject.members[first[same_words(other.text)]].path), longest=200)
                    said = f"{shown(name.text)} may be {shown(other.text)} of {path}"
                    yield InRecord(index=index, pointer=place), f"{said}: {likeness.reason}"
                    break
            for key in own:
                if len(alike.setdefault(key, [])) < _COMPARED:
                    alike[key].append(name)


def _comparable(name: AgentName) -> AgentName | str:
    """What is compared: a name that is not taken apart is read first."""
    return name if name.family else name.text


def _people(record: Record) -> Iterator[tuple[Pointer, AgentName]]:
    for index, agent in enumerate(record.agents):
        if agent.kind in (None, "person"):
            yield ("agents", index, "name"), agent.name
    for index, name in enumerate(record.people_discussed):
        yield ("people_discussed", index), name


def _variants(record: Record) -> Iterator[str]:
    for agent in record.agents:
        yield from agent.variants


def _record(number: int, name: str, variant: str = "") -> str:
    variants = f"    variants: [{variant}]\n" if variant else ""
    return f"id: example-{number}\nagents:\n  - name:\n      text: {name}\n{variants}    roles: [speaker]\n"


RULE = Rule(
    code="AP504",
    name="person-spelt-two-ways",
    severity="hint",
    scope="collection",
    find=find,
    why=__doc__,
    bad=(
        Example(record=_record(1, "Zhou Enlai"), others=(_record(2, "Cho Enlai"),)),
        Example(record=_record(1, "Chou En-lai"), others=(_record(2, "Zhou Enlai"),)),
    ),
    good=(
        Example(record=_record(1, "Zhou Enlai"), others=(_record(2, "Zhou Enlai"),)),
        Example(record=_record(1, "Zhou Enlai", "Cho Enlai"), others=(_record(2, "Cho Enlai"),)),
        Example(record=_record(1, "Zhou Enlai"), others=(_record(2, "Mao Zedong"),)),
        Example(record=_record(1, "I.I. Tugarinov"), others=(_record(2, "Tugarinov I. I."),)),
    ),
)
