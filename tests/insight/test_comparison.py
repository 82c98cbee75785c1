"""Two dates side by side: cases computed by hand, and what holds of any two versions of a bank and any two sheets."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.insight.comparison.comparison import Comparison, compare_cards
from maturity.insight.comparison.sharing import Difference
from maturity.model.bank import Bank
from maturity.model.exact import ZERO, add_up
from maturity.model.scorecard import Scorecard
from tests.case_files import Case, as_parameters, list_cases
from tests.engine.drawn_banks import bank_of
from tests.engine.random_banks import make_case
from tests.insight.later_versions import make_later
from tests.support import bank_from, draw_examples, sheet_from

CASES = list_cases(Case, "compare")
LATER = "2.0.0"


def bank_in(case: Case, key: str, version: str) -> Bank:
    lines = ("format: 1", "id: case", f"version: {version}", "language: fr", 'title: "Case"', case.facts[key])
    return bank_from("\n".join(lines))


def compare_case(case: Case) -> Comparison:
    facts = case.facts
    old = bank_in(case, "bank", facts.get("bank_version", "1.0.0"))
    new = bank_in(case, "later", facts.get("later_version", LATER)) if "later" in facts else old
    return compare_cards(assess(old, sheet_from(facts["old"], old)), assess(new, sheet_from(facts["new"], new)))


def number(written: Any) -> Fraction | None:
    return None if written is None else Fraction(str(written))


def told(difference: Difference | None) -> dict[str, Fraction | None] | None:
    if difference is None:
        return None
    return {"old": difference.old, "new": difference.new, **difference.parts}


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_a_case(case: Case) -> None:
    found, expected = compare_case(case), case.facts["expect"]
    if "overall" in expected:
        wanted = expected["overall"]
        assert told(found.overall) == (wanted and {key: number(each) for key, each in wanted.items()})
        wanted = {
            key: (kind, number(answers), number(scope)) for key, (kind, answers, scope) in expected["questions"].items()
        }
        assert {str(each.pair.new): (each.kind, each.answers, each.scope) for each in found.questions} == wanted
        assert [each.pair.new for each in found.questions] == list(wanted)
    for axis, wanted in expected.get("axes", {}).items():
        [difference] = [each.difference for each in found.axes if each.pair.new == axis]
        assert told(difference) == {key: number(each) for key, each in wanted.items()}
    assert [each.pair.new for each in found.facts] == expected.get("facts", [])
    targets = {key: [number(each) for each in ends] for key, ends in expected.get("targets", {}).items()}
    assert {str(each.pair.new): [each.old, each.new] for each in found.targets} == targets
    assert [each.new for each in found.changed_meaning] == expected.get("changed_meaning", [])
    assert list(found.added) == expected.get("added", [])
    assert list(found.removed) == expected.get("removed", [])
    if "first_answers" in expected:
        assert found.first_answers == expected["first_answers"]
    if "level_cause" in expected:
        assert found.level_cause == expected["level_cause"]
    for name, duties in expected.get("duties", {}).items():
        assert [each.duty.id for each in getattr(found.duties, name)] == duties, name
    if "advice" in expected:
        assert {each.recommendation.id: each.following for each in found.advice} == expected["advice"]


@draw_examples(1000)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_parts_add_up_to_the_difference(seed: int, turn: int) -> None:
    """Of any two versions and sheets: the ends are the scores of the scorecards, and all parts add up exactly."""
    old, new = draw_dates(seed, turn)
    found = compare_cards(old, new)
    if found.overall is not None:
        assert old.overall is not None
        assert new.overall is not None
        assert found.overall.old == convert(old.overall.ratio, new)
        assert found.overall.new == new.overall.score
    for difference in (found.overall, *(each.difference for each in found.axes)):
        if difference is not None and difference.parts:
            assert difference.change == add_up(difference.parts.values())
    for each in found.axes:
        if each.pair.old is not None:
            assert each.difference.old == convert(old.axis_by_id[each.pair.old].ratio, new)
        if each.pair.new is not None:
            assert each.difference.new == new.axis_by_id[each.pair.new].score
    if found.overall is not None and found.overall.parts:
        assert add_up(each.answers or ZERO for each in found.questions) == found.overall.parts["answers"]
        assert add_up(each.scope or ZERO for each in found.questions) == found.overall.parts["scope"]


@draw_examples(100)
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_only_what_changed_has_a_part(seed: int, turn: int) -> None:
    """The bank has none under one version, the answers and the scope have none where the sheet is the same."""
    old, new = draw_dates(seed, turn)
    same_bank = compare_cards(old, assess(old.bank, old.sheet))
    assert all(not any(each.parts.values()) for each in list_differences(same_bank))
    assert same_bank.questions == ()
    other = compare_cards(new, old)
    for there, back in zip(list_differences(compare_cards(old, new)), list_differences(other), strict=False):
        if there.parts and back.parts and old.bank.scale == new.bank.scale and there.old == back.new:
            assert there.parts == {family: -part for family, part in back.parts.items()}
    if old.bank.version == new.bank.version:
        assert all(each.parts.get("bank", 0) == 0 for each in list_differences(compare_cards(old, new)))


def list_differences(comparison: Comparison) -> list[Difference]:
    return [each for each in (comparison.overall, *(axis.difference for axis in comparison.axes)) if each]


def draw_dates(seed: int, turn: int) -> tuple[Scorecard, Scorecard]:
    data, sheet = make_case(seed)
    later_data, later_sheet = make_later(Random(turn), data, sheet)
    return assess(bank_of(data), sheet), assess(bank_of(later_data), later_sheet)


def convert(ratio: Fraction | None, new: Scorecard) -> Fraction | None:
    return None if ratio is None else new.bank.scale.convert_ratio(ratio)
