"""A recommendation that takes a small organisation longer than others, or a large one less long.

Why: `effort` is for all whose size none of `sizes` is about. Where it is more than what the large ones need, or less
than what the small ones need, one of the figures has likely a zero too many or too few; the order of advice hangs on
it.

Bad:

    recommendations:
      - id: noter
        title: "Noter"
        text: "Pour suivre."
        moves: {registre: toutes}
        effort: 40
        horizon: court
        sizes: [{when: "profile.agents >= 1000", effort: 10}]

Good:

    recommendations:
      - id: noter
        title: "Noter"
        text: "Pour suivre."
        moves: {registre: toutes}
        effort: 4
        horizon: court
        sizes: [{when: "profile.agents >= 1000", effort: 10}]

What to do: mend the effort that is wrong. A size is taken for small where its condition says "under" a number, or is
the least that can be answered; for large where it says "over". Other conditions are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Condition, Constant, Name
from maturity.model.items import ProfileField


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        for place, size in enumerate(recommendation.sizes):
            side = _find_side(studied.bank, size.when)
            is_small = side == "small" and size.effort > recommendation.effort
            if is_small or (side == "large" and size.effort < recommendation.effort):
                params = {"id": recommendation.id, "effort": size.effort, "usual": recommendation.effort}
                pointer = ("recommendations", index, "sizes", place, "effort")
                yield Problem("MB772", pointer, params, "small" if is_small else "large")


def _find_side(bank: Bank, when: Condition) -> Literal["small", "large"] | None:
    """Tell whether a condition on a number of the profile is about small or large ones; None if it does not say."""
    match when.tree:
        case Compare(
            left=Name(space="profile", id=name), operator=operator, right=Constant(value=Fraction() as number)
        ):
            item = bank.field_by_id.get(name)
        case _:
            return None
    if operator in {"<", "<="} or (operator == "==" and isinstance(item, ProfileField) and item.min == number):
        return "small"
    return "large" if operator in {">", ">="} else None


RULE = Rule("MB772", _find_problems)
