"""The channels beside the goals: a mark where one serves the other, then what serves nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from maturity.insight.channels import GapKind, find_channel_gaps, find_mark, has_open_list, list_goals_served
from maturity.model.scorecard import ChannelUse
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph, Side, Table, TableGroup
from maturity.render.context import Context

_YES, _OPEN = "x", "?"
"""Signs that every terminal shows and every screen reader says."""
_FIRST_SIDE: Side = "left"
_MARK_SIDE: Side = "centre"


def build_channels(context: Context) -> Iterator[Block]:
    """Build the table, a channel a row and a goal a column, and the sentences about its gaps."""
    use = context.card.channels
    if use is None:
        return
    texts = _list_texts(context)
    yield Heading(context.say("channels.title"))
    if use.channels:
        yield _build_table(use, texts, context)
    else:
        yield Paragraph(context.say("channels.none"))
    yield Gap()
    yield from _build_gaps(use, texts, context)


def _list_texts(context: Context) -> dict[str, str]:
    """Return the text of each channel, by its option's id."""
    bank = context.bank
    lists = (question for question in bank.questions if question.role == "channels")
    return {option.id: context.format_prose(option.text) for each in lists for option in bank.get_options(each)}


def _build_table(use: ChannelUse, texts: Mapping[str, str], context: Context) -> Table:
    has_goals = bool(context.goals.axes)
    legend = [
        Paragraph(context.say("channels.key_open" if has_open_list(use) else "channels.key", yes=_YES, open=_OPEN))
    ]
    if has_goals:
        legend.append(Paragraph(context.view.join_series(map(context.number_title, context.goals.axes))))
    rows = (
        (texts[channel], *(_format_mark(use, channel, axis_id, context) for axis_id in use.serving))
        for channel in use.channels
    )
    served = (_describe_served(texts[channel], list_goals_served(use, channel), context) for channel in use.channels)
    corner = context.say("channels.goal") if has_goals else ""
    return Table(
        heading=(corner, *(_get_short_name(axis_id, context) for axis_id in use.serving)),
        sides=(_FIRST_SIDE, *(_MARK_SIDE for _ in use.serving)),
        groups=(TableGroup("", tuple(rows)),),
        narrow=tuple(map(Paragraph, served)),
        legend=tuple(legend),
    )


def _format_mark(use: ChannelUse, channel: str, axis_id: str, context: Context) -> str:
    mark = find_mark(use, channel, axis_id)
    match mark:
        case "serves":
            return _YES
        case "serves_not":
            return context.view.glyphs.empty
        case "open":
            return _OPEN
        case _:
            assert_never(mark)


def _get_short_name(axis_id: str, context: Context) -> str:
    """Return the number of a goal; the title of an axis that has none."""
    number = context.goals.number_by_id.get(axis_id)
    return str(number) if number else context.format_prose(context.card.axis_by_id[axis_id].title)


def _describe_served(channel: str, axes: Sequence[str], context: Context) -> str:
    """Say which goals a channel serves, by number where they have one."""
    if not axes:
        return context.say("channels.row_none", channel=channel)
    if context.goals.axes:
        numbers = ", ".join(_get_short_name(axis_id, context) for axis_id in axes)
        return context.say("channels.row", channel=channel, goals=numbers)
    return context.say("channels.row_titles", channel=channel, goals=context.view.join_series(_quote(axes, context)))


def _build_gaps(use: ChannelUse, texts: Mapping[str, str], context: Context) -> Iterator[Block]:
    gaps = find_channel_gaps(use)
    for kind, ids in gaps.ids.items():
        yield ListItem(_describe_gap(kind, ids, texts, context))
    if gaps.not_listed:
        yield ListItem(context.say("channels.not_listed"))
    if gaps.all_serve:
        yield Paragraph(context.say("channels.all_serve"))


def _describe_gap(kind: GapKind, ids: Sequence[str], texts: Mapping[str, str], context: Context) -> str:
    def say(key: str, names: Sequence[str]) -> str:
        return context.say(key, n=len(names), names=context.view.join_series(names))

    match kind:
        case "without_goal":
            return say("channels.without_goal", [texts[channel] for channel in ids])
        case "without_channel":
            return say("channels.without_channel", _quote(ids, context))
        case "not_run":
            return say("channels.not_run", [texts[channel] for channel in ids])
        case "open_list":
            return say("channels.open", _quote(ids, context))
        case _:
            assert_never(kind)


def _quote(axes: Sequence[str], context: Context) -> list[str]:
    return [context.quote_numbered(context.card.axis_by_id[axis_id]) for axis_id in axes]
