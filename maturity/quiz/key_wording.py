"""The commands of a step in words: which key each has, and what it does.

With `ctrl`, as in the panels of a terminal, a key is shown as "Ctrl+P"; else as the letter alone.
"""

from __future__ import annotations

from maturity.quiz.commands import COMMANDS, CommandName, get_letter, list_commands, may_lose
from maturity.quiz.session import Session
from maturity.quiz.steps import is_duty
from maturity.text.catalogue import say
from maturity.text.numbers import NBSP


def describe_keys(session: Session, language: str, *, ctrl: bool = False) -> str:
    """Return the commands that can be used at the step of `session`, with key and name, separated by commas.

    The session must have a step.
    """
    return ", ".join(describe_command(command, language, ctrl=ctrl) for command in list_commands(session))


def describe_brief_keys(session: Session, language: str, *, ctrl: bool = False) -> str:
    """Return the two commands that lead to all others, for a small terminal: help, and quit.

    Before them stands the one that confirms, where there is something to confirm.
    """
    shown: list[CommandName] = ["confirm", "help"] if "confirm" in list_commands(session) else ["help"]
    keys = [describe_command(command, language, ctrl=ctrl) for command in shown]
    return ", ".join((*keys, describe_leaving(language, ctrl=ctrl)))


def explain_keys(session: Session, language: str, *, ctrl: bool = False) -> list[str]:
    """Return a line for each command that can be used at the step of `session`: its key and what it does.

    The session must have a step.
    """
    commands = list_commands(session)
    return [_format_command(command, _find_about(command, session), language, ctrl=ctrl) for command in commands]


def describe_unsaved(language: str) -> dict[CommandName, str]:
    """Return what is said, where one writes, at the key of each command that loses what is written."""
    keys = {command: f"Ctrl+{get_letter(command, language).upper()}" for command in COMMANDS}
    return {command: say(f"quiz.unsaved.{command}", language, **keys) for command in COMMANDS if may_lose(command)}


def describe_command(command: CommandName, language: str, *, ctrl: bool = False) -> str:
    """Return the key and the name of `command`, joined by no-break spaces so that they stay on one line."""
    return _format_command(command, f"quiz.name.{command}", language, ctrl=ctrl).replace(" ", NBSP)


def describe_leaving(language: str, *, ctrl: bool = False) -> str:
    """Return the key that quits and its name where it has to be short or nothing is saved yet, in one piece."""
    return _format_command("quit", "quiz.name.leave", language, ctrl=ctrl).replace(" ", NBSP)


def _find_about(command: CommandName, session: Session) -> str:
    """Return the key of what `command` does at the step of `session`: a duty does not apply in its own words."""
    assert session.step is not None
    is_own = command == "not_applicable" and is_duty(session.step)
    return "duties.about.not_applicable" if is_own else f"quiz.about.{command}"


def _format_command(command: CommandName, name_key: str, language: str, *, ctrl: bool) -> str:
    letter = get_letter(command, language)
    key = f"Ctrl+{letter.upper()}" if ctrl else letter
    return say("quiz.command", language, key=key, name=say(name_key, language))
