"""The commands, in the order in which a newcomer meets them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from maturity.cli.help import Command, Group
from maturity.cli.options import Lang

COMMANDS = {
    "demo": "maturity.cli.demo",
    "quiz": "maturity.cli.quiz.command",
    "score": "maturity.cli.score",
    "merge": "maturity.cli.merge",
    "report": "maturity.cli.report.command",
    "explain": "maturity.cli.explain",
    "compare": "maturity.cli.compare.command",
    "cohort": "maturity.cli.cohort.command",
    "check": "maturity.cli.check.command",
    "form": "maturity.cli.form",
    "import": "maturity.cli.import_table",
    "banks": "maturity.cli.banks",
    "new": "maturity.cli.new",
    "rule": "maturity.cli.rule",
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


def call_command(first: str | None, words: Sequence[str]) -> int:
    """Run the command line `words`, of which `first` is the command if any; return the exit code.

    What goes wrong is raised, Ctrl-C as KeyboardInterrupt too: typer's own `main` would make of it an exit code like
    that of a command, and nobody would say a word.
    """
    group = build_command(first)
    try:
        with group.make_context("maturity", list(words)) as context:
            return int(group.invoke(context) or 0)
    except typer.Exit as leaving:  # a help page has been shown
        return leaving.exit_code


def _declare_options(
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="help.debug")] = False,
    show: Annotated[str | None, typer.Option("--show-completion", metavar="[SHELL]", help="help.show")] = None,
    install: Annotated[str | None, typer.Option("--install-completion", metavar="[SHELL]", help="help.install")] = None,
    lang: Lang = None,
) -> None:
    """Declare, for the help page, the options that `maturity.cli.start` reads before any command is loaded."""
