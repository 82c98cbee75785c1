"""A floor of a level that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.floors import find_redundancy, list_floors
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank

NAME = "level_floor_removed"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, axis_id, floor in list_floors(bank):
        pointer = ("levels", index, "at_least", axis_id)
        params = {"id": bank.levels[index].id, "axis": axis_id, "before": floor}
        change = replace_one(pointer, None)
        yield Mutant(NAME, pointer, params, change, Reach.LEVEL, names=(("score", axis_id),))


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    index, axis_id = mutant.pointer[1], str(mutant.params["axis"])
    assert isinstance(index, int)
    return find_redundancy(bank, changed, index, axis_id)


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
