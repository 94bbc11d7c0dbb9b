"""`archpack transcript`: a transcript to TEI, HTML, Markdown or plain text."""

from datetime import date
from pathlib import Path

import click

import archpack
from archpack.cli.messages import tell
from archpack.cli.options import color_option, context, date_option
from archpack.cli.output import output_option, put


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="PATH")
@click.option("--to", "name", required=True, metavar="FORM", help="tei, html, markdown or text.")
@click.option(
    "--component",
    metavar="FILE",
    help="Which of the record's transcripts. Default: that in the document's language, else the first.",
)
@output_option
@date_option
@color_option
def command(path: Path, name: str, component: str | None, output: Path | None, today: date) -> int:
    """Give a transcript out in another form, with what its record knows.

    PATH is a record, a record's folder, a bag, or a transcript: in the form that people edit, or, where its
    name ends in .txt, as a source prints it.
    """
    form = archpack.edition.find(name)
    file, problems = archpack.source.find_transcript(path, component)
    if file is None:
        return tell(problems)
    parsed, problems = archpack.source.load_transcript(file)
    status = tell(problems)
    if parsed is None:
        return status
    defaults, problems = archpack.source.defaults(file.path.parent)
    if tell(problems):
        return 1
    text = archpack.edition.Text(
        transcript=parsed.transcript,
        language=file.language,
        record=file.record and archpack.source.with_defaults(file.record, defaults),
        component=file.component,
    )
    content = form.render(text, context(today))
    put(content, output, what=form.name)
    return status
