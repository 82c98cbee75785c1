"""The examples that a bank carries: each has to give what it says (format.md, `examples`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.engine.assess import assess
from maturity.engine.extremes import find_extreme_answer
from maturity.loading.answer import AnswerReader, read_profile, read_targets
from maturity.loading.problem import Problem
from maturity.model.answers import NOT_APPLICABLE, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.example import Example, Fill
from maturity.model.field_types import ROOT
from maturity.model.items import Question
from maturity.model.scorecard import Scorecard
from maturity.syntax.document import Document
from maturity.text.numbers import round_half_up


def check_examples(bank: Bank, document: Document) -> Iterator[Problem]:
    """Every expectation that an example misses, where it is written."""
    for place, example in enumerate(bank.examples):
        yield from _example(bank, document, example, ("examples", place))


def _example(bank: Bank, document: Document, example: Example, path: Pointer) -> Iterator[Problem]:
    unknown = list(_unknown_names(bank, example, path))
    sheet, problems = _sheet(bank, example, path)
    yield from (*unknown, *problems)
    if unknown or problems:
        return
    scorecard = assess(bank, sheet)
    yield from _scores(scorecard, document, example, path)
    yield from _level(scorecard, example, path)
    yield from _advice(scorecard, example, path)


def _unknown_names(bank: Bank, example: Example, path: Pointer) -> Iterator[Problem]:
    axes = (*bank.axis_by_id, *(() if bank.combine == "none" else (ROOT,)))
    expect = (*path, "expect")
    for axis in example.expect.scores:
        if axis not in axes:
            yield Problem("MB205", (*expect, "scores", axis), {"id": axis}, key=True, wanted=axis, known=axes)
    level = example.expect.level
    if level is not None and level not in bank.level_by_id:
        yield Problem("MB231", (*expect, "level"), {"id": level}, wanted=level, known=bank.level_by_id)
    for key, names in (("advised", example.expect.advised), ("not_advised", example.expect.not_advised)):
        for place, name in enumerate(names):
            if name not in bank.recommendation_by_id:
                known = bank.recommendation_by_id
                yield Problem("MB232", (*expect, key, place), {"id": name}, wanted=name, known=known)


def _sheet(bank: Bank, example: Example, path: Pointer) -> tuple[Sheet, list[Problem]]:
    reader = AnswerReader(bank)
    profile = dict(read_profile(reader, example.profile, (*path, "profile")))
    targets = dict(read_targets(reader, example.targets, (*path, "targets")))
    answers: dict[str, Answer] = {}
    for name, raw in example.answers.items():
        pointer = (*path, "answers", name)
        question = bank.question_by_id.get(name)
        if question is None:
            known = bank.question_by_id
            reader.problems.append(Problem("MB204", pointer, {"id": name}, key=True, wanted=name, known=known))
        else:
            answers[name] = reader.read(question, raw, pointer)
    for question in bank.questions:
        if question.id not in answers and question.counts and example.fill:
            answers[question.id] = _filled(bank, question, example.fill)
    return Sheet(answers=answers, profile=profile, targets=targets), reader.problems


def _filled(bank: Bank, question: Question, fill: Fill) -> Answer:
    match fill:
        case "worst" | "best":
            return Answer(State.ANSWERED, find_extreme_answer(bank, question, best=fill == "best"))
        case "not_applicable":
            return NOT_APPLICABLE if question.may_not_apply else Answer(State.ABSENT)
        case _:
            assert_never(fill)


def _scores(scorecard: Scorecard, document: Document, example: Example, path: Pointer) -> Iterator[Problem]:
    found = {each.id: each.score for each in scorecard.axes}
    if scorecard.overall:
        found[ROOT] = scorecard.overall.score
    for axis, expected in example.expect.scores.items():
        pointer = (*path, "expect", "scores", axis)
        decimals = _decimals(document, pointer)
        score = found[axis]
        params = {"axis": axis, "expected": expected}
        if score is None:
            yield Problem("MB501", pointer, params, "none")
        elif round_half_up(score, decimals) != expected:
            yield Problem("MB501", pointer, {**params, "found": round_half_up(score, decimals), "exact": str(score)})


def _decimals(document: Document, pointer: Pointer) -> int:
    """The decimals written in the file: "40.0" asks for more than "40"."""
    span = document.find_span(pointer)
    written = document.lines[span.line - 1][span.column - 1 : span.end_column - 1]
    return len(written.partition(".")[2])


def _level(scorecard: Scorecard, example: Example, path: Pointer) -> Iterator[Problem]:
    expected, overall = example.expect.level, scorecard.overall
    if expected is not None and (overall is None or overall.level != expected):
        found = overall.level if overall else None
        variant = "" if found else "none"
        yield Problem("MB502", (*path, "expect", "level"), {"expected": expected, "found": found}, variant)


def _advice(scorecard: Scorecard, example: Example, path: Pointer) -> Iterator[Problem]:
    advised = {each.id for each in scorecard.advice if each.status == "advised"}
    wanted = example.expect.advised
    if "advised" in example.expect.model_fields_set and not wanted and advised:
        yield Problem("MB504", (*path, "expect", "advised"), {"names": ", ".join(sorted(advised))}, "any")
    for place, name in enumerate(wanted):
        if name not in advised:
            yield Problem("MB503", (*path, "expect", "advised", place), {"id": name})
    for place, name in enumerate(example.expect.not_advised):
        if name in advised:
            yield Problem("MB504", (*path, "expect", "not_advised", place), {"id": name})
