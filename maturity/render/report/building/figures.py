"""Numbers of a report: each as its text and exactly."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.scorecard import AxisScore
from maturity.render.context import Context
from maturity.render.report.items import Figure


def make_figure(score: Fraction, context: Context, axis: AxisScore | None = None) -> Figure:
    """Make the figure of a score; with its `axis`, never on the other side of one of its marks."""
    return Figure(context.format_score(score, axis), score)


def make_score(score: Fraction | None, context: Context, axis: AxisScore | None = None) -> Figure | None:
    """Make the figure of a score as `make_figure` does; None for None."""
    return None if score is None else make_figure(score, context, axis)


def make_days(days: Fraction, context: Context) -> Figure:
    """Make the figure of an effort to set something up: "3 days of work"."""
    return Figure(context.say("advice.plain_days", n=days), days)


def make_running(days: Fraction | None, context: Context) -> Figure | None:
    """Make the figure of what something takes a year afterwards; None for None."""
    return None if days is None else Figure(context.say("advice.running", n=days), days)
