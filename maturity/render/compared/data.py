"""A comparison as plain data for JSON: exact differences as fractions beside numbers, and ids in place of texts."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from maturity import __version__
from maturity.insight.comparison.comparison import Comparison
from maturity.insight.comparison.history import DatedCard, History
from maturity.insight.comparison.pairing import Pair
from maturity.insight.comparison.question_changes import QuestionChange
from maturity.insight.comparison.sharing import Difference
from maturity.insight.comparison.target_changes import TargetChange
from maturity.model.duty import DutyFinding
from maturity.model.scorecard import AxisScore
from maturity.render.exact_numbers import convert_number, format_fraction


def build_comparison_data(history: History, generated: str) -> dict[str, Any]:
    """Build the facts of a history: each date, and what lies between each and the next one.

    `generated` is the date and time of the run. Paths are as they were given; respondents are left out.
    """
    latest = history.latest.card
    return {
        "comparison": 1,
        "bank": latest.bank.id,
        "organisation": latest.sheet.organisation,
        "reserves": list(history.reserves),
        "total": None if history.total is None else _build_difference(history.total),
        "dates": [_build_date(each) for each in history.dates],
        "steps": [_build_step(step) for step in history.steps],
        "generated": generated,
        "tool": f"maturity {__version__}",
    }


def _build_date(dated: DatedCard) -> dict[str, Any]:
    card = dated.card
    bank = card.bank
    return {
        "path": dated.path,
        "date": card.sheet.date,
        "scope": card.sheet.scope,
        "bank_version": bank.version,
        "bank_sha256": bank.sha256,
        "named_version": dated.named_version,
        "present_version": dated.present_version or bank.version,
        "overall": None if card.overall is None else _build_axis(card.overall),
        "axes": [_build_axis(axis) for axis in card.axes],
    }


def _build_axis(axis: AxisScore) -> dict[str, Any]:
    return {
        "id": axis.id,
        "score": convert_number(axis.score),
        "low": convert_number(axis.low),
        "high": convert_number(axis.high),
        "level": axis.level,
        "target": convert_number(axis.target),
    }


def _build_step(step: Comparison) -> dict[str, Any]:
    duties = step.duties
    return {
        "overall": None if step.overall is None else _build_difference(step.overall),
        "first_answers": _build_amount(step.first_answers),
        "level_cause": step.level_cause,
        "levels_changed": step.have_levels_changed,
        "axes": [{**_build_pair(each.pair), **_build_difference(each.difference)} for each in step.axes],
        "questions": [_build_question(each) for each in step.questions],
        "facts": [_build_pair(each.pair) for each in step.facts],
        "targets": [_build_target(each) for each in step.targets],
        "duties": {
            "met_since": _list_duties(duties.met_since),
            "no_longer_met": _list_duties(duties.no_longer_met),
            "overdue": _list_duties(duties.overdue),
            "missing": _list_duties(duties.missing),
            "planned": _list_duties(duties.planned),
            "arrived": _list_duties(duties.arrived),
            "gone": _list_duties(duties.gone),
        },
        "advice": [
            {"id": each.recommendation.id, "following": each.following, "moves": list(each.states)}
            for each in step.advice
        ],
        "changed_meaning": [_build_pair(pair) for pair in step.changed_meaning],
        "removed": list(step.removed),
        "added": list(step.added),
        "to_confirm": list(step.to_confirm),
    }


def _build_difference(difference: Difference) -> dict[str, Any]:
    """Build a difference; without parts, it cannot be shared out."""
    return {
        "old_score": convert_number(difference.old),
        "new_score": convert_number(difference.new),
        "change": _build_amount(difference.change),
        "parts": {family: _build_amount(part) for family, part in difference.parts.items()} or None,
    }


def _build_question(change: QuestionChange) -> dict[str, Any]:
    return {
        **_build_pair(change.pair),
        "kind": change.kind,
        "axis": change.axis.new,
        "answers": _build_amount(change.answers),
        "scope": _build_amount(change.scope),
    }


def _build_target(change: TargetChange) -> dict[str, Any]:
    """Build an ambition that changed, by its axis, with both scores on the scale of the new bank."""
    return {
        **_build_pair(change.pair),
        "old_target": convert_number(change.old),
        "new_target": convert_number(change.new),
    }


def _build_pair(pair: Pair) -> dict[str, Any]:
    return {"old": pair.old, "new": pair.new}


def _build_amount(amount: Fraction | None) -> dict[str, Any] | None:
    """Build an exact amount, as a number and as a fraction to compute with."""
    return None if amount is None else {"value": convert_number(amount), "exact": format_fraction(amount)}


def _list_duties(findings: Iterable[DutyFinding]) -> list[str]:
    return [finding.duty.id for finding in findings]
