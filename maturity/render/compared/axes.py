"""The axes of a comparison, a line each: two dates with what makes the difference, or a small trend over several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from maturity.insight.axes import measure_depths
from maturity.insight.comparison.comparison import AxisChange
from maturity.insight.comparison.history import AxisHistory
from maturity.insight.comparison.mixing import FAMILIES, WHOLE
from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, Heading, ListItem, Paragraph, Side, Table, TableGroup
from maturity.render.compared.context import ComparedContext
from maturity.render.compared.figures import ShownDifference
from maturity.text.numbers import NBSP

_LEAST_TITLE = 24
"""The cells below which the title of an axis tells too little: a sentence for each axis stands there instead."""
_LEAST_FOR_PARTS = 72
"""The cells of a line below which the parts of changes take too much from the titles of the axes, on a first screen."""
_MOST_DATES = 5
"""How many dates of an axis are shown as columns, the last ones; the trend has them all."""


def build_axes(context: ComparedContext) -> Iterator[Block]:
    """Build the difference of each axis between the last two dates, with what makes it."""
    changes = [change for change in context.comparison.axes if change.pair.new is not None]
    shown = [context.show(change.difference, _find_axis(change, context)) for change in changes]
    used = [family for family in FAMILIES if any(each and family in each.parts for each in shown)]
    names = ("axis", "old", "new", "change", *used)
    rows = [_build_row(change, each, names, context) for change, each in zip(changes, shown, strict=True)]
    sentences = _list_sentences(changes, shown, context)
    yield Heading(context.say("compare.axes.title"))
    yield from _choose_form(names, rows, sentences, context)
    yield Paragraph(context.say("compare.axes.key_bank" if "bank" in used else "compare.axes.key"), "quiet")
    gone = [change.pair.old for change in context.comparison.axes if change.pair.new is None]
    if gone:
        bank = context.comparison.old.bank
        titles = context.view.join_series(context.old.quote_axis(str(axis)) for axis in gone if axis in bank.axis_by_id)
        yield Paragraph(context.say("compare.axes.gone", n=len(gone), names=titles))


def build_short_axes(context: ComparedContext) -> Iterator[Block]:
    """Build a line for each axis: the last two dates and the change; over more dates, a small trend before them.

    Over more dates, the first line is that of the whole. A narrow terminal has no parts of the changes, then no trends:
    the whole comparison has them.
    """
    is_long = len(context.history.dates) > 2
    changes = _list_short_changes(context)
    shown = [context.show(change.difference, _find_axis(change, context)) for change in changes]
    found = [family for family in FAMILIES if any(each and family in each.parts for each in shown)]
    has_parts = len(found) > 1 and context.view.width >= _LEAST_FOR_PARTS  # a single cause makes all of each change
    used = found if has_parts else []
    trends = {axis.id: _draw_trend(axis, context) for axis in context.history.axes}
    has_trend = is_long and bool(context.view.glyphs.steps)
    names = ("axis", *(["trend"] if has_trend else []), "old", "new", "change", *used)
    rows = [
        _build_row(change, each, names, context, trends[str(change.pair.new)])
        for change, each in zip(changes, shown, strict=True)
    ]
    sentences = _list_sentences(changes, shown, context)
    yield from _choose_form(names, rows, sentences, context, spare=[1] if has_trend else [])


def _list_short_changes(context: ComparedContext) -> list[AxisChange]:
    """List the axes of the new bank; before them, over more than two dates, the whole, which has a trend too."""
    overall, history = context.comparison.overall, context.history
    whole = [AxisChange(WHOLE, overall)] if overall and history.total and len(history.dates) > 2 else []
    return [*whole, *(change for change in context.comparison.axes if change.pair.new is not None)]


def _list_sentences(
    changes: Sequence[AxisChange], shown: Sequence[ShownDifference | None], context: ComparedContext
) -> list[ListItem]:
    """List a sentence for each axis, for where there is no table."""
    return [
        ListItem(_describe_change(change, each, context), indent=_indent(change.pair.new, context))
        for change, each in zip(changes, shown, strict=True)
    ]


def build_trends(context: ComparedContext) -> Iterator[Block]:
    """Build the scores of each axis at each of several dates, with a small trend."""
    history = context.history
    days = [context.describe_day(each) for each in history.dates]
    heads = [context.name_day(each) for each in history.dates]
    first = max(0, len(days) - _MOST_DATES)
    names = (context.say("compare.column.axis"), context.say("compare.column.trend"), *heads[first:])
    rows = [
        (_get_title(axis.id, context), _draw_trend(axis, context), *_format_values(axis, context)[first:])
        for axis in history.axes
    ]
    sentences = [ListItem(_describe_history(axis, days, context)) for axis in history.axes]
    sides: list[Side] = ["left", "left", *_repeat_right(len(heads[first:]))]
    yield Heading(context.say("compare.trend.title"))
    if not context.view.glyphs.steps:
        yield from sentences
        return
    yield Table(
        heading=names,
        sides=tuple(sides),
        groups=(TableGroup("", tuple(rows)),),
        narrow=tuple(sentences),
        least_widths=(_LEAST_TITLE,),
        keeps_starts=True,
    )


def _choose_form(
    names: Sequence[str],
    rows: Sequence[tuple[str, ...]],
    sentences: Sequence[ListItem],
    context: ComparedContext,
    spare: Sequence[int] = (),
) -> Iterator[Block]:
    """Build a table; a sentence for each axis where it is too wide, or where the screen is read aloud."""
    if not context.view.glyphs.full:
        yield from sentences
        return
    sides: list[Side] = ["left" if name in ("axis", "trend") else "right" for name in names]
    yield Table(
        heading=tuple(context.say(f"compare.column.{name}") for name in names),
        sides=tuple(sides),
        groups=(TableGroup("", tuple(rows)),),
        narrow=tuple(sentences),
        least_widths=(_LEAST_TITLE,),
        keeps_starts=True,
        spare=tuple(spare),
    )


def _repeat_right(count: int) -> list[Side]:
    return ["right"] * count


def _build_row(
    change: AxisChange, shown: ShownDifference | None, names: Sequence[str], context: ComparedContext, trend: str = ""
) -> tuple[str, ...]:
    """Build the cells of one axis; `names` are those of the columns."""
    cells = {"axis": _get_title(str(change.pair.new), context), "trend": trend}
    if shown is None:
        scores = {"old": change.difference.old, "new": change.difference.new}
        cells |= {side: context.format_score(score) for side, score in scores.items()}
    else:
        cells |= {"old": shown.old, "new": shown.new, "change": shown.format_in_column(shown.change)}
        cells |= {family: shown.format_in_column(part) for family, part in shown.parts.items()}
    return tuple(cells.get(name, "-" if name == "change" else "") for name in names)


def _describe_change(change: AxisChange, shown: ShownDifference | None, context: ComparedContext) -> str:
    """Say in a sentence what the row of an axis says."""
    title = _get_title(str(change.pair.new), context).strip(NBSP)
    if shown is None:
        scores = [change.difference.old, change.difference.new]
        none = context.say("compare.row.none")
        texts = [none if score is None else context.format_score(score) for score in scores]
        return context.say("compare.row", title=title, scores=context.view.join_series(texts))
    if not shown.change and not shown.parts:
        return context.say("compare.row", title=title, scores=context.say("compare.row.same", score=shown.new))
    facts = [
        context.say("compare.row.fact", label=context.say(f"compare.family.{family}"), part=shown.format(part))
        for family, part in shown.parts.items()
    ]
    if not shown.change:
        scores_text = context.say("compare.row.balanced", score=shown.new, facts=", ".join(facts))
        return context.say("compare.row", title=title, scores=scores_text)
    words = ", ".join([shown.format(shown.change), *(facts if len(facts) > 1 or "answers" not in shown.parts else ())])
    scores_text = context.say("compare.row.moved", old=shown.old, new=shown.new, facts=words)
    return context.say("compare.row", title=title, scores=scores_text)


def _describe_history(axis: AxisHistory, days: Sequence[str], context: ComparedContext) -> str:
    """Say in a sentence the scores of an axis at each date."""
    scores = [
        context.say("compare.row.at", score=score, date=day)
        for score, day in zip(_format_values(axis, context), days, strict=True)
    ]
    title = _get_title(axis.id, context).strip(NBSP)
    return context.say("compare.row", title=title, scores=context.view.join_series(scores))


def _draw_trend(axis: AxisHistory, context: ComparedContext) -> str:
    """Draw the scores of an axis as heights, from the lowest to the highest of the scale."""
    scale, steps = context.comparison.new.bank.scale, context.view.glyphs.steps
    heights = ((value - scale.min) / scale.span if value is not None else None for value in axis.values)
    return "".join(" " if height is None else _choose_step(height, steps) for height in heights)


def _choose_step(height: Fraction, steps: str) -> str:
    return steps[min(int(height * len(steps)), len(steps) - 1)] if steps else ""


def _format_values(axis: AxisHistory, context: ComparedContext) -> list[str]:
    return [context.new.format_score(value, score) for value, score in zip(axis.values, axis.scores, strict=True)]


def _get_title(axis_id: str, context: ComparedContext) -> str:
    """Return the title of an axis, set in below those above it; the whole has words of its own."""
    axis = context.comparison.new.bank.axis_by_id.get(axis_id)
    if axis is None:
        return context.say("compare.overall")
    return NBSP * _indent(axis_id, context) + context.new.format_prose(axis.title)


def _indent(axis_id: str | None, context: ComparedContext) -> int:
    return 2 * measure_depths(context.comparison.new).get(str(axis_id), 0)


def _find_axis(change: AxisChange, context: ComparedContext) -> AxisScore | None:
    card = context.comparison.new
    return card.overall if change.pair == WHOLE else card.axis_by_id.get(str(change.pair.new))
