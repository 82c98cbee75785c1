"""Which command a typed line is: a letter or a word, after a slash where any text may be an answer."""

from __future__ import annotations

import re
from typing import NamedTuple, assert_never

from maturity.quiz.commands import CommandName, get_commands_by_word, get_letter, list_commands
from maturity.quiz.session import Session
from maturity.quiz.steps import get_kind, takes_any_text
from maturity.text.catalogue import Message, make_message, say
from maturity.text.slugs import make_id

_WORD_AND_REST = re.compile(r"/?(\S+)\s*(.*)", re.DOTALL)
_MAX_QUOTED = 20
"""How many characters of an unknown command a message repeats at most."""


class TypedCommand(NamedTuple):
    """A command that was typed."""

    name: CommandName
    """Which command it is."""
    rest: str = ""
    """What was typed after it: a comment, a reason, a number; "" for nothing."""


def find_command(session: Session, text: str, language: str) -> TypedCommand | Message | None:
    """Return the command that `text` is, or a message that says why it cannot be used; None if it is no command.

    At a step that takes any text, only a line that starts with a slash is a command; a single letter that would be a
    command elsewhere gives a message that says how to type it. The session must have a step.
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


def describe_line_key(command: CommandName, session: Session, language: str) -> str:
    """Return what is typed in plain lines for `command` at the step of `session`, which must have one."""
    assert session.step is not None
    letter = get_letter(command, language)
    return f"/{letter}" if takes_any_text(get_kind(session.bank, session.step)) else letter


def is_quit(text: str, language: str) -> bool:
    """Return whether `text` is the command that quits, after a slash; it is understood wherever a line is asked for."""
    return text.startswith("/") and get_commands_by_word(language).get(make_id(text)) == "quit"


def explain_letter(session: Session, text: str, language: str, *, ctrl: bool = False) -> Message | None:
    """Say how to use as a command the letter that was typed as a text: with Ctrl if `ctrl` is true, else after a slash.

    None if `text` is more than one character, or no command that can be used at the step of `session`.
    """
    name = get_commands_by_word(language).get(make_id(text)) if len(text) == 1 else None
    if name not in list_commands(session):
        return None
    key = f"Ctrl+{text.upper()}" if ctrl else f"/{text.lower()}"
    return make_message("quiz.letter_typed", key=key, name=say(f"quiz.name.{name}", language))


def _explain_impossible(command: CommandName) -> Message | None:
    """Say why `command` cannot be used at this step; None for a command whose event gives a notice by itself."""
    match command:
        case "confirm":
            return make_message("quiz.nothing_to_confirm")
        case "not_applicable":
            return make_message("quiz.must_apply")
        case "comment" | "evidence":
            return make_message("quiz.no_comment")
        case "back" | "skip" | "unknown" | "go_to" | "help" | "quit":
            return None
        case _:
            assert_never(command)


def _split_command(text: str, language: str) -> tuple[CommandName | None, str]:
    """Split a line into a command and what follows it; the command is None if the line is none.

    Without a slash, only the command that goes to a step may be followed by something: a number.
    """
    match, commands = _WORD_AND_REST.fullmatch(text), get_commands_by_word(language)
    name, rest = (commands.get(make_id(match[1])), match[2]) if match else (None, "")
    if name and (not rest or text.startswith("/") or (name == "go_to" and rest.isdigit())):
        return name, rest
    return commands.get(make_id(text)), ""
