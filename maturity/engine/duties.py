"""Duties: which of them apply to an organisation, and which of these are not met (scoring.md, point 6).

A duty is what law or policy demands. It applies where its condition, which names facts of the profile only, is true;
while such a fact is unknown, it may apply.
"""

from __future__ import annotations

from collections.abc import Iterable

from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.facts import Facts
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyFinding


def find_duties(bank: Bank, sheet: Sheet) -> tuple[DutyFinding, ...]:
    """Find of each duty of `bank` whether it applies and what `sheet` says of it, in the bank's order."""
    facts, get_answer = Facts(bank, sheet, {}), sheet.get_duty_answer
    return tuple(
        [
            DutyFinding(duty, get_answer(duty_id), True if condition is None else condition(facts))
            for duty_id, duty, condition in compile_bank(bank).duties
        ]
    )


def list_uncertain_and_missed(duties: Iterable[DutyFinding]) -> tuple[list[DutyFinding], list[DutyFinding]]:
    """List the duties that are not met for certain, and those of them that are certainly not met."""
    uncertain = list_uncertain(duties)
    return uncertain, list_missed(uncertain)


def list_uncertain(duties: Iterable[DutyFinding]) -> list[DutyFinding]:
    """List the duties that are not met for certain, as the level reached at `low` counts them."""
    return [finding for finding in duties if finding.holds is not True]


def list_missed(duties: Iterable[DutyFinding]) -> list[DutyFinding]:
    """List the duties that are certainly not met, as the level reached at `high` counts them."""
    return [finding for finding in duties if finding.holds is False]
