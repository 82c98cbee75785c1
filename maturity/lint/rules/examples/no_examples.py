"""A bank without `examples`.

Why: an example is a set of answers with the score, the level and the advice that they must give: `check` recomputes it
each time. Without one, a weight or a condition that is changed by mistake is noticed by a client.

Bad:

    title: "Exemple"

Good:

    title: "Exemple"
    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {scores: {accueil: 0}}},
    ]

What to do: write at least three: the worst answers, the best, and one in between that you worked out by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    if not studied.bank.examples:
        yield Problem("MB860", ("title",))


RULE = Rule("MB860", _find_problems)
