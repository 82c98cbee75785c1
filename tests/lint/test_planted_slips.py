"""Slips of authors, planted in the banks that ship and in two models: nearly all are caught, the others are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.planting import BANKS, NOT_DECIDED, Field, Planted, plant_in
from tests.case_files import CASES, read_yaml

MISSED = CASES / "slips" / "missed.yaml"
LEAST = 40
"""How many slips are planted in a bank, at least, each of another sort."""


def test_few_slips_are_not_caught_and_each_has_a_reason() -> None:
    known = read_yaml(MISSED)["missed"]
    assert len(BANKS) >= 5
    assert 100 * len(known) <= 5 * LEAST * len(BANKS)
    assert {each["bank"] for each in known} <= {path.stem for path in BANKS}
    assert all(each["why"] for each in known)


@pytest.mark.slow
@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_every_slip_is_caught_but_for_those_that_are_named(path: Path) -> None:
    field = Field(path)
    planted = list(plant_in(field, rounds=1, seed=1))
    assert len({each.slip for each in planted}) >= LEAST
    missed = [each for each in planted if not each.way]
    known = [each for each in read_yaml(MISSED)["missed"] if each["bank"] == field.name]
    assert {name_slip(each) for each in missed} == {(each["slip"], each["bank"], each["place"]) for each in known}
    for each in missed:
        assert set(field.check_whole(each.text)) <= {NOT_DECIDED}, name_slip(each)


def name_slip(planted: Planted) -> tuple[str, str, str]:
    return planted.slip, planted.bank, planted.place
