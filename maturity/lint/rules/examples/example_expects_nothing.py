"""An example that expects nothing.

Why: it is scored and compared with nothing: it never fails, whatever becomes of the bank, and its author thinks that it
guards something.

Bad:

    examples: [
      {name: "Tout au mieux", fill: best, expect: {}},
    ]

Good:

    examples: [
      {name: "Tout au mieux", fill: best, expect: {scores: {accueil: 100}, advised: []}},
    ]

What to do: write which scores, which level or which advice the answers must give. `advised: []` expects that there is
none.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, example in enumerate(studied.bank.examples):
        expect = example.expect
        expects_advice = "advised" in expect.model_fields_set or expect.not_advised or expect.order
        if not expect.scores and expect.level is None and not expects_advice:
            yield Problem("MB861", ("examples", index, "expect"))


RULE = Rule("MB861", _find_problems)
