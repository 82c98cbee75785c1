"""The session: where a respondent is in a questionnaire, and what is answered. It reads no file and knows no clock.

A step is one profile field, duty, target or question to answer. Some steps are asked, as the answers are now: a profile
field and a target always, a duty unless it does not apply, a question if it is in scope and its condition is true. A
review goes through some of the steps again. What an event makes of a session is in `maturity.quiz.moves`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, assert_never

from maturity.engine.applicability import find_standings
from maturity.engine.duties import find_duties
from maturity.engine.offering import list_offered
from maturity.model.answers import ABSENT, Answer, Scope, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer
from maturity.model.items import Option, Question
from maturity.model.standing import Standing
from maturity.quiz.duty_steps import convert_to_duty_answer
from maturity.quiz.steps import Step, get_item_or_target, is_question
from maturity.text.catalogue import Message

Ending = Literal["finished", "stopped"]
"""How a session ended: `finished`, with a result to see, or `stopped` by the respondent before the end."""


@dataclass(frozen=True)
class Session:
    """A respondent at one step of a questionnaire. It never changes: `moves.apply_event` returns the one that follows.

    Make it from an answers file with `resume.make_session`, and place it at a step with a function of `navigation`.
    Steps are listed in the order of the plan by `due_steps`, `shown_steps`, `unanswered_steps` and others; `sheet`
    gives the answers to the engine.
    """

    bank: Bank
    """The questionnaire."""
    plan: tuple[Step, ...]
    """Every step that may be asked, in the order of the bank, which gives each its number."""
    answers: Mapping[Step, Answer] = field(default_factory=dict)
    """Step to the answer given, also of questions that are no longer asked; a step without one may be missing."""
    scope: Scope = "full"
    """Which questions are in scope: all (`full`), or those of the short version (`express`)."""
    step: Step | None = None
    """The step to answer now; None at the end, when what to do next is asked, and before the session is placed."""
    review: frozenset[Step] | None = None
    """In a review, the steps that it goes through; None outside a review."""
    skipped: frozenset[Step] = frozenset()
    """The steps that the respondent has gone on from without an answer, since the last `Review` event if any."""
    shows_help: bool = False
    """Whether the help of the step is shown."""
    notices: tuple[Message, ...] = ()
    """What to tell about the last event: why it was refused, how many answers it has set aside or made count again."""
    return_to: Step | None = None
    """Where to go on after a visit to an earlier step by its number; None if there is no such visit."""
    ending: Ending | None = None
    """How the session ended; None while it goes on."""
    order: tuple[Step, ...] = ()
    """The steps of the plan in the order in which the quiz goes through them; () for the order of the plan itself."""
    today: str = ""
    """The day of the sitting, as in "2026-11-23", told by whoever makes the session; "" if nobody tells."""

    def get_answer(self, step: Step) -> Answer:
        """Return the answer to `step`; ABSENT if there is none."""
        return self.answers.get(step, ABSENT)

    def get_place(self, step: Step) -> int:
        """Return at which place the quiz comes to `step`, counted from 0: that of the plan where `order` is ()."""
        return self._places[step]

    @cached_property
    def _places(self) -> Mapping[Step, int]:
        return {step: place for place, step in enumerate(self.order or self.plan)}

    def get_number(self, step: Step) -> int:
        """Return the number of `step` in the plan, counted from 1: it stays the same whatever is answered."""
        return self.plan.index(step) + 1

    @cached_property
    def sheet(self) -> Sheet:
        """The answers in the form that the engine takes, without organisation and date.

        A target answered "don't know" is left out, because a sheet has no place for that.
        """
        profile: dict[str, Answer] = {}
        targets: dict[str, Answer] = {}
        answers: dict[str, Answer] = {}
        duties: dict[str, DutyAnswer] = {}
        for step, answer in self.answers.items():
            match step.section:
                case "profile":
                    profile[step.id] = answer
                case "duties":
                    duties[step.id] = convert_to_duty_answer(answer)
                case "targets":
                    targets[step.id] = answer
                case "answers":
                    answers[step.id] = answer
                case _:
                    assert_never(step.section)
        values = {name: answer.value for name, answer in targets.items() if answer.state is State.ANSWERED}
        return Sheet(
            answers=answers,
            profile=profile,
            targets={name: value for name, value in values.items() if not isinstance(value, tuple | None)},
            duties=duties,
            scope=self.scope,
        )

    @cached_property
    def applicable_duties(self) -> frozenset[str]:
        """The ids of the duties that apply or, while the profile does not tell, may apply."""
        findings = find_duties(self.bank, self.sheet)
        return frozenset(finding.duty.id for finding in findings if finding.applies is not False)

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Question id to standing, for every question of the bank."""
        return find_standings(self.bank, self.sheet)

    @cached_property
    def due_steps(self) -> tuple[Step, ...]:
        """The steps that the quiz asks as the answers are now, in the order in which it goes through them.

        A question whose condition cannot be decided yet (`Standing.POSSIBLE`) is not among them, unlike in
        `standing.ASKED`: the quiz waits for the answers that decide.
        """
        return tuple(step for step in self.order or self.plan if self.is_due(step))

    @cached_property
    def shown_steps(self) -> tuple[Step, ...]:
        """The steps that the quiz goes through one after the other, in order: outside a review, all due steps.

        In a review they are the due steps of the review, and every other due step that has no answer and was not
        skipped: one that an answer has added.
        """
        return tuple(step for step in self.due_steps if self._is_shown(step))

    @cached_property
    def unanswered_steps(self) -> tuple[Step, ...]:
        """The due steps without any answer, in order; "don't know" is an answer here."""
        return tuple(step for step in self.due_steps if self.is_unanswered(step))

    @cached_property
    def incomplete_steps(self) -> tuple[Step, ...]:
        """The due steps without an answer or answered "don't know", in order."""
        return tuple(step for step in self.due_steps if not _is_complete(self.get_answer(step).state))

    @cached_property
    def steps_to_confirm(self) -> tuple[Step, ...]:
        """The due steps whose answer, from an earlier file or version of the bank, is to be confirmed, in order."""
        return tuple(step for step in self.due_steps if self.get_answer(step).state is State.TO_CONFIRM)

    @cached_property
    def waiting_steps(self) -> tuple[Step, ...]:
        """The questions of the plan whose condition cannot be decided yet, in order; they are not asked."""
        questions = (step for step in self.plan if is_question(step))
        return tuple(step for step in questions if self.standings[step.id] is Standing.POSSIBLE)

    def is_due(self, step: Step) -> bool:
        """Return whether the quiz asks `step` as the answers are now."""
        match step.section:
            case "profile" | "targets":
                return True
            case "duties":
                return step.id in self.applicable_duties
            case "answers":
                return _is_due_standing(self.standings[step.id]) and self._has_choice(step)
            case _:
                assert_never(step.section)

    def list_offered(self, step: Step) -> tuple[Option, ...]:
        """List the options that `step` offers as the answers are now, in order; none for a number or a text."""
        subject = get_item_or_target(self.bank, step)
        if isinstance(subject, Question):
            return list_offered(self.bank, self.sheet, self.standings, subject)
        return self.bank.get_options(subject)

    def is_unanswered(self, step: Step) -> bool:
        """Return whether `step` has no answer that counts, not even "don't know".

        A comment alone is no answer, and an answer from an earlier file or version counts once it is confirmed.
        """
        return self.get_answer(step).state in (State.ABSENT, State.TO_CONFIRM)

    def _has_choice(self, step: Step) -> bool:
        """Whether a question can be answered: false only where every option of it hangs on another answer, without."""
        return self.bank.question_by_id[step.id].among is None or bool(self.list_offered(step))

    def _is_shown(self, step: Step) -> bool:
        opened = self.is_unanswered(step) and step not in self.skipped
        return self.review is None or step in self.review or opened


def find_changed_steps(before: Session, after: Session) -> list[Step]:
    """List the steps whose answer in `after` differs from that in `before`, comments and evidence included."""
    return [step for step, answer in after.answers.items() if before.get_answer(step) != answer]


def _is_complete(state: State) -> bool:
    match state:
        case State.ANSWERED | State.NOT_APPLICABLE:
            return True
        case State.ABSENT | State.UNKNOWN | State.TO_CONFIRM:
            return False
        case _:
            assert_never(state)


def _is_due_standing(standing: Standing) -> bool:
    match standing:
        case Standing.ANSWERED | Standing.UNANSWERED | Standing.UNKNOWN | Standing.NOT_APPLICABLE:
            return True
        case Standing.TO_CONFIRM:
            return True
        case Standing.POSSIBLE | Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return False
        case _:
            assert_never(standing)
