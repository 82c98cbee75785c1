"""Answers and duties as plain data for JSON: the shape of `maturity.model.result`, without any rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, assert_never

from maturity.insight.answers import find_answer_score, is_counted
from maturity.model.answers import Answer, State
from maturity.model.duty import DutyFinding
from maturity.model.items import Question
from maturity.model.scorecard import Scorecard
from maturity.render.exact_numbers import convert_number


def build_value(answer: Answer) -> Any:
    """Build the content of an answer as an answers file has it: a value, a state such as "unknown", or None."""
    match answer.state:
        case State.ABSENT:
            return None
        case State.UNKNOWN | State.NOT_APPLICABLE | State.TO_CONFIRM:
            return answer.state.value
        case State.ANSWERED:
            return _convert_value(answer)
        case _:
            assert_never(answer.state)


def build_answer(card: Scorecard, question: Question, *, with_comments: bool) -> dict[str, Any]:
    """Build the answer to a question: its state, its value if it has one, its score, and whether it counts.

    `with_comments` adds what the respondent wrote beside it.
    """
    answer = card.sheet.get_answer(question.id)
    data: dict[str, Any] = {
        "question": question.id,
        "state": answer.state.value,
        "value": _convert_value(answer) if answer.state is State.ANSWERED else None,
        "score": convert_number(find_answer_score(card, question)),
        "counts": is_counted(card, question),
    }
    return data | _build_notes(answer.comment, answer.evidence) if with_comments else data


def build_duty(finding: DutyFinding, *, with_comments: bool) -> dict[str, Any]:
    """Build what was found of a duty; `with_comments` adds what the respondent wrote beside it."""
    duty, answer = finding.duty, finding.answer
    data: dict[str, Any] = {
        "id": duty.id,
        "text": duty.text,
        "state": answer.state.value,
        "applies": finding.applies,
        "law": duty.law,
        "checked": duty.checked,
        "severity": duty.severity,
        "owner": answer.owner,
        "due": answer.due,
    }
    return data | _build_notes(answer.comment, answer.evidence) if with_comments else data


def _build_notes(comment: str | None, evidence: tuple[str, ...]) -> dict[str, Any]:
    return {"comment": comment, "evidence": list(evidence)}


def _convert_value(answer: Answer) -> Any:
    value = answer.value
    if isinstance(value, Fraction):
        return convert_number(value)
    return list(value) if isinstance(value, tuple) else value
