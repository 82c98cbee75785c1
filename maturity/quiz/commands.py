"""Commands: what can be typed instead of an answer, in the language of the quiz.

A command is a letter, or a word that means the same; the letters and words are in the message catalogue.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, assert_never, get_args

from maturity.quiz.events import Back, Confirm, DontKnow, Event, Help, Quit, Skip, make_confirmed
from maturity.quiz.session import Session
from maturity.quiz.steps import may_not_apply, takes_comment
from maturity.text.catalogue import say
from maturity.text.slugs import make_id

SimpleCommand = Literal["confirm", "back", "skip", "unknown", "help", "quit"]
"""The commands that need nothing more to be typed."""
LineCommand = Literal["not_applicable", "comment", "evidence", "go_to"]
"""The commands that need something more: the reason, the comment, the evidence, the number of a step."""
CommandName = Literal[
    "confirm", "back", "skip", "unknown", "not_applicable", "comment", "evidence", "go_to", "help", "quit"
]
"""The name of any command, simple or with a line."""
COMMANDS: tuple[CommandName, ...] = get_args(CommandName)
"""Every command, in the order in which they are shown."""


def make_event(command: SimpleCommand) -> Event:
    """Return the event that `command` stands for."""
    match command:
        case "confirm":
            return Confirm()
        case "back":
            return Back()
        case "skip":
            return Skip()
        case "unknown":
            return DontKnow()
        case "help":
            return Help()
        case "quit":
            return Quit()
        case _:
            assert_never(command)


@cache
def get_letter(command: CommandName, language: str) -> str:
    """Return the letter of `command` in `language`.

    In plain lines it is typed by itself, or after a slash where any text may be an answer. In panels it is typed by
    itself in a list of options, and with Ctrl everywhere. No command has c, d, h, i, j, m or z, because Ctrl with one
    of these means something else in every terminal. A letter means the same in every language, so that nobody who
    changes the language skips a question where they wanted to go back.
    """
    return say(f"quiz.key.{command}", language)


def may_lose(command: CommandName) -> bool:
    """Return whether `command` loses what is begun at a step and not yet given: it ends the quiz, or answers otherwise.

    Such a command is asked for once more.
    """
    return command in ("confirm", "quit", "unknown", "not_applicable")


def goes_on(command: CommandName) -> bool:
    """Return whether `command` leads on from a step at once, so that a key that is held down would run through."""
    return command in ("confirm", "skip", "unknown", "not_applicable")


def list_letters(command: CommandName, language: str) -> list[str]:
    """Return every letter that stands for `command` in `language`: the one that is shown first, then older ones."""
    words = say(f"quiz.words.{command}", language).split(",")
    return [get_letter(command, language), *(word for word in words if len(word) == 1)]


@cache
def get_commands_by_word(language: str) -> dict[str, CommandName]:
    """Map every letter and word that stands for a command in `language` to that command.

    Letters and words are written as ids: without accents, in small letters (see `make_id`).
    """
    commands: dict[str, CommandName] = {}
    for command in COMMANDS:
        words = [get_letter(command, language), *say(f"quiz.words.{command}", language).split(",")]
        commands.update({make_id(word): command for word in words})
    return commands


def list_commands(session: Session) -> list[CommandName]:
    """List the commands that can be used at the step of `session`, which must have one, in the order of `COMMANDS`."""
    return [command for command in COMMANDS if _is_possible(command, session)]


def _is_possible(command: CommandName, session: Session) -> bool:
    assert session.step is not None
    match command:
        case "confirm":
            return make_confirmed(session.get_answer(session.step)) is not None
        case "not_applicable":
            return may_not_apply(session.bank, session.step)
        case "comment" | "evidence":
            return takes_comment(session.step)
        case "back":
            return session.step != session.shown_steps[0]
        case "skip" | "unknown" | "go_to" | "help" | "quit":
            return True
        case _:
            assert_never(command)
