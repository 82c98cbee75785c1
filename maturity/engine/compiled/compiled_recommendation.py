"""A recommendation, with all of it that is the same for every sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from maturity.engine.compiled.compiled_move import CompiledMove, Raised, compile_moves
from maturity.engine.compiled.compiled_question import CompiledQuestion
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.recommendation import Recommendation

MOST_KNOWN_ANSWERS = 1_000
"""How many answers to the questions of one recommendation are kept with what its moves make of them."""


class Effort(NamedTuple):
    """What one recommendation costs one organisation."""

    setting_up: Fraction
    """Person-days to set it up."""
    running: Fraction | None
    """Person-days a year to keep it up afterwards; None if the bank does not say."""


class Moves(NamedTuple):
    """The effect of a recommendation's moves on one sheet; `maturity.engine.moves.find_moves` makes it.

    A question whose answer is already as good as the move, and one that does not apply or is not asked, is in neither
    field.
    """

    raised: Mapping[str, Raised]
    """Question id to the answer that takes the place of a worse answer given, in the order of the moves."""
    undecided: tuple[str, ...]
    """Ids of the questions that apply or may apply and have no answer, in the order of the recommendation's moves."""


@dataclass(frozen=True, slots=True)
class CompiledRecommendation:
    """One recommendation; `compile_recommendation` makes it."""

    id: str
    recommendation: Recommendation
    when: Condition | None
    """Under which condition it fits; None for one that always does."""
    moves: tuple[CompiledMove, ...]
    """Its moves, in the order written."""
    questions: tuple[str, ...]
    """The ids of the questions that it moves, in the same order."""
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
    known: dict[tuple[Value | None, ...], Moves] = field(default_factory=dict, repr=False, compare=False)
    """What its moves make of answers to `questions`, for answers that were met before."""


def compile_recommendation(
    bank: Bank, questions: dict[str, CompiledQuestion], recommendation: Recommendation
) -> CompiledRecommendation:
    """Compile one recommendation of a bank, or of another one that asks the same questions."""
    efforts = [Effort(size.effort, size.running) for size in recommendation.sizes]
    return CompiledRecommendation(
        recommendation.id,
        recommendation,
        recommendation.when,
        compile_moves(bank, questions, recommendation),
        tuple(recommendation.moves),
        frozenset((recommendation.id,)),
        recommendation.after,
        tuple(size.when for size in recommendation.sizes),
        tuple(size.when.text for size in recommendation.sizes),
        (*efforts, Effort(recommendation.effort, recommendation.running)),
    )
