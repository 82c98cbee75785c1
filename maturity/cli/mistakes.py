"""typer's complaints about a command line, in our words: keyed on the kind of complaint, never on its English."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from maturity.errors import UsageError


def translate_mistake(error: Any, commands: Collection[str]) -> UsageError:
    """The usage mistake that a `typer.TyperException` is about."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        near = ", ".join(error.possibilities or ())
        key = "usage.no_such_option_near" if near else "usage.no_such_option"
        return UsageError(key, option=error.option_name, near=near)
    if kind == "BadOptionUsage":
        needs = "requires" in error.message
        return UsageError("usage.option_needs_value" if needs else "usage.option_no_value", option=error.option_name)
    if kind == "MissingParameter":
        return UsageError("usage.missing", name=_name(error.param))
    if kind == "BadParameter":
        return UsageError("usage.bad_value", option=_name(error.param))
    return _other(error, commands)


def _other(error: Any, commands: Collection[str]) -> UsageError:
    """Complaints without a type of their own; what they are about stands in quotes or in brackets."""
    message = str(error.message)
    if message.startswith("Missing command"):
        return UsageError("usage.missing_command")
    quoted = re.match(r"No such command '(.*?)'", message, re.DOTALL)
    if quoted:
        near = ", ".join(get_close_matches(quoted[1], commands))
        key = "usage.no_such_command_near" if near else "usage.no_such_command"
        return UsageError(key, command=quoted[1], near=near)
    arguments = re.search(r"\((.*)\)", message, re.DOTALL)
    return UsageError("usage.extra", arguments=arguments[1] if arguments else message)


def _name(parameter: Any) -> str:
    if parameter is None:
        return "?"
    if getattr(parameter, "param_type_name", "") == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name.upper())
