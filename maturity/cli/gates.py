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
from maturity.text.catalogue import say
from maturity.text.numbers import Percentage, choose_figure, format_figure

if TYPE_CHECKING:
    from maturity.model.outline import AxisFigures, Figures

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


@dataclass(frozen=True)
class GateTest:
    """Tests one result after the other, in whatever process it is scored; `test` gives what is told in the end."""

    gates: tuple[Gate, ...]
    language: str
    """The language of messages."""

    def test(self, path: str, card: Figures) -> tuple[tuple[str, ...], UsageError | None]:
        """Return a sentence for each gate that a result does not pass, or the mistake of a gate on nothing."""
        if not self.gates:
            return (), None
        try:
            return tuple(self._find_refusals(path, card)), None
        except UsageError as mistake:
            return (), mistake

    def _find_refusals(self, path: str, card: Figures) -> Iterator[str]:
        _check_scale(self.gates, card)
        who = card.sheet.organisation or path
        if card.sheet.scope == "express":
            yield self._say("score.express_gate", who=who)
            return
        for gate in self.gates:
            found = _get_axis(card, gate)
            axis = self._say("axis.overall") if gate.axis == ROOT else gate.axis
            if found.low is None:
                yield self._say("score.no_score", who=who, axis=axis, needs=gate.needs)
            elif "not_applicable" in found.provisional_causes:
                share = make_not_applicable_share(card.bank, found.coverage)
                limit = Percentage(card.bank.policy.max_not_applicable)
                yield self._say("score.spared_gate", who=who, axis=axis, share=share, limit=limit)
            elif found.low < gate.needs:
                figure = choose_figure(found.low, card.bank.scale.decimals, (gate.needs,))
                low = format_figure(*figure, self.language)
                yield self._say("score.below", who=who, axis=axis, low=low, needs=gate.needs)

    def _say(self, key: str, /, **params: object) -> str:
        return say(key, self.language, **params)


def _check_scale(gates: Sequence[Gate], card: Figures) -> None:
    """Raise `UsageError` for a gate that no score of this bank could miss, or none could pass."""
    scale = card.bank.scale
    for gate in gates:
        if not scale.min <= gate.needs <= scale.max:
            params = {"needs": gate.needs, "bank": card.bank.id, "min": scale.min, "max": scale.max}
            raise UsageError("usage.fail_under_scale", **params)


def _get_axis(card: Figures, gate: Gate) -> AxisFigures:
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
