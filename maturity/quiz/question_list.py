"""The list of all questions with their state, from which a respondent goes to one: by its number, or by words in it.

`list_rows` makes the rows; a `Finder` is the state of the list while one types in it. Both prompts show the same rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from maturity.quiz.entry import is_ordinal
from maturity.quiz.navigation import find_objection_to_going
from maturity.quiz.session import Session
from maturity.quiz.step_states import find_state
from maturity.quiz.steps import Step, is_duty
from maturity.quiz.wording import describe_question, describe_section
from maturity.text.catalogue import Message, make_message, say
from maturity.text.slugs import fold_letters
from maturity.text.wrapping import cut_text, measure_cells

_MAX_TYPED = 60
"""How many characters of a search are kept: nobody needs more, and a pasted text may have thousands."""
_MIN_QUESTION_CELLS = 8
"""How many cells of a question are shown at least, however long its state is."""


@dataclass(frozen=True)
class Row:
    """One question of the list, in words."""

    number: int
    """Its number in the plan, counted from 1."""
    section: str
    """The part of the questionnaire that it belongs to."""
    question: str
    """The question itself."""
    state: str
    """Whether it is answered, and if not, why: in a few words."""

    def format(self, room: int) -> str:
        """Return question and state on one line of `room` cells; the question is cut, the state is not."""
        left = max(room - measure_cells(self.state) - 3, _MIN_QUESTION_CELLS)
        return f"{cut_text(self.question, left)} – {self.state}"


def list_rows(session: Session, language: str) -> list[Row]:
    """List every question of the plan, in order."""
    return [
        Row(
            number,
            describe_section(session, step, language),
            describe_question(session, step, language),
            _describe_state(session, step, language),
        )
        for number, step in enumerate(session.plan, start=1)
    ]


def _describe_state(session: Session, step: Step, language: str) -> str:
    """Return the state of a step in a few words; of a duty that is answered, what was answered."""
    state = find_state(session, step)
    if is_duty(step) and state == "answered":
        return say(f"duties.state.{session.get_answer(step).value}", language)
    return say(f"quiz.state.{state}", language)


@dataclass(frozen=True)
class Finder:
    """What is typed in the list, and which question is highlighted. It never changes: each key gives another one."""

    session: Session
    rows: Sequence[Row]
    typed: str = ""
    """A number, or words that the question or its section has to contain; "" at first."""
    highlighted: int = 1
    """The number of the question that Enter goes to."""
    objection: Message | None = None
    """Why Enter did not go anywhere."""

    @cached_property
    def found(self) -> list[Row]:
        """The rows to show: all of them for a number or for nothing, else those that contain every word typed."""
        if is_ordinal(self.typed):
            return list(self.rows)
        words = fold_letters(self.typed).split()
        return [
            row for row in self.rows if all(word in fold_letters(f"{row.section} {row.question}") for word in words)
        ]

    def type_text(self, typed: str) -> Finder:
        """Let `typed` be what is typed: its number is highlighted, or the first question that contains the words."""
        now = replace(self, typed=typed, objection=None)
        if is_ordinal(typed):
            number = int(typed)
            return replace(now, highlighted=number) if 1 <= number <= len(self.rows) else now
        shown = {row.number for row in now.found}
        return now if self.highlighted in shown or not shown else replace(now, highlighted=min(shown))

    @property
    def pointed(self) -> int | None:
        """The number of the question to be marked: the highlighted one; None while no question has the number typed."""
        is_none = is_ordinal(self.typed) and not 1 <= int(self.typed) <= len(self.rows)
        return None if is_none else self.highlighted

    def add_text(self, text: str) -> Finder:
        """Let `text` be typed after what is typed; a figure after a number that was refused begins another number."""
        begins = self.objection is not None and is_ordinal(self.typed) and text.isdigit()
        return self.type_text(text if begins else (self.typed + text).lstrip()[:_MAX_TYPED])

    def move(self, by: int) -> Finder:
        """Highlight the question `by` rows further down or, if negative, up; at either end it stays there.

        A number that is typed is given up.
        """
        now = replace(self, typed="" if is_ordinal(self.typed) else self.typed, objection=None)
        numbers = [row.number for row in now.found]
        if not numbers:
            return now
        index = numbers.index(self.highlighted) if self.highlighted in numbers else 0
        return replace(now, highlighted=numbers[min(max(index + by, 0), len(numbers) - 1)])

    def choose(self) -> int | Message:
        """Return the number of the question to go to, or why there is none to go to."""
        if not self.found:
            return make_message("quiz.no_match", text=self.typed)
        number = int(self.typed) if is_ordinal(self.typed) else self.highlighted
        return find_objection_to_going(self.session, number) or number


def start_finder(session: Session, language: str) -> Finder:
    """Return the list as it is before any key: the first question without an answer is highlighted.

    If there is none, it is the one where the respondent is.
    """
    first = session.unanswered_steps[0] if session.unanswered_steps else session.step
    return Finder(session, list_rows(session, language), highlighted=session.get_number(first) if first else 1)
