"""Standings: how each question counts in one assessment (scoring.md, points 2 and 9).

A standing comes from the scope (all questions, or the short version `express`), the question's condition (`when`) and
the state of its answer.
"""

from __future__ import annotations

from typing import assert_never

from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.facts import Facts
from maturity.engine.offering import offers_nothing
from maturity.model.answers import Scope, Sheet, State
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.standing import Standing


def find_standings(bank: Bank, sheet: Sheet) -> dict[str, Standing]:
    """Find the standing of every question of `bank`: question id to standing.

    OUT_OF_SCOPE: not in the scope of `sheet`. POSSIBLE: its condition depends on something unknown, whether or not it
    has an answer. NOT_ASKED: its condition is false. NOTHING_OFFERED: it has no answer, and there is nothing to choose.
    Otherwise the state of its answer decides. Questions are taken in an order in which those that decide about a
    question come before it; the mapping has the same order.
    """
    standings: dict[str, Standing] = {}
    facts = Facts(bank, sheet, standings)  # sees each standing as soon as it is found
    answers, is_short = sheet.answers, sheet.scope != "full"
    for question_id, question, condition in compile_bank(bank).asked:
        answer = answers.get(question_id)
        if is_short and not _is_in_scope(question, sheet.scope):
            standing = Standing.OUT_OF_SCOPE
        elif condition is not None and (applies := condition(facts)) is not True:
            standing = Standing.POSSIBLE if applies is None else Standing.NOT_ASKED
        elif answer is None:
            standing = Standing.UNANSWERED
        elif answer.state is State.ANSWERED:  # most are
            standing = Standing.ANSWERED
        else:
            standing = _find_standing_of_state(answer.state)
        if question.among is not None and standing in (Standing.UNANSWERED, Standing.UNKNOWN):
            standing = Standing.NOTHING_OFFERED if offers_nothing(bank, sheet, standings, question) else standing
        standings[question_id] = standing
    return standings


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
