"""A box to tick that is worth twice as much; one that is worth nothing is worth 1."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.mutation.choices import list_scored_lists, set_values
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "box_value"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for scored in list_scored_lists(bank):
        if scored.is_ranked:
            continue
        for index, value in enumerate(scored.values):
            after = 2 * value or Fraction(1)
            params = {"option": scored.options[index].id, "list": scored.name, "before": value, "after": after}
            pointer = (*scored.pointer, index)
            yield Mutant(NAME, pointer, params, set_values(scored, {index: after}), names=scored.names)


OPERATOR = Operator(NAME, _list_mutants)
