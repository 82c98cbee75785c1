"""The axes of a report, with their scores at earlier dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.axes import measure_depths
from maturity.model.field_types import ROOT
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.context import Context
from maturity.render.report.building.figures import make_figure, make_score
from maturity.render.report.items import AxisRow, Earlier, Figure, LevelStart
from maturity.render.sections.axes import list_cells
from maturity.render.wording import describe_date


def build_axis_rows(context: Context, earlier: Sequence[Scorecard] = ()) -> tuple[AxisRow, ...]:
    """Build a row for each axis, in the bank's order; `earlier` are scorecards of earlier dates, the oldest first."""
    depths = measure_depths(context.card)
    return tuple(_build_row(axis, depths[axis.id], context, earlier) for axis in context.card.axes)


def build_overall_row(context: Context, earlier: Sequence[Scorecard] = ()) -> AxisRow | None:
    """Build the row of the whole; None in a profile."""
    overall = context.card.overall
    return None if overall is None else _build_row(overall, 0, context, earlier)


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


def _build_row(axis: AxisScore, depth: int, context: Context, earlier: Sequence[Scorecard]) -> AxisRow:
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
        target=make_score(axis.target, context),
        level=cells[-2],
        answered=cells[-1],
        earlier=tuple(_list_earlier(axis.id, context, earlier)),
    )


def _list_earlier(axis_id: str, context: Context, earlier: Sequence[Scorecard]) -> Iterator[Earlier]:
    for card in earlier:
        axis = card.overall if axis_id == ROOT else card.axis_by_id.get(axis_id)
        if axis is not None and axis.score is not None and card.sheet.date:
            figure = make_figure(axis.score, context, axis)
            yield Earlier(describe_date(card.sheet.date, context.view), figure)
