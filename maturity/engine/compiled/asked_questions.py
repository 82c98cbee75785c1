"""The questions of a bank with what decides whether each is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from maturity.engine.prepared_conditions import Prepared
from maturity.model.items import Question
from maturity.model.standing import Standing


class Asked(NamedTuple):
    """A question, with what decides whether it is asked."""

    id: str
    question: Question
    condition: Prepared | None
    """None for a question without one."""
    is_narrowed: bool
    """Whether it offers only what was chosen in another question."""

    @property
    def is_certain(self) -> bool:
        """Whether no answer to another question decides about it."""
        return self.condition is None and not self.is_narrowed


class AskedQuestions(NamedTuple):
    """Every question of a bank; `group_asked` makes it."""

    every: tuple[Asked, ...]
    """All of them; those that decide about a question come before it."""
    certain: Mapping[str, Asked]
    """Question id to question, for those about which no other answer decides."""
    uncertain: tuple[Asked, ...]
    """The others, in the same order."""
    all_answered: Mapping[str, Standing]
    """The standing of every question where all are asked and answered, in the same order."""


def group_asked(every: Sequence[Asked]) -> AskedQuestions:
    """Group the questions of a bank, which are given in an order in which those that decide come first."""
    return AskedQuestions(
        tuple(every),
        {each.id: each for each in every if each.is_certain},
        tuple(each for each in every if not each.is_certain),
        {each.id: Standing.ANSWERED for each in every},
    )
