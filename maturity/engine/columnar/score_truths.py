"""Comparisons of the score of an axis, or of its distance to the target, over columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import assert_never

import polars as pl

from maturity.engine.columnar.cases import Case
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.engine.columnar.score_columns import ScoreColumns
from maturity.engine.columnar.truth_codes import FALSE, TRUE, UNDECIDED
from maturity.model.condition import Compare, Constant, Name, Operand, Operator, Ordering
from maturity.model.standing import Standing

_FLIPPED: Mapping[Operator, Ordering] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def find_score_name(node: Compare) -> Name | None:
    """Find the figure of an axis that a comparison is about: its score, or how far that is from its target."""
    for side in (node.left, node.right):
        if isinstance(side, Name) and side.space in ("score", "gap"):
            return side
    return None


def express_score_truth(
    node: Compare, name: Name, scores: Mapping[str, ScoreColumns], targets: Sequence[Case], marks: list[pl.Expr]
) -> pl.Expr:
    """Return the truth of a comparison with a number; what makes a row undecided is added to `marks`.

    `targets` are the cases of the column of the target of the axis. A distance is more than a number where the score is
    less than the target without it.
    """
    flipped = _FLIPPED.get(node.operator)
    number = _read_number(node.right if node.left is name else node.left)
    if flipped is None or number is None:
        raise NotExpressibleError("a condition on the figure of an axis that is no bound")
    operator = _FLIPPED[flipped] if node.left is name else flipped
    score = scores.get(name.id)
    if score is None:
        return pl.lit(UNDECIDED, pl.UInt8)
    if name.space == "score":
        marks += score.mark_near([number])
        return _compare(score, operator, pl.lit(float(number)))
    bounds = [_find_bound(each, number) for each in targets]
    marks += score.mark_near([each for each in bounds if each is not None])
    table = pl.Series([None if each is None else float(each) for each in bounds], dtype=pl.Float64)
    bound = pl.lit(table).gather(pl.col(f"targets.{name.id}"))
    return _compare(score, _FLIPPED[operator], bound)


def _read_number(operand: Operand) -> Fraction | None:
    return operand.value if isinstance(operand, Constant) and isinstance(operand.value, Fraction) else None


def _find_bound(case: Case, number: Fraction) -> Fraction | None:
    """Return the score from which on the distance to a target is not more than a number; None without a target."""
    target = case.answer.value
    return target - number if case.standing is Standing.ANSWERED and isinstance(target, Fraction) else None


def _compare(score: ScoreColumns, operator: Ordering, bound: pl.Expr) -> pl.Expr:
    """Compare an interval with a bound: true if all of it lies on the side asked for, false if nothing of it does."""
    match operator:
        case "<":
            is_true, is_false = score.high < bound, score.low >= bound
        case "<=":
            is_true, is_false = score.high <= bound, score.low > bound
        case ">":
            is_true, is_false = score.low > bound, score.high <= bound
        case ">=":
            is_true, is_false = score.low >= bound, score.high < bound
        case _:
            assert_never(operator)
    known = pl.when(is_false).then(pl.lit(FALSE, pl.UInt8)).otherwise(pl.lit(UNDECIDED, pl.UInt8))
    return pl.when(is_true).then(pl.lit(TRUE, pl.UInt8)).otherwise(known)
