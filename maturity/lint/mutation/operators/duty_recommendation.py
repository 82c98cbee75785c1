"""A duty that no longer names what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.conditions import list_names_of_duty
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.model.bank import Bank

NAME = "duty_recommendation"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for index, duty in enumerate(bank.duties):
        if duty.recommendation is not None:
            pointer = ("duties", index, "recommendation")
            yield Mutant(
                NAME,
                pointer,
                {"id": duty.id, "recommendation": duty.recommendation},
                replace_one(pointer, None),
                Reach.LEVEL,
                (duty.recommendation,),
                names=list_names_of_duty(duty),
            )


OPERATOR = Operator(NAME, _list_mutants)
