"""The commands of a step in words: which key, and what it does."""

from __future__ import annotations

from maturity.quiz.commands import CommandName, get_letter, list_commands
from maturity.quiz.session import Session
from maturity.text.catalogue import say
from maturity.text.numbers import NBSP


def describe_keys(session: Session, language: str, *, ctrl: bool = False) -> str:
    """Return the commands possible at the step, each with its key and its name, as one text of a line or two."""
    return ", ".join(describe_command(command, language, ctrl=ctrl) for command in list_commands(session))


def explain_keys(session: Session, language: str, *, ctrl: bool = False) -> list[str]:
    """Return the commands possible at the step, a line each: its key and what it does."""
    commands = list_commands(session)
    return [_format_command(command, f"quiz.about.{command}", language, ctrl=ctrl) for command in commands]


def describe_command(command: CommandName, language: str, *, ctrl: bool = False) -> str:
    """Return a command's key, with or without Ctrl, and its name, not to be broken over two lines."""
    return _format_command(command, f"quiz.name.{command}", language, ctrl=ctrl).replace(" ", NBSP)


def describe_leaving(language: str, *, ctrl: bool = False) -> str:
    """Return the key that quits where nothing is saved yet, and what it is called there."""
    return _format_command("quit", "quiz.name.leave", language, ctrl=ctrl).replace(" ", NBSP)


def _format_command(command: CommandName, name_key: str, language: str, *, ctrl: bool) -> str:
    letter = get_letter(command, language)
    key = f"Ctrl+{letter.upper()}" if ctrl else letter
    return say("quiz.command", language, key=key, name=say(name_key, language))
