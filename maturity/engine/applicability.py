"""Which questions apply, and how each stands (scoring.md, points 2 and 9)."""

from __future__ import annotations

from maturity.engine.facts import Facts, evaluate_condition
from maturity.model.answers import Sheet, State
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import Standing

_BY_STATE = {
    State.ANSWERED: Standing.ANSWERED,
    State.UNKNOWN: Standing.UNKNOWN,
    State.NOT_APPLICABLE: Standing.NOT_APPLICABLE,
    State.ABSENT: Standing.UNANSWERED,
}


def find_standings(bank: Bank, sheet: Sheet) -> dict[str, Standing]:
    """Question id to how it stands; each `when` is read after the questions that it names."""
    found: dict[str, Standing] = {}
    facts = Facts(bank, sheet, found)
    for question in bank.asking_order:
        found[question.id] = _standing(question, sheet, facts)
    return found


def _standing(question: Question, sheet: Sheet, facts: Facts) -> Standing:
    if sheet.scope == "express" and not question.express:
        return Standing.OUT_OF_SCOPE
    asked = True if question.when is None else evaluate_condition(question.when.tree, facts)
    if asked is None:
        return Standing.POSSIBLE
    return _BY_STATE[sheet.get_answer(question.id).state] if asked else Standing.NOT_ASKED
