"""From an answer to the ratio of its question, in steps (scoring.md, points 1, 4 and 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from maturity.engine.reading import Reading
from maturity.errors import BugError
from maturity.insight.derivation.frame import Frame, name_reading
from maturity.insight.derivation.steps import Ledger, Origin, Step
from maturity.model.answers import Value
from maturity.model.items import Choices, Question
from maturity.model.measure import list_extreme_choices, list_extreme_numbers
from maturity.model.scoring_rules import NotApplicablePolicy
from maturity.model.standing import Standing


@dataclass(frozen=True, slots=True)
class RangeFigures:
    """What the answers to one question, or to one target, can be worth."""

    options: Mapping[str, Step]
    """Option id to the step of its raw value; empty for a number."""
    lowest: Step
    """The raw value of ratio 0."""
    highest: Step
    """The raw value of ratio 1."""
    width: Step
    """The highest minus the lowest."""
    ratios: Mapping[str, Step]
    """Option id to the ratio that it gives, where one option is chosen; empty for other kinds."""


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """How one question counts under one reading."""

    id: str
    range: RangeFigures
    unclamped: Step
    """The value before it is brought into the range: a sum, a number, a percent; the same as `raw` where none is."""
    raw: Step
    """What the answer is worth."""
    value: Step
    """The raw value minus the lowest."""
    ratio: Step
    """The value divided by the width."""


def derive_question(frame: Frame, question_id: str, reading: Reading) -> QuestionFigures | None:
    """Derive the ratio of a scored question; None where it is left out under `reading`."""
    frame = frame.choose([question_id])
    question, standing = frame.bank.question_by_id[question_id], frame.standings[question_id]
    own = f"{frame.scope}questions.{question_id}"
    match standing:
        case Standing.ANSWERED:
            span = derive_range(frame, question)
            value = frame.sheet.get_answer(question_id).value
            assert value is not None
            return _finish(frame.ledger, own, question_id, span, _derive_raw(frame, question, span, value, own))
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
            if reading is Reading.POINT:
                return None
            span = derive_range(frame, question)
            end = span.lowest if reading is Reading.LOW else span.highest
            return _finish(frame.ledger, f"{own}{name_reading(reading)}", question_id, span, (end, end))
        case Standing.NOT_APPLICABLE:
            return _derive_not_applicable(frame, question, own)
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return None
        case _:
            assert_never(standing)


def derive_range(frame: Frame, question: Question) -> RangeFigures:
    """Derive what the answers to a scored question can be worth; the same for every sheet."""
    ledger, own = frame.ledger, f"questions.{question.id}"
    options = give_options(frame, question, own, frame.pointers.find_question(question.id))
    lowest, highest = _derive_ends(frame, question, options)
    width = ledger.subtract(f"{own}.width", highest, lowest)
    is_single = question.kind == "single"
    ratios = derive_ratios(ledger, own, options, lowest, width) if is_single else {}
    return RangeFigures(options, lowest, highest, width, ratios)


def give_options(frame: Frame, choices: Choices, own: str, owner: Origin) -> dict[str, Step]:
    """Give the raw value of each option of `choices`, which is written at `owner`; `own` begins the ids."""
    return {
        option: frame.ledger.give(f"{own}.options.{option}", value, frame.pointers.find_option(choices, owner, place))
        for place, (option, value) in enumerate(frame.bank.get_values(choices).items())
    }


def derive_ratios(ledger: Ledger, own: str, options: Mapping[str, Step], lowest: Step, width: Step) -> dict[str, Step]:
    """Derive the ratio that each option would give, by option id."""
    return {
        option: ledger.divide(
            f"{own}.options.{option}.ratio", ledger.subtract(f"{own}.options.{option}.above", step, lowest), width
        )
        for option, step in options.items()
    }


def _derive_ends(frame: Frame, question: Question, options: Mapping[str, Step]) -> tuple[Step, Step]:
    """Derive the raw values of ratio 0 and of ratio 1."""
    ledger, pointers, own = frame.ledger, frame.pointers, f"questions.{question.id}"
    if question.range is not None and question.kind != "number":
        ends = (
            (question.range[0], pointers.find_question(question.id, "range", 0)),
            (question.range[1], pointers.find_question(question.id, "range", 1)),
        )
        return ledger.give(f"{own}.lowest", *ends[0]), ledger.give(f"{own}.highest", *ends[1])
    match question.kind:
        case "single":
            steps = tuple(options.values())
            return ledger.work_out(f"{own}.lowest", "min", steps), ledger.work_out(f"{own}.highest", "max", steps)
        case "multiple":
            positive = [step for step in options.values() if step.value > 0]
            return ledger.give_rule(f"{own}.lowest", 0, 1), ledger.add(f"{own}.highest", *positive)
        case "number" if question.curve:
            return ledger.give_rule(f"{own}.lowest", 0, 1), ledger.give_rule(f"{own}.highest", 100, 1)
        case "number":
            low, high = list_extreme_numbers(question)
            return (
                ledger.give(f"{own}.lowest", low, pointers.find_question(question.id, "min")),
                ledger.give(f"{own}.highest", high, pointers.find_question(question.id, "max")),
            )
        case "text":
            raise BugError(f"{question.id} is a text, and is scored")
        case _:
            assert_never(question.kind)


def _derive_raw(frame: Frame, question: Question, span: RangeFigures, value: Value, own: str) -> tuple[Step, Step]:
    """Derive what an answer is worth: before it is brought into the range, and after."""
    ledger, origin = frame.ledger, frame.find_answer(question.id)
    match value:
        case str():
            raw = ledger.add(f"{own}.raw", span.options[value], origin=origin)
            return raw, raw
        case tuple():
            total = ledger.add(f"{own}.sum", *(span.options[option] for option in value), origin=origin)
            return total, ledger.clamp(f"{own}.raw", total, span.lowest, span.highest)
        case Fraction():
            answer = ledger.give(f"{own}.answer", value, origin)
            worth = derive_percent(frame, question, answer, own) if question.curve else answer
            return worth, ledger.clamp(f"{own}.raw", worth, span.lowest, span.highest)
        case _:
            assert_never(value)


def derive_percent(frame: Frame, question: Question, answer: Step, own: str) -> Step:
    """Derive the percent that the curve of a number question gives for an answer."""
    ledger = frame.ledger
    points = [
        tuple(
            ledger.give(
                f"questions.{question.id}.curve.{place}.{name}",
                number,
                frame.pointers.find_question(question.id, "curve", place, index),
            )
            for index, (name, number) in enumerate(zip(("answer", "percent"), point, strict=True))
        )
        for place, point in enumerate(question.curve)
    ]
    first, last = points[0], points[-1]
    if answer.value <= first[0].value:
        ledger.subtract(f"{own}.before_curve", first[0], answer)
        return ledger.add(f"{own}.percent", first[1])
    for (x0, y0), (x1, y1) in pairwise(points):
        if answer.value <= x1.value:
            way = ledger.subtract(f"{own}.way", answer, x0)
            share = ledger.divide(f"{own}.share", way, ledger.subtract(f"{own}.run", x1, x0))
            rise = ledger.multiply(f"{own}.part", ledger.subtract(f"{own}.rise", y1, y0), share)
            return ledger.add(f"{own}.percent", y0, rise)
    ledger.subtract(f"{own}.beyond_curve", answer, last[0])
    return ledger.add(f"{own}.percent", last[1])


def _derive_not_applicable(frame: Frame, question: Question, own: str) -> QuestionFigures | None:
    """Derive how a question counts that does not apply: not at all, or like its worst or its best answer."""
    policy: NotApplicablePolicy = frame.bank.policy.not_applicable
    match policy:
        case "exclude":
            return None
        case "zero" | "full":
            span = derive_range(frame, question)
            candidates = _derive_extremes(frame, question, span)
            where = Origin("bank", ("policy", "not_applicable"))
            extreme = frame.ledger.work_out(f"{own}.extreme", "min" if policy == "zero" else "max", candidates, where)
            raw = frame.ledger.clamp(f"{own}.raw", extreme, span.lowest, span.highest)
            return _finish(frame.ledger, own, question.id, span, (extreme, raw))
        case _:
            assert_never(policy)


def _derive_extremes(frame: Frame, question: Question, span: RangeFigures) -> Sequence[Step]:
    """Derive what some answers are worth, the worst and the best of all among them."""
    ledger, own, bank = frame.ledger, f"questions.{question.id}", frame.bank
    match question.kind:
        case "single":
            return tuple(span.options.values())
        case "multiple":
            choices = list_extreme_choices(bank.get_values(question), bank.get_exclusive(question))
            return [
                ledger.add(f"{own}.choices.{place}", *(span.options[option] for option in choice))
                for place, choice in enumerate(choices)
            ]
        case "number" if question.curve:
            names = ("min", "max")
            ends = [
                ledger.give(f"{own}.{name}", number, frame.pointers.find_question(question.id, name))
                for name, number in zip(names, list_extreme_numbers(question), strict=True)
            ]
            return [
                derive_percent(frame, question, end, f"{own}.at_{name}") for name, end in zip(names, ends, strict=True)
            ]
        case "number":
            return (span.lowest, span.highest)
        case "text":
            raise BugError(f"{question.id} is a text, and is scored")
        case _:
            assert_never(question.kind)


def _finish(
    ledger: Ledger, own: str, question_id: str, span: RangeFigures, worth: tuple[Step, Step]
) -> QuestionFigures:
    """Derive value and ratio from what an answer is worth."""
    unclamped, raw = worth
    value = ledger.subtract(f"{own}.value", raw, span.lowest)
    return QuestionFigures(question_id, span, unclamped, raw, value, ledger.divide(f"{own}.ratio", value, span.width))
