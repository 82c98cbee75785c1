"""Numbers of a report: each as its text and exactly."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.scorecard import AxisScore
from maturity.render.context import Context
from maturity.render.report.items.basics import Figure
from maturity.text.numbers import round_half_up

_DAY_DECIMALS = 3
"""How many decimals days have at most."""


def make_figure(score: Fraction, context: Context, axis: AxisScore | None = None) -> Figure:
    """Make the figure of a score; with its `axis`, never on the other side of one of its marks."""
    shown, decimals = context.choose_score(score, axis)
    return Figure(context.format_score(score, axis), score, shown, decimals)


def make_score(score: Fraction | None, context: Context, axis: AxisScore | None = None) -> Figure | None:
    """Make the figure of a score as `make_figure` does; None for None."""
    return None if score is None else make_figure(score, context, axis)


def make_gain(gain: Fraction, context: Context) -> Figure:
    """Make the figure of what something adds to a score: "+1,4"."""
    shown, decimals = context.view.choose_difference(gain, context.bank.scale)
    return Figure(context.format_difference(gain), gain, shown, decimals)


def make_days(days: Fraction, context: Context) -> Figure:
    """Make the figure of an effort to set something up: "3 days of work"."""
    return Figure(context.say("advice.plain_days", n=days), days, round_half_up(days, _DAY_DECIMALS))


def make_running(days: Fraction | None, context: Context) -> Figure | None:
    """Make the figure of what something takes a year afterwards; None for None."""
    if days is None:
        return None
    return Figure(context.say("advice.running", n=days), days, round_half_up(days, _DAY_DECIMALS))
