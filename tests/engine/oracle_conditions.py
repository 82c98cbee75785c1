"""A second reading of conditions (docs/format.md) and standings (scoring.md, point 2), to hold the engine to.

A condition is read with Python's own parser and evaluated on plain values: nothing is shared with the program.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from maturity.model.answers import Sheet

Data = dict[str, Any]
UNKNOWN, NOTHING = "<unknown>", "<does not apply>"
Interval = tuple[Fraction, Fraction]
OPEN = ("unanswered", "unknown", "to_confirm", "possible")


def option_values(item: Data) -> dict[str, Fraction]:
    """What each option is worth: its value, else 1 to tick (0 if exclusive), else its place."""
    found = {}
    for place, option in enumerate(item["options"]):
        ticked = Fraction(0 if option.get("exclusive") else 1)
        default = ticked if item["kind"] == "multiple" else Fraction(place)
        found[option["id"]] = Fraction(option.get("value", default))
    return found


def standings(data: Data, sheet: Sheet) -> dict[str, str]:
    """How each question counts."""
    found: dict[str, str] = {}
    for question in data["questions"]:  # a drawn condition names earlier questions only
        found[question["id"]] = standing(question, data, sheet, found)
    return found


def standing(question: Data, data: Data, sheet: Sheet, earlier: Mapping[str, str]) -> str:
    if sheet.scope == "express" and not question["express"]:
        return "out_of_scope"
    asked = holds(question["when"], data, sheet, earlier, {}) if "when" in question else True
    if asked is None:
        return "possible"
    state = sheet.get_answer(question["id"]).state.value
    return "not_asked" if not asked else {"absent": "unanswered"}.get(state, state)


def holds(
    when: str, data: Data, sheet: Sheet, found: Mapping[str, str], scores: Mapping[str, Interval | None]
) -> bool | None:
    """Whether a condition is true, false or not known."""

    def truth(node: ast.expr) -> bool | None:
        match node:
            case ast.BoolOp(op=ast.And()):
                parts = [truth(each) for each in node.values]
                return False if False in parts else None if None in parts else True
            case ast.BoolOp():
                parts = [truth(each) for each in node.values]
                return True if True in parts else None if None in parts else False
            case ast.UnaryOp():
                inner = truth(node.operand)
                return None if inner is None else not inner
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return compared(left, type(operator).__name__, right, data, sheet, found, scores)
        raise AssertionError(ast.dump(node))

    return truth(ast.parse(when, mode="eval").body)


def compared(left: ast.expr, operator: str, right: ast.expr, *context: Any) -> bool | None:
    values = [operand(each, *context) for each in (left, right)]
    if NOTHING in values:
        return {"Eq": False, "In": False, "NotEq": True, "NotIn": True}.get(operator)
    if UNKNOWN in values:
        return None
    one, other = values
    if operator in ("Eq", "NotEq"):
        return (one == other) == (operator == "Eq")
    if operator in ("In", "NotIn"):
        return (one in other) == (operator == "In")
    ranks = rank(left, right, one, *context), rank(right, left, other, *context)
    tests = {"Lt": lambda a, b: a < b, "LtE": lambda a, b: a <= b, "Gt": lambda a, b: a > b, "GtE": lambda a, b: a >= b}
    ends = {tests[operator](a, b) for a in ranks[0] for b in ranks[1]}
    return ends.pop() if len(ends) == 1 else None


def operand(node: ast.expr, data: Data, sheet: Sheet, found: Mapping[str, str], scores: Mapping[str, Any]) -> Any:
    match node:
        case ast.Constant():
            return node.value if isinstance(node.value, str) else Fraction(str(node.value))
        case ast.List():
            return {operand(each, data, sheet, found, scores) for each in node.elts}
        case ast.Call():
            chosen = operand(node.args[0], data, sheet, found, scores)
            return chosen if isinstance(chosen, str) else Fraction(len(chosen))
        case ast.Attribute(value=ast.Name(id="score"), attr=name):
            return NOTHING if scores[name] is None else scores[name]
        case ast.Attribute(value=ast.Name(id="answers"), attr=name):
            answer, state = sheet.get_answer(name), found[name]
        case ast.Attribute(attr=name):
            answer = sheet.profile[name]
            state = answer.state.value
        case _:
            raise AssertionError(ast.dump(node))
    if state == "answered":
        return set(answer.value) if isinstance(answer.value, tuple) else answer.value
    return UNKNOWN if state in (*OPEN, "absent") else NOTHING


def rank(node: ast.expr, other: ast.expr, value: Any, data: Data, *_: Any) -> Interval:
    """A side of an ordering as an interval; an option as its value."""
    if isinstance(value, tuple):
        return value
    if isinstance(value, Fraction):
        return value, value
    name = node if isinstance(node, ast.Attribute) else other
    assert isinstance(name, ast.Attribute)
    [item] = [each for each in (*data["questions"], *data["profile"]) if each["id"] == name.attr]
    worth = option_values(item)[value]
    return worth, worth
