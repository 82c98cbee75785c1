"""A move that brings less: the answer below, one box fewer, a number that is a tenth nearer to the worst."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any, assert_never

from maturity.lint.mutation.moves import Move, find_neighbour, list_moves, prove_same_answers
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "move_lower"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for move in list_moves(bank):
        for after in _list_lower(bank, move):
            yield move.make_mutant(NAME, after)


def _list_lower(bank: Bank, move: Move) -> Iterator[Any]:
    question, written = move.question, move.written
    match question.kind:
        case "single":
            if (neighbour := find_neighbour(bank, move, -1)) is not None:
                yield neighbour
        case "multiple":
            chosen = list(dict.fromkeys(written)) if isinstance(written, list | tuple) else [written]
            for index in range(len(chosen)) if len(chosen) > 1 else ():
                yield [*chosen[:index], *chosen[index + 1 :]]
        case "number":
            yield written - find_step(bank, move)
        case "text":
            pass
        case _:
            assert_never(question.kind)


def find_step(bank: Bank, move: Move) -> Fraction:
    """Return by how much the number of a move is changed, towards the better: a tenth of it, and 1 at least."""
    step = max(Fraction(1), Fraction(round(abs(move.written) / 10)))
    measure = bank.measure_by_question[move.question.id]
    rises = measure.get_raw(move.written + step) >= measure.get_raw(move.written - step)
    return step if rises else -step


OPERATOR = Operator(NAME, _list_mutants, prove_same_answers)
