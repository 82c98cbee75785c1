"""What a cohort asks of its replies, however these are kept: as small rows, or in columns of a large table.

A set of replies is a whole number, as in `maturity.insight.cohort.sets`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol

from maturity.insight.cohort.replies import Given


class Placed(NamedTuple):
    """One reply, with its scores."""

    path: str
    organisation: str | None
    scores: Sequence[Fraction | None]
    """Of the whole, if it has one, then of each axis; None without a score that counts."""


class AnyColumn(Protocol):
    """One thing that every reply says."""

    def share_out(self, keys: Sequence[str], assign: Callable[..., str]) -> Mapping[str, int]:
        """Share all replies out into the cells `keys`, each of them a set; `assign` says where a value belongs."""


class AnySorted(Protocol):
    """The numbers that some replies have."""

    def list_numbers(self, group: int) -> Sequence[Fraction]:
        """List the numbers of the replies in a set in ascending order, each as often as it is there."""


class SortedReadings(NamedTuple):
    """The scores of one axis that count, and the least and the most that each may become."""

    scores: AnySorted
    lows: AnySorted
    highs: AnySorted


class ReplyColumns(Protocol):
    """All that replies say."""

    @property
    def many(self) -> int:
        """How many replies there are."""

    def share_standings(self, place: int) -> Sequence[int]:
        """Share all replies out into `SCORED_CELLS`, by the axis at a place in `Reply.readings`."""

    def share_bins(self, place: int, edges: Sequence[Fraction]) -> Sequence[int]:
        """Share all replies out into the classes of scores between `edges`, and last those without one that counts."""

    def sort_readings(self, place: int) -> SortedReadings:
        """Return the scores that count of the axis at a place in `Reply.readings`."""

    def get_given(self, place: int) -> AnyColumn:
        """Return what was answered to an item, by its place in `Reply.given`."""

    def sort_given(self, place: int, measure: Callable[[Given], Fraction | None]) -> AnySorted:
        """Return the numbers that `measure` makes of what was answered to an item; None is left out."""

    def get_duties(self, place: int) -> AnyColumn:
        """Return how a duty stands, a `DutyCell`, by its place in `Reply.duties`."""

    def get_levels(self) -> AnyColumn:
        """Return the ids of the levels that are certain, None for none."""

    def get_firsts(self) -> AnyColumn:
        """Return the ids of what is recommended first, None for nothing."""

    def find_advised(self) -> Mapping[str, int]:
        """Return, for each recommendation that somebody is given, the set of those who are given it."""

    def sort_coverage(self) -> AnySorted:
        """Return which share of the questions that apply is answered; replies to which none applies are left out."""

    def count_carried(self) -> int:
        """Count the replies that answer another version of the bank."""

    def list_dates(self) -> Collection[str]:
        """List the dates of replies as they are written, each once at least; one without a date has an empty one."""

    def iterate_placed(self) -> Iterator[Placed]:
        """Yield each reply, by the names of organisations and of files."""
