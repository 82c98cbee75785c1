"""Duties: which of them apply to an organisation, and which of these are not met (scoring.md, point 6).

A duty is what law or policy demands. It applies where its condition, which names facts of the profile only, is true;
while such a fact is unknown, it may apply.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple, get_args

from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.facts import Facts
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyDemand, DutyFinding

_DEMANDS: tuple[DutyDemand, ...] = get_args(DutyDemand)


def find_duties(bank: Bank, sheet: Sheet) -> tuple[DutyFinding, ...]:
    """Find of each duty of `bank` whether it applies and what `sheet` says of it, in the bank's order."""
    facts, get_answer = Facts(bank, sheet, {}), sheet.get_duty_answer
    return tuple(
        [
            DutyFinding(duty, get_answer(duty_id), True if condition is None else condition(facts))
            for duty_id, duty, condition in compile_bank(bank).duties
        ]
    )


class MissedDuties(NamedTuple):
    """Which demands of levels are missed, because a duty is not met that a level with these `duties` demands."""

    at_low: tuple[DutyDemand, ...]
    """Because of the duties that are not met for certain, as the level reached at `low` counts them."""
    at_high: tuple[DutyDemand, ...]
    """Because of those that are certainly not met, as the level reached at `high` counts them."""


def find_missed_duties(duties: Iterable[DutyFinding]) -> MissedDuties:
    """Find which demands of levels are missed with these duties."""
    uncertain = list_uncertain(duties)
    if not uncertain:
        return MissedDuties((), ())
    missed = [finding for finding in uncertain if finding.holds is False]
    return MissedDuties(_list_demands(uncertain), _list_demands(missed) if missed else ())


def _list_demands(missed: Collection[DutyFinding]) -> tuple[DutyDemand, ...]:
    """List the demands that are missed if these duties are."""
    return tuple([demand for demand in _DEMANDS if any(finding.is_demanded_by(demand) for finding in missed)])


def list_uncertain(duties: Iterable[DutyFinding]) -> list[DutyFinding]:
    """List the duties that are not met for certain, as the level reached at `low` counts them."""
    return [finding for finding in duties if finding.holds is not True]
