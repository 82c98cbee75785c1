"""What can be typed instead of an answer, in the language of the quiz: letters, and the words that mean the same."""

from __future__ import annotations

from functools import cache
from typing import Literal, assert_never, get_args

from maturity.model.items import Question
from maturity.quiz.events import Back, DontKnow, Event, Help, Quit, Skip
from maturity.quiz.session import Session
from maturity.quiz.steps import get_item_or_target, takes_comment
from maturity.text.catalogue import say
from maturity.text.slugs import make_id

SimpleCommand = Literal["back", "skip", "unknown", "help", "quit"]
"""The commands that are complete as they are."""
LineCommand = Literal["not_applicable", "comment", "go_to"]
"""The commands that need a line more: a reason, a comment, a number."""
CommandName = Literal["back", "skip", "unknown", "not_applicable", "comment", "go_to", "help", "quit"]
COMMANDS: tuple[CommandName, ...] = get_args(CommandName)
"""Every command, in the order in which they are shown. The catalogue has the letter, name and words of each."""


def make_event(command: SimpleCommand) -> Event:
    """Return the event that a command without a line of its own stands for."""
    match command:
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
    """Return the letter of a command: typed by itself where one chooses an option, and with Ctrl everywhere.

    Ctrl with c, d, h, i, j, m or z is something else in every terminal: no command has one of these.
    """
    return say(f"quiz.key.{command}", language)


@cache
def get_commands_by_word(language: str) -> dict[str, CommandName]:
    """Map every letter and word of a language, without accents and capitals, to its command."""
    commands: dict[str, CommandName] = {}
    for command in COMMANDS:
        words = [get_letter(command, language), *say(f"quiz.words.{command}", language).split(",")]
        commands.update({make_id(word): command for word in words})
    return commands


def list_commands(session: Session) -> list[CommandName]:
    """List the commands that can be used at the step of the session, which must have one."""
    return [command for command in COMMANDS if _is_possible(command, session)]


def _is_possible(command: CommandName, session: Session) -> bool:
    assert session.step is not None
    match command:
        case "not_applicable":
            subject = get_item_or_target(session.bank, session.step)
            return isinstance(subject, Question) and subject.may_not_apply
        case "comment":
            return takes_comment(session.step)
        case "back":
            return session.step != session.shown_steps[0]
        case "skip" | "unknown" | "go_to" | "help" | "quit":
            return True
        case _:
            assert_never(command)
