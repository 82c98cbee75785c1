"""An axis that counts more in one kind of organisation than in another.

Why: conditions on the profile hide questions. Where they hide all those of an axis, or some of a sum, the others take
its weight, and two scores that stand side by side in a comparison do not measure the same.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme, when: 'profile.agents >= 50'}

Good:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme, when: 'profile.agents >= 50'}
      - {id: q3, axis: suivi, kind: single, text: "Q3 ?", answer_set: rythme}

What to do: ask at least one question of each axis of everybody. Where an axis really does not concern some, say in the
description that their score is of something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.profiles import list_hidden_questions
from maturity.lint.rule import Rule
from maturity.lint.shares import find_overall_shares
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.text.numbers import round_half_up

_MOST_STEPS = 50_000
"""How many shares are worked out at most: beyond it, nothing is said."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    scored = frozenset(bank.measure_by_question)
    hidden_sets = list_hidden_questions(bank)
    if len(hidden_sets) * len(bank.questions) > _MOST_STEPS:
        return
    shares = [find_overall_shares(bank, scored - hidden) for hidden in hidden_sets]
    spans: list[tuple[Fraction, Fraction, int]] = []
    for index, axis in enumerate(bank.axes):
        own = [each.get(axis.id, Fraction(0)) for each in shares if each]
        if own:
            spans.append((min(own), max(own), index))
    low, high, index = max(spans, key=lambda span: span[1] - span[0], default=(Fraction(0), Fraction(0), 0))
    if low != high:
        params = {
            "axis": bank.axes[index].id,
            "low": round_half_up(low * 100, 0),
            "high": round_half_up(high * 100, 0),
        }
        yield Problem("MB739", ("axes", index, "id"), params)


RULE = Rule("MB739", _find_problems)
