"""The axes of a report, with their scores at earlier dates."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.axes import measure_depths
from maturity.insight.comparison.history import History
from maturity.model.scorecard import AxisScore
from maturity.render.context import Context
from maturity.render.report.building.figures import make_figure, make_score
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow, Earlier, LevelStart
from maturity.render.sections.axes import list_cells
from maturity.render.wording import describe_date


def build_axis_rows(context: Context, history: History | None = None) -> tuple[AxisRow, ...]:
    """Build a row for each axis, in the bank's order; `history` has the earlier dates, if there are any."""
    depths = measure_depths(context.card)
    return tuple(_build_row(axis, depths[axis.id], context, history) for axis in context.card.axes)


def build_overall_row(context: Context, history: History | None = None) -> AxisRow | None:
    """Build the row of the whole; None in a profile."""
    overall = context.card.overall
    return None if overall is None else _build_row(overall, 0, context, history)


def build_level_starts(context: Context) -> tuple[LevelStart, ...]:
    """Build where the levels begin; nothing for a short version, in which no level is stated."""
    if context.card.sheet.scope == "express":
        return ()
    levels = sorted(context.bank.levels, key=lambda level: level.threshold)
    return tuple(LevelStart(context.get_level_title(each.id), make_figure(each.threshold, context)) for each in levels)


def build_scale(context: Context) -> tuple[Figure, Figure]:
    """Build the lowest and the highest score."""
    scale = context.bank.scale
    return make_figure(scale.min, context), make_figure(scale.max, context)


def _build_row(axis: AxisScore, depth: int, context: Context, history: History | None) -> AxisRow:
    cells = list_cells(axis, context)
    found = context.bank.axis_by_id.get(axis.id)
    return AxisRow(
        id=axis.id,
        title=context.number_title(axis),
        depth=depth,
        is_leaf=found is not None and not found.axes,
        score=make_score(axis.score, context, axis),
        low=make_score(axis.low, context, axis),
        high=make_score(axis.high, context, axis),
        interval=context.format_interval(axis),
        top=context.get_top_title(axis.id),
        target=make_score(axis.target, context),
        level=cells[-2],
        answered=cells[-1],
        n_answered=axis.coverage.answered,
        n_applicable=axis.coverage.applicable,
        earlier=tuple(_list_earlier(axis.id, context, history)) if history else (),
    )


def _list_earlier(axis_id: str, context: Context, history: History) -> Iterator[Earlier]:
    """Yield the scores of an axis before the last date: of what it was in the questionnaire of then."""
    found = next((axis for axis in history.axes if axis.id == axis_id), None)
    for dated, value in zip(history.dates[:-1], found.values if found else (), strict=False):
        if value is not None and dated.card.sheet.date:
            day = dated.card.sheet.date
            yield Earlier(describe_date(day, context.view), day, make_figure(value, context))
