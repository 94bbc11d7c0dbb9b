"""The citation line and the addresses of the Wilson Center Digital Archive."""

import pytest

from archpack.importers import wilson_center
from archpack.importers.wilson_center import CitationLine, read_citation


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            '"A "quoted" Title", August 29, 1960, Wilson Center Digital Archive, RGANI, f. 52 '
            "Contributed by X. <https://wilson-center.drivingcreative.com/document/300267>",
            CitationLine(
                title='A "quoted" Title',
                date="August 29, 1960",
                site="Wilson Center Digital Archive",
                statement="RGANI, f. 52 Contributed by X.",
                url="https://wilson-center.drivingcreative.com/document/300267",
            ),
        ),
        (
            "“A Title,” March 17, 1979, History and Public Policy Program Digital Archive, TsKhSD, f. 89. "
            "http://digitalarchive.wilsoncenter.org/document/113260",
            CitationLine(
                title="A Title",
                date="March 17, 1979",
                site="History and Public Policy Program Digital Archive",
                statement="TsKhSD, f. 89.",
                url="http://digitalarchive.wilsoncenter.org/document/113260",
            ),
        ),
    ],
)
def test_a_citation_line_comes_apart(line: str, expected: CitationLine) -> None:
    assert read_citation(line) == expected


@pytest.mark.parametrize(
    "line", ["", "no quotation mark, Wilson Center Digital Archive", '"No site", 1960, X']
)
def test_another_line_is_refused(line: str) -> None:
    assert read_citation(line) is None


def test_a_page_saved_from_a_copy_has_the_archives_own_address() -> None:
    copy = "https://wilson-center.drivingcreative.com/document/300267"
    assert wilson_center.canonical(copy) == "https://digitalarchive.wilsoncenter.org/document/300267"


@pytest.mark.parametrize(
    "url", ["https://example.org/document/1", "https://digitalarchive.wilsoncenter.org.evil.org/x"]
)
def test_another_host_has_no_canonical_address(url: str) -> None:
    assert wilson_center.canonical(url) is None


def test_the_number_is_the_documents_and_not_part_of_a_slug() -> None:
    assert wilson_center.number_of("https://x.org/document/300267") == "300267"
    assert wilson_center.number_of("https://x.org/document/300267.pdf?v=1") == "300267"
    assert wilson_center.number_of("https://x.org/document/1960-notes") is None
    assert wilson_center.slug_of("https://x.org/document/1960-notes") == "1960-notes"
