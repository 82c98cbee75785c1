"""Channels and goals: the mark where they cross, and the gaps."""

from __future__ import annotations

from dataclasses import replace

from maturity.insight.channels import find_channel_gaps, find_mark, has_open_list, list_goals_served
from maturity.model.scorecard import ChannelUse

USE = ChannelUse(
    channels=("fil", "radio"),
    serving={"dire": frozenset({"fil"}), "aider": frozenset({"fil", "radio"}), "ecouter": None},
    without_goal=None,
    without_channel=(),
    not_run=(),
    open_lists=("ecouter",),
)


def test_a_mark_says_whether_a_channel_serves_a_goal() -> None:
    marks = [find_mark(USE, "radio", goal) for goal in USE.serving]
    assert marks == ["serves_not", "serves", "open"]
    assert list_goals_served(USE, "fil") == ["dire", "aider"]
    assert has_open_list(USE)


def test_gaps_are_listed_by_kind_and_only_those_there_are() -> None:
    gaps = find_channel_gaps(USE)
    assert dict(gaps.ids) == {"open_list": ("ecouter",)}
    assert (gaps.not_listed, gaps.all_serve) == (False, False)
    some = find_channel_gaps(replace(USE, without_goal=("radio",), without_channel=("dire",), not_run=("fil",)))
    assert list(some.ids) == ["without_goal", "without_channel", "not_run", "open_list"]


def test_all_serve_only_where_nothing_is_amiss_or_unsaid() -> None:
    well = replace(USE, without_goal=(), open_lists=(), complete=True)
    assert find_channel_gaps(well).all_serve
    assert not find_channel_gaps(replace(well, channels=())).all_serve
    assert not find_channel_gaps(replace(well, complete=False)).all_serve
    assert not find_channel_gaps(replace(well, not_run=("fil",))).all_serve
    unsaid = find_channel_gaps(replace(well, without_goal=None))
    assert (unsaid.not_listed, unsaid.all_serve) == (True, False)
