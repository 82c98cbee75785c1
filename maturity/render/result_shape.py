"""The shape of each part of a result in JSON: its keys, in order, as `maturity.model.result` describes them.

What stands beside a key is given as data for JSON. A writer that prepares the text of a part once gives
`maturity.render.prepared_json.GAP` for what differs from one respondent to the next.
"""

from __future__ import annotations

from typing import Any

from maturity import __version__
from maturity.model.bank import Bank
from maturity.model.bank_record import BankIdentity
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import BenchmarkRow, BlockerKind
from maturity.render.exact_numbers import convert_number


def shape_result(
    bank: Bank,
    *,
    generated: Any,
    scope: Any,
    organisation: Any,
    date: Any,
    respondent: Any,
    profile: Any,
    path: Any,
    duties: Any,
    overall: Any,
    axes: Any,
    answers: Any,
    advice: Any,
    benchmark: Any,
    warnings: Any,
    channels: Any = None,
) -> dict[str, Any]:
    """Shape a whole result; without `channels`, it has no such key."""
    return {
        "format": 1,
        "tool": f"maturity {__version__}",
        "generated": generated,
        "bank": _build_identity(bank.identity),
        "policy": {
            "not_applicable": bank.policy.not_applicable,
            "max_not_applicable": convert_number(bank.policy.max_not_applicable),
            "min_coverage": convert_number(bank.policy.min_coverage),
        },
        "scale": {
            "min": convert_number(bank.scale.min),
            "max": convert_number(bank.scale.max),
            "decimals": bank.scale.decimals,
        },
        "scope": scope,
        "organisation": organisation,
        "date": date,
        "respondent": respondent,
        "profile": profile,
        "path": path,
        "levels": [
            {"id": level.id, "title": level.title, "from": convert_number(level.threshold)} for level in bank.levels
        ],
        "duties": duties,
        "overall": overall,
        "axes": axes,
        "answers": answers,
        "advice": advice,
        "benchmark": benchmark,
        "warnings": warnings,
        **({} if channels is None else {"channels": channels}),
    }


def shape_axis(
    axis_id: str,
    parent: str | None,
    title: str,
    *,
    score: Any,
    exact: Any,
    low: Any,
    high: Any,
    level: Any,
    levels_possible: Any,
    provisional: Any,
    target: Any,
    gap: Any,
    blockers: Any,
    coverage: Any,
) -> dict[str, Any]:
    """Shape the scores of an axis, or of the whole."""
    return {
        "id": axis_id,
        "parent": parent,
        "title": title,
        "score": score,
        "exact": exact,
        "low": low,
        "high": high,
        "level": level,
        "levels_possible": levels_possible,
        "provisional": provisional,
        "target": target,
        "gap": gap,
        "blockers": blockers,
        "coverage": coverage,
    }


def shape_blocker(kind: BlockerKind, blocker_id: str, *, needs: Any, has: Any) -> dict[str, Any]:
    """Shape an axis or a question that prevents a level."""
    return {kind: blocker_id, "needs": needs, "has": has}


def shape_coverage(
    *, answered: Any, applicable: Any, unknown: Any, not_applicable: Any, by_count: Any, by_weight: Any
) -> dict[str, Any]:
    """Shape how much was answered."""
    return {
        "answered": answered,
        "applicable": applicable,
        "unknown": unknown,
        "not_applicable": not_applicable,
        "by_count": by_count,
        "by_weight": by_weight,
    }


def shape_advice(
    recommendation: Recommendation,
    status: str,
    *,
    gain: Any,
    chain: Any,
    chain_gain: Any,
    chain_effort: Any,
    effort: Any,
    running: Any,
    because: Any,
) -> dict[str, Any]:
    """Shape a recommendation that fits or may fit."""
    return {
        "id": recommendation.id,
        "title": recommendation.title,
        "status": status,
        "gain": gain,
        "chain": chain,
        "chain_gain": chain_gain,
        "chain_effort": chain_effort,
        "effort": effort,
        "running": running,
        "spending": recommendation.spending,
        "horizon": recommendation.horizon,
        "after": list(recommendation.after),
        "because": because,
    }


def shape_benchmark_row(row: BenchmarkRow) -> dict[str, Any]:
    """Shape a published figure beside an answer."""
    figure = row.figure
    amount = (
        {"share": convert_number(figure.share)} if figure.share is not None else {"mean": convert_number(figure.mean)}
    )
    marks = {"approx": True} if figure.approx else {}
    marks |= {"more_than": True} if figure.more_than else {}
    return {
        "question": row.question,
        "of": figure.of,
        **amount,
        **({"unit": figure.unit} if figure.unit else {}),
        **marks,
        "about": figure.about,
        "population": figure.population,
        "date": figure.date,
        **({"publication": figure.publication} if figure.publication else {}),
        "here": row.describes_answer,
    }


def _build_identity(bank: BankIdentity) -> dict[str, Any]:
    """Build what names a bank exactly, and with it the bank that it builds on, if it builds on one."""
    base = {"base": _build_identity(bank.base)} if bank.base else {}
    return {"id": bank.id, "version": bank.version, "sha256": bank.sha256, **base}
