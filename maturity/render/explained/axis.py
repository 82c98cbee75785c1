"""How an axis, or the whole, comes to its score: formula, parts, what open questions change, level, target."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.derivation.axes import AxisFigures
from maturity.insight.derivation.derive import AxisAccount
from maturity.insight.derivation.steps import Origin
from maturity.model.field_types import ROOT
from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, Heading, Paragraph
from maturity.render.explained.account import Account
from maturity.render.explained.coverage import build_coverage
from maturity.render.explained.level import build_axis_levels
from maturity.render.explained.parts import build_left_out, build_parts, describe_part, find_part


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
        yield from build_parts(account, derived, derived.point)
    yield from build_left_out(account, derived)
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
