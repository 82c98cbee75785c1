"""A degree of an ambition that is worth what the one before it is worth, or, of the first, the one after it."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.axes import locate_axes
from maturity.lint.mutation.choices import ScoredList, list_values, set_values
from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.model.bank import Bank

NAME = "ambition_value"


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    for scored, axes in _list_ambitions(bank):
        for index in range(len(scored.options)):
            neighbour = index - 1 if index else 1
            if neighbour >= len(scored.options):
                continue
            values = {index: scored.values[neighbour]}
            params = {
                "option": scored.options[index].id,
                "list": scored.name,
                "before": scored.values[index],
                "after": scored.values[neighbour],
            }
            names = tuple(("target", axis) for axis in axes)
            yield Mutant(NAME, (*scored.pointer, index), params, set_values(scored, values), names=names)


def _list_ambitions(bank: Bank) -> Iterator[tuple[ScoredList, list[str]]]:
    """Yield each list of options that axes ask their ambition with, once, with the ids of these axes."""
    found: dict[str, tuple[ScoredList, list[str]]] = {}
    for axis, above in locate_axes(bank):
        if axis.target is not None:
            shared = axis.target.answer_set
            pointer = ("answer_sets", shared) if shared else (*above, "target", "options")
            options, values = bank.get_options(axis.target), list_values(bank, axis.target)
            scored = ScoredList(shared or axis.id, pointer, options, values, is_ranked=True, questions=())
            found.setdefault(scored.name, (scored, []))[1].append(axis.id)
    yield from found.values()


def _prove_equivalent(bank: Bank, _changed: Bank, _mutant: Mutant) -> str | None:
    if bank.combine == "none" and len(bank.recommendations) > 1:
        return None  # in a profile the gaps to the ambitions decide on the order of the advice
    conditions = (each.when for each in bank.recommendations if each.when is not None)
    named = any(name.space in {"target", "gap"} for condition in conditions for name in condition.find_names())
    return None if named else "no_condition_on_ambitions"


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
