"""The rules of the manuals, one a test; each is named, and shown on a document of our own."""

import pytest

from archpack import cite, source
from archpack.crosswalk import csl_language
from archpack.errors import UncitableError, UsageError
from archpack.model import CitationChoices, Record, Title
from archpack.model.value import replace
from tests.cite import documents

DOCUMENTS = {record.id.removeprefix("x-"): record for record in documents.every()}


def said(name: str, style: str, form: str, locator: str | None = None, **choices: str) -> str:
    chosen = CitationChoices(**choices)  # type: ignore[arg-type]
    return cite.render(DOCUMENTS[name], style=style, form=form, locator=locator, choices=chosen)


def test_note_the_item_first_and_its_date_without_parentheses() -> None:
    """CMOS 18, 14.121."""
    assert said("one", "chicago-notes", "note").startswith(
        "Anna Ivanova, “Report on Samovars,” July 1, 1961, "
    )


def test_note_quotation_marks_for_formal_titles_and_none_for_supplied_ones() -> None:
    """CMOS 18, 14.121."""
    assert said("no-author", "chicago-notes", "note").startswith("“Minutes of the Board,”")
    assert said("supplied", "chicago-notes", "note").startswith("Letter about a samovar, 1931")


def test_note_a_letter_is_from_one_to_another_without_the_word_letter() -> None:
    """CMOS 18, 14.121: George Creel to Colonel House."""
    assert said("letter", "chicago-notes", "note").startswith("Anton Bein to Clara Dorn, February 11, 1964, ")


def test_note_a_telegram_has_its_kind_after_sender_and_addressee() -> None:
    """CMOS Q&A."""
    note = said("telegram", "chicago-notes", "note")
    assert note.startswith("Anton Bein to Clara Dorn, ciphered telegram no. 12, January 19, 1950, ")


OPENINGS = (
    ({"genre": "letter from A. Bein to C. Dorn"}, "Letter from A. Bein to C. Dorn"),
    ({"genre": "протокол заседания"}, "Протокол заседания"),
    (
        {"author": [{"family": "Gaulle", "given": "", "non-dropping-particle": "de"}], "title": "T"},
        "De Gaulle",
    ),
    ({"author": [{"literal": "al-Hayat"}], "title": "T"}, "Al-Hayat"),
    ({"author": [{"literal": "eGovernment Office"}], "title": "T"}, "eGovernment Office"),
    ({"author": [{"literal": "д’Обинье"}], "title": "T"}, "Д’Обинье"),
    ({"title": "minutes"}, "“minutes"),
)


@pytest.mark.parametrize("style", ["chicago-notes", "gost"])
@pytest.mark.parametrize(("given", "opening"), OPENINGS)
def test_note_it_begins_with_a_capital_unless_it_quotes(
    given: dict[str, object], opening: str, style: str
) -> None:
    """CMOS 18, 8.5: a note is a sentence, also for the particle of a name; a title is quoted as it is."""
    item = {"id": "a", "type": "manuscript", "archive": "A", **given}
    expected = opening.replace("“m", "M") if style == "gost" else opening
    for form in ("note", "short"):
        assert cite.render_item(item, style=style, form=form).startswith(expected)


@pytest.mark.parametrize(
    ("language", "opening"), [("ru", "Протокол"), ("uk", "Протокол"), ("de", "Протокол")]
)
def test_note_it_begins_with_a_capital_in_every_language(language: str, opening: str) -> None:
    item = {"id": "a", "type": "manuscript", "archive": "A", "title": "протокол"}
    choices = CitationChoices(language=language)  # type: ignore[arg-type]
    assert cite.render_item(item, style="chicago-notes", choices=choices).startswith(opening)


