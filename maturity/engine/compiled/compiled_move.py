"""What one move of a recommendation makes of each answer; each is worked out once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.engine.raising import convert_move, is_better, raise_answer
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation

_MOST_KNOWN_ANSWERS = 1_000
"""How many answers to one question are kept with what the move makes of them."""


class Raised(NamedTuple):
    """The answer that takes the place of a worse one."""

    answer: Value
    points: Points
    """What it brings to the axis of its question."""
    rise: Points
    """How much more that is than what the answer given brings."""
    leaf: int
    """The place of that axis."""


@dataclass(frozen=True, slots=True)
class CompiledMove:
    """One move: a question, and the least answer to it that following the recommendation brings."""

    question: CompiledQuestion
    move: Value
    _known: dict[Value, Raised | None] = field(default_factory=dict, repr=False, compare=False)

    def raise_given(self, bank: Bank, given: Value) -> Raised | None:
        """Return the answer that the move makes of the one given; None if that is not under the move.

        `bank` is the one that it was compiled for.
        """
        if given in self._known:
            return self._known[given]
        raised = self._raise(bank, given)
        if len(self._known) < _MOST_KNOWN_ANSWERS:
            self._known[given] = raised
        return raised

    def _raise(self, bank: Bank, given: Value) -> Raised | None:
        question = bank.question_by_id[self.question.id]
        better = raise_answer(bank, question, given, self.move)
        if not is_better(bank, question, given, better):
            return None
        points = self.question.find_points(better)
        return Raised(better, points, points - self.question.find_points(given), self.question.leaf)


def compile_moves(
    bank: Bank, questions: dict[str, CompiledQuestion], recommendation: Recommendation
) -> tuple[CompiledMove, ...]:
    """Compile the moves of one recommendation, in the order written."""
    return tuple(
        CompiledMove(questions[question_id], convert_move(bank.question_by_id[question_id], written))
        for question_id, written in recommendation.moves.items()
    )
