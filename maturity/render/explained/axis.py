"""How an axis, or the whole, comes to its score: formula, parts, what open questions change, level, target."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import assert_never

from maturity.insight.derivation.axes import AxisFigures, Part, PartKind
from maturity.insight.derivation.derive import AxisAccount
from maturity.insight.derivation.steps import Origin
from maturity.model.field_types import ROOT
from maturity.model.items import Question
from maturity.model.scorecard import AxisScore
from maturity.model.standing import Standing
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.explained.account import Account
from maturity.render.explained.coverage import build_coverage
from maturity.render.explained.level import build_axis_levels


def build_axis(account: Account, axis_id: str) -> Iterator[Block]:
    """Build the explanation of one axis; `overall` stands for the whole."""
    derived = account.derivation.axes[axis_id]
    yield Heading(_describe_score(account, derived.axis))
    if axis_id != ROOT:
        yield from _build_place(account, derived.axis)
    if derived.low is None:
        yield Paragraph(account.say("explain.axis.nothing"))
        return
    if derived.point is not None:
        yield from _build_formula(account, derived.axis, derived.point)
        yield from _build_parts(account, derived, derived.point)
    yield from _build_left_out(account, derived)
    yield from _build_interval(account, derived)
    yield from _build_policy(account, derived.axis)
    yield from build_coverage(account, axis_id)
    yield from _build_target(account, derived)
    yield from build_axis_levels(account, derived)


def _describe_score(account: Account, axis: AxisScore) -> str:
    """Say the score of an axis as a scorecard shows it."""
    title = account.say("explain.overall") if axis.id == ROOT else account.context.quote_axis(axis.id)
    if axis.score is None:
        return account.say("explain.axis.no_score", title=title)
    score = account.context.format_score(axis.score, axis)
    return account.say("explain.axis.title", title=title, score=score, best=account.context.format_best())


def _build_place(account: Account, axis: AxisScore) -> Iterator[Block]:
    """Build how an axis stands in the axes above it, from the whole down."""
    bank = account.card.bank
    for below in reversed(bank.path_by_axis[axis.id]):
        above = account.derivation.axes.get(bank.parent_by_axis[below] or ROOT)
        figures = above.point if above else None
        part = find_part(figures, "axis", below)
        if figures is None or part is None:
            continue
        yield account.make_item(
            account.say(
                "explain.place",
                where=account.context.quote_axis(figures.id),
                title=account.context.quote_axis(below),
                part=describe_part(account, figures, part),
            ),
            part.weight.origin,
        )


def _build_formula(account: Account, axis: AxisScore, figures: AxisFigures) -> Iterator[Block]:
    """Build the formula of the ratio and of the score, with their figures."""
    rule = account.say(f"explain.rule.{figures.combine}")
    where = _find_combine(account, figures.id)
    yield account.make_item(
        account.say("explain.ratio", rule=rule, figures=_describe_ratio(account, figures)), where, "strong"
    )
    yield account.make_item(_describe_conversion(account, axis, figures), Origin("bank", ("scale",)), "strong")


def _find_combine(account: Account, axis_id: str) -> Origin:
    """Find where it is written how an axis is combined; where it is not, the axis itself."""
    if axis_id == ROOT:
        return Origin("bank", ("combine",))
    return account.pointers.find_axis(axis_id, "combine")


def _describe_conversion(account: Account, axis: AxisScore, figures: AxisFigures) -> str:
    """Say how the ratio becomes a score, and how that is shown."""
    scale, score = account.card.bank.scale, figures.score.value
    ratio, is_exact = account.format_operand(figures.ratio.value)
    shown = account.format_score(score, axis)
    words = account.say(
        "explain.score" if scale.min else "explain.score.from_zero",
        min=account.format_plain(scale.min),
        max=account.format_plain(scale.max),
        ratio=ratio,
        sign="=" if is_exact and (score * 100).denominator == 1 else "≈",
        score=shown,
    )
    on_card = account.context.format_score(score, axis)
    return words if on_card == shown else account.say("explain.rounded", score=words, shown=on_card)


def _describe_ratio(account: Account, figures: AxisFigures) -> str:
    """Say what is divided by what, and the ratio that comes out."""
    if figures.reached is None or figures.total is None:
        return account.format_result(figures.ratio.value)
    (reached, first), (total, second) = (
        account.format_operand(step.value) for step in (figures.reached, figures.total)
    )
    ratio = account.format_result(figures.ratio.value, is_exact=first and second)
    return account.say("explain.division", reached=reached, total=total, ratio=ratio)


def _build_parts(account: Account, derived: AxisAccount, figures: AxisFigures) -> Iterator[Block]:
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


def _build_left_out(account: Account, derived: AxisAccount) -> Iterator[Block]:
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


def _build_interval(account: Account, derived: AxisAccount) -> Iterator[Block]:
    """Build what the score is with every open question at its worst, and at its best."""
    low, high = derived.low, derived.high
    if low is None or high is None or low.score.value == high.score.value:
        return
    for figures in (low, high):
        key = "explain.low" if figures is low else "explain.high"
        score = account.format_score(figures.score.value, derived.axis)
        yield account.make_item(account.say(key, figures=_describe_ratio(account, figures), score=score))


def _build_policy(account: Account, axis: AxisScore) -> Iterator[Block]:
    """Build what answers "does not apply" count, where there are any."""
    count = axis.coverage.not_applicable
    if count:
        policy = account.card.bank.policy.not_applicable
        where = Origin("bank", ("policy", "not_applicable"))
        yield account.make_item(account.say(f"explain.policy.{policy}", n=count), where)


def _build_target(account: Account, derived: AxisAccount) -> Iterator[Block]:
    target = derived.target
    if target is None:
        return
    words = account.say("explain.target", target=account.format_score(target.target.value))
    if target.gap is not None and derived.point is not None:
        words = account.say(
            "explain.gap",
            target=account.format_score(target.target.value),
            score=account.format_score(derived.point.score.value),
            gap=account.format_difference(target.gap.value),
        )
    yield account.make_item(words, Origin("answers", ("targets", derived.axis.id)))


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
