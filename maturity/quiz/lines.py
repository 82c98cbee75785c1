"""The command that a typed line is: a letter or a word, after a `/` where a text is expected."""

from __future__ import annotations

import re
from typing import NamedTuple, assert_never

from maturity.quiz.commands import CommandName, get_commands_by_word, list_commands
from maturity.quiz.session import Session
from maturity.quiz.steps import get_kind, takes_any_text
from maturity.text.catalogue import Message, make_message, say
from maturity.text.slugs import make_id

_WORD_AND_REST = re.compile(r"/?(\S+)\s*(.*)", re.DOTALL)
_MAX_QUOTED = 20
"""How many characters of an unknown command a message repeats."""


class TypedCommand(NamedTuple):
    """A command, and what was typed after it ("" for nothing): a comment, a reason, a number."""

    name: CommandName
    rest: str = ""


def find_command(session: Session, text: str, language: str) -> TypedCommand | Message | None:
    """Return the command that a line is, or why it cannot be used here; None if the line is an answer.

    The session must have a step.
    """
    if text in ("?", "/?"):
        return TypedCommand("help")
    has_slash = text.startswith("/")
    assert session.step is not None
    if takes_any_text(get_kind(session.bank, session.step)) and not has_slash:
        return explain_letter(session, text, language)
    name, rest = _split_command(text, language)
    if name is None:
        return make_message("quiz.no_command", text=text[1 : _MAX_QUOTED + 1]) if has_slash else None
    objection = None if name in list_commands(session) else _explain_impossible(name)
    return objection or TypedCommand(name, rest)


def is_quit(text: str, language: str) -> bool:
    """Return whether a line stops the quiz wherever it is typed: `/q`, `/quit`."""
    return text.startswith("/") and get_commands_by_word(language).get(make_id(text)) == "quit"


def explain_letter(session: Session, text: str, language: str, *, ctrl: bool = False) -> Message | None:
    """Say, of one letter typed as a text, how to use it as a command; None if it is not one that can be used here.

    With `ctrl` a command is typed with the Ctrl key, else after a slash.
    """
    name = get_commands_by_word(language).get(make_id(text)) if len(text) == 1 else None
    if name not in list_commands(session):
        return None
    key = f"Ctrl+{text.upper()}" if ctrl else f"/{text.lower()}"
    return make_message("quiz.letter_typed", key=key, name=say(f"quiz.name.{name}", language))


def _explain_impossible(command: CommandName) -> Message | None:
    """Say why a command cannot be used at a step where it is not possible; None if its event says so."""
    match command:
        case "not_applicable":
            return make_message("quiz.must_apply")
        case "comment":
            return make_message("quiz.no_comment")
        case "back" | "skip" | "unknown" | "go_to" | "help" | "quit":
            return None
        case _:
            assert_never(command)


def _split_command(text: str, language: str) -> tuple[CommandName | None, str]:
    """Split a line into a command, None if it is none, and what follows.

    Without a slash nothing may follow, but a number after the command that needs one.
    """
    match, commands = _WORD_AND_REST.fullmatch(text), get_commands_by_word(language)
    name, rest = (commands.get(make_id(match[1])), match[2]) if match else (None, "")
    if name and (not rest or text.startswith("/") or (name == "go_to" and rest.isdigit())):
        return name, rest
    return commands.get(make_id(text)), ""
