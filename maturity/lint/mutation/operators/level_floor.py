"""A floor of a level that is a twentieth of the scale lower or higher."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.floors import find_redundancy, list_floors
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.lint.mutation.steps import move_both_ways
from maturity.model.bank import Bank

NAME = "level_floor"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, axis_id, floor in list_floors(bank):
        for after in move_both_ways(bank, floor, (bank.scale.min, bank.scale.max)):
            pointer = ("levels", index, "at_least", axis_id)
            params = {"id": bank.levels[index].id, "axis": axis_id, "before": floor, "after": after}
            change = replace_one(pointer, after)
            yield Mutant(NAME, pointer, params, change, Reach.LEVEL, names=(("score", axis_id),))


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    index, axis_id = mutant.pointer[1], str(mutant.params["axis"])
    assert isinstance(index, int)
    return find_redundancy(bank, changed, index, axis_id)


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
