"""The columns of a table of results: those that every row has, and those that depend on the bank.

A layout is what one bank brings: columns for its profile fields, its axes and its duties. Where results of several
banks are in one table, it has the columns of all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

ColumnKind = Literal["text", "count", "number", "flag", "date"]
"""What the cells of a column hold: a text, a whole number, a number, true or false, a day as "2026-11-23"."""
Cell = str | int | float | bool | None
"""What one cell holds; None for nothing."""


class Column(NamedTuple):
    """A column of a table of results."""

    key: str
    """What names it in data, and is the same in every language: "score", "profile.type", "strategie.low"."""
    kind: ColumnKind
    heading: str = ""
    """What a person reads above it; empty where that is the key."""


COMMON: tuple[Column, ...] = (
    *(Column(key, "text") for key in ("path", "status", "organisation", "respondent", "role")),
    Column("date", "date"),
    *(Column(key, "text") for key in ("bank", "bank_version", "scope")),
    Column("provisional", "flag"),
    *(Column(key, "count") for key in ("answered", "applicable", "unknown", "not_applicable", "to_confirm")),
    *(Column(key, "number") for key in ("score", "low", "high")),
    Column("level", "text"),
)
"""What every row begins with."""
CLOSING: tuple[Column, ...] = (Column("code", "text"), Column("line", "count"), Column("message", "text"))
"""What every row ends with: why a file could not be scored, and in which line of it that is; empty for a result."""
AXIS_PARTS: tuple[tuple[str, ColumnKind], ...] = (
    ("provisional", "flag"),
    ("score", "number"),
    ("low", "number"),
    ("high", "number"),
    ("level", "text"),
)
"""What is said of each axis, by the end of the column's key."""


class Layout(NamedTuple):
    """The columns that one bank brings, between `COMMON` and `CLOSING`."""

    profile: tuple[Column, ...] = ()
    axes: tuple[Column, ...] = ()
    duties: tuple[Column, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of them, in order."""
        return (*self.profile, *self.axes, *self.duties)


def merge_layouts(layouts: Iterable[Layout]) -> Layout:
    """Return the layout that has the columns of all of `layouts`, each key once, in the order in which it is met.

    Two banks may have a column of one key and of two kinds, which then holds texts.
    """
    groups: tuple[dict[str, Column], ...] = ({}, {}, {})
    for layout in layouts:
        for group, columns in zip(groups, (layout.profile, layout.axes, layout.duties), strict=True):
            for column in columns:
                before = group.setdefault(column.key, column)
                if before.kind != column.kind:
                    group[column.key] = Column(before.key, "text", before.heading)
    profile, axes, duties = (tuple(group.values()) for group in groups)
    return Layout(profile, axes, duties)


def map_cells(layout: Layout, merged: Layout) -> list[int | None] | None:
    """Return, for each column of `merged`, the place of its cell in a row of `layout`; None for one that it lacks.

    None instead of the list if the rows are the same. `COMMON` comes before, and is not counted.
    """
    if layout == merged:
        return None
    place_by_key: Mapping[str, int] = {column.key: place for place, column in enumerate(layout.columns)}
    return [place_by_key.get(column.key) for column in merged.columns]


def move_cells(cells: Sequence[Cell], places: list[int | None] | None) -> list[Cell]:
    """Return the cells of a row, `COMMON` included, in the order of the merged layout that `map_cells` was given."""
    if places is None:
        return list(cells)
    common, own = cells[: len(COMMON)], cells[len(COMMON) :]
    return [*common, *(None if place is None else own[place] for place in places)]
