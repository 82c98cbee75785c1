"""The channels set against the goals: a mark where one serves the other, then what serves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maturity.model.scorecard import ChannelUse, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.goals import goals, number, numbered
from maturity.render.view import View

YES, OPEN = "x", "?"
"""Signs that every terminal shows and every screen reader says."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """The matrix, a channel a row and a goal a column, and the advice that follows from its gaps."""
    use = card.channels
    if use is None:
        return
    page.heading(view.say("channels.title"))
    if use.channels:
        _matrix(page, use, card, view)
    else:
        page.text(view.say("channels.none"))
    page.blank()
    _gaps(page, use, card, view)


def _matrix(page: Page, use: ChannelUse, card: Scorecard, view: View) -> None:
    texts = _texts(card, view)
    places = {axis: _place(axis, card, view) for axis in use.serving}
    rows = [
        [texts[channel], *(_cell(channel, serving, view) for serving in use.serving.values())]
        for channel in use.channels
    ]
    corner = view.say("channels.goal") if goals(card) else ""
    if page.table([corner, *places.values()], rows):
        key = "channels.key_open" if None in use.serving.values() else "channels.key"
        page.text(view.say(key, yes=YES, open=OPEN))
        if goals(card):
            page.text(view.join_series(numbered(axis, card, view) for axis in goals(card)))
        return
    for channel in use.channels:
        axes = [axis for axis, serving in use.serving.items() if serving and channel in serving]
        page.text(_served(texts[channel], axes, card, view))


def _served(channel: str, axes: Sequence[str], card: Scorecard, view: View) -> str:
    """A channel with the goals that it serves, by number where they have one."""
    if not axes:
        return view.say("channels.row_none", channel=channel)
    if goals(card):
        return view.say("channels.row", channel=channel, goals=", ".join(_place(axis, card, view) for axis in axes))
    return view.say("channels.row_titles", channel=channel, goals=view.join_series(_quoted(axes, card, view)))


def _cell(channel: str, serving: frozenset[str] | None, view: View) -> str:
    if serving is None:
        return OPEN
    return YES if channel in serving else view.glyphs.empty


def _place(axis: str, card: Scorecard, view: View) -> str:
    """The number of a goal; where goals have none, its title."""
    found = card.axis_by_id[axis]
    return str(number(found, card) or view.format_prose(found.title))


def _texts(card: Scorecard, view: View) -> dict[str, str]:
    lists = (question for question in card.bank.questions if question.role == "channels")
    return {option.id: view.format_prose(option.text) for each in lists for option in card.bank.get_options(each)}


def _gaps(page: Page, use: ChannelUse, card: Scorecard, view: View) -> None:
    """What serves nothing, what is served by nothing, and what cannot be said yet."""
    texts = _texts(card, view)
    gaps: dict[str, list[str]] = {
        "without_goal": [texts[each] for each in use.without_goal or ()],
        "without_channel": _quoted(use.without_channel, card, view),
        "not_run": [texts[each] for each in use.not_run],
        "open": _quoted(use.open_lists, card, view),
    }
    found = [
        view.say(f"channels.{gap}", n=len(names), names=view.join_series(names)) for gap, names in gaps.items() if names
    ]
    if use.without_goal is None and not use.open_lists:
        found.append(view.say("channels.not_listed"))
    if use.complete and use.channels and not found:
        page.text(view.say("channels.all_serve"))
    for sentence in found:
        page.text(sentence, first=f"{view.glyphs.bullet} ")


def _quoted(axes: Iterable[str], card: Scorecard, view: View) -> list[str]:
    return [view.say("axis.quoted", title=numbered(card.axis_by_id[axis], card, view)) for axis in axes]
