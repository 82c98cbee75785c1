"""A move that brings more: the answer above, one box more, a number that is a tenth nearer to the best."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, assert_never

from maturity.lint.mutation.moves import Move, find_neighbour, list_moves, prove_same_answers
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.lint.mutation.operators.move_lower import find_step
from maturity.model.bank import Bank

NAME = "move_higher"
_MOST_BOXES = 12
"""So many boxes are added to one move in turn, the first that are not in it."""


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for move in list_moves(bank):
        for after in _list_higher(bank, move):
            yield move.make_mutant(NAME, after)


def _list_higher(bank: Bank, move: Move) -> Iterator[Any]:
    question, written = move.question, move.written
    match question.kind:
        case "single":
            if (neighbour := find_neighbour(bank, move, 1)) is not None:
                yield neighbour
        case "multiple":
            chosen = list(written) if isinstance(written, list | tuple) else [written]
            exclusive = bank.get_exclusive(question)
            others = (option.id for option in bank.get_options(question) if option.id not in {*chosen, *exclusive})
            yield from ([*chosen, other] for other in islice(others, _MOST_BOXES))
        case "number":
            yield written + find_step(bank, move)
        case "text":
            pass
        case _:
            assert_never(question.kind)


OPERATOR = Operator(NAME, _list_mutants, prove_same_answers)
