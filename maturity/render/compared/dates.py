"""The dates of a history, a line each: the score, and what made the difference to the date before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.comparison.comparison import Comparison
from maturity.insight.comparison.mixing import FAMILIES
from maturity.render.blocks import Block, Heading, ListItem, Side, Table, TableGroup
from maturity.render.compared.context import ComparedContext
from maturity.render.context import Context


def build_dates(context: ComparedContext) -> Iterator[Block]:
    """Build the table of dates; nothing without an overall score at each of them."""
    history = context.history
    if history.total is None:
        return
    cells = [_list_cells(place, context) for place in range(len(history.dates))]
    names = [name for name in ("date", "score", "change", *FAMILIES, "level") if any(each.get(name) for each in cells)]
    yield Heading(context.say("compare.history.title"))
    sentences = tuple(ListItem(_describe(each, names, context)) for each in cells)
    if not context.view.glyphs.full:
        yield from sentences
        return
    sides: list[Side] = ["left" if name in ("date", "level") else "right" for name in names]
    yield Table(
        heading=tuple(context.say(f"compare.column.{name}") for name in names),
        sides=tuple(sides),
        groups=(TableGroup("", tuple(tuple(each.get(name, "") for name in names) for each in cells)),),
        narrow=sentences,
    )


def _list_cells(place: int, context: ComparedContext) -> dict[str, str]:
    """List the cells of one date, by column."""
    dated, history = context.history.dates[place], context.history
    own, overall = Context(dated.card, context.view), dated.card.overall
    cells = {"date": context.name_day(dated), "score": context.format_score(history.axes[0].values[place])}
    if overall and overall.level:
        cells["level"] = own.get_level_title(overall.level)
    return cells | (_list_parts(history.steps[place - 1], context) if place else {})


def _list_parts(step: Comparison, context: ComparedContext) -> dict[str, str]:
    shown = context.show_step(step)
    if shown is None:
        return {}
    return {"change": shown.format_in_column(shown.change)} | {
        name: shown.format_in_column(part) for name, part in shown.parts.items()
    }


def _describe(cells: dict[str, str], names: Sequence[str], context: ComparedContext) -> str:
    """Say in a sentence what the row of a date says."""
    labelled = [
        context.say("compare.row.fact", label=context.say(f"compare.column.{name}"), part=cells[name])
        for name in names
        if name not in ("date", "score") and cells.get(name)
    ]
    scores = ", ".join([cells["score"], *labelled])
    return context.say("compare.row", title=cells["date"], scores=scores)
