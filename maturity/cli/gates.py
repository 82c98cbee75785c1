"""`--fail-under`: the least score, tested on `low` so that "I don't know" cannot pass.

A score of which too much does not apply passes no gate either: it speaks of the rest only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from maturity.errors import UsageError
from maturity.model.field_types import ROOT
from maturity.model.shares import make_not_applicable_share
from maturity.text.numbers import Percentage

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome
    from maturity.cli.run import Run
    from maturity.model.scorecard import AxisScore, Scorecard

_GATE = re.compile(r"(?:(?P<axis>[a-z][a-z0-9_]*)=)?(?P<score>-?[0-9]{1,9}(?:[.,][0-9]{1,9})?)")


@dataclass(frozen=True)
class Gate:
    """An axis (or `overall`) and the least score it needs, in units of the scale."""

    axis: str
    needs: Fraction


def parse_gates(values: Sequence[str]) -> list[Gate]:
    """Parse the values of `--fail-under`; raises `UsageError` for one that is neither N nor AXIS=N."""
    gates = []
    for value in values:
        match = _GATE.fullmatch(value.strip())
        if not match:
            raise UsageError("usage.fail_under", value=value)
        gates.append(Gate(match["axis"] or ROOT, Fraction(match["score"].replace(",", "."))))
    return gates


class GateKeeper:
    """Tests each result as it comes, so that none has to be kept: `test` each outcome, then `list_refusals`."""

    def __init__(self, gates: Sequence[Gate], run: Run) -> None:
        self._gates, self._run = gates, run
        self._refusals: list[str] = []
        self._mistake: UsageError | None = None
        """The first gate on nothing; it is told after the results."""

    def test(self, outcome: Outcome) -> None:
        """Test the result of one outcome, if it has one."""
        if outcome.card is None or self._mistake is not None:
            return
        try:
            self._refusals += _find_refusals(outcome.path, outcome.card, self._gates, self._run)
        except UsageError as mistake:
            self._mistake = mistake

    def list_refusals(self) -> list[str]:
        """List a sentence for each gate that a result did not pass; raises `UsageError` for a gate on nothing."""
        if self._mistake is not None:
            raise self._mistake
        return self._refusals


def _find_refusals(path: str, card: Scorecard, gates: Sequence[Gate], run: Run) -> Iterator[str]:
    _check_scale(gates, card)
    who = card.sheet.organisation or path
    if gates and card.sheet.scope == "express":
        yield run.say("score.express_gate", who=who)
        return
    for gate in gates:
        found = _get_axis(card, gate)
        axis = run.say("axis.overall") if gate.axis == ROOT else gate.axis
        if found.low is None:
            yield run.say("score.no_score", who=who, axis=axis, needs=gate.needs)
        elif "not_applicable" in found.provisional_causes:
            share = make_not_applicable_share(card.bank, found.coverage)
            limit = Percentage(card.bank.policy.max_not_applicable)
            yield run.say("score.spared_gate", who=who, axis=axis, share=share, limit=limit)
        elif found.low < gate.needs:
            low = run.make_view(run.language).format_score(found.low, card.bank.scale, (gate.needs,))
            yield run.say("score.below", who=who, axis=axis, low=low, needs=gate.needs)


def _check_scale(gates: Sequence[Gate], card: Scorecard) -> None:
    """Raise `UsageError` for a gate that no score of this bank could miss, or none could pass."""
    scale = card.bank.scale
    for gate in gates:
        if not scale.min <= gate.needs <= scale.max:
            params = {"needs": gate.needs, "bank": card.bank.id, "min": scale.min, "max": scale.max}
            raise UsageError("usage.fail_under_scale", **params)


def _get_axis(card: Scorecard, gate: Gate) -> AxisScore:
    """Return the score that a gate is about; raises `UsageError` if the bank has none."""
    if gate.axis == ROOT:
        if card.overall is None:
            raise UsageError("usage.fail_under_profile", bank=card.bank.id)
        return card.overall
    for axis in card.axes:
        if axis.id == gate.axis:
            return axis
    known = ", ".join(card.bank.axis_by_id)
    raise UsageError("usage.fail_under_axis", axis=gate.axis, bank=card.bank.id, known=known)
