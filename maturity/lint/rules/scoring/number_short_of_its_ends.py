"""A number question whose curve gives no answer 100 %, or none 0 %.

Why: whoever does all that can be done there does not get full marks, and the axis never reaches the top of the scale.
The last point of the curve was forgotten, or lies outside `min` and `max`.

Bad:

    questions:
      - id: delai
        axis: accueil
        kind: number
        text: "Part des demandes qui ont une réponse"
        unit: "%"
        min: 0
        max: 100
        curve: [[0, 0], [120, 100]]

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

What to do: add the missing point, or move it within the bounds.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.text.numbers import round_half_up


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, question in enumerate(studied.bank.questions):
        measure = studied.bank.measure_by_question.get(question.id)
        if measure and question.curve and (measure.worst > measure.lowest or measure.best < measure.highest):
            params = {
                "question": question.id,
                "low": round_half_up(measure.worst, 0),
                "high": round_half_up(measure.best, 0),
            }
            yield Problem("MB736", ("questions", index, "curve"), params)


RULE = Rule("MB736", _find_problems)
