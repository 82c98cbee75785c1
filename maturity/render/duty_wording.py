"""What a bank says of a duty, in words: what demands it, to whom it applies, how much it weighs."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.condition_wording import describe_condition
from maturity.model.duty import Duty
from maturity.render.view import View
from maturity.render.wording import describe_date


def describe_law(duty: Duty, view: View) -> str:
    """Say what demands a duty and when that text was last read; empty where the bank does not say."""
    if not duty.law:
        return ""
    law = view.format_prose(duty.law)
    if duty.checked:
        return view.say("duties.law_checked", law=law, date=describe_date(duty.checked, view))
    return view.say("duties.law", law=law)


def describe_duty(duty: Duty, bank: Bank, view: View) -> Iterator[str]:
    """Yield the sentences that a reader of the bank needs, each for a line of its own."""
    if law := describe_law(duty, view):
        yield law
    if duty.when:
        yield view.say("duties.form.when", condition=describe_condition(duty.when, bank, view.language))
    yield view.say(f"duties.banks.{duty.severity}")
