"""A scorecard as plain data for JSON, in the shape of `maturity.render.result_shape`, without any rounding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from maturity.model.advice import Advice
from maturity.model.answers import Sheet
from maturity.model.scorecard import AxisScore, Blocker, ChannelUse, Coverage, Scorecard
from maturity.render.answers_data import build_answer, build_duty, build_value
from maturity.render.exact_numbers import convert_number, format_fraction
from maturity.render.result_shape import (
    shape_advice,
    shape_axis,
    shape_benchmark_row,
    shape_blocker,
    shape_coverage,
    shape_result,
)
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
    sheet, with_comments = card.sheet, stamp.with_comments
    return shape_result(
        card.bank,
        generated=stamp.generated,
        scope=sheet.scope,
        organisation=sheet.organisation,
        date=sheet.date,
        respondent=build_respondent(sheet),
        profile=build_profile(sheet),
        path=stamp.path,
        duties=[build_duty(finding, with_comments=with_comments) for finding in card.duties],
        overall=_build_axis(card.overall, build_duty_blockers(card, card.overall)) if card.overall else None,
        axes=[_build_axis(axis) for axis in card.axes],
        answers=[build_answer(card, each, with_comments=with_comments) for each in card.bank.questions],
        advice=[_build_advice(card, each) for each in card.advice],
        benchmark=[shape_benchmark_row(row) for row in card.benchmark],
        warnings=build_warnings(card, stamp.language),
        channels=build_channels(card.channels) if card.channels else None,
    )


def format_json(data: Any, indent: int | None = 2) -> str:
    """Format data as JSON: letters of every language as they are, and no character that a terminal would obey."""
    return escape_json(json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)) + "\n"


def build_respondent(sheet: Sheet) -> dict[str, Any] | None:
    """Build who answered; None if the answers do not say so."""
    respondent = sheet.respondent
    return {"id": respondent.id, "role": respondent.role} if respondent else None


def build_profile(sheet: Sheet) -> dict[str, Any]:
    """Build the facts of the organisation, by the id of their field."""
    return {name: build_value(answer) for name, answer in sheet.profile.items()}


def build_duty_blockers(card: Scorecard, overall: AxisScore) -> list[dict[str, Any]]:
    """Build the duties that prevent the next level of the whole: what a level needs there is that they are met."""
    if not overall.duty_blockers:
        return []
    states = {finding.duty.id: finding.answer.state.value for finding in card.duties}
    return [{"duty": duty, "needs": "met", "has": states[duty]} for duty in overall.duty_blockers]


def build_warnings(card: Scorecard, language: str) -> list[dict[str, Any]]:
    """Build the cautions of a scorecard, with their sentences in a language."""
    return [
        {"code": each.code, "message": make_visible(say(each.message, language))}
        | ({"question": each.question} if each.question else {})
        for each in card.cautions
    ]


def build_channels(use: ChannelUse) -> dict[str, Any]:
    """Build which channels serve which goals."""
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


def _build_axis(axis: AxisScore, duty_blockers: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    return shape_axis(
        axis.id,
        axis.parent,
        axis.title,
        score=convert_number(axis.score),
        exact=format_fraction(axis.ratio),
        low=convert_number(axis.low),
        high=convert_number(axis.high),
        level=axis.level,
        levels_possible=list(axis.levels_possible),
        provisional=axis.provisional,
        target=convert_number(axis.target),
        gap=convert_number(axis.gap),
        blockers=[*map(_build_blocker, axis.blockers), *duty_blockers],
        coverage=_build_coverage(axis.coverage),
    )


def _build_blocker(blocker: Blocker) -> dict[str, Any]:
    needs, has = convert_number(blocker.needs), convert_number(blocker.has)
    return shape_blocker(blocker.kind, blocker.id, needs=needs, has=has)


def _build_coverage(coverage: Coverage) -> dict[str, Any]:
    return shape_coverage(
        answered=coverage.answered,
        applicable=coverage.applicable,
        unknown=coverage.unknown,
        not_applicable=coverage.not_applicable,
        by_count=convert_number(coverage.by_count),
        by_weight=convert_number(coverage.by_weight),
    )


def _build_advice(card: Scorecard, each: Advice) -> dict[str, Any]:
    return shape_advice(
        card.bank.recommendation_by_id[each.id],
        each.status,
        gain=convert_number(each.gain),
        chain=list(each.chain),
        chain_gain=convert_number(each.chain_gain),
        chain_effort=convert_number(each.chain_effort),
        effort=convert_number(each.effort),
        running=convert_number(each.running),
        because=list(each.because),
    )
