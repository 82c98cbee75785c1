"""The commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from maturity import __version__
from maturity.cli import banks, check, form, schema, score
from maturity.cli.help import Command, Group

_FUNCTIONS = {
    "score": score.score,
    "check": check.check,
    "form": form.form,
    "banks": banks.banks,
    "schema": schema.schema,
}
COMMANDS = tuple(_FUNCTIONS)


def command() -> Any:
    """The whole command line, ready to run."""
    app = typer.Typer(
        cls=Group,
        help="help.app",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_main)
    for name, function in _FUNCTIONS.items():
        app.command(name, cls=Command, help=f"help.{name}")(function)
    return typer.main.get_command(app)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"maturity {__version__}")
        raise typer.Exit


def _main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="help.version")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False,
) -> None:
    """Options that stand before the command."""
