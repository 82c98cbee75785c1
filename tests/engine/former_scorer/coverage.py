"""Coverage: how much was answered of the scored questions that apply, by count and by weight (scoring.md, point 5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.exact import ONE, add_up
from maturity.model.field_types import ROOT
from maturity.model.items import Axis
from maturity.model.scorecard import Coverage, ProvisionalCause
from maturity.model.scoring_rules import Policy
from maturity.model.standing import Standing

Weighed = list[tuple[Standing, Fraction]]
"""The standing of each scored question, with its weight in the whole: its own times those of all axes it is in."""


def measure_coverage(bank: Bank, standings: Mapping[str, Standing]) -> dict[str, Coverage]:
    """Measure the coverage of every axis, with that of its sub-axes, and of the whole (`overall`), by axis id.

    `standings` maps question ids to standings. A question weighs its own weight times those of its axis and all
    ancestors of that axis.
    """
    coverages: dict[str, Coverage] = {}

    def collect(axis_id: str, sub_axes: Iterable[Axis], weight: Fraction) -> Weighed:
        """Add the coverage of an axis and of those below it; return the standings of all their questions."""
        weighed = [
            (standings[question.id], weight * question.weight)
            for question in bank.questions_by_axis.get(axis_id, ())
            if question.counts
        ]
        for axis in sub_axes:
            weighed += collect(axis.id, axis.axes, weight * axis.weight)
        coverages[axis_id] = _build_coverage(weighed)
        return weighed

    collect(ROOT, bank.axes, ONE)
    return coverages


def find_provisional_causes(coverage: Coverage, policy: Policy) -> tuple[ProvisionalCause, ...]:
    """Find why what this coverage is of is provisional (points 6 and 7); empty if it is not.

    That is an answered share, by count or by weight, under `min_coverage`; and a share of the weight answered "does not
    apply" beyond `max_not_applicable`. A share as great as its limit is no cause, nor is one of nothing.
    """
    shares = [share for share in (coverage.by_count, coverage.by_weight) if share is not None]
    spared = coverage.not_applicable_weight
    causes: list[ProvisionalCause] = []
    if shares and min(shares) < policy.min_coverage:
        causes.append("coverage")
    if spared is not None and spared > policy.max_not_applicable:
        causes.append("not_applicable")
    return tuple(causes)


def _build_coverage(weighed: Weighed) -> Coverage:
    """Build the coverage of the questions whose standings and weights are `weighed`."""
    answered: list[Fraction] = []
    unanswered: list[Fraction] = []
    unknown: list[Fraction] = []
    to_confirm: list[Fraction] = []
    not_applicable: list[Fraction] = []
    for standing, weight in weighed:
        match standing:
            case Standing.ANSWERED:
                answered.append(weight)
            case Standing.UNANSWERED | Standing.POSSIBLE:
                unanswered.append(weight)
            case Standing.UNKNOWN:
                unknown.append(weight)
            case Standing.TO_CONFIRM:
                to_confirm.append(weight)
            case Standing.NOT_APPLICABLE:
                not_applicable.append(weight)
            case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
                pass
            case _:
                assert_never(standing)
    applicable = [*answered, *unanswered, *unknown, *to_confirm]
    return Coverage(
        answered=len(answered),
        applicable=len(applicable),
        unknown=len(unknown),
        to_confirm=len(to_confirm),
        not_applicable=len(not_applicable),
        by_count=Fraction(len(answered), len(applicable)) if applicable else None,
        by_weight=_find_share(answered, applicable),
        not_applicable_weight=_find_share(not_applicable, [*applicable, *not_applicable]),
    )


def _find_share(part: list[Fraction], whole: list[Fraction]) -> Fraction | None:
    """Return the sum of `part` divided by the sum of `whole`; None if `whole` is empty."""
    return add_up(part) / add_up(whole) if whole else None
