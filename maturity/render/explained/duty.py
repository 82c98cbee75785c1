"""What is said of a duty: whether it applies, what was answered, what demands it, and which level does."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.derivation.steps import Origin
from maturity.model.duty import DutyFinding, DutyState
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.duty_wording import describe_law
from maturity.render.explained.account import Account
from maturity.render.explained.question import build_condition


def build_duty(account: Account, duty_id: str) -> Iterator[Block]:
    """Build the explanation of one duty."""
    finding = next(each for each in account.card.duties if each.duty.id == duty_id)
    duty, pointers = finding.duty, account.pointers
    yield Heading(account.say("explain.duty.title"))
    text = account.say("explain.named", text=account.context.get_duty_text(duty_id), id=duty_id)
    yield account.make_item(text, pointers.find_duty(duty_id), "strong")
    if law := describe_law(duty, account.context.view):
        yield account.make_item(law, pointers.find_duty(duty_id, "law"))
    if duty.when is None:
        yield Paragraph(account.say("explain.duty.everybody"))
    else:
        yield from build_condition(account, duty.when, pointers.find_duty(duty_id, "when"))
        yield Paragraph(account.say(f"explain.duty.applies.{_name_truth(finding.applies)}"))
    is_given = finding.answer.state is not DutyState.ABSENT
    where = Origin("answers", ("duties", duty_id)) if is_given else None
    yield account.make_item(account.say(f"explain.duty.{finding.answer.state.value}"), where)
    yield Paragraph(account.say(f"explain.duty.holds.{_name_truth(finding.holds)}"), "strong")
    yield from _build_demands(account, finding)
    yield Paragraph(account.say("explain.duty.no_score"), "quiet")


def _build_demands(account: Account, finding: DutyFinding) -> Iterator[Block]:
    """Build which levels demand that the duty be met, and what to do about it."""
    bank = account.card.bank
    for level in bank.levels:
        if finding.is_demanded_by(level.duties):
            words = account.say("explain.duty.demanded", level=account.context.get_level_title(level.id))
            yield account.make_item(words, account.pointers.find_level(level.id, "duties"))
    if finding.duty.recommendation and finding.holds is not True:
        recommendation = bank.recommendation_by_id[finding.duty.recommendation]
        title = account.context.format_prose(recommendation.title)
        yield account.make_item(account.say("explain.duty.advice", title=title, id=recommendation.id))


def _name_truth(truth: bool | None) -> str:
    return "unknown" if truth is None else "yes" if truth else "no"
