"""`archpack verify`: whether bags are complete and valid."""

from functools import partial
from pathlib import Path

import click

import archpack
from archpack.cli.messages import each_path, tell, worst
from archpack.cli.options import color_option, limit_option, limits_of, processes_option
from archpack.cli.progress import good_news, progress_options, shown
from archpack.errors import ArchpackError, UsageError
from archpack.problem import Problem


@click.command()
@click.argument("bags", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BAG...")
@click.option("--completeness-only", is_flag=True, help="Compare names and sizes; compute no digests.")
@click.option("--second-opinion", is_flag=True, help="Ask bagit-python as well.")
@click.option(
    "--format",
    "form",
    metavar="NAME",
    help="Write one report of all bags to standard output: text, json.",
)
@click.option(
    "--profile", metavar="FILE|NAME", help="A BagIt profile that the bags are to conform to as well."
)
@click.option(
    "--signer",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A public key of OpenSSH, or a file of allowed signers: one of them must have sealed the bags.",
)
@limit_option
@processes_option
@progress_options
@color_option
def command(
    bags: tuple[Path, ...],
    completeness_only: bool,
    second_opinion: bool,
    form: str | None,
    profile: str | None,
    signer: Path | None,
    limit: int | None,
    processes: int,
) -> int:
    """Check bags against their manifests (RFC 8493), and report every fault at once.

    A bag is *complete* when every file it lists is there and it lists every file; it is *valid* when every
    file also has the digest that is listed for it. BAG is a folder, or an archive, which is not unpacked.
    """
    report = _report(form) if form else None
    look = partial(
        archpack.bag.verify,
        completeness_only=completeness_only,
        processes=processes,
        limits=limits_of(limit),
        profile=archpack.bag.find_profile(profile) if profile else None,
        trusted=signer,
    )
    told: list[Problem] = []
    verdicts: list[dict[str, object]] = []

    def one(path: Path) -> int:
        try:
            with shown(path) as listener:
                result = look(path, listener=listener)
        except ArchpackError as error:
            verdicts.append({"bag": str(path), "unreadable": str(error)})
            raise
        problems = result.problems
        if second_opinion and result.complete:
            problems += archpack.bag.second_opinion(path, completeness_only=completeness_only)
        if report is None:
            status = tell(problems)
            good_news(f"{path}: {result}")
            return status
        told.extend(problems)
        verdicts.append({"bag": str(path), **result.facts()})
        return 1 if archpack.problem.has_errors(problems) else 0

    status = worst(each_path(bags, one))
    if report is not None:
        click.echo(report.render(told, kinds=archpack.bag.FAULTS, facts={"bags": verdicts}), nl=False)
    return status


def _report(name: str) -> "archpack.report.Report":
    if name not in archpack.report.REPORTS:
        raise UsageError(f"no report is named {name!r}; known are {', '.join(archpack.report.REPORTS)}")
    return archpack.report.REPORTS[name]
