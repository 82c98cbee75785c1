"""docs/worked-example.md: every figure in it is recomputed, the sums by hand and the results by the engine."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from maturity.engine.assess import assess
from maturity.model.scorecard import AxisScore, Scorecard
from tests.support import bank_from, sheet_from

PAGE = (Path(__file__).parents[2] / "docs" / "worked-example.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"```(\w+)(?: (\w+))?\n(.*?)```", re.DOTALL)
_SIGNS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def blocks(kind: str, name: str = "") -> list[str]:
    return [body for found, named, body in _BLOCK.findall(PAGE) if found == kind and named == name]


FIGURES = [line for block in blocks("figures") for line in block.strip().splitlines()]


def worked_out(text: str) -> Fraction:
    """A sum in the page, exactly: `3/4` is three quarters."""

    def value(node: ast.AST) -> Fraction:
        if isinstance(node, ast.Expression):
            return value(node.body)
        if isinstance(node, ast.BinOp):
            return _SIGNS[type(node.op)](value(node.left), value(node.right))
        assert isinstance(node, ast.Constant)
        return Fraction(str(node.value))

    return value(ast.parse(text.strip(), mode="eval"))


@pytest.fixture(scope="module")
def card() -> Scorecard:
    bank = bank_from(blocks("yaml", "bank")[0])
    answers = blocks("yaml", "answers")[0].replace("bank: bank.yaml\n", "")
    return assess(bank, sheet_from(answers, bank))


def found(card: Scorecard, name: str) -> Fraction:
    """What the engine says of a name in the page."""
    subject, _, rest = name.partition(".")
    if subject == "question":
        value = card.sheet.get_answer(rest).value
        assert value is not None
        measure = card.bank.measure_by_question[rest]
        return measure.get_ratio(measure.get_raw(value))
    if subject == "level":
        level, _, key = rest.partition(".")
        floors = card.bank.level_by_id[level].at_least
        return card.bank.level_by_id[level].threshold if key == "from" else floors[key.removeprefix("at_least.")]
    if subject == "advice":
        name, _, key = rest.partition(".")
        [advice] = [each for each in card.advice if each.id == name]
        return Fraction(getattr(advice, key))
    [axis] = [each for each in (card.overall, *card.axes) if each is not None and each.id == subject]
    return of_axis(card, axis, rest)


def of_axis(card: Scorecard, axis: AxisScore, key: str) -> Fraction:
    places = [level.id for level in card.bank.levels]
    if key == "place_at_low":
        return Fraction(places.index(str(axis.level)))
    if key == "place_at_high":
        return Fraction(places.index(axis.levels_possible[-1]))
    value: Any = axis
    for part in key.replace("exact", "ratio").split("."):
        value = getattr(value, part)
    return Fraction(value)


def test_the_page_has_its_figures() -> None:
    assert len(FIGURES) >= 25


@pytest.mark.parametrize("line", FIGURES)
def test_a_figure(card: Scorecard, line: str) -> None:
    name, *sums = line.split(" = ")
    assert {worked_out(each) for each in sums} == {found(card, name)}


def test_no_figure_hides_in_the_prose() -> None:
    assert not re.search(r"\d", _BLOCK.sub("", PAGE))
