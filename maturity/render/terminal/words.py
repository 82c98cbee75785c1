"""Phrases that several sections share."""

from __future__ import annotations

import re
from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.view import View

JUST_ABOVE = Fraction(1, 10**6)
"""A practice is in line up to one step above its ambition, that step included: the mark stands just after it."""


_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?")


def dated(written: str, view: View) -> str:
    """A date in words where it is written in figures (2026-11-23, 2012-08); anything else as it is."""
    found = _DATE.fullmatch(written)
    if not found:
        return view.format_prose(written)
    year, month, day = found.groups()
    words = {"month": view.say(f"month.{int(month)}"), "year": year}
    if day is None:
        return view.say("date.month", **words)
    return view.say("date", day=view.say("month.first") if day == "01" else day.lstrip("0"), **words)


def level_title(card: Scorecard, level: str, view: View) -> str:
    """A level's title."""
    return view.format_prose(card.bank.level_by_id[level].title)


def question_text(card: Scorecard, question: str, view: View) -> str:
    """A question's text."""
    return view.format_prose(card.bank.question_by_id[question].text)


def axis_title(card: Scorecard, axis: str, view: View) -> str:
    """An axis's title in quotation marks; the whole has words of its own."""
    found = card.bank.axis_by_id.get(axis)
    return view.say("axis.quoted", title=view.format_prose(found.title)) if found else view.say("axis.overall")


def marks(card: Scorecard, axis: AxisScore) -> list[Fraction]:
    """The figures that a shown score must not cross: thresholds, floors on this axis, its target, one step from it."""
    levels = card.bank.levels
    found = [level.threshold for level in levels]
    found += [level.at_least[axis.id] for level in levels if axis.id in level.at_least]
    if axis.target is not None:
        step = axis.target_step or Fraction(0)
        found += [axis.target - step, axis.target, axis.target + step + JUST_ABOVE]
    return found


def answered(card: Scorecard, view: View) -> str:
    """How much was answered."""
    coverage = card.coverage
    if coverage.by_count is None:
        return view.say("answered.nothing")
    share = view.format_percent(coverage.by_count)
    words = view.say("answered", n=coverage.answered, applicable=coverage.applicable, share=share)
    proven = sum(bool(answer.evidence) for answer in card.sheet.answers.values())
    return view.say("answered.evidence", words=words, n=proven)
