"""Slips of authors, planted in the banks that ship and in two models: nearly all are caught, the others are named."""

from __future__ import annotations

import pytest

from benchmarks.planting import BANKS, NOT_DECIDED, Field, Planted, plant_in
from tests.case_files import CASES, read_yaml

MISSED = CASES / "slips" / "missed.yaml"


@pytest.mark.slow
def test_nearly_all_slips_are_caught_and_the_others_are_named() -> None:
    fields = {field.name: field for field in map(Field, BANKS)}
    planted = [each for field in fields.values() for each in plant_in(field, rounds=1, seed=1)]
    assert len(planted) >= 200
    assert len({each.slip for each in planted}) >= 20
    missed = [each for each in planted if not each.way]
    assert 100 * len(missed) <= 5 * len(planted)
    known = read_yaml(MISSED)["missed"]
    assert all(each["why"] for each in known)
    assert {name_slip(each) for each in missed} == {(each["slip"], each["bank"], each["place"]) for each in known}
    for each in missed:
        assert set(fields[each.bank].check_whole(each.text)) <= {NOT_DECIDED}, name_slip(each)


def name_slip(planted: Planted) -> tuple[str, str, str]:
    return planted.slip, planted.bank, planted.place
