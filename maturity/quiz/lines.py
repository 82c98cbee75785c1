"""The command that a typed line is: a letter or a word of its own, after a `/` where a text is awaited."""

from __future__ import annotations

import re
from typing import NamedTuple

from maturity.quiz.commands import get_commands_by_word, list_possible
from maturity.quiz.session import Session
from maturity.quiz.steps import get_kind
from maturity.text.catalogue import Message, make_message, say
from maturity.text.slugs import make_id

_WORD_AND_REST = re.compile(r"/?(\S+)\s*(.*)", re.DOTALL)


class Command(NamedTuple):
    """A command and what was typed after it ("" for nothing): a remark, a reason, a number."""

    name: str
    rest: str = ""


def find_command(session: Session, text: str, language: str) -> Command | Message | None:
    """The command, or why it cannot be one here; None for an answer."""
    if text in ("?", "/?"):
        return Command("help")
    slash = text.startswith("/")
    assert session.at is not None
    if get_kind(session.bank, session.at) == "text" and not slash:
        return explain_lone_letter(session, text, language)
    name, rest = _split(text, language)
    if not name:
        return make_message("quiz.no_command", text=text[1:21]) if slash else None
    if name not in list_possible(session) and name in ("not_applicable", "comment"):
        return make_message("quiz.must_apply" if name == "not_applicable" else "quiz.no_comment")
    return Command(name, rest)


def is_quit(text: str, language: str) -> bool:
    """Whether a line stops the quiz wherever it is typed: `/q`, `/quitter`."""
    return text.startswith("/") and get_commands_by_word(language).get(make_id(text)) == "quit"


def _split(text: str, language: str) -> tuple[str, str]:
    """The command's name and what follows it; without a slash only a number may follow, and only where one is meant."""
    match, words = _WORD_AND_REST.fullmatch(text), get_commands_by_word(language)
    name, rest = (words.get(make_id(match[1])), match[2]) if match else (None, "")
    if name and (not rest or text.startswith("/") or (name == "go_to" and rest.isdigit())):
        return name, rest
    return words.get(make_id(text), ""), ""


def explain_lone_letter(session: Session, text: str, language: str, *, ctrl: bool = False) -> Message | None:
    """Where one writes, what a letter that is a command elsewhere probably meant: with Ctrl, or after a slash."""
    name = get_commands_by_word(language).get(make_id(text)) if len(text) == 1 else None
    if name not in list_possible(session):
        return None
    key = f"Ctrl+{text.upper()}" if ctrl else f"/{text.lower()}"
    return make_message("quiz.letter_typed", key=key, name=say(f"quiz.name.{name}", language))
