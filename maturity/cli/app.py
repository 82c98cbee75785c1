"""The commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import typer

from maturity.cli import banks, check, form, schema, score
from maturity.cli.help import Command, Group

_FUNCTIONS: dict[str, Callable[..., int]] = {
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


def _main(
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False,
) -> None:
    """Declare, for the help page, the options that `maturity.cli.start` reads before any command is loaded."""
