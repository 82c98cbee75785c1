"""The model of a bank: its variables, when its questions are asked, and how its axes are made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.lint.proofs.formulas import Formula
from maturity.lint.proofs.observers import Key
from maturity.lint.proofs.variables import Mask, Variable
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Combine


@dataclass(frozen=True, slots=True)
class Part:
    """What a question or a sub-axis is in the axis above it."""

    weight: Fraction
    """How much its ratio counts beside the other parts."""
    variable: int | None
    """The variable of a question; None for a sub-axis."""
    axis_id: str | None
    """The sub-axis; None for a question."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """How the ratio of an axis comes from those of its parts: their weighted mean, or the lowest of them.

    A sum is a weighted mean too: of the parts of all sums right below each other, each weighted by its width as well.
    """

    is_lowest: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Model:
    """A bank as the search sees it."""

    bank: Bank
    variables: tuple[Variable, ...]
    """The profile fields, the targets, then the questions in an order in which each comes after what it depends on."""
    whens: Mapping[int, Formula]
    """Variable of a question to its condition, in that order, for the questions with one."""
    voids: Mapping[int, tuple[int, Mask, Mask]]
    """Variable of a question with `among` to that of the question named, and the choices there with which nothing may
    be offered, and those with which something may."""
    duties: Mapping[str, int]
    """Duty id to the variable that says whether it is met."""

    @cached_property
    def place_by_key(self) -> Mapping[Key, int]:
        """The name of an item or target in conditions to the place of its variable."""
        return {variable.key: place for place, variable in enumerate(self.variables)}

    @cached_property
    def depending(self) -> tuple[int, ...]:
        """The questions that are not always asked, or not always offer something, each after what it depends on."""
        return tuple(place for place in range(len(self.variables)) if place in self.whens or place in self.voids)

    @cached_property
    def mixtures(self) -> Mapping[str, Mixture]:
        """Axis id to how its ratio comes about; the whole, except in a profile, is under `overall`."""
        bank = self.bank
        mixtures = {axis.id: self._mix(axis.combine, axis) for axis in bank.axis_by_id.values()}
        if bank.combine != "none":
            tops = [self._weigh_axis(bank.combine, axis) for axis in bank.axes]
            mixtures[ROOT] = Mixture(bank.combine == "min", tuple(part for parts in tops for part in parts))
        return mixtures

    @cached_property
    def scored(self) -> Mapping[str, tuple[int, ...]]:
        """Axis id, or `overall`, to the variables of its scored questions, those of its sub-axes among them."""
        nested = self.bank.nested_questions_by_axis
        measures = self.bank.measure_by_question
        return {
            axis_id: tuple(self.place_by_key["answers", each] for each in questions if each in measures)
            for axis_id, questions in nested.items()
        }

    def _mix(self, combine: Combine, axis: Axis) -> Mixture:
        return Mixture(combine == "min", (*self._weigh_questions(combine, axis), *self._weigh_below(combine, axis)))

    def _weigh_below(self, combine: Combine, axis: Axis) -> tuple[Part, ...]:
        return tuple(part for below in axis.axes for part in self._weigh_axis(combine, below))

    def _weigh_questions(self, combine: Combine, axis: Axis) -> tuple[Part, ...]:
        measures = self.bank.measure_by_question
        return tuple(
            Part(
                each.weight * (measures[each.id].width if combine == "sum" else 1),
                self.place_by_key["answers", each.id],
                None,
            )
            for each in self.bank.questions_by_axis[axis.id]
            if each.id in measures
        )

    def _weigh_axis(self, above: Combine, axis: Axis) -> tuple[Part, ...]:
        """Return the parts that an axis is in the one above: several where both are sums, else itself."""
        if above == "sum" and axis.combine == "sum":
            inner = (*self._weigh_questions("sum", axis), *self._weigh_below("sum", axis))
            return tuple(Part(axis.weight * part.weight, part.variable, part.axis_id) for part in inner)
        return (Part(axis.weight, None, axis.id),)
