"""The parts of an axis: what each brings to its score, and why some do not count in it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from maturity.insight.derivation.axes import AxisFigures, Part, PartKind
from maturity.insight.derivation.derive import AxisAccount
from maturity.insight.derivation.steps import Origin
from maturity.model.items import Question
from maturity.model.standing import Standing
from maturity.render.blocks import Block
from maturity.render.explained.account import Account


def build_parts(account: Account, derived: AxisAccount, figures: AxisFigures) -> Iterator[Block]:
    """Build what each part brings to the point score."""
    for part in figures.parts:
        words = f"{_name_part(account, part.kind, part.id)} – {describe_part(account, figures, part)}"
        yield account.make_item(words + _describe_ends(account, derived, part), part.weight.origin, indent=2)


def describe_part(account: Account, figures: AxisFigures, part: Part) -> str:
    """Say what a part brings to its axis: weight times ratio, and how many points of the score that is."""
    span = account.card.bank.scale.span
    points = figures.share(part, span)
    ratio = account.format_ratio(part.ratio.value)
    if points is None or figures.total is None:
        is_lowest = part.ratio.value == figures.ratio.value
        return account.say("explain.part.lowest" if is_lowest else "explain.part.min", ratio=ratio)
    params = {
        "weight": account.format_plain(part.weight.value),
        "total": account.format_operand(figures.total.value)[0],
        "span": account.format_plain(span),
        "points": account.format_points(points),
        "n": points,
    }
    if part.width is None:
        return account.say("explain.part.mean", ratio=ratio, **params)
    value, width = account.format_ratio(part.value.value), account.format_plain(part.width.value)
    return account.say("explain.part.sum", value=value, width=width, **params)


def _name_part(account: Account, kind: PartKind, part_id: str) -> str:
    context = account.context
    text = context.get_question_text(part_id) if kind == "question" else context.quote_axis(part_id)
    return account.say("explain.named", text=text, id=part_id)


def _describe_ends(account: Account, derived: AxisAccount, part: Part) -> str:
    """Say between which ratios a part can lie while questions are open; empty where it is settled."""
    low, high = (find_part(figures, part.kind, part.id) for figures in (derived.low, derived.high))
    if low is None or high is None or low.ratio.value == high.ratio.value:
        return ""
    ends = {"low": account.format_plain(low.ratio.value), "high": account.format_plain(high.ratio.value)}
    return f" {account.say('explain.part.between', **ends)}"


def build_left_out(account: Account, derived: AxisAccount) -> Iterator[Block]:
    """Build the parts of an axis that do not count in its point score: why, and what they count at both ends."""
    bank, standings = account.card.bank, account.card.standings
    for question in bank.questions_by_axis.get(derived.axis.id, ()):
        if reason := describe_left_out(account, question):
            is_said = standings[question.id] in (Standing.UNKNOWN, Standing.NOT_APPLICABLE)
            own = account.pointers.find_question(question.id)
            origin = Origin("answers", ("answers", question.id)) if is_said else own
            yield _make_left_out(account, derived, "question", question.id, reason, origin)
    for part in derived.low.parts if derived.low else ():
        if part.kind == "axis" and find_part(derived.point, "axis", part.id) is None:
            reason = account.say("explain.left.axis")
            yield _make_left_out(account, derived, "axis", part.id, reason, part.weight.origin)


def _make_left_out(
    account: Account, derived: AxisAccount, kind: PartKind, part_id: str, reason: str, origin: Origin | None
) -> Block:
    """Make the item for one part that does not count in the point score."""
    low, high = (find_part(figures, kind, part_id) for figures in (derived.low, derived.high))
    words = f"{_name_part(account, kind, part_id)} – {reason}"
    if low is not None and high is not None:
        ends = {"low": account.format_plain(low.ratio.value), "high": account.format_plain(high.ratio.value)}
        words = account.say("explain.left.ends", part=words, weight=account.format_plain(low.weight.value), **ends)
    return account.make_item(words, origin, "quiet", indent=2, sign="dash")


def describe_left_out(account: Account, question: Question) -> str:
    """Say why a question does not count in the point score; empty for one that does."""
    if not question.counts:
        return account.say("explain.left.unscored")
    standing = account.card.standings[question.id]
    match standing:
        case Standing.ANSWERED:
            return ""
        case Standing.NOT_APPLICABLE:
            is_out = account.card.bank.policy.not_applicable == "exclude"
            return account.say("explain.left.not_applicable") if is_out else ""
        case (
            Standing.UNANSWERED
            | Standing.UNKNOWN
            | Standing.TO_CONFIRM
            | Standing.POSSIBLE
            | Standing.NOTHING_OFFERED
            | Standing.NOT_ASKED
            | Standing.OUT_OF_SCOPE
        ):
            return account.say(f"explain.left.{standing.value}")
        case _:
            assert_never(standing)


def follow_share(share: Fraction | None, figures: AxisFigures, part: Part) -> Fraction | None:
    """Return how much of the ratio of an axis something brings that brings `share` of the ratio of its `part`.

    A question brings the whole of its own ratio. None where the lowest ratio counts: then nothing is shared out.
    """
    if share is None or part.product is None or figures.total is None:
        return None
    return share * part.product.value / figures.total.value / (part.ratio.value or 1)


def find_part(figures: AxisFigures | None, kind: PartKind, part_id: str) -> Part | None:
    """Find a part of an axis; None if it does not count there."""
    return next((each for each in figures.parts if (each.kind, each.id) == (kind, part_id)), None) if figures else None
