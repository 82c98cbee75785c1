"""Which scores an axis can have at its low end, and so whether a floor can be moved without any sheet showing it."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from maturity.lint.mutation.proofs import list_child_axes, list_ratios
from maturity.model.bank import Bank
from maturity.model.exact import ZERO
from maturity.model.items import Question

MOST_SCORES = 300
"""With more different scores than this on the way, those of an axis are not looked through."""

_Parts = frozenset[tuple[Fraction, Fraction]]
"""Pairs of a weighted sum of ratios and the sum of the weights."""


def has_score_between(bank: Bank, axis_id: str, lower: Fraction, upper: Fraction) -> bool:
    """Tell whether an axis may have a score, at its low end, from `lower` to just under `upper`, in units of the scale.

    True also where that is not looked through: an axis that is no mean, has axes below it, numbers that are not
    listed, or very many scores. Every combination of answers is taken to be possible, so False is certain.
    """
    if bank.axis_by_id[axis_id].combine != "mean" or any(list_child_axes(bank, axis_id)):
        return True
    scores = _list_scores(bank, axis_id)
    return scores is None or any(lower <= score < upper for score in scores)


def _list_scores(bank: Bank, axis_id: str) -> Collection[Fraction] | None:
    """List the scores of an axis of questions alone; None if they are too many, or not known."""
    parts: _Parts = frozenset({(ZERO, ZERO)})
    for question in (each for each in bank.questions_by_axis[axis_id] if each.counts):
        shares = _list_shares(bank, question)
        if shares is None or len(parts) > MOST_SCORES:
            return None
        parts = frozenset((total + ratio, weight + more) for total, weight in parts for ratio, more in shares)
    width = bank.scale.max - bank.scale.min
    return {bank.scale.min + width * total / weight for total, weight in parts if weight}


def _list_shares(bank: Bank, question: Question) -> _Parts | None:
    """List what a question can add to its axis; None if that is not known.

    An open one counts with a ratio of 0; one that does not apply not at all, or at an end of its range, as the bank's
    policy says.
    """
    ratios = list_ratios(bank, question)
    if ratios is None:
        return None
    shares = {(question.weight * ratio, question.weight) for ratio in (ZERO, *ratios)}
    if question.may_not_apply:
        shares.add((question.weight, question.weight))
    if question.may_not_apply or question.when is not None:
        shares.add((ZERO, ZERO))
    return frozenset(shares)
