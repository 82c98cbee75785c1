"""A level that starts a twentieth of the scale earlier or later, or halfway to its neighbour if that is nearer."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.lint.mutation.steps import move_both_ways
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT

NAME = "level_threshold"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    starts = [level.threshold for level in bank.levels]
    for index in range(1, len(starts)):
        before, following = starts[index - 1], [*starts, bank.scale.max][index + 1]
        for after in move_both_ways(bank, starts[index], (before, following)):
            pointer = ("levels", index, "from")
            params = {"id": bank.levels[index].id, "before": starts[index], "after": after}
            change = replace_one(pointer, after)
            yield Mutant(NAME, pointer, params, change, Reach.LEVEL, names=(("score", ROOT),))


OPERATOR = Operator(NAME, _list_mutants)
