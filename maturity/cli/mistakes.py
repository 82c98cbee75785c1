"""typer's complaints about a command line, as messages of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from maturity.cli.help import say_metavar
from maturity.errors import UsageError

_BANK_ARGUMENTS = ("bank", "paths")
"""What commands call the argument that is, or may be, a questionnaire."""


def translate_mistake(error: Any, commands: Collection[str]) -> UsageError:
    """Translate a `typer.TyperException` into a usage mistake; `commands` are the commands that exist."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _refuse_option(error)
    if kind == "BadOptionUsage":
        needs = "requires" in error.message
        return UsageError("usage.option_needs_value" if needs else "usage.option_no_value", option=error.option_name)
    if kind == "MissingParameter":
        return UsageError("usage.missing", name=_name_parameter(error.param))
    if kind == "BadParameter":
        return UsageError("usage.bad_value", option=_name_parameter(error.param))
    return _translate_message(error, commands)


def _refuse_option(error: Any) -> UsageError:
    """Make the refusal of an option that a command does not have, with the nearest one that it has.

    `--bank` is one of `score`, and nothing like it is meant elsewhere: most commands take the questionnaire itself.
    """
    option = error.option_name
    bank = _find_bank_argument(error.ctx) if option == "--bank" else ""
    if bank:
        return UsageError("usage.bank_no_option", command=f"maturity {error.ctx.info_name} {bank}")
    near = _find_nearest(option, error.possibilities or ()) if option != "--bank" else ""
    return UsageError("usage.no_such_option_near" if near else "usage.no_such_option", option=option, near=near)


def _translate_message(error: Any, commands: Collection[str]) -> UsageError:
    """Translate a complaint that has no type of its own: what it is about is in quotes or brackets of its text."""
    message = str(error.message)
    if message.startswith("Missing command"):
        return UsageError("usage.missing_command")
    quoted = re.match(r"No such command '(.*?)'", message, re.DOTALL)
    if quoted:
        return refuse_command(quoted[1], commands)
    arguments = re.search(r"argument(?:\(s\)|s)? \((.*)\)", message, re.DOTALL)
    return UsageError("usage.extra", arguments=arguments[1] if arguments else message)


def refuse_command(word: str, commands: Collection[str]) -> UsageError:
    """Make the refusal of a command that does not exist, with the one that is most alike."""
    near = _find_nearest(word, commands)
    return UsageError("usage.no_such_command_near" if near else "usage.no_such_command", command=word, near=near)


def _find_bank_argument(context: Any) -> str:
    """Return the word that stands for the questionnaire in the usage of a command that takes one; else ""."""
    parameters = context.command.params if context else ()
    return next((_name_parameter(each).strip("[]") for each in parameters if each.name in _BANK_ARGUMENTS), "")


def _find_nearest(word: str, possible: Collection[str]) -> str:
    """Return the one of the `possible` words that is most like `word`; empty if none is."""
    return next(iter(get_close_matches(word, possible, n=1)), "")


def _name_parameter(parameter: Any) -> str:
    """Return the longest spelling of an option, or the word that stands for an argument."""
    if parameter is None:
        return "?"
    if getattr(parameter, "param_type_name", "") == "option":
        return str(max(parameter.opts, key=len))
    return say_metavar(parameter).removesuffix("...")
