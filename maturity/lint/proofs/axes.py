"""Does every axis under a threshold get advice, and can nothing count on an axis?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.engine.verdict import Verdict
from maturity.lint.proofs.formulas import AtLeast, Formula, HasScore, Negation, join_every, rule_out
from maturity.lint.proofs.search import Claim, Decision, Search, Status
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation


@dataclass(frozen=True)
class LowAxisProof:
    """What is known of one axis: whether it can lie under the threshold of a level without any advice about it."""

    threshold: Fraction
    """The lowest threshold of which it is known or not decided; the highest of all where it is impossible."""
    decision: Decision
    """Whether a complete sheet lies under it and is advised nothing that serves the axis."""


def list_serving(bank: Bank, axis_id: str) -> list[Recommendation]:
    """List the recommendations that are about an axis, or one below it, or raise one of its questions."""
    questions = set(bank.nested_questions_by_axis[axis_id])
    found = []
    for each in bank.recommendations:
        axis = bank.find_axis(each)
        if not questions.isdisjoint(each.moves) or (axis is not None and axis_id in bank.path_by_axis[axis]):
            found.append(each)
    return found


def prove_low_axes(search: Search) -> Mapping[str, LowAxisProof]:
    """Return what is known of each axis with scored questions, by its id; nothing without a second level."""
    bank = search.compiled.bank
    search.budget.begin_kind()
    thresholds = [level.threshold for level in bank.levels[1:]]
    axes = _list_scored_axes(bank) if thresholds else []
    return {axis: _prove_low_axis(search, axis, thresholds) for axis in axes}


def prove_emptied(search: Search) -> Mapping[str, Decision]:
    """Return of each axis with scored questions whether nothing counts on it with some complete sheet, by its id."""
    search.budget.begin_kind()
    return {axis: search.find(_make_empty_claim(axis)) for axis in _list_scored_axes(search.compiled.bank)}


def _list_scored_axes(bank: Bank) -> list[str]:
    nested, scored = bank.nested_questions_by_axis, bank.measure_by_question.keys()
    return [axis for axis in bank.axis_by_id if not scored.isdisjoint(nested[axis])]


def _prove_low_axis(search: Search, axis_id: str, thresholds: Sequence[Fraction]) -> LowAxisProof:
    """Go down from the highest threshold for as long as there is such a sheet, or none is known not to be."""
    serving = list_serving(search.compiled.bank, axis_id)
    found: LowAxisProof | None = None
    for threshold in reversed(thresholds):
        decision = search.find(_make_low_claim(search, axis_id, threshold, serving))
        if found is None or decision.status is not Status.IMPOSSIBLE:
            found = LowAxisProof(threshold, decision)
        if decision.status is not Status.POSSIBLE:
            break
    assert found is not None
    return found


def _make_low_claim(search: Search, axis_id: str, threshold: Fraction, serving: Sequence[Recommendation]) -> Claim:
    compiled = search.compiled

    def compile_() -> Formula:
        under = Negation(AtLeast(axis_id, threshold, if_empty=True))
        return join_every([under, *(rule_out(compiled.compile_advised(each)) for each in serving)])

    def is_low(verdict: Verdict) -> bool:
        score = verdict.get_score(axis_id)
        if score is None or score >= threshold:
            return False
        return not any(map(verdict.is_advised, serving))

    return Claim(compile_, is_low, is_complete=True)


def _make_empty_claim(axis_id: str) -> Claim:
    def is_empty(verdict: Verdict) -> bool:
        return verdict.evaluation.get_low(axis_id) is None

    return Claim(lambda: Negation(HasScore(axis_id)), is_empty, is_complete=True)
