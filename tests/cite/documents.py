"""Documents that were never written, one for each thing that a citation may have to say."""

from collections.abc import Iterator

from archpack.model import (
    SCHEMA_ID,
    Agent,
    AgentName,
    Component,
    ConditionsOfAccess,
    Dates,
    DateStatement,
    Identifier,
    LanguageText,
    Leaves,
    Level,
    Publication,
    Record,
    Reference,
    Repository,
    SourceCollection,
    Title,
    Url,
)

DIGITAL = SourceCollection(name="Specimen Digital Archive", number="1")
GONE = {"status": "restricted", "text": "Closed until 2050."}


def person(text: str, role: str, native: str | None = None, certainty: str | None = None) -> Agent:
    given, _, family = text.rpartition(" ")
    name = AgentName(
        text=text,
        family=family,
        given=given or None,
        native=LanguageText(text=native, language="ru") if native else None,
    )
    return Agent(kind="person", name=name, roles=(role,), certainty=certainty)  # type: ignore[arg-type]


def body(text: str, role: str, abbreviation: str | None = None, native: str | None = None) -> Agent:
    name = AgentName(
        text=text,
        abbreviation=abbreviation,
        native=LanguageText(text=native, language="ru") if native else None,
    )
    return Agent(kind="body", name=name, roles=(role,))  # type: ignore[arg-type]


def levels(text: str) -> tuple[Level, ...]:
    """`fond 3, opis 12, delo 4` to levels."""
    pairs = [step.split(" ", 1) for step in text.split(", ") if step]
    return tuple(Level(level=level, value=value) for level, value in pairs)  # type: ignore[arg-type]


def at(repository: str | Repository, steps: str = "", leaves: str = "", **more: object) -> Reference:
    """A reference: `at("RGANI", "fond 3, opis 12", "1-4ob")`."""
    runs = []
    for run in leaves.split(", ") if leaves else ():
        first, _, last = run.partition("-")
        versos = {"first": first.endswith("ob"), "last": last.endswith("ob")}
        verso = (
            "both" if all(versos.values()) else next((end for end, is_so in versos.items() if is_so), None)
        )
        runs.append(
            Leaves(first=first.removesuffix("ob"), last=last.removesuffix("ob") or None, verso=verso)  # type: ignore[arg-type]
        )
    return Reference(repository=repository, levels=levels(steps), leaves=tuple(runs), **more)  # type: ignore[arg-type]


def document(
    name: str,
    title: str | Title | None,
    date: str | None,
    *agents: Agent,
    at: Reference | None = None,
    native: str | None = None,
    **more: object,
) -> Record:
    """A record; a title in text is formal, and `native` the same in Russian."""
    if isinstance(title, str):
        original = LanguageText(text=native, language="ru") if native else None
        title = Title(text=title, type="formal", original=original)
    return Record(
        schema=SCHEMA_ID,
        id=f"x-{name}",
        title=title,
        dates=Dates(created=DateStatement(date=date)) if date else None,
        agents=agents,
        references=(at,) if at else (),
        **more,  # type: ignore[arg-type]
    )


LIBRARY = Repository(name="Town Library", place="Exampleton, CT", country="US")


def supplied(text: str, **more: str) -> Title:
    return Title(text=text, type="supplied", **more)


def _people() -> Iterator[Record]:
    rgani = at("RGANI", "fond 3, opis 12, delo 7", "1-4")
    ivanova = person("Anna Ivanova", "author", "Иванова, Анна Петровна")
    petrov = person("Boris Petrov", "author", "Петров, Борис Ильич")
    orlov = person("Gleb Orlov", "author", "Орлов, Глеб Львович")
    yield document("one", "Report on Samovars", "1961-07-01", ivanova, at=rgani, native="Отчет о самоварах")
    yield document("two", "On Tea", "1961-07-02", ivanova, petrov, at=rgani, native="О чае")
    yield document("three", "On Sugar", "1961-07-03", ivanova, petrov, orlov, at=rgani, native="О сахаре")
    many = tuple(person(f"N{n} Author{chr(96 + n)}", "author", f"Автор{n}, Н.") for n in range(1, 9))
    yield document("many", "On Everything", "1961-07-04", *many, at=rgani, native="Обо всём")
    tass = body("Telegraph Agency of the Soviet Union", "author", "TASS", "ТАСС")
    yield document("body", "Survey of the Press", "1945-10-16", tass, at=rgani, native="Обзор печати")
    board = body("Board of the Museum", "author", None, "Правление музея")
    yield document("body-plain", "Accounts", "1945", board, at=rgani, native="Счета")
    unsure = person("Ferenc Somogyi", "author", "Шомоди, Ференц", "uncertain")
    yield document("unsure", "On the Weather", "1956-11-01", unsure, at=rgani, native="О погоде")
    namesake = person("Viktor Ivanova", "author", "Иванова, Виктория Львовна")
    yield document("namesake", "On Spoons", "1962", namesake, at=rgani, native="О ложках")
    yield document("no-author", "Minutes of the Board", "1953-03-05", at=rgani, native="Протокол")
    translators = (person("Carl Example", "translator"), person("Dora Sample", "translator"))
    giver = person("Emil Muster", "contributor")
    yield document(
        "translated",
        "Conversation about Cups",
        "1960-08-29",
        *translators,
        giver,
        at=rgani,
        native="Беседа о чашках",
        collection=DIGITAL,
        urls=(Url(type="canonical", url="https://archive.example.org/document/1"),),
    )


