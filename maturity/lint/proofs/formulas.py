"""Formulas: what has to hold for a claim to come true, over the variables of a bank; a closed set of nodes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.lint.proofs.truths import ANY, FALSE, TRUE, Truths
from maturity.lint.proofs.variables import Mask
from maturity.model.condition import Operator

MayBe = tuple[Mask, Mask, Mask]
"""The choices with which something may be true, those with which it may be false, and those with which unknown."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """Something that depends on no variable, or on what is not followed up: then it may be anything."""

    truths: Truths


@dataclass(frozen=True, slots=True)
class Lookup:
    """Something that depends on what counts as the answer to one variable."""

    variable: int
    """The place of the variable in the model."""
    may_be: MayBe


@dataclass(frozen=True, slots=True)
class Pair:
    """Something that depends on two variables."""

    first: int
    second: int
    rows: Mapping[int, MayBe]
    """Place of a choice of the first variable to what may be with the choices of the second."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A side of a comparison: the score of an axis, or its gap, which is its target minus its score."""

    axis_id: str
    target: int | None = None
    """The variable of the target of a gap; None for a score."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison of a figure with a number, another figure, or a target given as a variable."""

    left: Side
    operator: Operator
    right: Side


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Whether `low` of an axis is at least a score; true or false, as `if_empty` says where nothing applies."""

    axis_id: str
    score: Fraction
    if_empty: bool


@dataclass(frozen=True, slots=True)
class HasScore:
    """Whether anything counts on an axis."""

    axis_id: str


@dataclass(frozen=True, slots=True)
class Negation:
    """The opposite; unknown where that is unknown."""

    part: Formula


@dataclass(frozen=True, slots=True)
class IsTrue:
    """Whether something is certainly true: true or false, never unknown."""

    part: Formula


@dataclass(frozen=True, slots=True)
class Every:
    """All parts."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """One part at least."""

    parts: tuple[Formula, ...]


Side = Figure | Fraction | int
"""A side of a comparison of figures: a figure, a number, or the variable of a target."""
Formula = Fixed | Lookup | Pair | Compared | AtLeast | HasScore | Negation | IsTrue | Every | Some
"""Any formula."""

ALWAYS = Fixed(TRUE)
"""What is true in every sheet."""
NEVER = Fixed(FALSE)
"""What is true in no sheet."""
OPEN = Fixed(ANY)
"""What is not followed up."""


def join_every(parts: Iterable[Formula]) -> Formula:
    """Join parts by "and", without those that hold always and without one level of nesting."""
    flat: list[Formula] = []
    for part in parts:
        flat += part.parts if isinstance(part, Every) else [part] if part != ALWAYS else []
    return flat[0] if len(flat) == 1 else Every(tuple(flat))


def join_some(parts: Iterable[Formula]) -> Formula:
    """Join parts by "or", without those that never hold."""
    kept = tuple(part for part in parts if part != NEVER)
    return kept[0] if len(kept) == 1 else Some(kept)


def rule_out(part: Formula) -> Formula:
    """Return that something is not certainly true."""
    return Negation(IsTrue(part))
