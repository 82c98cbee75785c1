"""The part of a scorecard that an example of a bank can expect: scores, the level, what is advised, in which order.

What advice brings and in which order it stands takes most of the time of a scorecard. Whoever asks only whether a
result is as expected, and asks it some thousand times, takes a verdict instead: it works out the order on demand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from maturity.engine.advice import find_demands, find_fit
from maturity.engine.assess import list_advice
from maturity.engine.cautions import find_cautions
from maturity.engine.coverage import measure_coverage
from maturity.engine.duties import find_duties, list_uncertain
from maturity.engine.evaluation import Evaluation, evaluate
from maturity.engine.facts import Facts
from maturity.engine.levels import find_level_reached
from maturity.engine.targets import compute_targets
from maturity.engine.truths import Truths
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.duty import DutyFinding
from maturity.model.field_types import ROOT
from maturity.model.recommendation import Recommendation


@dataclass(frozen=True)
class Verdict:
    """What one sheet gives under one bank; make it with `judge`. Each part is computed when it is first used."""

    bank: Bank
    """The bank, loaded without errors: its levels, duties and recommendations are those that decide."""
    evaluation: Evaluation
    """The figures of the sheet, under `bank` or under a bank that has the same questions, axes and scale."""
    _known_advice: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    """Recommendation id to whether it is advised, as far as that was asked for."""

    def get_score(self, axis_id: str) -> Fraction | None:
        """Return the score of an axis, or of the whole (`overall`), as in a scorecard; None if it has none."""
        return self.evaluation.get_score(axis_id)

    @cached_property
    def level(self) -> str | None:
        """The id of the level that is certainly reached; None if the bank has no levels or the whole no score."""
        if self.bank.combine == "none" or self.evaluation.sheet.scope == "express":
            return None
        reached = find_level_reached(self.bank.levels, ROOT, self.evaluation.lows, list_uncertain(self.duties))
        return None if reached is None else self.bank.levels[reached].id

    @cached_property
    def advised(self) -> frozenset[str]:
        """The ids of the recommendations that are advised; those that are only possible are not among them."""
        return frozenset(each.id for each in self.bank.recommendations if self.is_advised(each))

    @cached_property
    def order(self) -> Sequence[str]:
        """The ids of the recommendations shown, advised or possible, in the order of the scorecard."""
        return [each.id for each in list_advice(self.bank, self.evaluation.sheet)]

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        """What a reader has to know before using the result, as in a scorecard."""
        return find_cautions(self.evaluation, measure_coverage(self.evaluation), self.duties)

    @cached_property
    def duties(self) -> Sequence[DutyFinding]:
        """What was found of each duty of the bank, in its order."""
        return find_duties(self.bank, self.evaluation.sheet)

    def is_advised(self, recommendation: Recommendation) -> bool:
        """Tell whether `recommendation`, one of the bank's, is advised: whether it certainly fits."""
        if recommendation.id not in self._known_advice:
            compiled = self.evaluation.compiled.compile_recommendation(recommendation)
            fit = find_fit(self.evaluation, compiled, self._truths, self._demands)
            self._known_advice[recommendation.id] = fit is not None and fit.status == "advised"
        return self._known_advice[recommendation.id]

    @cached_property
    def _demands(self) -> dict[str, bool | None]:
        return find_demands(self.duties)

    @cached_property
    def _truths(self) -> Truths:
        evaluation = self.evaluation
        targets = compute_targets(evaluation.bank, evaluation.sheet)
        facts = Facts(evaluation.bank, evaluation.sheet, evaluation.standings, evaluation.intervals, targets)
        return Truths(evaluation.compiled, facts)


def judge(bank: Bank, sheet: Sheet) -> Verdict:
    """Say what `sheet` gives under `bank`, by the rules of scoring.md. Both as `assess` takes them."""
    return Verdict(bank, evaluate(bank, sheet))
