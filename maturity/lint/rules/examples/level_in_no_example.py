"""A level that no example expects.

Why: its threshold and its floors can be moved without an example failing. One example for each level is what shows that
it can be reached at all.

Bad:

    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut"}
    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {level: bas}},
    ]

Good:

    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut"}
    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {level: bas}},
      {name: "Tout au mieux", fill: best, expect: {level: haut}},
    ]

What to do: add an example for it, best one whose score is just above the threshold.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    expected = {example.expect.level for example in bank.examples}
    missing = [index for index, level in enumerate(bank.levels) if level.id not in expected]
    if studied.covers_by_examples and missing:
        params = {"n": len(missing), "all": len(bank.levels), "first": bank.levels[missing[0]].id}
        yield Problem("MB863", ("levels", missing[0], "id"), params)


RULE = Rule("MB863", _find_problems)
