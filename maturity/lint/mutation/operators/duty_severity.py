"""A duty that weighs more, or less: a level may demand those of high severity alone."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.conditions import list_names_of_duty
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank

NAME = "duty_severity"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, duty in enumerate(bank.duties):
        after = "medium" if duty.severity == "high" else "high"
        pointer = ("duties", index, "severity")
        params = {"id": duty.id, "before": duty.severity, "after": after}
        names = list_names_of_duty(duty)
        yield Mutant(NAME, pointer, params, replace_one(pointer, after), Reach.LEVEL, names=names)


def _prove_equivalent(bank: Bank, _changed: Bank, _mutant: Mutant) -> str | None:
    return None if any(level.duties == "high" for level in bank.levels[1:]) else "no_level_demands"


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
