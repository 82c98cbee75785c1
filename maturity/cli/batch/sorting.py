"""`--sort`: the rows of a table in another order than that of the files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from maturity.errors import UsageError
from maturity.model.answers import ABSENT, Answer, State
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from maturity.render.results import Failed, Scored
from maturity.render.row_making import make_row
from maturity.render.table_rows import SortValue, TableRow
from maturity.text.slugs import make_comparable

_FIELDS = ("organisation", "date", "path", "score", "low", "high", "answered")
"""What every bank has to sort by."""


@dataclass(frozen=True)
class Order:
    """What the rows of a table are sorted by: one of `_FIELDS`, an axis (its score) or `profile.` and a field."""

    field: str
    is_falling: bool

    def find_value(self, scored: Scored) -> SortValue:
        """Return what a result has to be sorted by; None where its answers or its bank have nothing there."""
        card, sheet = scored.card, scored.card.sheet
        match self.field:
            case "organisation":
                return make_comparable(sheet.organisation or "") or None
            case "date":
                return sheet.date
            case "path":
                return scored.path
            case "answered":
                return card.coverage.by_count
            case "score" | "low" | "high":
                return None if card.overall is None else getattr(card.overall, self.field)
            case _:
                return _find_own(card, self.field)

    def is_known(self, bank: Bank) -> bool:
        """Whether a bank has what rows are sorted by."""
        space, _, field = self.field.partition(".")
        return (
            self.field in _FIELDS or self.field in bank.axis_by_id or (space == "profile" and field in bank.field_by_id)
        )

    def sort(self, rows: list[TableRow]) -> None:
        """Sort rows; those that have nothing to be sorted by come last, and equal ones stay in their order.

        Raises `UsageError` for a field that none of their banks has.
        """
        if rows and not any(row.has_sort_field for row in rows):
            raise UsageError("usage.sort", value=self.field, known=", ".join(_FIELDS))
        having = [row for row in rows if row.sort_value is not None]
        texts = any(isinstance(row.sort_value, str) for row in having)
        having.sort(key=lambda row: str(row.sort_value) if texts else row.sort_value, reverse=self.is_falling)  # type: ignore[arg-type, return-value]
        rows[:] = having + [row for row in rows if row.sort_value is None]


@dataclass(frozen=True)
class RowKeeper:
    """Keeps the row of each result, with what it is sorted by; picklable."""

    order: Order | None = None

    def record_scored(self, scored: Scored) -> TableRow:
        """Return the row of a result."""
        row = make_row(scored)
        if self.order is None:
            return row
        has_field = self.order.is_known(scored.card.bank)
        return replace(row, sort_value=self.order.find_value(scored), has_sort_field=has_field)

    def record_failed(self, failed: Failed) -> Failed:
        """Return that the file failed; its diagnostics are told as soon as they are known."""
        return Failed(failed.path, ())


def parse_order(value: str | None) -> Order | None:
    """Parse the value of `--sort`: a field, with a `-` before it for the greatest first; None without one."""
    if value is None:
        return None
    return Order(value.removeprefix("-").strip(), value.startswith("-"))


def _find_own(card: Scorecard, name: str) -> SortValue:
    """Return the score of an axis, or a fact of the profile; None for what the bank does not have."""
    space, _, field = name.partition(".")
    if space == "profile" and field in card.bank.field_by_id:
        return _find_fact(card, field)
    return card.axis_by_id[name].score if name in card.axis_by_id else None


def _find_fact(card: Scorecard, field: str) -> SortValue:
    """Return a fact: a number, the place of an option among the others, or a text; None where it is not known."""
    answer: Answer = card.sheet.profile.get(field, ABSENT)
    if answer.state is not State.ANSWERED:
        return None
    value = answer.value
    item = card.bank.field_by_id[field]
    match item.kind:
        case "single":
            return card.bank.get_values(item)[str(value)]
        case "number" | "text":
            return value if not isinstance(value, tuple) else None
        case "multiple":
            return ", ".join(value) if isinstance(value, tuple) else None
        case _:
            assert_never(item.kind)
