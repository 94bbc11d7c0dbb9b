"""Words that stand at the start of a line with a point or colon after them, and what they make of it."""


def word_set(*lines: str) -> frozenset[str]:
    """The words of lines."""
    return frozenset(" ".join(lines).split())


PARTICLES = word_set("von van de der den du da di la le al el bin ibn ben of the for and i y e и zu zum")
"""Words in lower case that may stand in a name or title."""

TITLES = word_set(
    "mr mrs ms dr cde com comr comrade gen general amb ambassador prof tov chairman chmn president premier",
    "minister secretary marshal colonel pm prime foreign deputy herr genosse",
    "тов товарищ т г господин председатель голова",
)
"""Words that say that a name follows, or stand for one."""

NO_NAMES = word_set(
    # Labels of forms and closing blocks.
    "translated translation translator interpreted interpreter recorded record typed copies copy received",
    "completed sent from to subject re date dated place time note notes notation participants participated",
    "present attended source reference ref cc distribution agenda attachment attachments enclosure enclosed",
    "signed signature resolution decision decided item items contents summary top secret strictly urgent",
    "telegram cable number no conclusion introduction annex appendix page part section chapter example",
    "remark remarks comment comments stamp handwritten",
    "перевел перевод записал запись отпечатано кому от тема дата место примечание присутствовали",
    "участвовали секретно постановление решение приложение копия",
    # Words with which sentences begin.
    "yes yeah well true good right indeed certainly thanks thank agreed fine exactly correct never why",
    "what however first second third fourth finally also further secondly thirdly firstly therefore thus",
    "of course naturally please now then here there this that these those it he she we they you i so but",
    "and or if in on at by for with as is are was let nothing everything again perhaps maybe absolutely",
    "no okay ok listen look hello goodbye",
    # Those who are spoken to.
    "comrades gentlemen ladies friends colleagues товарищи господа друзья genossen",
    "да нет хорошо правильно верно конечно так вот ну спасибо понятно согласен это он она мы вы они я",
    "ja nein gut richtig oui non bien",
)
"""Words that are no speaker's name."""
