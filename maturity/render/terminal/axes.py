"""The axes: a title, then a bar, the number and the level in words, with the target where there is one."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.words import level_title, marks
from maturity.render.view import View

BAR = 20
"""Characters of a bar."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """Every axis, sub-axes indented below the axis above them."""
    page.heading(view.say("axes.title"))
    depth: dict[str, int] = {}
    for axis in card.axes:
        depth[axis.id] = depth.get(axis.parent or "", -1) + 1
        _axis(page, axis, card, view, 2 * depth[axis.id])
    if any(axis.low != axis.high for axis in card.axes):
        page.text(view.say("axes.key", sign=view.glyphs.maybe))


def _axis(page: Page, axis: AxisScore, card: Scorecard, view: View, indent: int) -> None:
    page.text(view.prose(axis.title), indent=indent, style="bold" if not indent else "")
    scale, near = card.bank.scale, marks(card, axis)
    number = view.score(axis.score, scale, near).rjust(5)
    words = ", ".join(_words(axis, card, view))
    bar = _bar(axis, card, view)
    if indent + 2 + BAR + 6 + 2 + len(words) <= page.width:
        page.line((bar, "cyan"), (f" {number}", "bold"), (f"  {words}", ""), indent=indent + 2)
    else:
        page.line((bar, "cyan"), (f" {number}", "bold"), indent=indent + 2)
        page.text(words, indent=indent + 4)


def _bar(axis: AxisScore, card: Scorecard, view: View) -> str:
    """Full up to what is certain, shaded up to what is possible."""
    if axis.low is None or axis.high is None:
        return view.glyphs.empty * BAR
    scale = card.bank.scale
    low, high = (_cells((end - scale.min) / scale.span) for end in (axis.low, axis.high))
    return view.glyphs.full * low + view.glyphs.maybe * (high - low) + view.glyphs.empty * (BAR - high)


def _cells(ratio: Fraction) -> int:
    return int(ratio * BAR + Fraction(1, 2))


def _words(axis: AxisScore, card: Scorecard, view: View) -> list[str]:
    """The level, the interval, what was answered, the target: only what adds something."""
    if axis.low is None or axis.high is None:
        return [view.say("axes.out_of_scope" if card.sheet.scope == "express" else "axes.nothing")]
    scale, near = card.bank.scale, marks(card, axis)
    found = []
    if axis.level is not None:
        key = "axes.level" if len(axis.levels_possible) == 1 else "axes.at_least"
        found.append(view.say(key, level=level_title(card, axis.level, view)))
    if axis.low != axis.high:
        low, high = view.score(axis.low, scale, near), view.score(axis.high, scale, near)
        found.append(view.say("axes.between", low=low, high=high))
    coverage = axis.coverage
    if coverage.answered != coverage.applicable:
        found.append(view.say("axes.answered", n=coverage.answered, applicable=coverage.applicable))
    if axis.target is not None:
        found.append(ambition(axis, card, view))
    return found


def ambition(axis: AxisScore, card: Scorecard, view: View) -> str:
    """The target beside the score; in words only beyond one step of the target's answer set."""
    assert axis.target is not None
    target = view.score(axis.target, card.bank.scale)
    if axis.gap is None:
        return view.say("axes.target", target=target)
    if axis.target_step is not None and abs(axis.gap) <= axis.target_step:
        return view.say("axes.in_line", target=target)
    if axis.target_step is None:
        return view.say("axes.gap", target=target, gap=view.difference(axis.gap, card.bank.scale))
    gap = view.difference(abs(axis.gap), card.bank.scale).lstrip("+")
    return view.say("axes.below" if axis.gap > 0 else "axes.above", target=target, gap=gap)
