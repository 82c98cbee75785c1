"""The channels and the goals of a scorecard: which channels serve which goals, and where one is missing.

A channel, such as a newsletter, is an option of a list: a question whose options are channels. A goal here is an axis
with a target and a list of the channels that serve it; it is pursued if its target is above the lowest score, or not
given (scoring.md, point 10). `ChannelUse` in `maturity.model.scorecard` holds these facts. Channels are given by option
id, goals by axis id. A list is open without an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from maturity.model.scorecard import ChannelUse

GapKind = Literal["without_goal", "without_channel", "not_run", "open_list"]
"""What can be missing between channels and goals.

without_goal: a channel in use that serves no pursued goal; without_channel: a pursued goal, its target given, that no
channel serves; not_run: a channel chosen for a goal, but not among those that are run; open_list: a pursued goal whose
list is open.
"""
GAP_KINDS: tuple[GapKind, ...] = get_args(GapKind)
"""Every member of `GapKind`, in the order of `ChannelGaps.ids`."""
Mark = Literal["serves", "serves_not", "open"]
"""What is known of one channel and one goal: the channel serves the goal, does not, or the list of the goal is open."""


@dataclass(frozen=True)
class ChannelGaps:
    """What is missing between channels and goals, and what is not known; `find_channel_gaps` makes it."""

    ids: Mapping[GapKind, tuple[str, ...]]
    """Kind to the channels or goals concerned, in the order of `GAP_KINDS`; kinds that concern nothing are missing."""
    not_listed: bool
    """Whether the channels that serve no goal are unknown only because the list of channels that are run is open."""
    all_serve: bool
    """Whether nothing is missing and nothing is unknown.

    Then at least one channel is in use, each serves a pursued goal, each target is given, and each pursued goal has a
    channel.
    """


def find_mark(use: ChannelUse, channel: str, axis_id: str) -> Mark:
    """Find whether `channel` (an option id) serves the goal `axis_id`. Raises KeyError if `use` has no such goal."""
    serving = use.serving[axis_id]
    if serving is None:
        return "open"
    return "serves" if channel in serving else "serves_not"


def list_goals_served(use: ChannelUse, channel: str) -> list[str]:
    """List the ids of the goals that `channel` serves according to their lists, in the order of `use.serving`."""
    return [axis_id for axis_id in use.serving if find_mark(use, channel, axis_id) == "serves"]


def has_open_list(use: ChannelUse) -> bool:
    """Tell whether the list of any goal is open, pursued or not."""
    return None in use.serving.values()


def find_channel_gaps(use: ChannelUse) -> ChannelGaps:
    """Find what is missing between the channels and the goals of `use`, and what is not known yet."""
    every: dict[GapKind, tuple[str, ...]] = {
        "without_goal": use.without_goal or (),
        "without_channel": use.without_channel,
        "not_run": use.not_run,
        "open_list": use.open_lists,
    }
    found = {kind: every[kind] for kind in GAP_KINDS if every[kind]}
    not_listed = use.without_goal is None and not use.open_lists
    return ChannelGaps(found, not_listed, use.complete and bool(use.channels) and not found and not not_listed)
