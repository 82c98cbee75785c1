"""An axis that counts twice as much beside its sister axes."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.axes import locate_axes
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.lint.mutation.proofs import is_only_part
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT

NAME = "axis_weight"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for axis, above in locate_axes(bank):
        if bank.combine == "none" and bank.parent_by_axis[axis.id] is None:
            continue
        pointer = (*above, "weight")
        params = {"id": axis.id, "before": axis.weight, "after": 2 * axis.weight}
        change = replace_one(pointer, 2 * axis.weight)
        yield Mutant(NAME, pointer, params, change, Reach.SCORES, names=(("score", axis.id),))


def _prove_equivalent(bank: Bank, _changed: Bank, mutant: Mutant) -> str | None:
    parent = bank.parent_by_axis[mutant.params["id"]] or ROOT
    return "only_part" if is_only_part(bank, parent) else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
