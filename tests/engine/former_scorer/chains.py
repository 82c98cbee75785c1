"""Chains of advice: what has to be followed before a recommendation, and what it all brings together (point 8).

A recommendation is shown if it fits a scorecard or may fit it. Its chain is itself with what its `after` names, with
what the `after` of these names, and so on, as far as they are shown: one that is not shown is passed over, with what
only it needs. A move is the least answer to a question that following a recommendation brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from maturity.model.bank import Bank
from maturity.model.exact import add_up
from maturity.model.field_types import ROOT
from maturity.model.graph import sort_first_ready
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Blocker
from tests.engine.former_scorer.efforts import Effort
from tests.engine.former_scorer.evaluation import Evaluation
from tests.engine.former_scorer.moves import raise_answers
from tests.engine.former_scorer.supposing import Supposition, suppose

Followed = frozenset[str]
"""The ids of recommendations that are followed together; with each of them, its whole chain."""


@dataclass(frozen=True)
class Chains:
    """The chains of the recommendations shown for one sheet; `find_chains` makes it."""

    bank: Bank
    order: tuple[str, ...]
    """The ids of all recommendations shown, each after its prerequisites, otherwise by id.

    Moves are applied in this order, so that no gain depends on the order in which the bank lists recommendations.
    """
    by_id: Mapping[str, Followed]
    """The id of each recommendation shown to its chain, itself included."""
    own_effort_by_id: Mapping[str, Effort]
    """The id of each recommendation shown to its own effort, for the size of the organisation."""
    effort_by_id: Mapping[str, Fraction]
    """The id of each recommendation shown to the effort of its chain, in person-days."""

    def sort(self, followed: Iterable[str]) -> tuple[str, ...]:
        """Sort the ids of recommendations shown in the order to follow them in.

        Of those whose prerequisites among `followed` are all placed, the first in the bank comes next.
        """
        wanted = set(followed)
        ids = [each for each in self.bank.recommendation_by_id if each in wanted]
        return sort_first_ready(ids, {each: self.bank.recommendation_by_id[each].after for each in ids})


def find_chains(bank: Bank, own_effort_by_id: Mapping[str, Effort]) -> Chains:
    """Find the chain of each of the recommendations shown, which are the keys of `own_effort_by_id`."""
    ids = set(own_effort_by_id)
    needs = {each: [need for need in bank.recommendation_by_id[each].after if need in ids] for each in ids}
    order = sort_first_ready(sorted(ids), needs)
    by_id: dict[str, Followed] = {}
    for each in order:
        by_id[each] = frozenset({each}).union(*(by_id[need] for need in needs[each]))
    efforts = {each: add_up(own_effort_by_id[part].setting_up for part in chain) for each, chain in by_id.items()}
    return Chains(bank, order, by_id, own_effort_by_id, efforts)


@dataclass(frozen=True, slots=True)
class Effect:
    """What it gives to follow some recommendations together; `Effects.measure` makes it."""

    score: Fraction | None
    """The score of the axis asked for, in units of the scale; None if it has none."""
    removed: frozenset[tuple[str, str]]
    """What prevents the next overall level now and would not any more: "axis" or "duty", and the id of the one."""


@dataclass(frozen=True)
class Effects:
    """Measures what it gives to follow recommendations together; the same ones are measured once for each axis."""

    evaluation: Evaluation
    """The figures of the sheet as it is."""
    chains: Chains
    blockers: tuple[Blocker, ...]
    """The axes that prevent the overall score from reaching the next level."""
    duty_blockers: frozenset[str] = frozenset()
    """The ids of the duties that prevent the next overall level; the recommendation that a duty names removes it."""
    _measured: dict[tuple[Followed, str], Effect] = field(default_factory=dict)

    def measure(self, followed: Followed, axis_id: str) -> Effect:
        """Measure the score of an axis (`overall` for the whole) and the blockers removed, with `followed` followed.

        The whole assessment is redone with their moves applied to the questions answered, those of prerequisites first.
        """
        key = (followed, axis_id)
        if key not in self._measured:
            self._measured[key] = self._redo(followed, axis_id)
        return self._measured[key]

    def measure_gain(self, before: Followed, after: Followed, axis_id: str) -> Fraction | None:
        """Measure how much higher the score of an axis is if `after` is followed, beside `before`; None without one."""
        lower, higher = self.measure(before, axis_id).score, self.measure(after, axis_id).score
        return None if lower is None or higher is None else higher - lower

    def is_removing(self, before: Followed, after: Followed, axis_id: str) -> bool:
        """Whether following `after` removes a blocker that following `before` leaves; `axis_id` as in `measure`."""
        return not self.measure(after, axis_id).removed <= self.measure(before, axis_id).removed

    def _redo(self, followed: Followed, axis_id: str) -> Effect:
        bank, evaluation = self.evaluation.bank, self.evaluation
        in_order = [bank.recommendation_by_id[each] for each in self.chains.order if each in followed]
        raised = raise_answers(evaluation, in_order)
        after = suppose(evaluation, raised)
        axes = {("axis", blocker.id) for blocker in self.blockers if _is_removed(blocker, after)}
        served = (duty.id for duty in bank.duties if duty.recommendation in followed)
        duties = {("duty", duty) for duty in served if duty in self.duty_blockers}
        return Effect(after.get_score(axis_id), frozenset(axes | duties))


def find_gain_axis(bank: Bank, recommendation: Recommendation) -> str:
    """Find the axis on whose score the gain of a recommendation is told: the whole, or in a profile its axis.

    In a profile it is the whole, which has no score there, if the recommendation is about no single axis.
    """
    return (bank.find_axis(recommendation) if bank.combine == "none" else ROOT) or ROOT


def _is_removed(blocker: Blocker, after: Evaluation | Supposition) -> bool:
    """Whether the axis in `blocker` reaches, at its `low` in `after`, the score that it needs."""
    low = after.get_low(blocker.id)
    return low is not None and low >= blocker.needs
