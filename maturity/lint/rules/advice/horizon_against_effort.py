"""A recommendation whose effort and horizon do not go together.

Why: `court` promises an effect within three months, of which sixty are days of work: more than sixty person-days of
one service do not fit. And `long` says that it takes over a year, where one day of work is asked for. One of the two
figures is likely wrong, and the order of advice depends on the effort.

Bad:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 100, horizon: court}

Good:

    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", moves: {registre: toutes}, effort: 10, horizon: court}

What to do: correct the figure, or the horizon. Efforts of other sizes (`sizes`) are looked at too.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.recommendation import Recommendation

_MOST_FOR_SHORT = 60
"""Person-days, the working days of three months."""
_MOST_TO_BE_IDLE = 1
"""Person-days: with so few, and none a year afterwards, nothing takes over a year."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        for pointer, effort in _list_efforts(recommendation, ("recommendations", index)):
            params = {"id": recommendation.id, "effort": effort}
            if recommendation.horizon == "court" and effort > _MOST_FOR_SHORT:
                yield Problem("MB769", pointer, params, "short")
        is_idle = recommendation.effort <= _MOST_TO_BE_IDLE and recommendation.running is None
        if recommendation.horizon == "long" and is_idle and not recommendation.sizes:
            params = {"id": recommendation.id, "effort": recommendation.effort}
            yield Problem("MB769", ("recommendations", index, "horizon"), params, "long")


def _list_efforts(recommendation: Recommendation, above: Pointer) -> Iterator[tuple[Pointer, Fraction]]:
    """Yield the efforts of a recommendation, each with where it is written."""
    yield (*above, "effort"), recommendation.effort
    for place, size in enumerate(recommendation.sizes):
        yield (*above, "sizes", place, "effort"), size.effort


RULE = Rule("MB769", _find_problems)
