"""The quiz as a state machine: where one is and what has been answered. No I/O, no clock.

What an event makes of it is in `maturity.quiz.moves`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from maturity.engine.applicability import find_standings
from maturity.model.answers import ABSENT, Answer, Scope, Sheet, State
from maturity.model.bank import Bank
from maturity.model.scorecard import ASKED, Standing
from maturity.quiz.steps import Step
from maturity.text.catalogue import Message

Ended = Literal["", "finished", "stopped"]


@dataclass(frozen=True)
class Session:
    """A respondent at a place in a questionnaire, never changed: `moves.after` gives the session that follows."""

    bank: Bank
    plan: tuple[Step, ...]
    """What may be asked, in order."""
    given: Mapping[Step, Answer] = field(default_factory=dict)
    """The answers so far, those of questions that no longer apply included."""
    scope: Scope = "full"
    at: Step | None = None
    """The step to answer; None at the end."""
    focus: frozenset[Step] | None = None
    """The steps that are walked through, when it is not all of them: those that lack an answer, in a review."""
    passed: frozenset[Step] = frozenset()
    """Steps left without an answer on purpose."""
    helped: bool = False
    """Whether help was asked for at this step."""
    notices: tuple[Message, ...] = ()
    """What the last event has to say: why it was refused, what it has hidden or brought back."""
    back_to: Step | None = None
    """Where to go on after an earlier step has been visited by its number."""
    ended: Ended = ""
    """How it ended: at the end, with a result to see, or because the respondent stopped."""

    def get_answer(self, step: Step) -> Answer:
        """The answer to a step; ABSENT if there is none."""
        return self.given.get(step, ABSENT)

    @cached_property
    def sheet(self) -> Sheet:
        """The answers as the engine takes them."""
        spaces: dict[str, dict[str, Answer]] = {"profile": {}, "targets": {}, "answers": {}}
        for step, answer in self.given.items():
            spaces[step.space][step.id] = answer
        targets = {name: each.value for name, each in spaces["targets"].items() if each.state is State.ANSWERED}
        return Sheet(
            answers=spaces["answers"],
            profile=spaces["profile"],
            targets={name: value for name, value in targets.items() if not isinstance(value, tuple | None)},
            scope=self.scope,
        )

    @cached_property
    def standings(self) -> Mapping[str, Standing]:
        """Question id to how it stands."""
        return find_standings(self.bank, self.sheet)

    @cached_property
    def asked(self) -> tuple[Step, ...]:
        """The steps that apply as things stand, in order."""
        return tuple(step for step in self.plan if self.applies(step))

    @cached_property
    def walk(self) -> tuple[Step, ...]:
        """The steps to walk through: all those asked, or in a review those it is about and what they open."""
        return tuple(step for step in self.asked if self._in_focus(step))

    def applies(self, step: Step) -> bool:
        """Whether a step is to be asked as things stand."""
        if step.space != "answers":
            return True
        return self.standings[step.id] in ASKED and self.standings[step.id] is not Standing.POSSIBLE

    def is_open(self, step: Step) -> bool:
        """Whether a step has no answer, not even "don't know"."""
        return self.get_answer(step).state is State.ABSENT

    @cached_property
    def skipped(self) -> tuple[Step, ...]:
        """The steps that apply and have no answer."""
        return tuple(step for step in self.asked if self.is_open(step))

    @cached_property
    def unsettled(self) -> tuple[Step, ...]:
        """The steps that apply and have no answer or "don't know"."""
        return tuple(step for step in self.asked if self.get_answer(step).state in (State.ABSENT, State.UNKNOWN))

    def _in_focus(self, step: Step) -> bool:
        opened = self.is_open(step) and step not in self.passed
        return self.focus is None or step in self.focus or opened
