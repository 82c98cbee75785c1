"""Every case of tests/cases/scoring: a bank, answers, and figures worked out by hand from docs on scoring.

A case has `why`, the `points` of the contract that it holds to, one `bank` and one or more `sheets`; a sheet has
`given` (answers) and `expect`. Figures are written exactly ("200/3"); what `expect` leaves out is not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

import pytest

from maturity.engine.assess import assess
from maturity.model.advice import Advice
from maturity.model.scorecard import AxisScore, Blocker, ChannelUse, Scorecard
from tests.case_files import Case, list_cases
from tests.support import bank_from, sheet_from

CASES = {case.name: case.facts for case in list_cases(Case, "scoring")}
SHEETS = [
    pytest.param(case["bank"], sheet, id=f"{name}-{place}")
    for name, case in CASES.items()
    for place, sheet in enumerate(case["sheets"], start=1)
]


def exact(value: Any) -> Any:
    """Numbers and "1/3" as fractions, in lists too; ids, nothing and booleans as they are."""
    if isinstance(value, list):
        return [exact(each) for each in value]
    if value is None or isinstance(value, bool):
        return value
    try:
        return Fraction(str(value))
    except ValueError:
        return value


def told(blocker: Blocker) -> list[object]:
    return [blocker.kind, blocker.id, blocker.needs, blocker.has]


def told_of_channels(use: ChannelUse | None) -> dict[str, Any] | None:
    if use is None:
        return None
    serving = {goal: None if chosen is None else sorted(chosen) for goal, chosen in use.serving.items()}
    parts = ("without_goal", "without_channel", "not_run", "open_lists")
    return {"serving": serving, **{part: plainly(getattr(use, part)) for part in parts}}


def plainly(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


AXIS: Mapping[str, Callable[[AxisScore], Any]] = {
    **{
        name: (lambda found, name=name: plainly(getattr(found, name)))  # type: ignore[misc]
        for name in (
            "parent",
            "score",
            "low",
            "high",
            "level",
            "provisional",
            "target",
            "gap",
            "target_step",
        )
    },
    "causes": lambda found: list(found.provisional_causes),
    "exact": lambda found: found.ratio,
    "settles": lambda found: list(found.deciding_questions),
    "possible": lambda found: list(found.levels_possible),
    "blockers": lambda found: [told(blocker) for blocker in found.blockers],
    "duty_blockers": lambda found: list(found.duty_blockers),
    "answer_first": lambda found: [[each.id, *each.answer_first] for each in found.blockers if each.kind == "axis"],
    "counts": lambda found: [
        found.coverage.answered,
        found.coverage.applicable,
        found.coverage.unknown,
        found.coverage.not_applicable,
    ],
    "by_count": lambda found: found.coverage.by_count,
    "by_weight": lambda found: found.coverage.by_weight,
    "not_applicable_weight": lambda found: found.coverage.not_applicable_weight,
}
ADVICE: Mapping[str, Callable[[Advice], Any]] = {
    "id": lambda found: found.id,
    "status": lambda found: found.status,
    "gain": lambda found: found.gain,
    "because": lambda found: list(found.because),
    "unblocks": lambda found: found.unblocks,
    "chain": lambda found: list(found.chain),
    "chain_gain": lambda found: found.chain_gain,
    "effort": lambda found: found.effort,
    "running": lambda found: found.running,
    "chain_effort": lambda found: found.chain_effort,
}
EXPECT = ("overall", "axes", "order", "standings", "advice", "benchmark", "warnings", "facts", "duties", "channels")


def seen(found: Any, expected: Mapping[str, Any], read: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any]:
    """What is there, for the keys that the case looks at."""
    return {key: read[key](found) for key in expected}


def figures(card: Scorecard, expect: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a scorecard that a case speaks of, in the words of the case."""
    axes = {axis.id: axis for axis in card.axes}
    found: dict[str, Any] = {
        "axes": {axis: seen(axes[axis], expect["axes"][axis], AXIS) for axis in expect.get("axes", {})},
        "order": list(axes),
        "standings": {each: card.standings[each].value for each in expect.get("standings", {})},
        "advice": [each.id for each in card.advice],
        "duties": {each.duty.id: [each.answer.state.value, each.applies, each.holds] for each in card.duties},
        "benchmark": [[row.question, row.describes_answer] for row in card.benchmark],
        "warnings": [[caution.code, caution.question] for caution in card.cautions],
        "channels": told_of_channels(card.channels),
        "facts": [str(each.message.params["facts"]) for each in card.cautions if each.code == "MB602"],
    }
    if isinstance(expect.get("overall"), dict):
        assert card.overall is not None
        found["overall"] = seen(card.overall, expect["overall"], AXIS)
    else:
        found["overall"] = card.overall
    wanted = expect.get("advice", [])
    if [each["id"] for each in wanted] == found["advice"]:
        found["advice"] = [seen(each, keys, ADVICE) for each, keys in zip(card.advice, wanted, strict=True)]
    return {key: found[key] for key in expect}


def exactly(value: Any) -> Any:
    """`exact`, through mappings."""
    if isinstance(value, dict):
        return {key: exactly(each) for key, each in value.items()}
    return [exactly(each) for each in value] if isinstance(value, list) else exact(value)


def test_there_are_cases() -> None:
    assert len(CASES) >= 35


def test_every_point_of_the_contract_has_cases() -> None:
    assert {point for case in CASES.values() for point in case["points"]} == set(range(1, 12))


def test_cases_speak_of_known_things() -> None:
    keys = {key for case in CASES.values() for sheet in case["sheets"] for key in sheet["expect"]}
    assert keys <= set(EXPECT)
    assert all(set(case) == {"why", "points", "bank", "sheets"} for case in CASES.values())


@pytest.mark.parametrize(("bank", "sheet"), SHEETS)
def test_case(bank: str, sheet: dict[str, Any]) -> None:
    model = bank_from(bank)
    card = assess(model, sheet_from(sheet.get("given", ""), model))
    assert figures(card, sheet["expect"]) == exactly(sheet["expect"])


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if len(case["sheets"]) > 1])
def test_what_was_scored_before_changes_nothing(name: str) -> None:
    """One bank for all sheets of a case, there and back: what is kept of some answers is not given for others."""
    model = bank_from(CASES[name]["bank"])
    for sheet in [*CASES[name]["sheets"], *reversed(CASES[name]["sheets"])]:
        card = assess(model, sheet_from(sheet.get("given", ""), model))
        assert figures(card, sheet["expect"]) == exactly(sheet["expect"])
