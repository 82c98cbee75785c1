"""Scores that are put together in another way: a mean that is the lowest, a sum or a lowest that is a mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.lint.mutation.axes import locate_axes
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, replace_one
from maturity.lint.mutation.proofs import count_parts, find_combines, has_equal_widths
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Combine

NAME = "axis_combine"
_OTHERS: Mapping[Combine, tuple[Combine, ...]] = {"mean": ("sum", "min"), "sum": ("mean",), "min": ("mean",)}


def _list_mutants(bank: Bank) -> Iterator[Mutant]:
    if bank.combine != "none":
        for other in _OTHERS[bank.combine]:
            yield _make_mutant(ROOT, ("combine",), bank.combine, other)
    for axis, above in locate_axes(bank):
        for other in _OTHERS[axis.combine]:
            yield _make_mutant(axis.id, (*above, "combine"), axis.combine, other)


def _make_mutant(axis_id: str, pointer: tuple[str | int, ...], before: Combine, after: Combine) -> Mutant:
    params = {"id": axis_id, "before": before, "after": after}
    return Mutant(NAME, pointer, params, replace_one(pointer, after), Reach.SCORES, names=(("score", axis_id),))


def _prove_equivalent(bank: Bank, _changed: Bank, mutant: Mutant) -> str | None:
    axis_id, combines = mutant.params["id"], {mutant.params["before"], mutant.params["after"]}
    _, above = find_combines(bank, axis_id)
    if "sum" in combines and above == "sum":
        return None  # a sum hands its raw sums up, and the axis above adds them
    if count_parts(bank, axis_id) == 1:
        return "only_part"
    return "equal_widths" if "min" not in combines and has_equal_widths(bank, axis_id) else None


OPERATOR = Operator(NAME, _list_mutants, _prove_equivalent)
