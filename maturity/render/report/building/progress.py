"""What changed since earlier dates, as a report says it: in the words of a comparison of dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from maturity.insight.axes import measure_depths
from maturity.insight.comparison.advice_followed import Following
from maturity.insight.comparison.history import AxisHistory, History
from maturity.insight.comparison.question_changes import ChangeKind
from maturity.render.blocks import Block, Heading, ListItem, Paragraph, Table
from maturity.render.compared.advice import build_advice
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.dates import build_dates
from maturity.render.compared.duties import build_duty_changes
from maturity.render.compared.headline import build_headline
from maturity.render.compared.questions import build_heaviest
from maturity.render.compared.targets import build_targets
from maturity.render.report.building.figures import make_figure
from maturity.render.report.building.outline import find_heading, list_points
from maturity.render.report.building.since import describe_since
from maturity.render.report.items.basics import Figure, Grid
from maturity.render.report.items.scores import Progress, Trend
from maturity.render.view import View

_TOLD: tuple[ChangeKind, ...] = ("better", "worse")
"""Which changes of answers are named."""
_MOST_TOLD = 3
"""How many of each are named, those that weigh most."""
_SETTLED = ("met_since", "no_longer_met")
"""What of the duties is named: the report lists those that are left elsewhere."""
_TAKEN_UP: tuple[Following, ...] = ("followed", "partly")
"""What of the advice is named: the plan lists what is left to do."""


def build_progress(history: History, language: str) -> Progress:
    """Build what `history` says: how far the score moved and what by, then each axis at each date."""
    context = ComparedContext(history, View(language, everything=True))
    blocks = (
        *build_headline(context),
        *build_heaviest(context, _TOLD, _MOST_TOLD),
        *_keep_heading(build_targets(context)),
        *_name_section(build_duty_changes(context, _SETTLED), context),
        *_name_section(build_advice(context, _TAKEN_UP), context),
    )
    return Progress(
        title=context.say("compare.since", date=context.describe_day(history.dates[0])),
        points=list_points(_drop_quiet(blocks)),
        dates=_build_dates(context) if len(history.dates) > 2 else None,
        days=tuple(map(context.describe_day, history.dates)),
        trends=tuple(_build_trends(context)),
        notes=(context.say("compare.method"),),
        short=describe_since(context),
    )


def _name_section(blocks: Iterable[Block], context: ComparedContext) -> Iterator[Block]:
    """Yield the blocks of a section with its heading in each paragraph, as a list has no headings."""
    heading = ""
    for block in blocks:
        match block:
            case Heading():
                heading = block.text
            case Paragraph():
                yield replace(block, text=context.say("report.under", heading=heading, text=block.text))
            case _:
                yield block


def _keep_heading(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a section, with its heading as the point above its items."""
    for block in blocks:
        if isinstance(block, Heading):
            yield Paragraph(block.text, "strong")
        else:
            yield replace(block, indent=2) if isinstance(block, ListItem) else block


def _drop_quiet(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks without remarks that the report makes elsewhere."""
    return (block for block in blocks if not (isinstance(block, Paragraph) and block.emphasis == "quiet"))


def _build_dates(context: ComparedContext) -> Grid | None:
    blocks = tuple(build_dates(context))
    table = next((block for block in blocks if isinstance(block, Table)), None)
    if table is None:
        return None
    return Grid(find_heading(blocks), table.heading, tuple(row for group in table.groups for row in group.rows), ())


def _build_trends(context: ComparedContext) -> Iterator[Trend]:
    depths = measure_depths(context.comparison.new)
    for axis in context.history.axes:
        yield Trend(_name_axis(axis, context), depths.get(axis.id, 0), tuple(_list_figures(axis.values, context)))


def _name_axis(axis: AxisHistory, context: ComparedContext) -> str:
    found = context.comparison.new.axis_by_id.get(axis.id)
    return context.say("compare.overall") if found is None else context.new.number_title(found)


def _list_figures(values: Iterable[Fraction | None], context: ComparedContext) -> Iterator[Figure | None]:
    return (None if value is None else make_figure(value, context.new) for value in values)
