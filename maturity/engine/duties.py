"""Duties: which of them apply to an organisation, and which of these are not met (scoring.md, point 6).

A duty is what law or policy demands. It applies where its condition, which names facts of the profile only, is true;
while such a fact is unknown, it may apply.
"""

from __future__ import annotations

from collections.abc import Iterable

from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.facts import Facts
from maturity.engine.truths import Truths
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyFinding


def find_duties(bank: Bank, sheet: Sheet) -> tuple[DutyFinding, ...]:
    """Find of each duty of `bank` whether it applies and what `sheet` says of it, in the bank's order."""
    truths = Truths(compile_bank(bank), Facts(bank, sheet, {}))
    return tuple(
        DutyFinding(
            duty=duty,
            answer=sheet.get_duty_answer(duty.id),
            applies=truths.find_truth(duty.when),
        )
        for duty in bank.duties
    )


def list_uncertain(duties: Iterable[DutyFinding]) -> list[DutyFinding]:
    """List the duties that are not met for certain, as the level reached at `low` counts them."""
    return [finding for finding in duties if finding.holds is not True]


def list_missed(duties: Iterable[DutyFinding]) -> list[DutyFinding]:
    """List the duties that are certainly not met, as the level reached at `high` counts them."""
    return [finding for finding in duties if finding.holds is False]
