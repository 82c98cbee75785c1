"""What a level demands, in whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from maturity.engine.compiled.compiled_scale import CompiledScale
from maturity.model.duty import DutyDemand
from maturity.model.scoring_rules import Level

Result = tuple[int, int, int]
"""What an axis comes to, as in `maturity.engine.combining`: it reaches the first number, of the second."""


class Demand(NamedTuple):
    """The ratio that an axis has to reach, as a pair of whole numbers."""

    above: int
    below: int

    def is_met(self, result: Result) -> bool:
        """Tell whether an axis has at least this ratio."""
        return result[0] * self.below >= self.above * result[1]


class CompiledLevel(NamedTuple):
    """A level after the lowest one, which every score reaches."""

    threshold: Demand
    """What an axis has to reach to be at this level."""
    floors: tuple[tuple[int, Demand], ...]
    """The places of the axes that have to reach something for the whole to be at this level, each with what."""
    duties: DutyDemand | None
    """As in `Level.duties`."""


def compile_levels(
    levels: Sequence[Level], scale: CompiledScale, place_by_axis: Mapping[str, int]
) -> tuple[CompiledLevel, ...]:
    """Compile all levels but the lowest, in their order."""
    return tuple(
        CompiledLevel(
            Demand(*scale.convert_score(level.threshold)),
            tuple((place_by_axis[axis], Demand(*scale.convert_score(floor))) for axis, floor in level.at_least.items()),
            level.duties,
        )
        for level in levels[1:]
    )
