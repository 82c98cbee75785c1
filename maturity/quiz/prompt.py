"""The prompt: what asks a respondent, in panels of a terminal or in plain lines."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Protocol, assert_never

from maturity.quiz.end_menu import build_end_menu
from maturity.quiz.events import Event, Quit
from maturity.quiz.progress import describe_count_change
from maturity.quiz.session import Session
from maturity.quiz.step_states import describe_counts
from maturity.quiz.steps import Step
from maturity.text.catalogue import Message, say
from maturity.text.sentences import format_sentence


class StoppedError(Exception):
    """The respondent stops where something else than an answer is asked for: a file, a comment, what to do next."""


class RefusedLineError(Exception):
    """A script has typed a line that is neither an answer nor a command, so that the quiz stops.

    What is typed after it was meant for other questions than those that would be asked. `line` is its number, counted
    from 1, `text` what was typed, `sentence` why it is refused.
    """

    def __init__(self, line: int, text: str, sentence: str) -> None:
        super().__init__(line, text, sentence)
        self.line, self.text, self.sentence = line, text, sentence


class Prompt(Protocol):
    """Asks a respondent for events and tells them what came of each.

    It has two implementations: `terminal.prompt.TerminalPrompt`, in panels, and `plain.PlainPrompt`, in plain lines.
    `ask(session)` returns what the respondent does, `acknowledge(before, after)` tells what came of it. What both
    implementations have in common is written here.
    """

    language: str
    """The language of what is shown: at first that of messages, then that of the questionnaire once it is chosen."""
    refused: int
    """How many lines were typed that were no answer nor a command that can be followed.

    An answer that the bank does not allow, such as a number beyond its bounds, is among them.
    """

    @abstractmethod
    def ask_step(self, session: Session) -> Event:
        """Ask the step of `session`, which must have one, and return what the respondent does there."""

    @abstractmethod
    def acknowledge(self, before: Session, after: Session) -> None:
        """Tell what an event has changed from `before` to `after`. The answers it has changed are saved by then."""

    @abstractmethod
    def choose(self, question: str, options: Sequence[str]) -> int:
        """Ask for one of `options` and return its index, from 0.

        Raises `StoppedError` if the respondent quits instead.
        """

    @abstractmethod
    def ask_line(self, question: str, proposed: str = "") -> str:
        """Ask for a text, which may be empty, and return it; `proposed` is what Enter alone gives.

        Raises `StoppedError` if the respondent quits instead.
        """

    @abstractmethod
    def refuse(self, objection: Message) -> None:
        """Tell why what was typed last is refused. Raises `RefusedLineError` where a script has to stop at it."""

    @abstractmethod
    def tell(self, text: str, first: str = "") -> None:
        """Show a paragraph that stays on the screen; `first` is put before its first line, such as "1. "."""

    @abstractmethod
    def describe_quit_keys(self) -> str:
        """Return what the respondent has to press or type to stop, where one chooses and where one writes."""

    def list_unconfirmed(self) -> list[Step]:
        """List the steps that were left with something begun and not given; a line is given or not there at all."""
        return []

    def ask(self, session: Session) -> Event:
        """Ask the step of `session`, or at the end what to do next, and return what the respondent does."""
        return self.ask_at_end(session) if session.step is None else self.ask_step(session)

    def ask_at_end(self, session: Session) -> Event:
        """Ask what to do once no step is left: see the result, or return to some of the steps.

        Returns the event that stands for the choice, `Quit` if the respondent quits.
        """
        question, options = build_end_menu(session, self.language)
        try:
            index = self.choose(question, [text for text, _ in options])
        except StoppedError:
            return Quit()
        return options[index][1]

    def say(self, key: str, /, **params: object) -> str:
        """Return the sentence with this key of the message catalogue, filled with `params`, in `language`."""
        return say(key, self.language, **params)

    def greet(self) -> None:
        """Tell the respondent how to stop, and that they can resume later."""
        self.tell(self.say("quiz.keys_hello", quit=self.describe_quit_keys()))

    def tell_count_change(self, before: Session, after: Session, first: str = "") -> None:
        """Tell by how many steps the answer has made the questionnaire longer or shorter; nothing if it has not."""
        for message in describe_count_change(before, after):
            self.tell(format_sentence(message, self.language), first)

    def tell_complete(self, before: Session, after: Session) -> None:
        """Tell how many questions are in which state, if the event at the last step has finished the quiz."""
        match after.ending:
            case "finished":
                if before.step is not None:
                    self.tell(self.say("quiz.end", counts=describe_counts(after, self.language)))
            case "stopped" | None:
                pass
            case _:
                assert_never(after.ending)
