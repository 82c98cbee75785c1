"""Two answers in figures with numbers between them that no answer holds.

Why: whoever has six finds neither "1 à 5" nor "10 à 20" true, and picks one at random.

Bad:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "En combien de jours répondez-vous ?"
        options: [{id: plus, text: "Plus de 20"}, {id: vingt, text: "De 10 à 20"}, {id: cinq, text: "De 1 à 5"}]

Good:

    questions:
      - id: delai
        axis: accueil
        kind: single
        text: "En combien de jours répondez-vous ?"
        options: [{id: plus, text: "Plus de 20"}, {id: vingt, text: "De 6 à 20"}, {id: cinq, text: "De 1 à 5"}]

What to do: let the next answer begin where the one before it ends. Whole numbers are supposed: "1 à 5" and "6 à 10"
leave no gap, "moins de 5" and "plus de 5" leave out the five itself.
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
        ranges = list_ranges(item.options, texts.language)
        if len(ranges) + 1 < len(item.options):
            continue  # the answers in words may hold what lies between
        for lower, higher in pairwise(ranges):
            if higher.leaves_gap_after(lower):
                params = {"first": lower.option.text.text, "second": higher.option.text.text}
                yield Problem("MB812", higher.option.text.pointer, params)


RULE = WordingRule("MB812", _find_problems)
