"""Levels and targets in steps: how far a score is above or below what is demanded of it (scoring.md, points 6 and 10).

A margin is what there is minus what is needed. A demand is met if its margin is not below 0, and a level is reached if
all its demands are met, and those of every level below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.engine.reading import Reading
from maturity.insight.derivation.axes import AxesDeriver
from maturity.insight.derivation.measures import derive_ratios, give_options
from maturity.insight.derivation.steps import Origin, Step
from maturity.model.duty import DutyFinding
from maturity.model.field_types import ROOT
from maturity.model.items import Target
from maturity.model.scorecard import Scorecard
from maturity.model.scoring_rules import Level

DemandKind = Literal["threshold", "floor", "duty"]
"""threshold: the score at which the level starts; floor: the score that it needs of one axis; duty: one to be met."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that a level demands, under one reading."""

    kind: DemandKind
    id: str
    """The axis (`overall` for the whole) or the duty that it is about."""
    has: Step
    needs: Step
    margin: Step
    """What there is minus what is needed; for a duty, 0 if it is met, and -1 otherwise."""

    @property
    def is_met(self) -> bool:
        """Whether nothing is missing."""
        return self.margin.value >= 0


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """What one level demands of an axis or of the whole, and whether that is met, under one reading."""

    axis: str
    """The id of the axis; `overall` for the whole."""
    level: str
    reading: Reading
    demands: tuple[Demand, ...]

    @property
    def holds(self) -> bool:
        """Whether all demands are met, those of the levels below not looked at."""
        return all(each.is_met for each in self.demands)


@dataclass(frozen=True, slots=True)
class TargetFigures:
    """The target of an axis and the gap to its score."""

    target: Step
    gap: Step | None
    """The target minus the score; None without a score."""
    options: Mapping[str, Step]
    """Option id to its ratio; empty where the target is a number."""
    chosen: str | None
    """The option chosen; None where the target is a number."""


def derive_levels(axes: AxesDeriver, card: Scorecard, axis_id: str, reading: Reading) -> tuple[LevelFigures, ...]:
    """Derive what each level demands of an axis, lowest first; none for the short version and without a score."""
    figures = axes.derive(axis_id, reading)
    if figures is None or card.sheet.scope == "express":
        return ()
    return tuple(
        LevelFigures(
            axis_id, level.id, reading, tuple(_list_demands(axes, card, level, axis_id, figures.score, reading))
        )
        for level in card.bank.levels
    )


def find_reached(levels: tuple[LevelFigures, ...]) -> str | None:
    """Find the level that is reached without a gap from the lowest; None without levels."""
    reached = levels[0].level if levels else None
    for each in levels[1:]:
        if not each.holds:
            break
        reached = each.level
    return reached


def derive_target(axes: AxesDeriver, axis_id: str) -> TargetFigures | None:
    """Derive the target of an axis and the gap to it; None if it has none, or none is answered."""
    frame = axes.frame
    given, own = frame.sheet.targets.get(axis_id), f"axes.{axis_id}.target"
    if given is None:
        return None
    origin = Origin("answers", ("targets", axis_id))
    ratios: dict[str, Step] = {}
    if isinstance(given, Fraction):
        target = frame.ledger.add(f"{own}.score", frame.ledger.give(f"{own}.answer", given, origin))
    else:
        question = frame.bank.axis_by_id[axis_id].target
        assert question is not None
        ratios = _derive_target_ratios(axes, axis_id, question)
        target = axes.convert(own, frame.ledger.add(f"{own}.ratio", ratios[given], origin=origin))
    figures = axes.derive(axis_id)
    gap = None if figures is None else frame.ledger.subtract(f"axes.{axis_id}.gap", target, figures.score)
    return TargetFigures(target, gap, ratios, None if isinstance(given, Fraction) else given)


def _derive_target_ratios(axes: AxesDeriver, axis_id: str, target: Target) -> dict[str, Step]:
    ledger, pointers, own = axes.frame.ledger, axes.frame.pointers, f"axes.{axis_id}.target"
    options = give_options(axes.frame, target, own, pointers.find_axis(axis_id, "target"))
    lowest = ledger.work_out(f"{own}.lowest", "min", tuple(options.values()))
    highest = ledger.work_out(f"{own}.highest", "max", tuple(options.values()))
    width = ledger.subtract(f"{own}.width", highest, lowest)
    return derive_ratios(ledger, own, options, lowest, width)


def _list_demands(
    axes: AxesDeriver, card: Scorecard, level: Level, axis_id: str, score: Step, reading: Reading
) -> Iterator[Demand]:
    ledger, pointers, own = axes.frame.ledger, axes.frame.pointers, f"levels.{level.id}"
    threshold = ledger.give(f"{own}.from", level.threshold, pointers.find_level(level.id, "from"))
    yield _build_demand(axes, "threshold", axis_id, (score, threshold), f"{own}.{axis_id}.{reading.value}.margin")
    if axis_id != ROOT:
        return
    for floor_axis, floor in level.at_least.items():
        figures = axes.derive(floor_axis, reading)
        if figures is not None:
            needs = ledger.give(
                f"{own}.at_least.{floor_axis}", floor, pointers.find_level(level.id, "at_least", floor_axis)
            )
            name = f"{own}.at_least.{floor_axis}.{reading.value}.margin"
            yield _build_demand(axes, "floor", floor_axis, (figures.score, needs), name)
    for finding in card.duties:
        if finding.is_demanded_by(level.duties):
            yield _build_duty_demand(axes, finding, reading)


def _build_duty_demand(axes: AxesDeriver, finding: DutyFinding, reading: Reading) -> Demand:
    """Build the demand that a duty be met: it counts 1 if it is, and 0 if not; an open one is met at `high` alone."""
    ledger, own = axes.frame.ledger, f"duties.{finding.duty.id}.{reading.value}"
    is_met = finding.holds is True if reading is Reading.LOW else finding.holds is not False
    has = ledger.give(own, Fraction(is_met), Origin("answers", ("duties", finding.duty.id)))
    needs = ledger.give_rule("duties.met", 1, 6)
    return _build_demand(axes, "duty", finding.duty.id, (has, needs), f"{own}.margin")


def _build_demand(axes: AxesDeriver, kind: DemandKind, about: str, figures: tuple[Step, Step], name: str) -> Demand:
    has, needs = figures
    return Demand(kind, about, has, needs, axes.frame.ledger.subtract(name, has, needs))
