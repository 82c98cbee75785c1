"""The command that a typed line is: a letter or a word of its own, after a `/` where a text is awaited."""

from __future__ import annotations

import re
from typing import NamedTuple

from maturity.files.wayout import plain_name
from maturity.quiz.commands import command_by_word, possible
from maturity.quiz.session import Session
from maturity.quiz.steps import kind_at
from maturity.text.catalogue import Message, msg, say

_WORD_AND_REST = re.compile(r"/?(\S+)\s*(.*)", re.DOTALL)


class Command(NamedTuple):
    """A command and what was typed after it ("" for nothing): a remark, a reason, a number."""

    name: str
    rest: str = ""


def command_in(session: Session, text: str, language: str) -> Command | Message | None:
    """The command, or why it cannot be one here; None for an answer."""
    if text in ("?", "/?"):
        return Command("help")
    slash = text.startswith("/")
    assert session.at is not None
    if kind_at(session.bank, session.at) == "text" and not slash:
        return lone_letter(session, text, language)
    name, rest = _split(text, language)
    if not name:
        return msg("quiz.no_command", text=text[1:21]) if slash else None
    if name not in possible(session) and name in ("not_applicable", "comment"):
        return msg("quiz.must_apply" if name == "not_applicable" else "quiz.no_comment")
    return Command(name, rest)


def is_quit(text: str, language: str) -> bool:
    """Whether a line stops the quiz wherever it is typed: `/q`, `/quitter`."""
    return text.startswith("/") and command_by_word(language).get(plain_name(text)) == "quit"


def _split(text: str, language: str) -> tuple[str, str]:
    """The command's name and what follows it; without a slash only a number may follow, and only where one is meant."""
    match, words = _WORD_AND_REST.fullmatch(text), command_by_word(language)
    name, rest = (words.get(plain_name(match[1])), match[2]) if match else (None, "")
    if name and (not rest or text.startswith("/") or (name == "go_to" and rest.isdigit())):
        return name, rest
    return words.get(plain_name(text), ""), ""


def lone_letter(session: Session, text: str, language: str, *, ctrl: bool = False) -> Message | None:
    """Where one writes, what a letter that is a command elsewhere probably meant: with Ctrl, or after a slash."""
    name = command_by_word(language).get(plain_name(text)) if len(text) == 1 else None
    if name not in possible(session):
        return None
    key = f"Ctrl+{text.upper()}" if ctrl else f"/{text.lower()}"
    return msg("quiz.letter_typed", key=key, name=say(f"quiz.name.{name}", language))
