"""Two examples with the same answers.

Why: they give the same result, so that the second one guards nothing more. It was copied, and the answer that was to
differ was not changed.

Bad:

    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {scores: {accueil: 0}}},
      {name: "Aucun registre", fill: worst, expect: {scores: {accueil: 0}}},
    ]

Good:

    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {scores: {accueil: 0}}},
      {name: "Sauf le délai", fill: worst, answers: {delai: cinq}, expect: {scores: {accueil: 50}}},
    ]

What to do: change the answer that was to differ, or make the two one.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for index, example in enumerate(studied.bank.examples):
        given = (example.profile, example.targets, example.duties, example.answers)
        same = repr((example.fill, [sorted(each.items()) for each in given]))
        if first.setdefault(same, index) != index:
            yield Problem("MB862", ("examples", index, "name"), {"n": first[same] + 1})


RULE = Rule("MB862", _find_problems)
