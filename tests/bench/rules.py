"""How long each rule takes, how its time grows with what it looks at, and what is remembered of a record.

Run by hand, on a machine that rests: `python -m tests.bench.rules`. First comes what the shipped records
take, in microseconds; then every rule whose time grows by more than six when a hostile record, a hostile
transcript or a collection grows by four, of which there should be none; last the memory that a record of
a collection takes while others are read.
"""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from archpack.model import CollectionDefaults, Component, Record
from archpack.model.value import from_data
from archpack.notation.transcript import parse
from archpack.source import countries, load, repositories
from archpack.source.languages import language_subtags
from archpack.validate.member import member, member_of
from archpack.validate.rule import Rule
from archpack.validate.rules import RULES
from archpack.validate.subject import CollectionSubject, RecordSubject, TranscriptSubject
from archpack.validate.texts import texts

RECORDS = Path(__file__).parents[2] / "records"
HEAD = {"schema": "urn:archpack:schema:record:1", "id": "a"}
PIECES = (
    *(
        "0",
        "0x",
        "110-",
        "a ",
        "(",
        ")",
        "[",
        "https://",
        "Aа",
        "ЖA ",
        "  ",
        "\t",
        "1,",
        "1-1,",
        "XIX ",
        "ob",
    ),
    *(
        "cc-by-nc-",
        "A.",
        "Ð‘",
        "29 August 1960 ",
        "29.8.60 ",
        "1960",
        "\u202e",
        "ru-",
        "10.1/",
        "Zhou ",
        "og. ",
    ),
    *("*a ", "**A.** x\n\n", "/x/ ", "[illegible", "(\n", "и\u0306 ", "8-18-60\n"),
)
SCHEMES = ("doi", "ark", "handle", "urn", "orcid", "isni", "viaf", "wikidata", "gnd", "lcnaf", "ror")


def subject(record: Record) -> RecordSubject:
    return RecordSubject(
        record=record,
        folder="a",
        defaults=CollectionDefaults(),
        repositories=repositories(),
        countries=countries(),
        languages=language_subtags(),
        texts=texts(record),
    )


def hostile(piece: str, size: int) -> RecordSubject:
    """A record every text of which is one piece over and over."""
    text = (piece * (size // len(piece) + 1))[:size]
    name = {"text": text, "family": text, "native": {"text": text, "language": text}}
    agent = {"name": name, "roles": ["interpreter", "translator"]}
    level = {"level": "fond", "value": text, "label": text, "title": text}
    data = HEAD | {
        "identifiers": [{"type": kind, "value": text} for kind in SCHEMES],
        "urls": [{"type": "canonical", "url": f"https://{text}", "accessed": text}],
        "title": {"text": text, "short": text, "original": {"text": text, "language": "ru"}},
        "dates": {"created": {"date": "1960-08-29", "text": text}, "sent": {"date": text}},
        "languages": [text],
        "references": [
            {"repository": {"name": text}, "levels": [level], "leaves": [{"first": text, "last": text}]}
        ],
        "physical_description": {"extent": text},
        "agents": [agent, agent],
        "publications": [{"type": "book", "title": text, "pages": text}],
        "rights": {"license": text},
        "components": [{"path": text, "role": "translation", "language": text, "leaves": [{"first": text}]}],
    }
    return subject(from_data(data, Record))


def transcript(piece: str, size: int) -> TranscriptSubject:
    text = (piece * (size // len(piece) + 1))[:size]
    component = Component(path="t.md", role="transcript", language="ru")
    return TranscriptSubject(
        record=from_data(HEAD, Record),
        index=0,
        component=component,
        lines=tuple(text.split("\n")),
        undecodable=None,
        parsed=parse(text),
        script="Cyrl",
    )


def collection(size: int) -> CollectionSubject:
    """Records of one file, one title and few people, which are alike as often as can be."""
    members = []
    for number in range(size):
        leaves = [{"first": str(number), "last": str(number + 3)}]
        shelf = {"repository": "RGANI", "levels": [{"level": "fond", "value": "1"}], "leaves": leaves}
        names = (f"Zhou Enlai{'abcdefgh'[number % 8] * (number // 8 % 50)}", f"N. Ivanov{number}")
        data = HEAD | {
            "title": {"text": "T"},
            "dates": {"created": {"date": "1960-08-29"}},
            "references": [shelf],
            "agents": [{"name": {"text": name}, "roles": ["author"]} for name in names],
        }
        members.append(member_of(from_data(data, Record), Path(f"{number}.yaml"), {}))
    return CollectionSubject(members=tuple(members))


def seconds(rule: Rule[Any], given: object, times: int = 1) -> float:
    start = time.process_time()
    for _ in range(times):
        sum(1 for _ in rule.find(given))
    return (time.process_time() - start) / times


def rules(scope: str) -> Iterator[Rule[Any]]:
    return (rule for rule in RULES.values() if rule.scope == scope)


def grows(scope: str, made: Callable[[int], object], size: int, name: str) -> None:
    small, large = made(size), made(4 * size)
    for rule in rules(scope):
        before, after = min(seconds(rule, small), seconds(rule, small)), seconds(rule, large)
        if after > 0.05 and after > 6 * before:
            print(f"{rule.name:32} {before:8.4f} s {after:8.4f} s  {name}")


def remembered(path: Path, times: int = 300) -> float:
    tracemalloc.start()
    kept = [member(load(path)) for _ in range(times)]
    size = tracemalloc.get_traced_memory()[0] / len(kept)
    tracemalloc.stop()
    return size


def main() -> None:
    paths = sorted(RECORDS.glob("*/record.yaml"))
    shipped = [subject(record) for path in paths if (record := load(path).record)]
    costs = {rule.name: [1e6 * seconds(rule, one, 100) for one in shipped] for rule in rules("record")}
    for name, cost in sorted(costs.items(), key=lambda item: -sum(item[1]))[:12]:
        print(f"{name:32}", *(f"{one:8.1f} µs" for one in cost))
    print(
        f"{'all rules of a record':32}", *(f"{sum(one):8.1f} µs" for one in zip(*costs.values(), strict=True))
    )
    print("Rules that grow too fast:")
    for piece in PIECES:
        grows("record", lambda size, piece=piece: hostile(piece, size), 5000, repr(piece))
        grows("transcript", lambda size, piece=piece: transcript(piece, size), 20_000, repr(piece))
    grows("collection", collection, 1000, "a collection")
    for path in paths:
        print(f"{path.parent.name}: {path.stat().st_size} bytes of YAML, {remembered(path):.0f} remembered")


if __name__ == "__main__":
    main()
