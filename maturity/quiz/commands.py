"""What can be typed instead of an answer, in the language of the quiz: letters, and the words behind them."""

from __future__ import annotations

from functools import cache

from maturity.model.items import Question
from maturity.quiz.events import Back, DontKnow, Event, Help, Quit, Skip
from maturity.quiz.session import Session
from maturity.quiz.steps import get_item
from maturity.text.catalogue import say
from maturity.text.slugs import make_id

COMMANDS = ("back", "skip", "unknown", "not_applicable", "comment", "go_to", "help", "quit")
"""In the order in which they are shown. The catalogue gives each its letter, its name and its other words."""


EVENTS: dict[str, Event] = {
    "back": Back(),
    "skip": Skip(),
    "unknown": DontKnow(),
    "help": Help(),
    "quit": Quit(),
}
"""The commands that need nothing more; the others ask for a line first."""


@cache
def get_letter(command: str, language: str) -> str:
    """The letter of a command, alone where one chooses and with Ctrl everywhere.

    Ctrl with c, d, h, i, j, m or z is something else in every terminal: no command has one of these.
    """
    return say(f"quiz.key.{command}", language)


@cache
def get_commands_by_word(language: str) -> dict[str, str]:
    """Every letter and word, without accents and capitals, to its command."""
    found = {}
    for command in COMMANDS:
        words = [get_letter(command, language), *say(f"quiz.words.{command}", language).split(",")]
        found.update({make_id(word): command for word in words})
    return found


def list_possible(session: Session) -> list[str]:
    """The commands that make sense at the step where the session stands."""
    assert session.at is not None
    asked = get_item(session.bank, session.at)
    senseless = set()
    if not (isinstance(asked, Question) and asked.may_not_apply):
        senseless.add("not_applicable")
    if session.at.space == "targets":
        senseless.add("comment")
    if session.at == session.walk[0]:
        senseless.add("back")
    return [command for command in COMMANDS if command not in senseless]
