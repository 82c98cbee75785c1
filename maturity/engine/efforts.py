"""Efforts: what recommendations cost an organisation of one size, in person-days (scoring.md, point 8).

A service of one and a service of forty do not need the same days for the same piece of advice. A recommendation may
name other efforts for other sizes, each under a condition on the profile; the first that is true counts. While a fact
that decides is unknown, such a condition is not true, and the effort is that of the recommendation itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation, Effort
from maturity.engine.truths import Truths
from maturity.model.condition import Condition


def find_efforts(recommendations: Iterable[CompiledRecommendation], truths: Truths) -> dict[str, Effort]:
    """Find what each of `recommendations` costs the organisation for which `truths` are found, by id."""
    shown = list(recommendations)
    sizes = {each.size_texts: each.sizes for each in shown}  # most recommendations name the same ones
    places = {texts: _find_place(conditions, truths) for texts, conditions in sizes.items()}
    return {each.id: each.efforts[places[each.size_texts]] for each in shown}


def _find_place(sizes: Sequence[Condition], truths: Truths) -> int:
    """Find the place of the first condition that is true; one more than the last place if none is."""
    for place, condition in enumerate(sizes):
        if truths.find_truth(condition):
            return place
    return len(sizes)
