"""Cutting a text into the chunks of a reference."""

import re
from collections.abc import Mapping

from archpack.notation.reference import patterns
from archpack.notation.reference.archives import Archives
from archpack.notation.reference.chunk import (
    EXTENT,
    LEAVES,
    LEVEL,
    LINK,
    REPOSITORY,
    TITLE,
    WORDS,
    YEAR,
    Chunk,
)
from archpack.notation.reference.endings import bare_name, ends_sentence, name_after_dash
from archpack.notation.reference.labels import AFTER_NUMBERS, TWO_WORDS, Label, labels_in
from archpack.notation.reference.leaves import NUMBERS, PAGE_NUMBERS


class Scanner:
    """Cuts one text into chunks, from left to right, each character looked at a bounded number of times."""

    def __init__(self, text: str, archives: Archives, key: str | None) -> None:
        self.text = text
        self.archives = archives
        self.after = self.hyphens = False
        self.labels: Mapping[str, Label] = archives.labels(None)
        self.turn_to(key)
        self.chunks: list[Chunk] = []
        self._end = 0
        self._words = -1
        self._words_end = 0
        self._glued: bool | None = None

    def turn_to(self, key: str | None) -> None:
        """Read labels as the archive of that key means them."""
        self.labels = self.archives.labels(key)
        country = None if key is None else self.archives.listed[key].country
        if key is None and patterns.LATVIAN.search(self.text, 0, patterns.NEAR):
            country, self.labels = "LV", labels_in("LV")
        self.after = country in {"HU", "LV"}
        self.hyphens = country in {"PL", "RS"}

    def scan(self) -> list[Chunk]:
        """The chunks of the text, in order; what lies between them are separators."""
        text, position = self.text, 0
        search = patterns.TOKEN.search
        while match := search(text, position):
            kind = match.lastgroup
            if kind == "word":
                position = self._word(match)
            elif kind == "number":
                position = self._number(match)
            elif kind == "separator":
                position = self._separator(match)
            else:
                position = self._mark(match)
        self._flush()
        return self.chunks

    def _add(self, kind: int, start: int, end: int, **more: object) -> int:
        self._flush()
        self.chunks.append(Chunk(kind, start, end, self.text[self._end : start], **more))  # type: ignore[arg-type]
        self._end = end
        return end

    def _flush(self) -> None:
        if self._words >= 0:
            start, end, self._words = self._words, self._words_end, -1
            self._add(WORDS, start, end)

    def _keep(self, start: int, end: int) -> int:
        """Take a stretch as words, together with the words before it."""
        if self._words < 0:
            self._words = start
        self._words_end = end
        return end

    def _word(self, match: re.Match[str]) -> int:
        start, end = match.span()
        word = match[0].lower()
        if self.after and self._words < 0 and patterns.PREFIXED.match(self.text, start):
            after = self._after(start)
            if after:
                return after
        joined = start > 0 and self.text[start - 1] in "-–/_'’" and self._words >= 0
        if not joined:
            found = self.archives.named(self.text, start, word)
            if found:
                self._add(REPOSITORY, start, found.end, found=found)
                if len(found.keys) == 1:
                    self.turn_to(found.keys[0])
                return found.end
        if (
            match[0] in patterns.LINKS
            and (self._words < 0 or self._has_digits())
            and self.text[end : end + 1].isspace()
        ):
            return self._add(LINK, start, end)
        named = self._words >= 0 and word in patterns.SERIES_NAMES
        if (word in self.labels or word in TWO_WORDS) and match[0] not in {"FO", "PA"} and not named:
            after = None if joined and not self._is_year(word) else self._labelled(match, word)
            if after:
                return after
        if self._words >= 0 and len(word) > 3 and match[0].islower() and self._follows_number(start):
            self._flush()
        return self._keep(start, end)

    def _follows_number(self, start: int) -> bool:
        return self._words_end < start and self.text[self._words_end - 1].isdigit()

    def _is_year(self, word: str) -> bool:
        """Whether a word is the Albanian label of a year, which is written together (`MPKK-V. 1967`)."""
        label = self.labels.get(word)
        return word == "v" and label is not None and label.level is None

    def _has_digits(self) -> bool:
        stretch = self.text[self._words : min(self._words_end, self._words + 80)]
        return any(letter.isdigit() for letter in stretch)

    def _labelled(self, match: re.Match[str], word: str) -> int | None:
        """Take a label and its number, if there is a number; where they end."""
        text, (start, end) = self.text, match.span()
        label = self.labels.get(word)
        if word in TWO_WORDS:
            second = patterns.SECOND.match(text, end)
            if second and second[1].lower() in TWO_WORDS[word]:
                two = self.labels.get(word + second[1].lower())
                if two:
                    label, end = two, second.end()
        if label is None or patterns.BETWEEN_STOPS.search(text, max(0, start - 3), start):
            return None
        if misread := patterns.MISREAD.match(text, start):
            return self._leaves(start, misread.end(), word)
        end += len(word) > 2 and text.startswith(("’", "'", "ʹ", "ʼ"), end)  # opis'
        end += text.startswith(".", end)
        if text[end - 1] != "." and text[end : end + 1].isdigit() and not self._is_glued():
            return None
        if (
            label.weak
            and word not in patterns.SURE_LETTERS
            and text[end - 1] != "."
            and len(word) == 1
            and not (self.hyphens and text[end : end + 1] == "-")
        ):
            return None
        if label.level == "leaf":
            return self._leaves(start, end, word)
        return self._level(start, end, label, plural=word in patterns.PLURALS)

    def _leaves(self, start: int, end: int, word: str) -> int | None:
        while self.text[end : end + 1].isspace():
            end += 1
        pattern = PAGE_NUMBERS if word[0] in "pсs" else NUMBERS
        number = pattern.match(self.text, end)
        if number is None:
            return None
        label = self.text[start:end].rstrip()
        return self._add(LEAVES, start, number.end(), label=label, value=number[0], level="leaf")

    def _level(self, start: int, end: int, label: Label, *, plural: bool) -> int | None:
        text = self.text
        if self.hyphens and label.weak and text.startswith("-", end):
            end += 1
        written = text[start:end]
        value = patterns.VALUE.match(text, end)
        if value and self._is_roman_word(value, label):
            value = None
        if value:
            stop = value.end()
            more = patterns.LIST.match(text, stop) if plural else None
            stop = more.end() if more else name_after_dash(text, value["value"], stop)
            return self._add(
                LEVEL, start, stop, label=written, value=text[value.start("value") : stop], level=label.level
            )
        if (label.texty and text[end : end + 1] not in {".", ""}) or patterns.QUOTED.match(text, end):
            return self._named(start, end, label)
        name = bare_name(text, end) if label.level == "fond" else None
        if name is None:
            return None
        return self._add(LEVEL, start, name.end(), label=written, value=name[1], level="fond")

    def _is_roman_word(self, value: re.Match[str], label: Label) -> bool:
        """Whether a Roman number is rather the first word of a name: `fond CC al PCR`."""
        word = patterns.ROMAN_WORD.match(self.text, value.start("value"))
        named = label.texty or label.level == "fond"
        return named and word is not None and (word[1] or "").lower() not in self.labels

    def _named(self, start: int, end: int, label: Label) -> int | None:
        """Take a level whose value is a name: in quotation marks, or beginning with a capital."""
        match = patterns.NAME.match(self.text, end)
        if match is None:
            return None
        group = "quoted" if match["quoted"] else "named"
        value, stop = match[group], match.end()
        if group == "named":
            if not value[0].isupper():
                return None
            within = patterns.LABEL_WITHIN.search(value)
            if within:
                value, stop = value[: within.start()], match.start(group) + within.start()
        value = value.rstrip(" .,")
        return self._add(LEVEL, start, stop, label=self.text[start:end], value=value, level=label.level)

    def _number(self, match: re.Match[str]) -> int:
        start, end = match.span()
        before = self.text[start - 1 : start]
        if self._words < 0 or before.isspace():
            extent = patterns.EXTENT.match(self.text, start)
            if extent:
                return self._add(EXTENT, start, extent.end(), value=extent[0])
            after = self._after(start)
            if after:
                return after
        return self._keep(start, end)

    def _after(self, start: int) -> int | None:
        """Take a number before its label, as Hungarian archives have it."""
        match = patterns.AFTER.match(self.text, start)
        if match is None:
            return None
        word = match[2].lower().replace(".", "").replace(" ", "")
        if word not in AFTER_NUMBERS or not (self.after or word in patterns.HUNGARIAN):
            return None
        label = self.labels.get(word)
        if label is None:
            return None
        written = self.text[match.start(2) : match.end()]
        kind = LEAVES if label.level == "leaf" else LEVEL
        return self._add(kind, start, match.end(), label=written, value=match[1], level=label.level)

    def _separator(self, match: re.Match[str]) -> int:
        start, end = match.span()
        text, sign = self.text, match[0]
        if sign == "," and self._words >= 0 and text[start - 1].isdigit() and text[end : end + 1].isdigit():
            return self._keep(start, end)
        if sign in "([":
            taken = self._bracketed(start)
            if taken:
                return taken
        self._flush()
        return end

    def _bracketed(self, start: int) -> int | None:
        """Take brackets whole that hold a year or the title of the level before them."""
        text = self.text
        if self._words >= 0:
            number = patterns.PIECE_NUMBER.match(text, start)
            if number:
                return self._keep(start, number.end())
        year = patterns.YEAR.match(text, start)
        if year:
            return self._add(YEAR, start, year.end(), value=year[0][1:-1])
        if self._words >= 0 or not self.chunks or self.chunks[-1].kind != LEVEL:
            return None
        title = patterns.TITLE.match(text, start)
        if title is None:
            return None
        words = (title["round"] or title["square"]).strip()
        if not words or not words[0].isalpha() or self._is_no_title(words):
            return None
        return self._add(TITLE, start, title.end(), value=words)

    def _is_no_title(self, words: str) -> bool:
        first = patterns.TOKEN.match(words)
        if first is None or first.lastgroup != "word":
            return True
        low = first[0].lower()
        label = self.labels.get(low)
        numbered = label is not None and patterns.VALUE.match(
            words, first.end() + words.startswith(".", first.end())
        )
        return bool(numbered) or self.archives.at(words, 0, low) is not None or low in {"citing", "see", "cf"}

    def _mark(self, match: re.Match[str]) -> int:
        """Take any other sign: a part of words, save stops, dashes and quotation marks outside them."""
        start, end = match.span()
        if self._words < 0 and match[0] in ".–—-“”\"«»„‘’'":
            opens = match[0] in "“\"«„‘'" and self.text[end : end + 1].isalnum()
            return self._keep(start, end) if opens else end
        if match[0] == "." and ends_sentence(self.text, start):
            self._flush()
            return end
        return self._keep(start, end)

    def _is_glued(self) -> bool:
        if self._glued is None:
            self._glued = len(patterns.GLUED.findall(self.text[: patterns.NEAR])) > 0
        return self._glued


def chunks_of(text: str, archives: Archives, key: str | None = None) -> list[Chunk]:
    """The chunks of a text, labels read as in the archive of a key until another is named."""
    return Scanner(text, archives, key).scan()
