"""From the ratios of questions to the score of an axis and of the whole, in steps (scoring.md, points 3 and 4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never

from maturity.engine.reading import Reading
from maturity.insight.derivation.frame import Frame, name_reading
from maturity.insight.derivation.measures import derive_question
from maturity.insight.derivation.steps import Step
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Combine

PartKind = Literal["question", "axis"]
"""What a part of an axis is."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one question or one sub-axis brings to its axis."""

    kind: PartKind
    id: str
    weight: Step
    """How much it counts beside its siblings; not used where the lowest ratio counts."""
    value: Step
    """How much was reached: for a mean its ratio, for a sum its raw value, for a lowest ratio the ratio."""
    ratio: Step
    """Its ratio in 0..1."""
    width: Step | None = None
    """For a sum, the most that can be reached; None otherwise."""
    product: Step | None = None
    """The weight times the value; None where the lowest ratio counts."""
    width_product: Step | None = None
    """For a sum, the weight times the width; None otherwise."""


@dataclass(frozen=True, slots=True)
class AxisFigures:
    """How one axis, or the whole, comes to its score under one reading."""

    id: str
    reading: Reading
    """The reading asked for; where no question of the axis is open, its steps are those of the point score."""
    combine: Combine
    parts: tuple[Part, ...]
    """Its own questions, or its sub-axes, that count; at least one."""
    reached: Step | None
    """The sum of the products; None where the lowest ratio counts."""
    total: Step | None
    """What it is divided by: the sum of the weights or, for a sum, of weight times width; None as in `reached`."""
    ratio: Step
    score: Step
    """The ratio on the scale of the bank."""

    def share(self, part: Part, span: Fraction) -> Fraction | None:
        """Return how many points of the score of the axis `part` brings, over a scale of `span`.

        None where the lowest ratio counts: there no part brings anything by itself.
        """
        if part.product is None or self.total is None:
            return None
        return part.product.value / self.total.value * span


class AxesDeriver:
    """Derives the axes of the sheet in one frame; each is derived once under each reading."""

    def __init__(self, frame: Frame, base: AxesDeriver | None = None) -> None:
        """Derive into the ledger of `frame`; `base` derives the sheet that the frame was changed from."""
        self.frame = frame
        self._base = base
        self._known: dict[tuple[str, Reading], AxisFigures | None] = {}

    def derive(self, axis_id: str, reading: Reading = Reading.POINT) -> AxisFigures | None:
        """Derive an axis, or the whole (`overall`); None if nothing of it counts under `reading`, and in a profile."""
        key = (axis_id, reading)
        if key not in self._known:
            questions = self.frame.bank.nested_questions_by_axis[axis_id]
            if self._base is not None and self.frame.changed.isdisjoint(questions):
                return self._base.derive(axis_id, reading)
            self._known[key] = self._derive(axis_id, self.frame.settle(reading, questions))
        return self._known[key]

    def _derive(self, axis_id: str, reading: Reading) -> AxisFigures | None:
        combine = self._find_combine(axis_id)
        own = f"{self.frame.scope}{_name_axis(axis_id)}{name_reading(reading)}"
        parts = () if combine == "none" else tuple(self._list_parts(axis_id, combine, reading, own))
        if not parts or combine == "none":
            return None
        reached, total, ratio = self._combine(combine, parts, own)
        return AxisFigures(axis_id, reading, combine, parts, reached, total, ratio, self.convert(own, ratio))

    def _combine(self, combine: Combine, parts: tuple[Part, ...], own: str) -> tuple[Step | None, Step | None, Step]:
        ledger = self.frame.ledger
        products = [each.product for each in parts if each.product is not None]
        match combine:
            case "mean":
                reached = ledger.add(f"{own}.reached", *products)
                total = ledger.add(f"{own}.total", *(each.weight for each in parts))
            case "sum":
                reached = ledger.add(f"{own}.reached", *products)
                widths = (each.width_product for each in parts if each.width_product is not None)
                total = ledger.add(f"{own}.total", *widths)
            case "min":
                return None, None, ledger.work_out(f"{own}.ratio", "min", [each.ratio for each in parts])
            case _:
                assert_never(combine)
        return reached, total, ledger.divide(f"{own}.ratio", reached, total)

    def convert(self, own: str, ratio: Step) -> Step:
        """Derive the score for a ratio: `own` is what the ids of the steps begin with."""
        ledger, scale = self.frame.ledger, self.frame.bank.scale
        lowest = ledger.give("scale.min", scale.min, self.frame.pointers.find_scale("min"))
        highest = ledger.give("scale.max", scale.max, self.frame.pointers.find_scale("max"))
        span = ledger.subtract("scale.span", highest, lowest)
        return ledger.add(f"{own}.score", lowest, ledger.multiply(f"{own}.points", ratio, span))

    def _find_combine(self, axis_id: str) -> Combine | Literal["none"]:
        bank = self.frame.bank
        return bank.combine if axis_id == ROOT else bank.axis_by_id[axis_id].combine

    def _list_parts(self, axis_id: str, combine: Combine, reading: Reading, own: str) -> Iterator[Part]:
        bank, ledger, pointers = self.frame.bank, self.frame.ledger, self.frame.pointers
        for question in bank.questions_by_axis.get(axis_id, ()):
            figures = derive_question(self.frame, question.id, reading) if question.counts else None
            if figures is not None:
                weight = ledger.give(
                    f"questions.{question.id}.weight", question.weight, pointers.find_question(question.id, "weight")
                )
                counted = (figures.ratio, figures.value, figures.range.width)
                yield self._build_part("question", question.id, combine, weight, counted, own)
        for axis in self._list_below(axis_id):
            below = self.derive(axis.id, reading)
            if below is not None:
                weight = ledger.give(f"axes.{axis.id}.weight", axis.weight, pointers.find_axis(axis.id, "weight"))
                yield self._build_part("axis", axis.id, combine, weight, self._count_axis(below), own)

    def _count_axis(self, axis: AxisFigures) -> tuple[Step, Step, Step]:
        """Return ratio, value and width of an axis: a sum passes its own sums up, any other axis its ratio on 0..1."""
        if axis.combine == "sum" and axis.reached is not None and axis.total is not None:
            return axis.ratio, axis.reached, axis.total
        return axis.ratio, axis.ratio, self.frame.ledger.give_rule("one", 1, 3)

    def _list_below(self, axis_id: str) -> tuple[Axis, ...]:
        bank = self.frame.bank
        return bank.axes if axis_id == ROOT else bank.axis_by_id[axis_id].axes

    def _build_part(
        self, kind: PartKind, part_id: str, combine: Combine, weight: Step, figures: tuple[Step, Step, Step], own: str
    ) -> Part:
        """Build a part; `figures` are its ratio, its value and its width."""
        ledger, (ratio, value, width) = self.frame.ledger, figures
        name = f"{own}.{kind}.{part_id}"
        match combine:
            case "mean":
                return Part(kind, part_id, weight, ratio, ratio, product=ledger.multiply(name, weight, ratio))
            case "sum":
                reached, most = ledger.multiply(name, weight, value), ledger.multiply(f"{name}.most", weight, width)
                return Part(kind, part_id, weight, value, ratio, width, reached, most)
            case "min":
                return Part(kind, part_id, weight, ratio, ratio)
            case _:
                assert_never(combine)


def _name_axis(axis_id: str) -> str:
    return axis_id if axis_id == ROOT else f"axes.{axis_id}"
