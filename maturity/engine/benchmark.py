"""Published figures beside the answers they speak of; a perception is never read as a norm."""

from __future__ import annotations

from maturity.engine.evaluation import Evaluation
from maturity.model.answers import ABSENT, Answer
from maturity.model.bank import Bank
from maturity.model.items import Benchmark
from maturity.model.scorecard import BenchmarkRow, Standing

NOT_SHOWN = (Standing.NOT_ASKED, Standing.OUT_OF_SCOPE)


def build_benchmark(bank: Bank, now: Evaluation) -> tuple[BenchmarkRow, ...]:
    """The figures of the profile, then of the questions that are asked, in the bank's order."""
    rows = [
        BenchmarkRow(f"profile.{field.id}", figure, _here(figure, now.sheet.profile.get(field.id, ABSENT)))
        for field in bank.profile
        for figure in field.benchmark
    ]
    for question in bank.questions:
        standing = now.standings[question.id]
        answer = now.sheet.get_answer(question.id) if standing is Standing.ANSWERED else ABSENT
        if standing not in NOT_SHOWN:
            rows += [BenchmarkRow(question.id, figure, _here(figure, answer)) for figure in question.benchmark]
    return tuple(rows)


def _here(figure: Benchmark, answer: Answer) -> bool | None:
    """Whether the answer is one that the figure describes; of a `multiple`, all of the options named are chosen."""
    if figure.about != "practice" or not figure.options:
        return None
    if isinstance(answer.value, tuple):
        return set(figure.options) <= set(answer.value)
    return answer.value in figure.options if isinstance(answer.value, str) else None
