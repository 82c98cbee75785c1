"""Proofs against all sheets of tiny banks: what is possible has a true witness, what is impossible happens nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import islice

import pytest

from maturity.engine.assess import assess
from maturity.engine.duties import list_uncertain
from maturity.engine.levels import find_level_reached, find_missed_floors
from maturity.lint.proofs.axes import list_serving
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Decision, Status
from maturity.lint.proofs.sheets import is_complete
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing
from tests.lint.tiny_banks import list_sheets, make_tiny_bank

MOST_SHEETS = 150
FEW = range(60)
MANY = range(60, 2_000)
ASKED = (Standing.ANSWERED, Standing.UNANSWERED, Standing.UNKNOWN, Standing.NOT_APPLICABLE)
Check = Callable[[Scorecard], bool]
Case = tuple[str, Decision, Check, bool]
"""What is asked, the answer, what tells whether it happens with a sheet, and whether the sheet has to be complete."""


def advises(card: Scorecard, name: str) -> bool:
    return any(each.id == name and each.status == "advised" for each in card.advice)


def lows(card: Scorecard) -> dict[str, Fraction | None]:
    return {axis.id: axis.low for axis in (*card.axes, *([card.overall] if card.overall else []))}


def reaches(card: Scorecard, index: int, *, but: str = "") -> bool:
    """Whether a sheet reaches a level, where `but` names a floor of it that need not hold, nor those below it."""
    bank = card.bank
    if card.sheet.scope != "full" or card.overall is None:
        return False
    level = bank.levels[index]
    floors = {axis: floor for axis, floor in level.at_least.items() if not but or but not in bank.path_by_axis[axis]}
    levels = (*bank.levels[:index], level.model_copy(update={"at_least": floors}))
    reached = find_level_reached(levels, "overall", lows(card), list_uncertain(card.duties))
    return reached == index


def list_level_cases(bank: Bank, proofs: Proofs) -> Iterator[Case]:
    for index, level in proofs.levels.items():
        name = bank.levels[index].id
        yield f"stop {name}", level.stopped, lambda card, name=name: card.overall.level == name, False  # type: ignore[misc]
        yield f"reach {name}", level.reached, lambda card, index=index: reaches(card, index), False  # type: ignore[misc]
    for (index, axis), floor in proofs.floors.items():
        wanted = bank.levels[index].at_least[axis]

        def holds(card: Scorecard, axis: str = axis, wanted: Fraction = wanted) -> bool:
            low = lows(card)[axis]
            return low is not None and low >= wanted

        def is_missed(card: Scorecard, axis: str = axis, index: int = index) -> bool:
            return axis in find_missed_floors(card.bank.levels[index], lows(card)) and reaches(card, index, but=axis)

        def is_passed(card: Scorecard, axis: str = axis, index: int = index) -> bool:
            return lows(card)[axis] is None and reaches(card, index)

        yield f"hold {index} {axis}", floor.held, holds, False
        yield f"miss {index} {axis}", floor.missed, is_missed, False
        yield f"pass {index} {axis}", floor.passed, is_passed, True


def list_other_cases(bank: Bank, proofs: Proofs) -> Iterator[Case]:
    for name, advice in proofs.advice.items():
        yield f"advise {name}", advice.advised, lambda card, name=name: advises(card, name), False  # type: ignore[misc]
        yield f"spare {name}", advice.spared, lambda card, name=name: not advises(card, name), True  # type: ignore[misc]
    for name, decision in proofs.questions.items():
        yield f"ask {name}", decision, lambda card, name=name: card.standings[name] in ASKED, False  # type: ignore[misc]
    for name, decision in proofs.duties.items():
        yield f"apply {name}", decision, lambda card: card.duties[0].applies is True, False
    for name, decision in proofs.emptied.items():
        yield f"empty {name}", decision, lambda card, name=name: lows(card)[name] is None, True  # type: ignore[misc]
    for name, low in proofs.low_axes.items():
        serving = [each.id for each in list_serving(bank, name)]

        def is_left_alone(
            card: Scorecard, name: str = name, threshold: Fraction = low.threshold, serving: list[str] = serving
        ) -> bool:
            score = lows(card)[name]
            return score is not None and score < threshold and not any(advises(card, each) for each in serving)

        yield f"low {name}", low.decision, is_left_alone, True
    first, *others = bank.recommendations
    for other in others:
        both = proofs.prove_together(first, other)
        yield (
            "together",
            both,
            lambda card, other=other: advises(card, first.id) and advises(card, other.id),  # type: ignore[misc]
            False,
        )


def check_bank(seed: int) -> tuple[int, int]:
    """Compare all proofs about one bank with all of its sheets; return how many there were, and how many undecided."""
    bank = make_tiny_bank(seed)
    sheets = list(islice(list_sheets(bank), MOST_SHEETS + 1))
    if len(sheets) > MOST_SHEETS:
        return 0, 0
    cards = [assess(bank, sheet) for sheet in sheets]
    complete = [card for card in cards if is_complete(bank, card.sheet, card.standings)]
    proofs, asked, undecided = Proofs(bank), 0, 0
    for name, decision, happens, needs_all in (*list_level_cases(bank, proofs), *list_other_cases(bank, proofs)):
        asked += 1
        happened = any(happens(card) for card in (complete if needs_all else cards))
        if decision.witness is not None:
            card = assess(bank, decision.witness.sheet)
            assert happens(card), (seed, name)
            assert not needs_all or is_complete(bank, card.sheet, card.standings), (seed, name)
            numbers = [each for each in card.sheet.targets.values() if isinstance(each, Fraction)]
            assert happened or numbers, (seed, name)  # ambitions given as numbers are not among the sheets listed
        elif decision.status is Status.UNDECIDED:
            undecided += 1
        else:
            assert not happened, (seed, name)
    return asked, undecided


@pytest.mark.parametrize("seed", FEW)
def test_they_agree_with_every_sheet(seed: int) -> None:
    asked, undecided = check_bank(seed)
    assert undecided <= asked // 10


@pytest.mark.slow
def test_they_agree_with_every_sheet_of_very_many_banks() -> None:
    counts = [check_bank(seed) for seed in MANY]
    asked = sum(count for count, _ in counts)
    assert asked > 10_000
    assert sum(count for _, count in counts) <= asked // 200
