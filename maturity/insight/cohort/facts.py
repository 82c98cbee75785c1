"""What a cohort publishes: counts that are shown or hidden, and the middle of scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.insight.cohort.selecting import Respondents
from maturity.insight.cohort.tables import TableId
from maturity.model.bank import Bank


@dataclass(frozen=True)
class Counts:
    """A table as it is published."""

    base: int
    """How many replies it shares out."""
    cells: Mapping[str, int | None]
    """The cells in order, with how many replies each has; None where that is hidden, because too few are in it, or
    because it would tell of others that are hidden."""

    def add_up(self, *keys: str) -> int | None:
        """Return how many replies some cells have together; None if one of them is hidden."""
        counts = [self.cells[key] for key in keys if key in self.cells]
        return None if None in counts else sum(count for count in counts if count is not None)


@dataclass(frozen=True)
class Spread:
    """Where the middle of many numbers is, and how far they lie apart."""

    median: Fraction
    first: Fraction | None
    third: Fraction | None
    """The first and the third quartile; None where there are fewer than ten numbers."""


@dataclass(frozen=True)
class AxisSpread:
    """The scores of one axis, or of the whole, among those that count."""

    n: int | None
    """How many there are; None where that would tell of too few without one."""
    at_least: int
    """A round number that is no more than how many there are."""
    scores: Spread
    low: Fraction
    high: Fraction
    """The medians of what the scores are at least and at most, whatever open questions turn out to be."""


@dataclass(frozen=True)
class Part:
    """What is published of all replies, or of one group of them."""

    key: str
    """The group; empty for all."""
    n: int
    """How many replies it has."""
    tables: Mapping[TableId, Counts]
    """The tables of which something is shown."""
    axes: Mapping[str, AxisSpread]
    """By the id of the axis, `overall` for the whole; missing where too few have a score."""
    numbers: Mapping[str, AxisSpread]
    """The same of what was answered to items that take a number, by their id, each rounded to two digits first; `low`
    and `high` are the median."""
    coverage: Fraction | None
    """The median share of the questions that are answered; None where nothing applies."""


@dataclass(frozen=True)
class Place:
    """Where one reply stands among the others, for whoever holds the files."""

    path: str
    organisation: str | None
    places: Mapping[str, tuple[Fraction, Fraction] | None]
    """By axis, its score and the share of scores that are lower; None without a score that counts."""


@dataclass(frozen=True)
class Cohort:
    """Everything that is said of many organisations under one bank."""

    bank: Bank
    least: int
    """The least number of organisations that a count is about."""
    respondents: Respondents
    organisations: int
    is_short: bool
    whole: Part
    field: str | None
    """The profile field of the groups; None without groups."""
    groups: tuple[Part, ...]
    """The groups that are published."""
    group_keys: tuple[str, ...]
    """All groups that hold somebody or that are published as empty, in order."""
    edges: tuple[Fraction, ...]
    """Where the classes of scores begin, and last where they end."""
    left_out: int
    """How many replies do not count, because another one of the same organisation does."""
    repeated: int
    """How many organisations have several replies."""
    short: int
    """How many replies to the short version are left out."""
    carried: int
    """How many replies answer another version of the bank, and are carried over to this one."""
    dates: tuple[str, str] | None
    """The earliest and the latest day of the replies that count; None where some has none, and of fewer than ten
    organisations."""
    condition: str | None = None
    """The condition by which the replies were chosen, as it was written; None where all were wanted."""
    unread: int = 0
    """How many files, or rows of a table, could not be read, and so are not counted."""
    is_of_table: bool = False
    """Whether the replies are rows of a table."""
    places: tuple[Place, ...] = ()
    """Where each reply stands, where that was asked for."""
