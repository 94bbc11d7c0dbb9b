"""Every output format carries every character to a reader that is not ours."""

import json
import shutil
import subprocess
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.latexwalker import LatexWalker
from striprtf.striprtf import rtf_to_text

from archpack import cite
from archpack.cite.markup import ITALIC, Line, Section

HOSTILE = (
    "<script>alert(1)</script> & &amp; <i>*x*</i> _y_ __z__ {\\rtf1 \\input{x} \\u1234? $a^b$ #1 50% ~ `c` "
    "[d](e) ![f](g) | h -- i --- j ... 'k' \"l\" ,, << >> ``m'' @n :smile: C:\\temp 1. o"
)
CYRILLIC = "Запись беседы Ђ Ґ Ї, ‘цитата’ – «ёлка» 𝔄𝔅"
TEXTS = (
    HOSTILE,
    CYRILLIC,
    "1. First",
    "- dash",
    "+ plus",
    "# head",
    "> quoted",
    "https://x.example/a_b?c=d&e=f.",
)
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"))
ANY = st.text(LETTERS, min_size=1, max_size=60)
SYMBOLS = get_default_latex_context_db()
SYMBOLS.add_context_category(
    "what it does not know",
    prepend=True,
    macros=[
        MacroTextSpec(f"text{name}", sign)
        for name, sign in {
            "less": "<",
            "greater": ">",
            "bar": "|",
            "asciigrave": "`",
            "quotesingle": "'",
            "asciitilde": "~",
            "asciicircum": "^",
        }.items()
    ],
)


def document(text: str, to: str) -> str:
    """A file with one citation that is nothing but a text, whose middle word is in italics."""
    line = Line(id="a", text=f"{text} {ITALIC[0]}{text}{ITALIC[1]} end")
    return cite.OUTPUTS[to].document([Section(lines=(line,))])


def read(written: str, to: str) -> str:
    """What a reader of the format sees."""
    if to == "html":
        parsed = html5lib.HTMLParser(strict=True).parse(f"<!DOCTYPE html><title>x</title><body>{written}")
        assert {node.tag.rpartition("}")[2] for node in parsed.iter() if isinstance(node.tag, str)} == {
            *("html", "head", "title", "body", "p", "i")
        }
        body = parsed.find("{http://www.w3.org/1999/xhtml}body")
        return "".join(body.itertext())
    if to == "markdown":
        made = MarkdownIt("commonmark").render(written)
        return "".join(html5lib.parse(made).itertext())
    if to == "rtf":
        # striprtf leaves the two halves of a letter beyond the first plane apart.
        return str(rtf_to_text(written)).encode("utf-16", "surrogatepass").decode("utf-16")
    if to == "latex":
        nodes, _, _ = LatexWalker(
            written.replace(r"\symbol{34}", '"'), tolerant_parsing=False
        ).get_latex_nodes()
        reader = LatexNodes2Text(latex_context=SYMBOLS, keep_comments=True, strict_latex_spaces=True)
        return str(reader.nodelist_to_text(nodes))
    if to == "json":
        return str(json.loads(written)[0]["text"])
    return written


@pytest.mark.parametrize("to", cite.OUTPUTS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_persons_text_comes_out_as_the_same_characters(text: str, to: str) -> None:
    assert read(document(text, to), to).strip() == f"{text} {text} end"


@pytest.mark.parametrize("to", ["html", "markdown", "rtf", "json", "text"])
@given(text=ANY)
def test_any_text_comes_out_as_the_same_characters(to: str, text: str) -> None:
    tidy = " ".join(text.split())
    if tidy:
        assert " ".join(read(document(tidy, to), to).split()) == f"{tidy} {tidy} end"


@pytest.mark.parametrize("to", ["markdown", "latex", "rtf", "html"])
def test_italics_are_those_of_the_format(to: str) -> None:
    marks = {"markdown": "*x*", "latex": "\\textit{x}", "rtf": "{\\i x}", "html": "<i>x</i>"}
    assert marks[to] in cite.OUTPUTS[to].line(f"a {ITALIC[0]}x{ITALIC[1]} b")


def test_headings_and_citations_of_several_sections_stay_apart() -> None:
    sections = [
        Section(heading=name, lines=(Line(text=f"{name} 1"), Line(text=f"{name} 2"))) for name in "ab"
    ]
    assert cite.OUTPUTS["text"].document(sections) == "a:\na 1\na 2\n\nb:\nb 1\nb 2\n"
    assert cite.OUTPUTS["markdown"].document(sections) == "## a\n\na 1\n\na 2\n\n## b\n\nb 1\n\nb 2\n"
    assert [one["heading"] for one in json.loads(cite.OUTPUTS["json"].document(sections))] == [*"aabb"]


@pytest.mark.skipif(shutil.which("lualatex") is None, reason="there is no LuaLaTeX here")
def test_latex_compiles(tmp_path: Path) -> None:
    body = "\n\n".join(document(text, "latex") for text in TEXTS)
    head = "\\documentclass{article}\\begin{document}"
    (tmp_path / "x.tex").write_text(f"{head}\n{body}\n\\end{{document}}\n", encoding="utf-8")
    run = subprocess.run(
        ["lualatex", "-interaction=nonstopmode", "-halt-on-error", "x.tex"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout.decode("utf-8", "replace")[-2000:]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_rtf_opens_in_libreoffice_with_cyrillic_whole(tmp_path: Path) -> None:
    (tmp_path / "x.rtf").write_text(document(CYRILLIC, "rtf"), encoding="ascii")
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "x.rtf"],
        cwd=tmp_path,
        check=True,
    )
    assert CYRILLIC in (tmp_path / "x.txt").read_text(encoding="utf-8-sig")
