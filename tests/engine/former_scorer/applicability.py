"""Standings: how each question counts in one assessment (scoring.md, points 2 and 9).

A standing comes from the scope (all questions, or the short version `express`), the question's condition (`when`) and
the state of its answer.
"""

from __future__ import annotations

from typing import assert_never

from maturity.model.answers import Scope, Sheet, State
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.standing import Standing
from tests.engine.former_scorer.conditions import evaluate_condition
from tests.engine.former_scorer.facts import Facts
from tests.engine.former_scorer.offering import offers_nothing


def find_standings(bank: Bank, sheet: Sheet) -> dict[str, Standing]:
    """Find the standing of every question of `bank`: question id to standing.

    OUT_OF_SCOPE: not in the scope of `sheet`. POSSIBLE: its condition depends on something unknown, whether or not it
    has an answer. NOT_ASKED: its condition is false. NOTHING_OFFERED: it has no answer, and there is nothing to choose.
    Otherwise the state of its answer decides. Questions are taken in an order in which those that decide about a
    question come before it; the mapping has the same order.
    """
    standings: dict[str, Standing] = {}
    facts = Facts(bank, sheet, standings)  # sees each standing as soon as it is found
    for question in bank.asking_order:
        standing = _find_standing(question, sheet, facts)
        without_answer = standing in (Standing.UNANSWERED, Standing.UNKNOWN)
        is_void = without_answer and offers_nothing(bank, sheet, standings, question)
        standings[question.id] = Standing.NOTHING_OFFERED if is_void else standing
    return standings


def _find_standing(question: Question, sheet: Sheet, facts: Facts) -> Standing:
    if not _is_in_scope(question, sheet.scope):
        return Standing.OUT_OF_SCOPE
    applies = True if question.when is None else evaluate_condition(question.when.tree, facts)
    if applies is None:
        return Standing.POSSIBLE
    return _find_standing_of_state(sheet.get_answer(question.id).state) if applies else Standing.NOT_ASKED


def _is_in_scope(question: Question, scope: Scope) -> bool:
    match scope:
        case "full":
            return True
        case "express":
            return question.express
        case _:
            assert_never(scope)


def _find_standing_of_state(state: State) -> Standing:
    """Return the standing of a question that is asked, from the state of its answer."""
    match state:
        case State.ANSWERED:
            return Standing.ANSWERED
        case State.UNKNOWN:
            return Standing.UNKNOWN
        case State.NOT_APPLICABLE:
            return Standing.NOT_APPLICABLE
        case State.TO_CONFIRM:
            return Standing.TO_CONFIRM
        case State.ABSENT:
            return Standing.UNANSWERED
        case _:
            assert_never(state)
