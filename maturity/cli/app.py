"""The commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Any

import typer

from maturity.cli.help import Command, Group
from maturity.cli.options import Lang

COMMANDS = {
    "demo": "maturity.cli.demo",
    "quiz": "maturity.cli.quiz.command",
    "score": "maturity.cli.score",
    "check": "maturity.cli.check",
    "form": "maturity.cli.form",
    "banks": "maturity.cli.banks",
    "schema": "maturity.cli.schema",
    "help": "maturity.cli.help_command",
}
"""Each command to its module, which has a function `run_<command>`."""


def build_command(first: str | None) -> Any:
    """Build the command line with the one command that `first` names, or else with all, for help and mistakes."""
    app = typer.Typer(
        cls=Group,
        help="help.app",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        pretty_exceptions_enable=False,
    )
    app.callback()(_declare_options)
    for name in (first,) if first in COMMANDS else COMMANDS:
        function = getattr(import_module(COMMANDS[str(name)]), f"run_{name}")
        app.command(name, cls=Command, help=f"help.{name}")(function)
    return typer.main.get_command(app)


def _declare_options(
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False,
    show: Annotated[str | None, typer.Option("--show-completion", metavar="[SHELL]", help="help.show")] = None,
    install: Annotated[str | None, typer.Option("--install-completion", metavar="[SHELL]", help="help.install")] = None,
    lang: Lang = None,
) -> None:
    """Declare, for the help page, the options that `maturity.cli.start` reads before any command is loaded."""
