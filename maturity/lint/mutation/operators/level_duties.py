"""A level that demands other duties, or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.lint.mutation.conditions import list_names_of_duty
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank
from maturity.model.duty import DutyDemand

NAME = "level_duties"
_OTHERS: Mapping[DutyDemand, tuple[DutyDemand | None, ...]] = {"high": (None, "all"), "all": (None, "high")}


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, level in enumerate(bank.levels):
        for after in _OTHERS[level.duties] if level.duties and index else ():
            pointer = ("levels", index, "duties")
            params = {"id": level.id, "before": level.duties, "after": after or "-"}
            names = tuple(dict.fromkeys(name for duty in bank.duties for name in list_names_of_duty(duty)))
            yield Mutant(NAME, pointer, params, replace_one(pointer, after), Reach.LEVEL, names=names)


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    index = mutant.pointer[1]
    assert isinstance(index, int)
    demands = [each.levels[index].duties for each in (bank, changed)]
    demanded = [{duty.id for duty in bank.duties if _is_demanded(duty.severity, demand)} for demand in demands]
    return "same_duties" if demanded[0] == demanded[1] else None


def _is_demanded(severity: str, demand: DutyDemand | None) -> bool:
    return demand == "all" or (demand == "high" and severity == "high")


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
