"""A number in per cent without `min: 0` or without `max: 100`.

Why: whoever types 250 for 25.0, or a count for a share, is not told. With bounds, the form and the questionnaire refuse
it at once.

Bad:

    questions:
      - id: delai
        axis: accueil
        kind: number
        text: "Part des demandes qui ont une réponse"
        unit: "%"
        curve: [[0, 0], [80, 100]]

Good:

    questions:
      - id: delai
        axis: accueil
        kind: number
        text: "Part des demandes qui ont une réponse"
        unit: "%"
        min: 0
        max: 100
        curve: [[0, 0], [80, 100]]

What to do: write both bounds. Leave one out only for what may pass it, such as a growth.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_items

_PER_CENT = ("%", "pour cent", "per cent", "percent")


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for item, pointer in locate_items(studied.bank):
        missing = "min" if item.min is None else "max"
        if item.unit in _PER_CENT and (item.min is None or item.max is None):
            yield Problem("MB742", (*pointer, "unit"), {"id": item.id, "bound": missing})


RULE = Rule("MB742", _find_problems)
