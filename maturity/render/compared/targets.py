"""The ambitions that changed between two dates, an axis a line: what was aimed at then and what is now."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.insight.comparison.pairing import Side
from maturity.insight.comparison.target_changes import TargetChange
from maturity.model.answer_wording import describe_answer
from maturity.model.answers import Answer, State
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.compared.context import ComparedContext

_SIDES: tuple[Side, ...] = ("old", "new")


def build_targets(context: ComparedContext) -> Iterator[Block]:
    """Build the ambitions that changed, in the order of the axes; nothing if none did."""
    if not context.comparison.targets:
        return
    yield Heading(context.say("compare.targets.title"))
    for change in context.comparison.targets:
        yield ListItem(describe_target(change, context))
    yield Paragraph(context.say("compare.targets"), "quiet")


def describe_target(change: TargetChange, context: ComparedContext, *, in_short: bool = False) -> str:
    """Say an axis with its two ambitions, in words of its option and as a score; in short, as a score alone."""
    axis = context.new.format_prose(context.comparison.new.bank.axis_by_id[str(change.pair.new)].title)
    old, new = (_describe(change, side, context, in_short=in_short) for side in _SIDES)
    return context.say("compare.target", axis=axis, old=old, new=new)


def _describe(change: TargetChange, side: Side, context: ComparedContext, *, in_short: bool) -> str:
    """Say the ambition of one date; that there was none where nothing was answered."""
    given, score = (change.given_old, change.old) if side == "old" else (change.given_new, change.new)
    if given is None or score is None:
        return context.say("compare.target.none")
    shown = context.new.format_score(score)
    bank = context.get_context(side).bank
    target = bank.target_by_axis.get(str(change.pair.get_id(side)))
    if in_short or target is None or isinstance(given, Fraction):
        return shown
    words = describe_answer(bank, target, Answer(State.ANSWERED, given), context.view.language)
    return context.say("compare.target.scored", words=words, score=shown)
