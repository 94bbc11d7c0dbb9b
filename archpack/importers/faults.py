"""Every fault of a page, and every doubt that its import leaves, by its code."""

from collections.abc import Mapping
from types import MappingProxyType

from archpack.fault import Fault

_REFUSED = (
    Fault("AP600", "page-too-large", "No page is so long; whatever it is, it is not read at all."),
    Fault(
        "AP601",
        "layout-unknown",
        "Pages are read by the layout of their site, and guessing would mix up its fields. Save the page "
        "whole, as the site shows it, or write the record by hand.",
    ),
    Fault("AP602", "page-empty", "There is no text in it. Save the page again, once it has loaded."),
    Fault(
        "AP603",
        "page-unreadable",
        "Only a part of its text could be read, and a part might look like the whole. Save the page again.",
    ),
)
_DOUBTS = (
    Fault("AP604", "page-without-date", "The record has no date until somebody gives it one.", "warning"),
    Fault("AP605", "page-without-address", "Citations lead to the page by its address.", "warning"),
    Fault(
        "AP606",
        "titles-differ",
        "The page calls the document by two titles. One is taken, both stand in import.json.",
        "warning",
    ),
    Fault(
        "AP607",
        "date-ambiguous",
        "The date can be read in more than one way, or says less than a day. The first reading is taken; "
        "look at the document.",
        "warning",
    ),
    Fault(
        "AP608",
        "dates-differ",
        "The page gives the document two dates. One is taken, both stand in import.json.",
        "warning",
    ),
    Fault(
        "AP609",
        "language-without-tag",
        "The language is kept among what was left over; give the record its tag (BCP 47).",
        "warning",
    ),
    Fault(
        "AP610",
        "page-without-reference",
        "Nobody can find the original until the record says where it lies.",
        "warning",
    ),
    Fault(
        "AP611",
        "reference-uncertain",
        "A part of the reference was read as what it may mean, or not at all. Compare it with the page.",
        "warning",
    ),
    Fault("AP612", "page-without-text", "The record describes a document whose text is not here.", "warning"),
    Fault(
        "AP613",
        "text-unlabelled",
        "Somebody who reads it can say whether it is a transcript or a translation, and in which language.",
        "warning",
    ),
    Fault(
        "AP614",
        "summary-uncertain",
        "This site prints its summary next to the text without a mark between them. Look where the one ends.",
        "warning",
    ),
    Fault(
        "AP615",
        "words-before-the-page",
        "They may be about another document, so they are kept apart, in import-remainder.txt.",
        "warning",
    ),
    Fault(
        "AP616",
        "layout-uncertain",
        "The page lacks what others of its site have, so its fields may have been taken for one another.",
        "warning",
    ),
    Fault(
        "AP617",
        "name-uncertain",
        "A name was divided by what is usual, which is not always right. The words of the page are kept.",
        "warning",
    ),
    Fault("AP618", "page-without-title", "Lists and citations call a document by its title.", "warning"),
    Fault(
        "AP619",
        "transcript-uncertain",
        "A place in the text may be a mark or the document's own words; it was left as text.",
        "warning",
    ),
    Fault(
        "AP620",
        "printed-source-uncertain",
        "The page names a book or journal, and not all of it was understood. A note keeps its words.",
        "warning",
    ),
    Fault(
        "AP621",
        "place-uncertain",
        "Libraries have one field for where an archive is and where a document was made. A note keeps it.",
        "warning",
    ),
    Fault(
        "AP622",
        "entry-passed-over",
        "Not every entry of a library is a document of an archive; of books and articles no record is made.",
        "hint",
    ),
    Fault(
        "AP623",
        "text-repaired",
        "Encodings, line ends or characters that nobody sees had come to harm. The file itself goes into the "
        "record's folder as it was.",
        "warning",
    ),
    Fault(
        "AP624",
        "second-document",
        "The text may be that of two documents, and a record is of one. If so, divide the page.",
        "warning",
    ),
)

FAULTS: Mapping[str, Fault] = MappingProxyType({fault.code: fault for fault in (*_REFUSED, *_DOUBTS)})
"""The faults in the order of their codes."""
