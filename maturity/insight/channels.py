"""The channels beside the goals: which goals each channel serves, and what serves nothing or is served by nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from maturity.model.scorecard import ChannelUse

GapKind = Literal["without_goal", "without_channel", "not_run", "open_list"]
"""A channel in use that serves no goal that is pursued; a goal that no channel serves; a channel named for a goal but
missing from those that are run; a goal whose list of channels has no answer."""
GAP_KINDS: tuple[GapKind, ...] = get_args(GapKind)
Mark = Literal["serves", "serves_not", "open"]
"""Whether a channel serves a goal; open while the list of the goal has no answer."""


@dataclass(frozen=True)
class ChannelGaps:
    """What is amiss between channels and goals."""

    ids: Mapping[GapKind, tuple[str, ...]]
    """Each kind that there is, to the channels (option ids) or the goals (axis ids) concerned."""
    not_listed: bool
    """Whether nobody said which channels are run, so that those without a goal are not known."""
    all_serve: bool
    """Whether every channel serves a goal that is pursued, and every such goal has a channel."""


def find_mark(use: ChannelUse, channel: str, axis_id: str) -> Mark:
    """Find whether a channel serves a goal."""
    serving = use.serving[axis_id]
    if serving is None:
        return "open"
    return "serves" if channel in serving else "serves_not"


def list_goals_served(use: ChannelUse, channel: str) -> list[str]:
    """List the goals, by axis id, that a channel certainly serves."""
    return [axis_id for axis_id in use.serving if find_mark(use, channel, axis_id) == "serves"]


def has_open_list(use: ChannelUse) -> bool:
    """Tell whether the list of channels of some goal has no answer."""
    return None in use.serving.values()


def find_channel_gaps(use: ChannelUse) -> ChannelGaps:
    """Find what serves nothing, what is served by nothing, and what cannot be said yet."""
    every: dict[GapKind, tuple[str, ...]] = {
        "without_goal": use.without_goal or (),
        "without_channel": use.without_channel,
        "not_run": use.not_run,
        "open_list": use.open_lists,
    }
    found = {kind: every[kind] for kind in GAP_KINDS if every[kind]}
    not_listed = use.without_goal is None and not use.open_lists
    return ChannelGaps(found, not_listed, use.complete and bool(use.channels) and not found and not not_listed)
