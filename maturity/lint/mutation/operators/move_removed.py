"""A move that is gone, where the recommendation has others."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.moves import list_moves
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "move_removed"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for move in list_moves(bank):
        if len(move.recommendation.moves) > 1:
            yield move.make_mutant(NAME, None)


OPERATOR = Operator(NAME, _list_mutants)
