"""A recommendation that brings nothing on top of those that come before it (`after`).

Why: each answer that it improves is already as good once its prerequisite is followed. Its gain is zero, whatever is
answered.

Bad:

    recommendations:
      - {id: noter, title: "Tout noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 2, horizon: court}
      - {id: ranger, title: "Ranger", text: "Pour retrouver.", moves: {registre: parfois}, after: [noter], effort: 1,
         horizon: court}

Good:

    recommendations:
      - {id: ranger, title: "Ranger", text: "Pour retrouver.", moves: {registre: parfois}, effort: 1, horizon: court}
      - {id: noter, title: "Tout noter", text: "Pour suivre.", moves: {registre: toutes}, after: [ranger], effort: 2,
         horizon: court}

What to do: turn the order round, or say which better answer the later one brings.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.moves import exceeds
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    for index, recommendation in enumerate(bank.recommendations):
        for place, need in enumerate(recommendation.after):
            earlier = bank.recommendation_by_id[need]
            if _brings_all(bank, earlier, recommendation):
                pointer = ("recommendations", index, "after", place)
                yield Problem("MB764", pointer, {"id": recommendation.id, "other": need})


def _brings_all(bank: Bank, earlier: Recommendation, later: Recommendation) -> bool:
    """Tell whether each answer that `later` improves is as good once `earlier` is followed, wherever both fit."""
    if not later.moves or not later.moves.keys() <= earlier.moves.keys():
        return False
    if earlier.when is not None and (later.when is None or later.when.tree != earlier.when.tree):
        return False  # the earlier one may not be shown where the later one is
    return not any(exceeds(bank, question, move, earlier.moves[question]) for question, move in later.moves.items())


RULE = Rule("MB764", _find_problems)
