"""Benchmarks: the figures of studies beside the answers that they speak of.

A figure speaks of a practice, a perception or a context. Only a practice is compared with the answer given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple, assert_never

from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.items import Benchmark
from maturity.model.scorecard import BenchmarkRow
from maturity.model.standing import ASKED, Standing

_ANSWERED = Standing.ANSWERED
_MOST_KNOWN_ANSWERS = 1_000
"""How many answers to one item are kept with their rows."""
_LONGEST_KNOWN = 100
"""How many characters a text among them has at most."""


def build_benchmark(evaluation: Evaluation) -> tuple[BenchmarkRow, ...]:
    """List the figures of all profile fields, then those of the questions that are asked, in the bank's order.

    A question is asked if it is in scope and its condition is true or may become true. May be empty.
    """
    figures, sheet, standings = _collect_figures(evaluation.bank), evaluation.sheet, evaluation.standings
    rows: list[BenchmarkRow] = []
    for each in figures.of_fields:
        answer = sheet.profile.get(each.id)
        rows += each.build_rows(None if answer is None else answer.value)
    for each in figures.of_questions:
        standing = standings[each.id]
        if standing is _ANSWERED:
            rows += each.build_rows(sheet.answers[each.id].value)
        elif standing in ASKED:
            rows += each.build_rows(None)
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _ItemFigures:
    """The figures beside one question or profile field."""

    id: str
    name: str
    """The id, with `profile.` before that of a field."""
    figures: tuple[Benchmark, ...]
    _known: dict[Value | None, tuple[BenchmarkRow, ...]] = field(default_factory=dict)

    def build_rows(self, value: Value | None) -> tuple[BenchmarkRow, ...]:
        """Build the rows beside an answer, None for a missing one; those of some answers are kept."""
        rows = self._known.get(value)
        if rows is None:
            rows = tuple(BenchmarkRow(self.name, figure, _describes(figure, value)) for figure in self.figures)
            if len(self._known) < _MOST_KNOWN_ANSWERS and not (isinstance(value, str) and len(value) > _LONGEST_KNOWN):
                self._known[value] = rows
        return rows


class _BankFigures(NamedTuple):
    """The profile fields and the questions of a bank that have figures, in the bank's order."""

    of_fields: tuple[_ItemFigures, ...]
    of_questions: tuple[_ItemFigures, ...]


def _collect_figures(bank: Bank) -> _BankFigures:
    """Collect the figures of a bank, once."""
    kept = bank.workspace.get(_BankFigures)
    if not isinstance(kept, _BankFigures):
        kept = bank.workspace[_BankFigures] = _BankFigures(
            tuple(
                _ItemFigures(each.id, f"profile.{each.id}", each.benchmark) for each in bank.profile if each.benchmark
            ),
            tuple(_ItemFigures(each.id, each.id, each.benchmark) for each in bank.questions if each.benchmark),
        )
    return kept


def _describes(figure: Benchmark, value: Value | None) -> bool | None:
    """Whether a figure about a practice describes the answer given.

    It does if the figure names the option chosen or, for several options, names none that is not chosen. None where
    that cannot be said: for a figure about something else or without options, without an answer, for a number.
    """
    match figure.about:
        case "practice":
            return _names_answer(figure.options, value) if figure.options else None
        case "perception" | "context":
            return None
        case _:
            assert_never(figure.about)


def _names_answer(options: tuple[str, ...], value: Value | None) -> bool | None:
    match value:
        case tuple():
            return set(options) <= set(value)
        case str():
            return value in options
        case Fraction() | None:
            return None
        case _:
            assert_never(value)
