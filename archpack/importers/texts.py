"""The texts of a document on a page: which is a translation, in which language, in which file it goes."""

import re

from archpack.importers.fields import Body, Findings, Words
from archpack.model import Component
from archpack.notation import language_name

_TRANSLATION = re.compile(r"translation", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000
_ENGLISH = frozenset(["the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "not"])
_ENOUGH = 0.12
"""The share of these words in English prose is about a quarter, in other languages under a twentieth."""


def components(
    bodies: tuple[Body, ...],
    translators: tuple[str, ...],
    original: tuple[str, ...],
    findings: Findings,
) -> tuple[tuple[Component, ...], dict[str, Words]]:
    """The components that the texts make, and the texts by path, each with its line.

    Args:
        bodies: The texts with their headings.
        translators: The keys of the agents who translated.
        original: The tags of the languages of the original, where the page names them.
        findings: Where doubts and places are noted.
    """
    made: list[Component] = []
    texts: dict[str, Words] = {}
    for body in bodies:
        component = _component(body, translators, original, f"/components/{len(made)}", findings)
        path, count = component.path, 1
        while path in texts:
            count += 1
            path = f"transcript.{component.language or 'und'}-{count}.md"
        texts[path] = body.words
        made.append(
            Component(
                path=path,
                role=component.role,
                language=component.language,
                heading=component.heading,
                translators=component.translators,
                media_type="text/markdown",
            )
        )
    return tuple(made), texts


def _component(
    body: Body, translators: tuple[str, ...], original: tuple[str, ...], pointer: str, findings: Findings
) -> Component:
    heading = body.heading.text if body.heading else None
    language = language_name.named_in(heading) if heading else None
    if body.heading:
        findings.derive(pointer, body.heading)
    if language is None and _is_english(body.words.text):
        language = "en"
        findings.decide(f"{pointer}/language", "The commonest words of the text are English.")
    if heading is None and language is None:
        findings.doubt("AP613", body.words, "no heading says in which language the text is, or what it is")
    translated = (heading is not None and _TRANSLATION.search(heading) is not None) or (
        language is not None and (language not in original) and bool(translators or original)
    )
    return Component(
        path=f"transcript.{language or 'und'}.md",
        role="translation" if translated else "transcript",
        language=language,
        heading=heading,
        translators=translators if translated else (),
    )


def _is_english(text: str) -> bool:
    words = _WORD.findall(text[:_READ].lower())
    return len(words) >= 5 and sum(word in _ENGLISH for word in words) >= _ENOUGH * len(words)
