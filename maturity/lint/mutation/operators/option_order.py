"""Two answers side by side that change places, in a list whose order says what they are worth."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.choices import list_scored_lists, set_values
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "option_order"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for scored in list_scored_lists(bank):
        if not scored.is_ranked or any(option.value is not None for option in scored.options):
            continue
        for index in range(len(scored.options) - 1):
            values = {index: scored.values[index + 1], index + 1: scored.values[index]}
            params = {"one": scored.options[index].id, "other": scored.options[index + 1].id, "list": scored.name}
            pointer = (*scored.pointer, index)
            yield Mutant(NAME, pointer, params, set_values(scored, values), names=scored.names)


OPERATOR = Operator(NAME, _list_mutants)
