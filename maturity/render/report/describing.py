"""A picture of scores in words, for whoever does not see it: every number that it shows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from maturity.render.report.content import Part
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.printing import say
from maturity.text.typography import join_series


def describe_rows(rows: Sequence[AxisRow], part: Part, language: str) -> str:
    """Say each axis with its score, between which scores open questions leave it, its target and its last time.

    An axis and those below it make one sentence, as nothing else tells a listener what belongs to what.
    """
    top = min((row.depth for row in rows), default=0)
    starts = [index for index, row in enumerate(rows) if row.depth == top]
    groups = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    sentences = [say("report.scores_of", language, best=part.scale[1].text)]
    if any(len(group) > 1 for group in groups):
        sentences += [_describe_group(group, language) for group in groups]
    else:
        sentences.append(join_series((_describe_row(row, language) for row in rows), language) + ".")
    return " ".join(sentences)


def _describe_group(group: Sequence[AxisRow], language: str) -> str:
    """Say an axis with those below it."""
    head, *below = (_describe_row(row, language) for row in group)
    return say("report.with_parts", language, head=head, parts=join_series(below, language)) if below else f"{head}."


def _describe_row(row: AxisRow, language: str) -> str:
    words = say("report.no_score", language)
    if row.score is not None:
        words = row.score.text
        if row.is_open and row.low is not None and row.high is not None:
            words = f"{words}, {say('axes.between', language, low=row.low.text, high=row.high.text)}"
    elif row.low is not None and row.high is not None:
        words = say("report.no_score_yet", language, low=row.low.text, high=row.high.text)
    found = [words]
    if row.target is not None:
        found.append(say("report.target", language, score=row.target.text))
    if row.earlier:
        last = row.earlier[-1]
        found.append(say("report.earlier", language, date=last.date, score=last.score.text))
    return say("report.described", language, title=row.title, words=", ".join(found))
