"""A scorecard as plain data for JSON: the shape of `maturity.model.result`, without any rounding."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from maturity import __version__
from maturity.model.advice import Advice
from maturity.model.bank_record import BankIdentity
from maturity.model.scorecard import AxisScore, BenchmarkRow, Blocker, ChannelUse, Coverage, Scorecard
from maturity.render.answers_data import build_answer, build_duty, build_value
from maturity.render.exact_numbers import convert_number, format_fraction
from maturity.text.catalogue import say
from maturity.text.safe import escape_json, make_visible


@dataclass(frozen=True)
class Stamp:
    """What a result says of its making: when, in which language its sentences are, and from which file it came."""

    generated: str
    """Date and time in UTC, such as `2026-11-23T08:00:00Z`."""
    language: str
    path: str = "-"
    """The path of the answers as it was given; `-` is the standard input."""
    with_comments: bool = False
    """Whether the answers carry the comments and evidence of the respondent, which may be about persons."""


def build_result(card: Scorecard, stamp: Stamp) -> dict[str, Any]:
    """Build the result of a scorecard, as its file has it."""
    bank, sheet = card.bank, card.sheet
    respondent = sheet.respondent
    return {
        "format": 1,
        "tool": f"maturity {__version__}",
        "generated": stamp.generated,
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
        "scope": sheet.scope,
        "organisation": sheet.organisation,
        "date": sheet.date,
        "respondent": {"id": respondent.id, "role": respondent.role} if respondent else None,
        "profile": {name: build_value(answer) for name, answer in sheet.profile.items()},
        "path": stamp.path,
        "levels": [
            {"id": level.id, "title": level.title, "from": convert_number(level.threshold)} for level in bank.levels
        ],
        "duties": [build_duty(finding, with_comments=stamp.with_comments) for finding in card.duties],
        "overall": _build_overall(card, card.overall) if card.overall else None,
        "axes": [_build_axis(axis) for axis in card.axes],
        "answers": [build_answer(card, each, with_comments=stamp.with_comments) for each in bank.questions],
        "advice": [_build_advice(card, each) for each in card.advice],
        "benchmark": [_build_benchmark_row(row) for row in card.benchmark],
        "warnings": [
            {"code": each.code, "message": make_visible(say(each.message, stamp.language))}
            | ({"question": each.question} if each.question else {})
            for each in card.cautions
        ],
    } | ({"channels": _build_channels(card.channels)} if card.channels else {})


def _build_identity(bank: BankIdentity) -> dict[str, Any]:
    """Build what names a bank exactly, and with it the bank that it builds on, if it builds on one."""
    base = {"base": _build_identity(bank.base)} if bank.base else {}
    return {"id": bank.id, "version": bank.version, "sha256": bank.sha256, **base}


def format_json(data: Any, indent: int | None = 2) -> str:
    """Format data as JSON: letters of every language as they are, and no character that a terminal would obey."""
    return escape_json(json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)) + "\n"


def _build_axis(axis: AxisScore) -> dict[str, Any]:
    return {
        "id": axis.id,
        "parent": axis.parent,
        "title": axis.title,
        "score": convert_number(axis.score),
        "exact": format_fraction(axis.ratio),
        "low": convert_number(axis.low),
        "high": convert_number(axis.high),
        "level": axis.level,
        "levels_possible": list(axis.levels_possible),
        "provisional": axis.provisional,
        "target": convert_number(axis.target),
        "gap": convert_number(axis.gap),
        "blockers": [_build_blocker(blocker) for blocker in axis.blockers],
        "coverage": _build_coverage(axis.coverage),
    }


def _build_overall(card: Scorecard, overall: AxisScore) -> dict[str, Any]:
    """Build the whole, whose blockers may be duties as well: what a level needs there is that they are met."""
    data = _build_axis(overall)
    states = {finding.duty.id: finding.answer.state.value for finding in card.duties}
    data["blockers"] += [{"duty": duty, "needs": "met", "has": states[duty]} for duty in overall.duty_blockers]
    return data


def _build_channels(use: ChannelUse) -> dict[str, Any]:
    return {
        "in_use": list(use.channels),
        "serving": {
            axis: None if serving is None else [channel for channel in use.channels if channel in serving]
            for axis, serving in use.serving.items()
        },
        "without_goal": None if use.without_goal is None else list(use.without_goal),
        "without_channel": list(use.without_channel),
        "not_run": list(use.not_run),
    }


def _build_blocker(blocker: Blocker) -> dict[str, Any]:
    return {blocker.kind: blocker.id, "needs": convert_number(blocker.needs), "has": convert_number(blocker.has)}


def _build_coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "answered": coverage.answered,
        "applicable": coverage.applicable,
        "unknown": coverage.unknown,
        "not_applicable": coverage.not_applicable,
        "by_count": convert_number(coverage.by_count),
        "by_weight": convert_number(coverage.by_weight),
    }


def _build_advice(card: Scorecard, each: Advice) -> dict[str, Any]:
    recommendation = card.bank.recommendation_by_id[each.id]
    return {
        "id": each.id,
        "title": recommendation.title,
        "status": each.status,
        "gain": convert_number(each.gain),
        "chain": list(each.chain),
        "chain_gain": convert_number(each.chain_gain),
        "chain_effort": convert_number(each.chain_effort),
        "effort": convert_number(each.effort),
        "running": convert_number(each.running),
        "spending": recommendation.spending,
        "horizon": recommendation.horizon,
        "after": list(recommendation.after),
        "because": list(each.because),
    }


def _build_benchmark_row(row: BenchmarkRow) -> dict[str, Any]:
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
