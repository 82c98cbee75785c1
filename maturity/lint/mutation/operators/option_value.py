"""An option that is worth what the option before it is worth, or, where it is the first, the one after it."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.choices import ScoredList, list_scored_lists, set_values
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "option_value"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for scored in list_scored_lists(bank):
        if scored.is_ranked:
            for index in range(len(scored.options)):
                yield from _make_mutant(scored, index)


def _make_mutant(scored: ScoredList, index: int) -> Iterator[Mutant]:
    """Yield the mutant of the option at `index`, unless its neighbour is worth the same."""
    neighbour = index - 1 if index else 1
    values = scored.values
    if neighbour < len(values) and values[index] != values[neighbour]:
        option = scored.options[index].id
        params = {"option": option, "list": scored.name, "before": values[index], "after": values[neighbour]}
        changed = {index: values[neighbour]}
        pointer = (*scored.pointer, index)
        yield Mutant(NAME, pointer, params, set_values(scored, changed), names=scored.names)


OPERATOR = Operator(NAME, _list_mutants)
