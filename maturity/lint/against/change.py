"""A change: one thing that differs between two versions of a bank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from maturity.loading.problem import Problem

Need = Literal["patch", "minor", "major"]
"""How far the version has to rise for a change.

patch: only words differ; minor: something is added or has another name; major: an answer means something else, is no
longer taken, or scores otherwise.
"""
NEEDS: tuple[Need, ...] = get_args(Need)
"""Every member of `Need`, the smallest first."""

Sort = Literal["renamed", "removed", "recheck", "unreadable", "meaning", "wording", "score", "level", "asked", "added"]
"""What a change is about, by which changes are counted.

renamed: another id; removed: gone; recheck: its answers are to be confirmed; unreadable: old answers are not taken;
meaning: may mean something else; wording: other words; score: counts otherwise; level: levels and what they demand;
asked: who is asked; added: new.
"""
SORTS: tuple[Sort, ...] = get_args(Sort)
"""Every member of `Sort`, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs between the two versions."""

    sort: Sort
    need: Need
    name: str
    """The id of what has changed; of an option, with that of its owner before it."""
    problem: Problem | None = None
    """What is objected to, in the file of the new version; None where nothing is."""
    is_settled_by_version: bool = False
    """Whether a version that rises as far as `need` is all that this change lacks: then it is no problem."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """The entries of `renamed` that would declare it; empty if none would."""
    removed: tuple[str, ...] = ()
    """The names that `removed` would have to list."""
    recheck: tuple[str, ...] = ()
    """The questions that `recheck` would have to name."""
