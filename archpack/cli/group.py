"""A group of commands that loads each when it is called for."""

import importlib
from typing import cast

import click

from archpack.cli.commands import COMMANDS


class LazyGroup(click.Group):
    """Looks its commands up in `archpack.cli.commands.COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order in which work is done."""
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; for one that there is not, the nearest is named."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from archpack.source.wording import meant

            message = error.message.removesuffix(".") + meant(args[0], COMMANDS)
            raise click.UsageError(message, ctx) from None

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, its module loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"archpack.cli.commands.{COMMANDS[cmd_name]}")
        return cast("click.Command", module.command)
