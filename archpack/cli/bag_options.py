"""Options of `archpack pack` and `archpack update` that say how a bag is to be written."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

import archpack
from archpack.errors import UnreadableError

_INFO = "bag-info.txt"


def bag_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options from which `options_of` makes a value."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def new_bag_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that make sense only where the bag is new, for `options_of` as well."""
    for option in reversed(_OF_NEW_BAGS):
        command = option(command)
    return command


_OF_NEW_BAGS = (
    click.option("--replace", is_flag=True, help="Put the new bag in the place of one that exists."),
    click.option(
        "--serialize",
        "serialization",
        default="",
        metavar="KIND",
        help="Write each bag straight into an archive: zip, tar, tar.gz, tar.zst.",
    ),
)

_OPTIONS = (
    click.option(
        "--algorithm",
        "algorithms",
        multiple=True,
        metavar="NAME",
        help="An algorithm of the manifests: sha512 (the default for a new bag), sha256, sha1, md5, or "
        "another that Python can compute. Give it again for several: every file is then in every manifest.",
    ),
    click.option(
        "--portable-names",
        is_flag=True,
        help="Refuse file names that some system or reader stumbles over.",
    ),
    click.option(
        "--profile",
        metavar="FILE|NAME",
        help="The BagIt profile to conform to: a file as published (DART's form is read too), or `archpack`.",
    ),
    click.option(
        "--tag",
        "tags",
        multiple=True,
        metavar="'[FILE/]LABEL: VALUE'",
        help="A tag of bag-info.txt, or of another tag file, in the place of what archpack would say.",
    ),
    click.option(
        "--tag-file",
        "tag_files",
        multiple=True,
        metavar="NAME=FILE",
        help="A further tag file: its path in the bag, and the file to take it from.",
    ),
    click.option(
        "--sign",
        "key",
        type=click.Path(path_type=Path),
        metavar="KEY",
        help="Seal the bag with a private key of OpenSSH.",
    ),
)


def options_of(
    *,
    algorithms: Sequence[str],
    profile: str | None,
    tags: Sequence[str],
    tag_files: Sequence[str],
    **others: Any,
) -> "archpack.bag.Options":
    """The value that the words of the command line stand for.

    Raises:
        UsageError: A profile or an algorithm is not known, or a tag file is given twice.
        UnreadableError: A file cannot be read.
    """
    options = archpack.bag.Options(
        algorithms=tuple(algorithms),
        tags=tuple(map(_tag, tags)),
        tag_files=dict(map(_tag_file, tag_files)),
        **others,
    )
    named = [*(word.partition("=")[0] for word in tag_files), *{file for file, _, _ in options.tags}]
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice is not None:
        raise click.UsageError(f"the tag file {twice!r} is given twice: by one --tag-file, or by --tag")
    return archpack.bag.suited(options, archpack.bag.find_profile(profile)) if profile else options


def _tag(word: str) -> tuple[str, str, str]:
    name, colon, value = word.partition(":")
    file, _, label = name.rpartition("/")
    if not colon or not label.strip():
        raise click.UsageError(f"--tag {word!r}: write 'LABEL: value', or 'FILE/LABEL: value'")
    return file or _INFO, label.strip(), value.strip()


def _tag_file(word: str) -> tuple[str, bytes]:
    name, sign, path = word.partition("=")
    if not sign or not name or not path:
        raise click.UsageError(f"--tag-file {word!r}: write NAME=FILE")
    try:
        return name, Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
