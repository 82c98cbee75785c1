"""Bounds of the ratio of one question, by what may count as the answer to it."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from maturity.engine.reading import Reading
from maturity.lint.proofs.model import Model
from maturity.lint.proofs.ratios import MISSING, Reach
from maturity.lint.proofs.variables import Mask, Variable, list_places
from maturity.model.exact import ONE, ZERO


def reach_question(model: Model, variable: Variable, mask: Mask, reading: Reading) -> Reach:
    """Return between which ratios a scored question lies if what counts is one of `mask`."""
    reaches = [variable.choices[place].reach for place in list_places(mask & variable.answered)]
    ratios = [ratio for reach in reaches if reach is not None for ratio in reach]
    may_be_missing = bool(mask & variable.not_asked)
    if mask & variable.unanswered:
        ratios.append(ONE if reading is Reading.HIGH else ZERO)
    if mask & variable.not_applicable:
        ratio = _rate_not_applicable(model, variable)
        may_be_missing |= ratio is None
        ratios += [] if ratio is None else [ratio]
    if not ratios:
        return MISSING
    return Reach(min(ratios), max(ratios), may_be_missing, may_be_there=True)


def _rate_not_applicable(model: Model, variable: Variable) -> Fraction | None:
    """Return the ratio of a question that does not apply; None where it is left out."""
    assert variable.question is not None
    measure = model.bank.measure_by_question[variable.question.id]
    match model.bank.policy.not_applicable:
        case "exclude":
            return None
        case "zero":
            return measure.get_ratio(measure.worst)
        case "full":
            return measure.get_ratio(measure.best)
        case _ as never:
            assert_never(never)
