"""Derivations: the figures of the scorecard come out, whoever does the steps again, and no figure can be another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.insight.derivation.derive import derive
from maturity.insight.derivation.nodes import list_nodes
from maturity.model.scorecard import Scorecard
from maturity.render.documents.explanation import build_explanation
from maturity.render.lines import strip_styles
from maturity.render.terminal import format_lines
from maturity.render.view import View
from maturity.text.wrapping import measure_cells
from tests.engine.drawing import pick
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.random_banks import make_case
from tests.insight.derivations import Certificate, certificate_of, check, no_places, sign
from tests.support import bank_from, draw_examples, sheet_from


@draw_examples(500)
@given(st.data(), bank_data(profiles=True))
def test_a_drawn_derivation_is_accepted_and_refused_with_another_figure(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    assert_is_checked(card, draw)


@draw_examples(500)
@given(st.data(), st.integers(0, 10**9))
def test_a_derivation_with_much_advice_is_accepted_and_refused_with_another_figure(
    draw: st.DataObject, seed: int
) -> None:
    data, sheet = make_case(seed)
    assert_is_checked(assess(bank_of(data), sheet), draw)


@draw_examples(150)
@given(st.data(), bank_data(profiles=True), st.sampled_from(["fr", "en"]))
def test_everything_drawn_can_be_explained_to_a_person(draw: st.DataObject, data: Data, language: str) -> None:
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    derivation = derive(card, list_nodes(bank))
    lines = format_lines(build_explanation(derivation, no_places(), View(language, 60)), View(language, 60))
    shown = [strip_styles(line) for line in lines]
    assert max(map(measure_cells, shown)) <= 60
    assert len(shown) > 3 * len(derivation.nodes)
    assert not [line for line in shown if "None" in line or "Fraction" in line]


def test_what_is_placed_for_the_sake_of_another_one_has_no_turn_of_its_own() -> None:
    """Alone `base` brings 1 in 10 days; `top`, which needs it, and it bring 100 in 11 days."""
    bank = bank_from("""
axes: [{id: x, title: X}]
questions:
  - {id: q, axis: x, kind: number, min: 0, max: 100, text: Q}
  - {id: r, axis: x, kind: number, min: 0, max: 100, text: R}
recommendations:
  - {id: base, title: T, text: W, effort: 10, horizon: court, moves: {q: 1}}
  - {id: top, title: T, text: W, effort: 1, horizon: court, moves: {r: 99}, after: [base]}
  - {id: last, title: T, text: W, effort: 100, horizon: court, moves: {q: 1}}
""")
    card = assess(bank, sheet_from("answers: {q: 0, r: 0}", bank))
    advice = derive(card, list_nodes(bank)).advice
    turns = {each: (figures.turn.leader, figures.turn.together) for each, figures in advice.items()}
    assert turns == {"base": ("top", ("base", "top")), "top": ("top", ("base", "top")), "last": ("last", ("last",))}
    before = advice["last"].turn_before
    assert before is not None
    assert before.leader == "top"


def assert_is_checked(card: Scorecard, draw: st.DataObject) -> None:
    certificate = certificate_of(card)
    check(certificate)
    assert_has_every_figure(card, certificate)
    for forged in (draw.draw(changed(certificate)), draw.draw(changed(certificate, given_only=True))):
        if forged is not None:
            with pytest.raises(ValueError, match="digest"):
                check(forged)
            with pytest.raises((ValueError, ArithmeticError)):
                check(sign(forged))


@st.composite
def changed(draw: st.DrawFn, certificate: Certificate, *, given_only: bool = False) -> Certificate | None:
    """The certificate with one figure that is another: of a step or of a result; None where it has none."""
    difference = pick(draw, [Fraction(1), Fraction(-1), Fraction(1, 1000), Fraction(5, 7)])
    steps = [step for step in certificate["steps"] if step["op"] == "given"] if given_only else certificate["steps"]
    figures = [*steps, *([] if given_only else certificate["results"])]
    if not figures:
        return None
    place = pick(draw, figures)
    value = Fraction(place["value"]) + difference
    forged = {**place, "value": f"{value.numerator}/{value.denominator}"}
    parts = {part: [forged if each is place else each for each in certificate[part]] for part in ("steps", "results")}
    return {**certificate, **parts}


def assert_has_every_figure(card: Scorecard, certificate: Certificate) -> None:
    found = {(each["node"], each["figure"]): Fraction(each["value"]) for each in certificate["results"]}
    for axis in (*card.axes, *([card.overall] if card.overall else [])):
        for name in ("score", "low", "high", "gap"):
            assert found.get((f"axis:{axis.id}", name)) == getattr(axis, name), (axis.id, name)
    for name, coverage in (("overall", card.coverage), *((axis.id, axis.coverage) for axis in card.axes)):
        for figure in ("answered", "applicable", "by_count", "by_weight", "not_applicable_weight"):
            assert found.get((f"axis:{name}", figure)) == getattr(coverage, figure), (name, figure)
    for advice in card.advice:
        for name in ("gain", "chain_gain", "chain_effort"):
            assert found.get((f"recommendation:{advice.id}", name)) == getattr(advice, name), (advice.id, name)
    reached = {(each["node"], each["reading"]): each["reached"] for each in certificate["levels"]}
    for axis in (*card.axes, *([card.overall] if card.overall else [])):
        assert reached.get((f"axis:{axis.id}", "low")) == axis.level
