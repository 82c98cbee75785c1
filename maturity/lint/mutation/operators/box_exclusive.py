"""A box "none of these" that may be ticked together with others."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.choices import list_scored_lists
from maturity.lint.mutation.mutant import Mutant, Operator, replace_one
from maturity.model.bank import Bank

NAME = "box_exclusive"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for scored in list_scored_lists(bank):
        for index, option in enumerate(scored.options):
            if option.exclusive:
                pointer = (*scored.pointer, index, "exclusive")
                params = {"option": option.id, "list": scored.name}
                yield Mutant(NAME, pointer, params, replace_one(pointer, value=False), names=scored.names)


def _prove_equivalent(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    option = str(mutant.params["option"])
    for _, question in mutant.names:
        values = [each.measure_by_question[question].values[option] for each in (bank, changed)]
        if any(values) or bank.question_by_id[question].among is not None:
            return None
    return "exclusive_alone"


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