def _kinds() -> Iterator[Record]:
    avprf = at("AVPRF", "fond 059a, opis 5a, papka 11, delo 3", "87-91")
    to = person("Clara Dorn", "recipient", "Дорн, Клара")
    by = person("Anton Bein", "author", "Бейн, Антон")
    yield document("letter", None, "1964-02-11", by, to, at=avprf, genre="letter")
    yield document("telegram", None, "1950-01-19", by, to, at=avprf, genre="ciphered telegram no. 12")
    yield document("to-body", None, "1950-01", by, body("Politburo", "recipient"), at=avprf, genre="letter")
    yield document("addressed", None, "1951", to, at=avprf, genre="letter")
    yield document("decree", "Decree on Teapots", "1933-01-22", at=avprf, native="Постановление о чайниках")
    yield document("diary", None, "1989-05-05", by, at=avprf, genre="diary entry")
    yield document("memcon", supplied("memorandum of conversation about tea"), "1959-09-26", at=avprf)
    yield document("report", supplied("Report by A. Bein on the harvest"), "1959", by, at=avprf)


def _dates() -> Iterator[Record]:
    lone = at(LIBRARY, "collection Dorn Papers, box 2, folder 7")
    for name, date in {
        "undated": None,
        "circa": "1953~",
        "circa-month": "1953-03~",
        "uncertain": "1960-08?",
        "decade": "196X",
        "month": "1960-08",
        "within": "1956-10-23/1956-11-04",
        "days": "1956-10-23/1956-10-25",
        "across": "1956-12-30/1957-01-02",
        "years": "1956/1958",
        "season": "1960-21",
        "open": "1960/..",
    }.items():
        yield document(name, f"Notes, {name.capitalize()}", date, at=lone)


def _titles() -> Iterator[Record]:
    here = at(LIBRARY, "collection Dorn Papers, box 1")
    yield document("supplied", supplied("Letter about a samovar"), "1931", at=here)
    yield document("quoted", "On “Samovars” and ‘Tea’", "1932", at=here)
    yield document("ends-quoted", "Of “Cups, Etc.”", "1933", at=here)
    yield document("question", "Why Now?", "1934", at=here)
    yield document("article", "The Agreement", "1935", at=here)
    yield document("dated-title", "Talks of 5 May 1936", "1936-05-05", at=here)
    romanised = LanguageText(text="Zapisʹ besedy o chashkakh", language="ru-Latn")
    whole = Title(text="Conversation about Cups", type="formal", romanised=romanised)
    yield document("romanised", whole, "1937-01-01", at=here)
    long = Title(
        text="Record of a Very Long Conversation about Cups, Saucers, Spoons, and All That Goes with Tea",
        type="formal",
        short="Record of a Very Long Conversation",
        sentence_case="Record of a very long conversation about cups, saucers, spoons, "
        "and all that goes with tea",
    )
    yield document("long", long, "1938", at=here)


def _places() -> Iterator[Record]:
    yield document(
        "versos", "Leaves", "1941", at=at("RGASPI", "fond 558, opis 11, delo 97", "67-70ob, 112ob")
    )
    film = at("GARF", "fond R-9401, opis 2, delo 64", "1-3", holding="microfilm")
    yield document("microfilm", "Film", "1942", at=film)
    titled = Reference(
        repository="RGANI",
        levels=(Level(level="fond", value="89", title="Communist Party on Trial"), *levels("per 45, dok 8")),
    )
    yield document("fond-title", "Trial", "1943", at=titled)
    yield document("group", "Cable", "1944", at=at("NARA", "record_group 59, box 12"))
    twice = document("twice", "Copies", "1945-01-01", at=at("RGANI", "fond 5, opis 30, delo 371", "9-15"))
    yield Record(
        schema=SCHEMA_ID,
        id=twice.id,
        title=twice.title,
        dates=twice.dates,
        references=(*twice.references, at("RGASPI", "fond 17, opis 3, delo 1")),
    )
    yield document(
        "restricted",
        "File",
        "1938-03-02",
        at=at("RGANI", "fond 6", "1"),
        conditions_of_access=ConditionsOfAccess(**GONE),  # type: ignore[arg-type]
    )
    book = Publication(
        type="book",
        title="A Book of Specimens",
        editors=(AgentName(text="Frances Sample", family="Sample", given="Frances"),),
        volume="2",
        place="Exampleton",
        publisher="Example Press",
        date="1998",
        pages="12–14",
        document_number="5",
    )
    yield document("book", "Printed", "1946-01-01", at=at("RGANI", "fond 7"), publications=(book,))
    journal = Publication(
        type="journal", title="Tea Studies", volume="3", issue="4", date="1999", pages="1–9"
    )
    yield document("journal", "Serial", "1947-01-01", at=at("RGANI", "fond 7"), publications=(journal,))
    yield document(
        "nowhere", "Kept at Home", "1948", at=at(Repository(name="Copy in possession of the author"))
    )
    yield document(
        "doi",
        "Online",
        None,
        at=at("RGANI", "fond 8"),
        collection=DIGITAL,
        identifiers=(Identifier(type="doi", value="10.5555/specimen.1"),),
        urls=(Url(type="canonical", url="https://archive.example.org/2", accessed="2026-11-24"),),
        components=(Component(path="transcript.en.md", role="transcript", language="en"),),
    )


def every() -> list[Record]:
    """All of them, in the order in which they are read best."""
    return [record for group in (_people, _kinds, _dates, _titles, _places) for record in group()]
