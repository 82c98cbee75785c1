"""The axes: a title, then a bar, the number and the level in words; a goal shows its ambition above its practice."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.goals import goals, is_goal, numbered, stance_words
from maturity.render.terminal.words import level_title, marks
from maturity.render.view import View

BAR = 20
"""Characters of a bar."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """Every axis, sub-axes indented below the axis above them; a goal's ambition above its practice."""
    page.heading(view.say("goals.axes" if goals(card) else "axes.title"))
    depth: dict[str, int] = {}
    for axis in card.axes:
        depth[axis.id] = depth.get(axis.parent or "", -1) + 1
        _axis(page, axis, card, view, 2 * depth[axis.id])
    if view.glyphs.maybe and any(axis.low != axis.high for axis in card.axes):
        page.text(view.say("axes.key", sign=view.glyphs.maybe))


def _axis(page: Page, axis: AxisScore, card: Scorecard, view: View, indent: int) -> None:
    page.text(numbered(axis, card, view), indent=indent, style="bold" if not indent else "")
    near, name = marks(card, axis), ""
    if is_goal(axis, card):
        above, name = _aligned(view.say("goals.ambition"), view.say("goals.practice"))
        _ambition(page, axis, above, card, view, indent + 2)
    words = ", ".join(_words(axis, card, view))
    if not view.glyphs.full:
        page.text(
            ", ".join((_aloud(axis.score, card, view, near), words)) if words else "", first=name, indent=indent + 2
        )
        return
    bar = (name + _bar(axis.low, axis.high, card, view), "cyan")
    number = (f" {view.format_score(axis.score, card.bank.scale, near).rjust(5)}", "bold")
    if indent + 2 + len(name) + BAR + 6 + 2 + len(words) <= page.width:
        page.line(bar, number, (f"  {words}", ""), indent=indent + 2)
    else:
        page.line(bar, number, indent=indent + 2)
        page.text(words, indent=indent + 4)


def _ambition(page: Page, axis: AxisScore, name: str, card: Scorecard, view: View, indent: int) -> None:
    if axis.target is None:
        page.text(name + view.say("goals.unsaid"), indent=indent)
        return
    if not view.glyphs.full:
        page.text(_aloud(axis.target, card, view), first=name, indent=indent)
        return
    number = f" {view.format_score(axis.target, card.bank.scale).rjust(5)}"
    page.line((name + _bar(axis.target, axis.target, card, view), "dim"), (number, ""), indent=indent)


def _aloud(score: Fraction | None, card: Scorecard, view: View, near: Sequence[Fraction] = ()) -> str:
    """A score as it is said: "44 out of 100"."""
    if score is None:
        return view.say("axes.no_score")
    return view.say("axes.of", score=view.format_score(score, card.bank.scale, near), most=card.bank.scale.max)


def _aligned(*names: str) -> tuple[str, ...]:
    widest = max(map(len, names)) + 1
    return tuple(name.ljust(widest) for name in names)


def _bar(low: Fraction | None, high: Fraction | None, card: Scorecard, view: View) -> str:
    """Full up to what is certain, shaded up to what is possible."""
    if low is None or high is None:
        return view.glyphs.empty * BAR
    scale = card.bank.scale
    certain, possible = (_cells((end - scale.min) / scale.span) for end in (low, high))
    return view.glyphs.full * certain + view.glyphs.maybe * (possible - certain) + view.glyphs.empty * (BAR - possible)


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
        low, high = view.format_score(axis.low, scale, near), view.format_score(axis.high, scale, near)
        found.append(view.say("axes.between", low=low, high=high))
    coverage = axis.coverage
    if coverage.answered != coverage.applicable:
        found.append(view.say("axes.answered", n=coverage.answered, applicable=coverage.applicable))
    if is_goal(axis, card):
        found.extend(stance_words(axis, view))
    elif axis.target is not None:
        found.append(ambition(axis, card, view))
    return found


def ambition(axis: AxisScore, card: Scorecard, view: View) -> str:
    """The target beside the score; in words only beyond one step of the target's answer set."""
    assert axis.target is not None
    target = view.format_score(axis.target, card.bank.scale)
    if axis.gap is None or len(axis.stances) > 1:
        return view.say("axes.target", target=target)
    if axis.stance == "in_line":
        return view.say("axes.in_line", target=target)
    if axis.stance is None:
        return view.say("axes.gap", target=target, gap=view.format_difference(axis.gap, card.bank.scale))
    gap = view.format_difference(abs(axis.gap), card.bank.scale).lstrip("+")
    return view.say(f"axes.{axis.stance}", target=target, gap=gap)
