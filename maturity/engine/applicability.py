"""Standings: how each question counts in one assessment (scoring.md, points 2 and 9).

A standing comes from the scope (all questions, or the short version `express`), the question's condition (`when`) and
the state of its answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from maturity.engine.compiled.asked_questions import Asked
from maturity.engine.compiled.compiled_bank import CompiledBank, compile_bank
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
    compiled, answers = compile_bank(bank), sheet.answers
    standings = dict(compiled.asked.all_answered)  # as most questions are; the others are put right
    facts = Facts(bank, sheet, standings)  # sees each standing as soon as it is found
    for question_id, question, condition, is_narrowed in _list_uncertain(compiled, sheet):
        answer = answers.get(question_id)
        if sheet.scope != "full" and not _is_in_scope(question, sheet.scope):
            standing = _OUT_OF_SCOPE
        elif condition is not None and (applies := condition(facts)) is not True:
            standing = _POSSIBLE if applies is None else _NOT_ASKED
        elif answer is None:
            standing = _UNANSWERED
        else:
            standing = _STANDING_BY_STATE[answer.state]
        if is_narrowed and (standing is _UNANSWERED or standing is _UNKNOWN):
            standing = _NOTHING_OFFERED if offers_nothing(bank, sheet, standings, question) else standing
        standings[question_id] = standing
    return standings


def _list_uncertain(compiled: CompiledBank, sheet: Sheet) -> Sequence[Asked]:
    """List the questions that may have another standing than ANSWERED, each after those that decide about it."""
    if sheet.scope != "full":
        return compiled.asked.every
    answers = sheet.answers
    others = [
        each
        for question_id, each in compiled.asked.certain.items()
        if (answer := answers.get(question_id)) is None or answer.state is not _STATE_ANSWERED
    ]
    return (*others, *compiled.asked.uncertain)


def _is_in_scope(question: Question, scope: Scope) -> bool:
    match scope:
        case "full":
            return True
        case "express":
            return question.express
        case _:
            assert_never(scope)


def find_standing_of_state(state: State) -> Standing:
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


_STATE_ANSWERED = State.ANSWERED  # Python 3.11 takes longer to find a member of an enumeration than all the rest
_UNANSWERED, _UNKNOWN = Standing.UNANSWERED, Standing.UNKNOWN
_POSSIBLE, _NOT_ASKED, _OUT_OF_SCOPE = Standing.POSSIBLE, Standing.NOT_ASKED, Standing.OUT_OF_SCOPE
_NOTHING_OFFERED = Standing.NOTHING_OFFERED
_STANDING_BY_STATE = {state: find_standing_of_state(state) for state in State}
