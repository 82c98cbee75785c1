"""Moves that are made together, and what they make of answers: each case is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import NamedTuple

from maturity.engine.compiled.compiled_move import CompiledMove, Raised
from maturity.engine.compiled.compiled_question import Points
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.standing import Standing

Movable = Mapping[str, Value | Standing | None]
"""Question id to what a move finds there, for the scored questions.

That is the answer given; `Standing.UNANSWERED` for an open question; None for any other, which no move changes.
"""


class Moves(NamedTuple):
    """The effect of some moves on one sheet.

    A question whose answer is already as good as the move, and one that does not apply or is not asked, is in no field.
    """

    raised: Mapping[str, Raised]
    """Question id to the answer that takes the place of a worse answer given, in the order of the moves."""
    undecided: tuple[str, ...]
    """Ids of the questions that apply or may apply and have no answer, in the order of the moves."""
    questions: tuple[str, ...]
    """The ids in `raised`."""
    rises: tuple[tuple[int, Points], ...]
    """How much more the answers in `raised` bring: the place of the axis of each question, and points."""
    decides: bool
    """Whether conditions of the bank name a question in `raised`, so that others may be asked, or not any more."""


NO_MOVES = Moves({}, (), (), (), decides=False)
"""The effect of no moves."""


class MoveGroup:
    """The moves of one recommendation, or of several that are followed one after the other."""

    def __init__(self, moves: tuple[CompiledMove, ...], most_known: int = 1_000) -> None:
        """Put `moves` together, in their order; at most `most_known` effects of them are kept."""
        self.moves = moves
        self.questions = tuple(dict.fromkeys(move.question.id for move in moves))
        """The ids of the questions that are moved, each once."""
        self._pick: Callable[[Movable], object] | None = itemgetter(*self.questions) if moves else None
        self._known: dict[object, Moves] = {}
        """The effects, by what `_pick` picks of what there is to move."""
        self._most_known = most_known

    def apply(self, bank: Bank, movable: Movable) -> Moves:
        """Make the moves, one after the other, where they make an answer better; `bank` is the one of the moves."""
        if self._pick is None:
            return NO_MOVES
        found = self._pick(movable)
        moves = self._known.get(found)
        if moves is None:
            moves = self._apply(bank, movable)
            if len(self._known) < self._most_known:
                self._known[found] = moves
        return moves

    def _apply(self, bank: Bank, movable: Movable) -> Moves:
        raised, undecided = dict[str, Raised](), dict[str, None]()
        for move in self.moves:
            question = move.question.id
            found, earlier = movable[question], raised.get(question)
            if isinstance(found, Standing):
                undecided[question] = None
            elif found is not None:
                better = move.raise_given(bank, found if earlier is None else earlier.answer)
                if better is not None:
                    raised[question] = better if earlier is None else better._replace(rise=earlier.rise + better.rise)
        rises = tuple((better.leaf, better.rise) for better in raised.values())
        decides = not bank.questions_in_conditions.isdisjoint(raised)
        return Moves(raised, tuple(undecided), tuple(raised), rises, decides)
