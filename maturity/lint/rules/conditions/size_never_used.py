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

from maturity.engine.conditions import evaluate_condition
from maturity.lint.rule import Rule
from maturity.lint.shared_worlds import SharedWorlds
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Condition,
)

_MOST_SIZES = 12
"""So many sizes of a recommendation are compared with those before them."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    shared = SharedWorlds(studied.bank)
    for index, recommendation in enumerate(studied.bank.recommendations):
        conditions = [size.when for size in recommendation.sizes[:_MOST_SIZES]]
        for place in range(1, len(conditions)):
            if _is_passed_over(shared, conditions[: place + 1]):
                yield Problem("MB723", ("recommendations", index, "sizes", place, "when"))


def _is_passed_over(shared: SharedWorlds, conditions: list[Condition]) -> bool:
    """Return whether the last of `conditions` can be true, and only where an earlier one is; False if undecided."""
    *earlier, last = conditions
    worlds = [world for world in shared.list_for(*conditions) if evaluate_condition(last.tree, world) is True]
    return bool(worlds) and all(
        any(evaluate_condition(each.tree, world) is True for each in earlier) for world in worlds
    )


RULE = Rule("MB723", _find_problems)
