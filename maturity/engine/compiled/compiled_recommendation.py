"""A recommendation, with all of it that is the same for every sheet."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from maturity.engine.compiled.compiled_move import CompiledMove, compile_moves
from maturity.engine.compiled.compiled_question import CompiledQuestion
from maturity.engine.compiled.move_group import MoveGroup
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.recommendation import Recommendation


class Effort(NamedTuple):
    """What one recommendation costs one organisation."""

    setting_up: Fraction
    """Person-days to set it up."""
    running: Fraction | None
    """Person-days a year to keep it up afterwards; None if the bank does not say."""


@dataclass(frozen=True, slots=True)
class CompiledRecommendation:
    """One recommendation; `compile_recommendation` makes it."""

    id: str
    recommendation: Recommendation
    when: Condition | None
    """Under which condition it fits; None for one that always does."""
    group: MoveGroup
    """Its moves, in the order written."""
    has_moves: bool
    """Whether it names answers to improve."""
    alone: frozenset[str]
    """Its own id."""
    needs: tuple[str, ...]
    """The ids of the recommendations to follow first, as far as it names them itself."""
    sizes: tuple[Condition, ...]
    """The conditions under which another effort than its own counts: that of the first one that is true."""
    size_texts: tuple[str, ...]
    """These conditions as they are written."""
    efforts: tuple[Effort, ...]
    """The efforts under these conditions, in the same order, and its own last."""

    @property
    def moves(self) -> tuple[CompiledMove, ...]:
        """Its moves, in the order written."""
        return self.group.moves


def compile_recommendation(
    bank: Bank, questions: dict[str, CompiledQuestion], recommendation: Recommendation
) -> CompiledRecommendation:
    """Compile one recommendation of a bank, or of another one that asks the same questions."""
    efforts = [Effort(size.effort, size.running) for size in recommendation.sizes]
    return CompiledRecommendation(
        recommendation.id,
        recommendation,
        recommendation.when,
        MoveGroup(compile_moves(bank, questions, recommendation)),
        bool(recommendation.moves),
        frozenset((recommendation.id,)),
        recommendation.after,
        tuple(size.when for size in recommendation.sizes),
        tuple(size.when.text for size in recommendation.sizes),
        (*efforts, Effort(recommendation.effort, recommendation.running)),
    )