def test_a_particle_keeps_its_case_in_a_list_and_in_the_text() -> None:
    """CMOS 18, 8.5: neither opens a sentence."""
    author = {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"}
    item = {"id": "a", "type": "manuscript", "archive": "A", "title": "T", "author": [author]}
    assert cite.render_item(item, style="apa", form="in-text") == "(de Gaulle, n.d.)"
    assert cite.render_item(item, style="chicago-notes", form="bibliography").startswith(
        "de Gaulle, Charles. "
    )
    assert cite.render_item(item, style="chicago-notes", form="short").startswith("De Gaulle, ")


def test_note_a_date_in_brackets_has_no_stop_before_it() -> None:
    """Turabian 7: “...” [ca. 1772]."""
    assert "“Notes, Circa” [ca. 1953], " in said("circa", "chicago-notes", "note")


def test_a_named_collection_goes_from_the_specific_to_the_general() -> None:
    """CMOS 18, 14.119 to 14.130."""
    assert said("circa", "chicago-notes", "note").endswith(
        "box 2, folder 7, Dorn Papers, Town Library, Exampleton, CT."
    )


def test_a_reference_by_fond_is_archive_place_shelfmark() -> None:
    """Practice of historians of Soviet archives."""
    assert said("one", "chicago-notes", "note").endswith(
        "Russian State Archive of Contemporary History (RGANI), Moscow, f. 3, op. 12, d. 7, ll. 1–4."
    )


def test_the_title_of_a_fond_stands_in_parentheses_after_its_number() -> None:
    """Practice; square brackets where parentheses stand around it (APA)."""
    assert "f. 89 (Communist Party on Trial), per. 45, dok. 8" in said("fond-title", "chicago-notes", "note")
    assert "RGANI; f. 89 [Communist Party on Trial], per. 45" in said("fond-title", "apa", "bibliography")


def test_papka_goes_before_delo_and_versos_are_marked() -> None:
    """CWIHP Bulletin; ob. in Latin letters, об. after a space in Russian."""
    assert "op. 5a, pap. 11, d. 3, ll. 87–91" in said("letter", "chicago-notes", "note")
    assert "ll. 67–70ob., 112ob." in said("versos", "chicago-notes", "note")
    assert said("one", "gost", "note", "l. 2ob").endswith("Л. 2 об.")


def test_the_bibliography_leads_with_the_author_or_the_title() -> None:
    """CMOS 18, 14.124."""
    assert said("one", "chicago-notes", "bibliography").startswith("Ivanova, Anna. “Report")
    assert said("no-author", "chicago-notes", "bibliography").startswith("“Minutes of the Board.”")


def test_no_date_is_capital_after_a_full_stop_in_a_bibliography_alone() -> None:
    """CMOS 18, 14.44."""
    assert ".” N.d. Box" in said("undated", "chicago-notes", "bibliography")
    assert ",” n.d., box" in said("undated", "chicago-notes", "note")
    assert ".” n.d. Box" in said("undated", "chicago-author-date", "bibliography")


def test_a_short_title_takes_the_titles_own_first_words() -> None:
    """CMOS 17, 14.33; another short title is left unused."""
    assert said("long", "chicago-notes", "short") == "“Record of a Very Long Conversation.”"
    other = replace(DOCUMENTS["article"], title=Title(text="The Old Agreement", short="Agreement of 1935"))
    assert cite.render(other, style="chicago-notes", form="short") == "“The Old Agreement.”"
    without = replace(
        DOCUMENTS["article"], title=Title(text="The Old Agreement on Tea", short="Old Agreement")
    )
    assert cite.render(without, style="chicago-notes", form="short") == "“Old Agreement.”"


@pytest.mark.parametrize("style", ["chicago-author-date", "apa", "mla"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_citation_in_the_text_begins_with_the_first_words_of_its_entry(style: str, name: str) -> None:
    """CMOS 17, 14.33."""

    def words(text: str) -> str:
        return "".join(letter for letter in text if letter.isalnum())

    cited = said(name, style, "in-text")
    lead = next(word for word in cited.replace("[", " ").replace("“", " ").strip("() ").split())
    assert words(said(name, style, "bibliography")).startswith(words(lead))


def test_a_locator_is_labelled_and_part_of_the_archival_reference() -> None:
    """CMOS 18, 14.127."""
    assert "d. 7, ll. 1–4, at l. 2ob." in said("one", "chicago-notes", "note", "l. 2ob")
    assert said("one", "chicago-notes", "short", "l. 2ob") == "Ivanova, “Report on Samovars,” l. 2ob."


def test_what_has_just_been_cited_is_cited_without_its_title() -> None:
    """CMOS 18, 14.34."""
    assert said("one", "chicago-notes", "subsequent", "l. 2ob") == "Ivanova, l. 2ob."
    assert said("no-author", "chicago-notes", "subsequent") == "“Minutes of the Board.”"


def test_an_original_title_has_its_translation_in_brackets_outside_the_quotation_marks() -> None:
    """CMOS 18, 13.101; APA 7, 9.38: outside the italics."""
    note = said("romanised", "chicago-notes", "note")
    assert note.startswith("“Zapisʹ besedy o chashkakh” [Conversation about Cups], January 1, 1937")
    reference = cite.render(DOCUMENTS["romanised"], style="apa", form="bibliography", to="html")
    assert reference.startswith("<i>Zapisʹ besedy o chashkakh</i> [Conversation about Cups]. (1937")


def test_a_reader_of_a_translation_is_given_its_title() -> None:
    """CMOS 18, 13.101: the original title is for who cites the original."""
    record = replace(DOCUMENTS["translated"], title=DOCUMENTS["romanised"].title)
    assert cite.render(record, style="chicago-notes").startswith("“Conversation about Cups,” ")
    straight = CitationChoices(via="archive")
    assert cite.render(record, style="chicago-notes", choices=straight).startswith("“Zapisʹ besedy o ")


def test_cyrillic_only_when_asked_for_and_then_all_of_it() -> None:
    """Our decision."""
    assert said("one", "chicago-notes", "note", "l. 2ob", language="ru") == (
        "Анна Петровна Иванова, Отчет о самоварах, 1 июля 1961 г., Российский государственный архив новейшей "
        "истории (РГАНИ), Москва, ф. 3, оп. 12, д. 7, л. 1–4, здесь л. 2 об."
    )
    assert not any("Ѐ" <= letter <= "ӿ" for letter in said("one", "chicago-notes", "note"))
    for name in ("telegram", "to-body", "memcon", "versos"):
        with pytest.raises(UncitableError, match="cannot be cited in Cyrillic"):
            said(name, "chicago-notes", "note", language="ru")


def test_months_have_the_genitive_in_russian_and_ukrainian() -> None:
    """29 августа, and not 29 август."""
    assert "29 августа 1960 г." in said("translated", "chicago-notes", "note", language="ru")
    assert "29 серпня 1960 р." in said("translated", "chicago-notes", "note", language="uk")
    assert "29. August 1960" in said("translated", "chicago-notes", "note", language="de")


def test_an_attribution_that_is_not_certain_is_marked() -> None:
    """Chicago: [Ferenc Somogyi]; APA: (presumed)."""
    assert said("unsure", "chicago-notes", "note").startswith("[Ferenc Somogyi], “")
    assert said("unsure", "chicago-notes", "bibliography").startswith("[Somogyi, Ferenc]. “")
    assert said("unsure", "apa", "bibliography").startswith("Somogyi, F. (presumed). (1956, ")


def test_a_body_leads_with_its_abbreviation_in_chicago_author_date() -> None:
    """CMOS 17, 15.37."""
    reference = said("body", "chicago-author-date", "bibliography")
    assert reference.startswith("TASS (Telegraph Agency of the Soviet Union). 1945. ")
    assert said("body", "chicago-author-date", "in-text") == "(TASS 1945)"


def test_a_body_is_explained_at_its_first_citation_in_apa() -> None:
    """APA 7, 8.21."""
    assert said("body", "apa", "bibliography").startswith("Telegraph Agency of the Soviet Union. (1945, ")
    assert said("body", "apa", "in-text") == "(Telegraph Agency of the Soviet Union [TASS], 1945)"
    assert said("body", "apa", "narrative") == "Telegraph Agency of the Soviet Union (TASS, 1945)"
    items = [cite.item_of(DOCUMENTS["body"])]
    again = cite.sequence(items, [cite.Cite(id="x-body")] * 2, style="apa")
    assert again.splitlines() == ["(Telegraph Agency of the Soviet Union [TASS], 1945)", "(TASS, 1945)"]


def test_two_authors_are_joined_by_a_word_in_a_sentence_and_a_sign_in_parentheses() -> None:
    """APA 7, 8.17."""
    assert said("two", "apa", "in-text") == "(Ivanova & Petrov, 1961)"
    assert said("two", "apa", "narrative") == "Ivanova and Petrov (1961)"


@pytest.mark.parametrize(
    ("given", "short"),
    [
        ("ll. 110–123", "ll. 110–23"),
        ("ll. 101–108", "ll. 101–8"),
        ("ll. 100–104", "ll. 100–104"),
        ("ll. 71–72", "ll. 71–72"),
        ("ll. 1496–1500", "ll. 1496–500"),
        ("ll. 321–328, 498–532", "ll. 321–28, 498–532"),
        ("ll. 110–123ob.", "ll. 110–123ob."),
        ("ll. 110ob.–123", "ll. 110ob.–123"),
    ],
)
def test_ranges_are_full_by_default_and_chicagos_short_way_when_asked(given: str, short: str) -> None:
    """CMOS 18, 9.63; leaves with versos are always full."""
    item = {"id": "a", "type": "manuscript", "title": "T", "archive": "A", "archive_location": given}
    assert given in cite.render_item(item, style="chicago-notes")
    assert short in cite.render_item(item, style="chicago-notes", choices=CitationChoices(ranges="short"))


def test_the_date_is_printed_even_where_the_title_ends_with_it() -> None:
    """Our decision; once where asked."""
    assert said("dated-title", "chicago-notes", "note").startswith("“Talks of 5 May 1936,” May 5, 1936, box")
    once = {"date": "once"}
    assert said("dated-title", "chicago-notes", "note", **once).startswith("“Talks of 5 May 1936,” box 1, ")
    assert "1936.” Box 1" in said("dated-title", "chicago-notes", "bibliography", **once)
    assert "1936. (1936). Dorn" in said("dated-title", "apa", "bibliography", **once)
    assert "1936.” 1936. Box" in said("dated-title", "chicago-author-date", "bibliography", **once)


def test_apa_has_one_pair_of_parentheses_for_abbreviation_and_location() -> None:
    """APA 7, archival documents."""
    assert "History (RGANI; f. 3, op. 12, d. 7, ll. 1–4), Moscow, Russia." in said(
        "one", "apa", "bibliography"
    )
    assert "Dorn Papers (Box 2, Folder 7), Town Library" in said("circa", "apa", "bibliography")


def test_apa_takes_the_records_own_title_in_sentence_case_and_computes_none() -> None:
    """APA 7, 6.17."""
    assert said("long", "apa", "bibliography").startswith("Record of a very long conversation about cups, ")
    assert said("long", "apa", "in-text") == "(Record of a very long conversation, 1938)"
    assert said("one", "apa", "bibliography").startswith("Ivanova, A. (1961, July 1). Report on Samovars.")


def test_apa_names_no_contributor_and_chicago_does_so_in_lower_case() -> None:
    """APA 7; our decision."""
    assert "Muster" not in said("translated", "apa", "bibliography")
    assert ", contributed by Emil Muster, " in said("translated", "chicago-notes", "note")


@pytest.mark.parametrize("style", [name for name, style in cite.STYLES.items() if "en" in style.languages])
def test_conditions_of_access_are_never_printed(style: str) -> None:
    """Practice."""
    record = replace(DOCUMENTS["restricted"], collection=documents.DIGITAL)
    for form in cite.STYLES[style].forms:
        text = cite.render(record, style=style, form=form)
        assert "2050" not in text and "losed" not in text


def test_mla_has_collection_repository_and_city_in_the_container() -> None:
    """MLA Style Center."""
    assert said("circa", "mla", "bibliography") == (
        "“Notes, Circa.” Circa 1953. Dorn Papers, Town Library, Exampleton, CT, box 2, folder 7."
    )


def test_mla_marks_an_uncertain_date_with_a_question_mark_and_leaves_none_out() -> None:
    """MLA Handbook 9, 5.82."""
    assert ".” Aug. 1960? Dorn" in said("uncertain", "mla", "bibliography")
    assert said("undated", "mla", "bibliography").startswith("“Notes, Undated.” Dorn Papers")


def test_gost_has_one_label_for_one_leaf_or_many() -> None:
    """GOST R 7.0.5-2008, 11."""
    assert said("one", "gost", "note") == (
        "Иванова А. П. Отчет о самоварах, 1 июля 1961 г. // РГАНИ. Ф. 3. Оп. 12. Д. 7. Л. 1–4."
    )
    assert said("one", "gost", "note", "л. 2").endswith("Д. 7. Л. 2.")
    assert said("one", "gost", "subsequent", "л. 2") == "Там же. Л. 2."


def test_the_digital_archives_own_form_has_no_stop_after_its_address() -> None:
    """Pages of the Wilson Center Digital Archive."""
    assert said("translated", "wilson-center", "note") == (
        "“Conversation about Cups,” August 29, 1960, Specimen Digital Archive, RGANI, f. 3, op. 12, d. 7, "
        "ll. 1–4. Contributed by Emil Muster and translated by Carl Example and Dora Sample. "
        "https://archive.example.org/document/1"
    )
    with pytest.raises(UncitableError, match="none publishes it"):
        said("one", "wilson-center", "note")


def test_the_address_is_the_archives_own_and_never_that_of_a_copy() -> None:
    """Our decision."""
    copied = replace(
        DOCUMENTS["translated"],
        urls=tuple(replace(url, type="captured") for url in DOCUMENTS["translated"].urls),
    )
    assert "https://" not in cite.render(copied, style="chicago-notes")


def test_the_day_of_access_is_said_of_what_bears_no_date() -> None:
    """CMOS 18, 13.15."""
    assert "accessed November 24, 2026, https://doi.org/" in said("doi", "chicago-notes", "note")
    assert "ccessed" not in said("translated", "chicago-notes", "note")


def test_a_person_whose_family_name_nobody_has_told_is_not_turned_round() -> None:
    agent = documents.person("Anna Ivanova", "author")
    whole = replace(agent, name=replace(agent.name, family=None, given=None))
    record: Record = replace(DOCUMENTS["one"], agents=(whole,))
    assert cite.render(record, style="chicago-notes").startswith("Anna Ivanova, ")
    with pytest.raises(UncitableError, match="which part of 'Anna Ivanova' is the family name"):
        cite.render(record, style="chicago-notes", form="bibliography")


def test_a_style_that_has_no_words_in_a_language_says_which_it_has() -> None:
    with pytest.raises(UsageError, match="gost is not written in 'en'; it is in: ru, uk"):
        said("one", "gost", "note", language="en")


def test_who_obtained_a_document_is_said_to_have_obtained_it() -> None:
    """The digital archive's own words."""
    (giver,) = (one for one in DOCUMENTS["translated"].agents if "contributor" in one.roles)
    agents = (giver, replace(giver, name=replace(giver.name, text="Fritz Geber"), role_note="obtained by"))
    record = replace(DOCUMENTS["translated"], agents=agents)
    note = cite.render(record, style="chicago-notes")
    assert "contributed by Emil Muster and obtained by Fritz Geber, Specimen Digital Archive" in note


def test_what_stands_in_parentheses_after_an_archives_name_need_not_be_its_abbreviation() -> None:
    item = {"id": "a", "type": "manuscript", "title": "T", "archive": "National Archives (Kew)"}
    short = CitationChoices(archive_name="abbreviated")
    assert "National Archives (Kew)" in cite.render_item(item, style="chicago-notes", choices=short)


@pytest.mark.parametrize(
    "item", [{"title": " "}, {"recipient": [{"family": "Dorn"}]}, {"author": [{"family": "Bein"}]}]
)
def test_what_has_nothing_to_be_called_by_is_refused(item: dict[str, object]) -> None:
    with pytest.raises(UncitableError, match="neither a title nor a genre"):
        cite.render_item({"id": "a", "type": "manuscript", **item}, style="chicago-notes")


@pytest.mark.parametrize(
    ("typed", "language", "said"),
    [
        ("l. 112ob", "en", "l. 112ob."),
        ("л. 112 об.", "en", "l. 112ob."),
        ("ll. 112ob - 113", "en", "ll. 112ob.–113."),
        ("ark. 7zv", "en", "ark. 7zv."),
        ("Bl. 7v", "en", "Bl. 7v."),
        ("l. 112ob", "de", "l. 112ob."),
        ("Bl. 7", "de", "Bl. 7."),
        ("l. 112ob", "ru", "л. 112 об."),
        ("ark. 7zv", "uk", "арк. 7 зв."),
        ("p. 5", "ru", "с. 5."),
    ],
)
def test_a_locator_is_in_the_script_of_the_citation(typed: str, language: str, said: str) -> None:
    """Cyrillic throughout, or Latin throughout."""
    item = {"id": "a", "type": "manuscript", "title": "T", "archive": "A"}
    choices = CitationChoices(language=language)  # type: ignore[arg-type]
    note = cite.render_item(item, style="chicago-notes", form="short", locator=typed, choices=choices)
    assert note.endswith(f" {said}")


@pytest.mark.parametrize("language", ["ru", "uk", "de"])
def test_every_city_of_the_list_of_archives_has_a_name_in_every_language(language: str) -> None:
    for archive in source.repositories().values():
        assert archive.place is None or csl_language.place(archive.place, language)
