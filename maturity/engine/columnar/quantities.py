"""Numbers of a row: the same for all rows, or a column of floats that are whole, and exact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import polars as pl

Quantity = int | pl.Expr
"""A whole number: one for all rows, or an expression of floats."""
LARGEST = 1 << 53
"""Up to which every whole number has a float of its own."""
ZEROS = "zeros"
"""The column of zeros."""
MOST_POSSIBLE = 4_000
"""How many different values a denominator may have: their common multiple is found by listing them."""


class NotExpressibleError(Exception):
    """Raised for a bank that expressions cannot score exactly; its text says why, for who maintains this."""


def check_exact(*values: int) -> None:
    """Raise `NotExpressibleError` if one of `values`, the greatest that may occur, is too great for exact floats."""
    if any(abs(value) >= LARGEST for value in values):
        raise NotExpressibleError("numbers too great")


def list_sums(choices: Iterable[Iterable[int]]) -> frozenset[int]:
    """List all sums of one number of each of `choices`, without 0.

    Raises `NotExpressibleError` if there are too many.
    """
    sums = {0}
    for some in choices:
        parts = set(some)
        sums = {each + part for each in sums for part in parts}
        if len(sums) > MOST_POSSIBLE:
            raise NotExpressibleError("too many sums")
    return frozenset(sums - {0})


def convert_to_expression(quantity: Quantity) -> pl.Expr:
    """Return an expression of floats, also for a number that is the same for all rows."""
    return pl.lit(float(quantity)) if isinstance(quantity, int) else quantity


def add_up(quantities: Iterable[Quantity]) -> Quantity:
    """Add quantities; what is the same for all rows is added up first."""
    constant, varying = 0, list[pl.Expr]()
    for each in quantities:
        if isinstance(each, int):
            constant += each
        else:
            varying.append(each)
    if not varying:
        return constant
    total = varying[0]
    for each in varying[1:]:
        total = total + each
    return total + float(constant) if constant else total


def multiply(quantity: Quantity, factor: int) -> Quantity:
    """Multiply a quantity by a number that is the same for all rows."""
    if isinstance(quantity, int):
        return quantity * factor
    if factor == 0:
        return 0
    return quantity if factor == 1 else quantity * float(factor)


def divide(quantity: pl.Expr, divisor: pl.Expr | int) -> pl.Expr:
    """Divide; the result is the nearest float.

    Polars multiplies by the inverse of what is a single number for all rows, which rounds twice: adding a column of
    zeros makes a column of it, also of an expression that may come to one number for all rows.
    """
    return quantity / (pl.col(ZEROS) + (float(divisor) if isinstance(divisor, int) else divisor))


def divide_exactly(quantity: pl.Expr, divisor: int) -> pl.Expr:
    """Divide by a number of which all rows are a multiple."""
    return quantity if divisor == 1 else divide(quantity, divisor)


def divide_into(common: int, quantity: Quantity) -> Quantity:
    """Divide `common` by a quantity that divides it, or is 0; what stands for a division by 0 means nothing."""
    if isinstance(quantity, int):
        return common // quantity if quantity else 1
    return divide(pl.lit(float(common)), pl.when(quantity > 0).then(quantity).otherwise(1.0))


def combine(one: Quantity, other: Quantity) -> Quantity:
    """Multiply two quantities."""
    if isinstance(other, int):
        return multiply(one, other)
    return multiply(other, one) if isinstance(one, int) else one * other


@dataclass
class Stages:
    """Expressions in the order in which they have to be evaluated: those of one stage read columns of earlier ones."""

    done: list[list[pl.Expr]] = field(default_factory=list)
    _next: list[pl.Expr] = field(default_factory=list)

    def keep(self, name: str, quantity: Quantity) -> Quantity:
        """Have a quantity kept in the column `name`, and return how later stages read it."""
        if isinstance(quantity, int):
            return quantity
        self._next.append(quantity.alias(name))
        return pl.col(name)

    def keep_column(self, name: str, expression: pl.Expr) -> pl.Expr:
        """Have an expression of any type kept in the column `name`, and return how later stages read it."""
        self._next.append(expression.alias(name))
        return pl.col(name)

    def close(self) -> None:
        """End a stage: what comes now may read what was kept."""
        if self._next:
            self.done.append(self._next)
            self._next = []

    def leave_out_unread(self, results: Sequence[pl.Expr]) -> None:
        """Leave out what neither `results` nor a later stage reads."""
        read = _list_roots(results)
        for place, stage in reversed(list(enumerate(self.done))):
            self.done[place] = [each for each in stage if each.meta.output_name() in read]
            read |= _list_roots(self.done[place])

    def run(self, frame: pl.DataFrame, results: Sequence[pl.Expr]) -> pl.DataFrame:
        """Evaluate all stages on `frame`, then `results`; all columns are kept until then, as choosing some is slow."""
        if frame.height == 1:  # polars takes a column of one row for a single number
            return self.run(pl.concat([frame, frame], rechunk=True), results).head(1)
        frame = frame.with_columns(pl.int_range(pl.len(), dtype=pl.Int64).cast(pl.Float64).mul(0.0).alias(ZEROS))
        for stage in self.done:
            frame = frame.with_columns(stage)
        return frame.select(results)


def _list_roots(expressions: Iterable[pl.Expr]) -> set[str]:
    return {name for each in expressions for name in each.meta.root_names()}
