"""An effort under `sizes` whose condition is only true where an earlier one is true already.

Why: the first condition that is true counts. The effort written here is never told to anybody, and the size that it was
meant for is told another one. The list was written from the wide to the narrow.

Bad:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        effort: 10
        horizon: court
        sizes:
          - {when: "profile.agents < 100", effort: 5}
          - {when: "profile.agents < 10", effort: 1}

Good:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        effort: 10
        horizon: court
        sizes:
          - {when: "profile.agents < 10", effort: 1}
          - {when: "profile.agents < 100", effort: 5}

What to do: put the narrow conditions first.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from maturity.engine.conditions import evaluate_condition
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.lint.worlds import list_facts, list_worlds
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.condition import (
    Condition,
    Every,
)

_MOST_WORLDS = 2_000


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        for place in range(1, len(recommendation.sizes)):
            if _is_passed_over(studied.bank, [size.when for size in recommendation.sizes[: place + 1]]):
                yield Problem("MB723", ("recommendations", index, "sizes", place, "when"))


def _is_passed_over(bank: Bank, conditions: list[Condition]) -> bool:
    """Return whether the last of `conditions` can be true, and only where an earlier one is; False if undecided."""
    facts = list_facts(bank, Condition("", Every(tuple(each.tree for each in conditions), 0, 0)))
    if not facts or prod(map(len, facts.values())) > _MOST_WORLDS:
        return False
    *earlier, last = conditions
    worlds = [world for world in list_worlds(bank, facts) if evaluate_condition(last.tree, world) is True]
    return bool(worlds) and all(
        any(evaluate_condition(each.tree, world) is True for each in earlier) for world in worlds
    )


RULE = Rule("MB723", _find_problems)
