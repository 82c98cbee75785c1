"""Recommendations that no example expects to be advised.

Why: their moves and their condition can be broken without an example failing, and nobody has shown that they are ever
given.

Bad:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        moves: {registre: toutes}
        effort: 1
        horizon: court
    examples: [
      {name: "Tout au mieux", fill: best, expect: {advised: []}},
    ]

Good:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        moves: {registre: toutes}
        effort: 1
        horizon: court
    examples: [
      {name: "Tout au mieux", fill: best, expect: {advised: []}},
      {name: "Tout au plus bas", fill: worst, expect: {advised: [noter]}},
    ]

What to do: name them under `advised` in an example whose answers call for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    expected = {name for example in bank.examples for name in example.expect.advised}
    missing = [index for index, each in enumerate(bank.recommendations) if each.id not in expected]
    if studied.covers_by_examples and missing:
        first = bank.recommendations[missing[0]].id
        params = {"n": len(missing), "all": len(bank.recommendations), "first": first}
        yield Problem("MB865", ("recommendations", missing[0], "id"), params)


RULE = Rule("MB865", _find_problems)
