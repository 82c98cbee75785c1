"""The prompt: whatever asks a respondent, in panels of a terminal or in plain lines."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol, assert_never

from maturity.quiz.end_menu import build_end_menu
from maturity.quiz.events import Event, Quit
from maturity.quiz.progress import describe_count_change
from maturity.quiz.session import Session
from maturity.quiz.wording import format_sentence
from maturity.text.catalogue import say


class StoppedError(Exception):
    """The respondent stops where something else than an answer is asked for: a file, a comment, what to do next."""


class Prompt(Protocol):
    """Asks a respondent and tells them what came of it. What every screen has in common is written here."""

    language: str
    """The language of the quiz: that of messages first, that of the questionnaire once it is chosen."""
    refused: int
    """How many lines of a script were neither an answer nor a command."""

    @abstractmethod
    def ask_step(self, session: Session) -> Event:
        """Ask the step of a session, which has one; return what the respondent does there."""

    @abstractmethod
    def acknowledge(self, before: Session, after: Session) -> None:
        """Tell what an event has changed between two sessions. What it has answered is saved by then."""

    @abstractmethod
    def choose(self, question: str, options: Sequence[str]) -> int:
        """Ask for one of `options`; return its index. Raises `StoppedError` if the respondent quits instead."""

    @abstractmethod
    def ask_line(self, question: str, proposed: str = "") -> str:
        """Ask for a text, which may be empty; `proposed` is what Enter alone gives.

        Raises `StoppedError` if the respondent quits instead.
        """

    @abstractmethod
    def tell(self, text: str, first: str = "") -> None:
        """Show a paragraph that stays on the screen; `first` stands before its first line."""

    @abstractmethod
    def get_quit_key(self) -> str:
        """Return how a respondent is told to stop: a key, or what to type."""

    def ask(self, session: Session) -> Event:
        """Ask the step of a session, or at the end what to do next; return what the respondent does."""
        return self.ask_at_end(session) if session.step is None else self.ask_step(session)

    def ask_at_end(self, session: Session) -> Event:
        """Ask what to do once no step is left: see the result, or return to some of the steps."""
        question, options = build_end_menu(session, self.language)
        try:
            index = self.choose(question, [text for text, _ in options])
        except StoppedError:
            return Quit()
        return options[index][1]

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue in the language of the quiz."""
        return say(key, self.language, **params)

    def greet(self) -> None:
        """Tell the respondent how to stop and that they can resume."""
        self.tell(self.say("quiz.keys_hello", quit=self.get_quit_key()))

    def tell_count_change(self, before: Session, after: Session, first: str = "") -> None:
        """Tell by how many questions the questionnaire has become longer or shorter, if it has."""
        for message in describe_count_change(before, after):
            self.tell(format_sentence(message, self.language), first)

    def tell_complete(self, before: Session, after: Session) -> None:
        """Tell that every question has an answer, if the last answer has ended the quiz."""
        match after.ending:
            case "finished":
                if before.step is not None:
                    self.tell(self.say("quiz.end_complete"))
            case "stopped" | None:
                pass
            case _:
                assert_never(after.ending)
