"""`maturity help COMMAND`: the help page of a command, as `maturity COMMAND --help` shows it."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.options import Lang


def run_help(
    command: Annotated[str | None, typer.Argument(metavar="[COMMAND]", help="help.help_command")] = None,
    lang: Lang = None,
) -> int:
    """Show the page of a command, or that of all; `lang` is found among the words of the command line."""
    from maturity.cli.app import COMMANDS, call_command
    from maturity.cli.mistakes import refuse_command

    del lang
    if command is not None and command not in COMMANDS:
        raise refuse_command(command, COMMANDS)
    words = ["--help"] if command is None else [command, "--help"]
    return call_command(command, words)
