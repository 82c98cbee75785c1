"""The answers of an example of a bank, as a sheet that can be scored."""

from __future__ import annotations

from typing import assert_never

from maturity.engine.extremes import find_extreme_answer
from maturity.loading.answer import AnswerReader
from maturity.loading.duties import read_duties
from maturity.loading.problem import Problem, make_unknown_name
from maturity.loading.sections import read_profile, read_targets
from maturity.model.answers import ABSENT, NOT_APPLICABLE, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.example import Example, Fill
from maturity.model.items import Question


def read_example(bank: Bank, example: Example, above: Pointer) -> tuple[Sheet, list[Problem]]:
    """Return the answers of `example` as a sheet, and what is wrong in them; `above` is where the example is written.

    Scored questions that it leaves out are answered as its `fill` says, if it has one.
    """
    reader = AnswerReader(bank)
    profile = dict(read_profile(reader, example.profile, (*above, "profile")))
    targets = dict(read_targets(reader, example.targets, (*above, "targets")))
    duties = dict(read_duties(reader, example.duties, (*above, "duties")))
    answers: dict[str, Answer] = {}
    for name, raw in example.answers.items():
        pointer = (*above, "answers", name)
        question = bank.question_by_id.get(name)
        if question is None:
            reader.problems.append(make_unknown_name("MB204", pointer, name, bank.question_by_id, on_key=True))
        else:
            answers[name] = reader.read(question, raw, pointer)
    for question in bank.questions:
        if question.id not in answers and question.counts and example.fill:
            answers[question.id] = _make_filling(bank, question, example.fill)
    if example.fill:
        for duty in bank.duties:
            duties.setdefault(duty.id, _make_duty_filling(example.fill))
    return Sheet(answers=answers, profile=profile, targets=targets, duties=duties), reader.problems


def _make_filling(bank: Bank, question: Question, fill: Fill) -> Answer:
    """Return the answer that `fill` gives to `question`, which the example leaves out.

    For `not_applicable`, it is absent if the question may not be answered so.
    """
    match fill:
        case "worst":
            return Answer(State.ANSWERED, find_extreme_answer(bank, question, best=False))
        case "best":
            return Answer(State.ANSWERED, find_extreme_answer(bank, question, best=True))
        case "not_applicable":
            return NOT_APPLICABLE if question.may_not_apply else ABSENT
        case _:
            assert_never(fill)


def _make_duty_filling(fill: Fill) -> DutyAnswer:
    """Return what `fill` says of a duty that the example leaves out."""
    match fill:
        case "worst":
            return DutyAnswer(DutyState.UNMET)
        case "best":
            return DutyAnswer(DutyState.MET)
        case "not_applicable":
            return DutyAnswer(DutyState.NOT_APPLICABLE)
        case _:
            assert_never(fill)
