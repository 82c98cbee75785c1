"""Options of scored questions that are chosen in no example.

Why: what such an option is worth can be changed, and no example fails. `fill` chooses the worst and the best answers
only: those in between have to be written.

Bad:

    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {scores: {accueil: 0}}},
      {name: "Tout au mieux", fill: best, expect: {scores: {accueil: 100}}},
    ]

Good:

    examples: [
      {name: "Tout au plus bas", fill: worst, expect: {scores: {accueil: 0}}},
      {name: "Tout au mieux", fill: best, expect: {scores: {accueil: 100}}},
      {name: "Entre les deux", answers: {registre: parfois, delai: dix}, expect: {scores: {accueil: 50}}},
    ]

What to do: add an example that chooses them, with the score that you work out by hand. One example covers one option of
each question.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from maturity.lint.options import list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.answers import Value
from maturity.model.standing import Standing


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    chosen = _collect_choices(studied)
    everything = [
        (scored.question.id, option.id, scored.get_pointer(option))
        for scored in list_scored_options(studied.bank)
        for option in scored.options
    ]
    missing = [each for each in everything if each[:2] not in chosen]
    if studied.covers_by_examples and missing:
        question, option, pointer = missing[0]
        params = {"n": len(missing), "all": len(everything), "first": f"{question}.{option}"}
        yield Problem("MB864", (*pointer, "id"), params)


def _collect_choices(studied: StudiedBank) -> set[tuple[str, str]]:
    """Collect, as pairs of a question and an option, what the examples choose where the question is asked."""
    return {
        (question, option)
        for example in studied.sound_examples
        for question, standing in example.verdict.evaluation.standings.items()
        if standing is Standing.ANSWERED
        for option in _list_options(example.sheet.get_answer(question).value)
    }


def _list_options(value: Value | None) -> tuple[str, ...]:
    """List the options that an answer chooses; none for a number."""
    match value:
        case str():
            return (value,)
        case tuple():
            return value
        case Fraction() | None:
            return ()
        case _:
            assert_never(value)


RULE = Rule("MB864", _find_problems)
