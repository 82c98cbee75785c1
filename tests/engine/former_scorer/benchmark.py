"""Benchmarks: the figures of studies beside the answers that they speak of.

A figure speaks of a practice, a perception or a context. Only a practice is compared with the answer given.
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from maturity.model.answers import ABSENT, Answer
from maturity.model.items import Benchmark
from maturity.model.scorecard import BenchmarkRow
from maturity.model.standing import ASKED, Standing
from tests.engine.former_scorer.evaluation import Evaluation


def build_benchmark(evaluation: Evaluation) -> tuple[BenchmarkRow, ...]:
    """List the figures of all profile fields, then those of the questions that are asked, in the bank's order.

    A question is asked if it is in scope and its condition is true or may become true. May be empty.
    """
    bank, sheet = evaluation.bank, evaluation.sheet
    rows = [
        BenchmarkRow(f"profile.{field.id}", figure, _describes(figure, sheet.profile.get(field.id, ABSENT)))
        for field in bank.profile
        for figure in field.benchmark
    ]
    for question in bank.questions:
        standing = evaluation.standings[question.id]
        answer = sheet.get_answer(question.id) if standing is Standing.ANSWERED else ABSENT
        if standing in ASKED:
            rows += [BenchmarkRow(question.id, figure, _describes(figure, answer)) for figure in question.benchmark]
    return tuple(rows)


def _describes(figure: Benchmark, answer: Answer) -> bool | None:
    """Whether a figure about a practice describes the answer given.

    It does if the figure names the option chosen or, for several options, names none that is not chosen. None where
    that cannot be said: for a figure about something else or without options, without an answer, for a number.
    """
    match figure.about:
        case "practice":
            return _names_answer(figure.options, answer) if figure.options else None
        case "perception" | "context":
            return None
        case _:
            assert_never(figure.about)


def _names_answer(options: tuple[str, ...], answer: Answer) -> bool | None:
    match answer.value:
        case tuple():
            return set(options) <= set(answer.value)
        case str():
            return answer.value in options
        case Fraction() | None:
            return None
        case _:
            assert_never(answer.value)
