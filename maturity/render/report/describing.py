"""A picture of scores in words, for whoever does not see it: every number that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.content import Part
from maturity.render.report.items import AxisRow
from maturity.text.catalogue import say
from maturity.text.typography import join_series


def describe_rows(rows: Sequence[AxisRow], part: Part, language: str) -> str:
    """Say each axis with its score, its interval, its level, its target and its last time."""
    return join_series((_describe_row(row, part, language) for row in rows), language) + "."


def _describe_row(row: AxisRow, part: Part, language: str) -> str:
    words = say("report.no_score", language)
    if row.score is not None:
        words = say("report.of", language, score=row.interval, best=part.scale[1].text)
    elif row.low is not None and row.high is not None:
        words = say("report.no_score_yet", language, low=row.low.text, high=row.high.text)
    found = [words] if row.level in ("", "-") else [words, row.level]
    if row.target is not None and not any(row.target.text in each for each in found[1:]):
        found.append(say("report.target", language, score=row.target.text))
    if row.earlier:
        last = row.earlier[-1]
        found.append(say("report.earlier", language, date=last.date, score=last.score.text))
    return say("report.described", language, title=row.title, words=", ".join(found))
