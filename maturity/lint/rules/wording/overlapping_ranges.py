"""Two answers in figures that both hold for the same number.

Why: whoever has exactly ten cannot tell "5 à 10" from "10 à 20", and the two may be worth different points.

Bad:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "En combien de jours répondez-vous ?"
        options: [{id: plus, text: "Plus de 20"}, {id: vingt, text: "De 10 à 20"}, {id: dix, text: "De 1 à 10"}]

Good:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "En combien de jours répondez-vous ?"
        options: [{id: plus, text: "Plus de 20"}, {id: vingt, text: "De 11 à 20"}, {id: dix, text: "De 1 à 10"}]

What to do: let each number stand in one answer alone. Answers with the same words around their figures are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.lint.ranges import list_ranges
from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    for item in texts.option_lists.values():
        if item.kind != "single":
            continue
        for lower, higher in pairwise(list_ranges(item.options, texts.language)):
            if higher.starts_within(lower):
                params = {"first": lower.option.text.text, "second": higher.option.text.text}
                yield Problem("MB811", higher.option.text.pointer, params)


RULE = WordingRule("MB811", _find_problems)
