"""A level that is less than a twentieth of the scale wide.

Why: one answer more or less leaps over it. Hardly anybody is there, and who is does not stay.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: milieu, from: 49, title: "En chemin"}
      - {id: haut, from: 52, title: "Installé"}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: milieu, from: 40, title: "En chemin"}
      - {id: haut, from: 70, title: "Installé"}

What to do: move the thresholds apart, or make two levels one. A single digit may be missing: 7 for 70. Of a level so
narrow that nobody stays there, `level-out-of-reach` says so instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_NARROW = Fraction(1, 20)
"""A level is narrow if it is a smaller share of the scale than this."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    scale, levels = studied.bank.scale, studied.bank.levels
    ends = [*(level.threshold for level in levels), scale.max]
    for index, (start, end) in enumerate(pairwise(ends)):
        if end - start < _NARROW * scale.span and start != scale.max:  # one that starts at the top is another matter
            yield Problem("MB753", ("levels", index, "id"), {"level": levels[index].id, "start": start, "end": end})


RULE = Rule("MB753", _find_problems)
