"""What of the recommendations of a bank, taken together, is the same for every sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import lcm
from typing import assert_never
from weakref import ref

from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation
from maturity.engine.compiled.move_group import MoveGroup
from maturity.engine.compiled.recommendation_orders import RecommendationOrders
from maturity.model.bank import Bank
from maturity.model.condition import Condition, Name
from maturity.model.graph import sort_first_ready

_MOST_GROUPS, _MOST_KNOWN_TOGETHER = 1_000, 100
"""How many groups of recommendations are kept with what they do together, and how many effects of each."""


class CompiledAdvice:
    """The recommendations of one bank; each part is worked out when it is first used, and kept."""

    def __init__(self, bank: Bank, recommendations: Sequence[CompiledRecommendation]) -> None:
        """`recommendations` are those of `bank`, in its order."""
        self._bank = ref(bank)  # the bank keeps this object: it goes when the bank does
        self.by_id: Mapping[str, CompiledRecommendation] = {each.id: each for each in recommendations}
        """Recommendation id to recommendation, in the bank's order."""
        self._groups: dict[tuple[str, ...], MoveGroup] = {}
        self._behind: dict[str, tuple[str, ...]] = {}

    @cached_property
    def needing(self) -> tuple[CompiledRecommendation, ...]:
        """The recommendations that others have to be followed before, each after those of them that are here too."""
        order = sort_first_ready(self.by_id, {each.id: each.needs for each in self.by_id.values()})
        return tuple(self.by_id[each] for each in order if self.by_id[each].needs)

    @cached_property
    def orders(self) -> RecommendationOrders:
        """Sorts recommendations by what they need."""
        return RecommendationOrders({each.id: each.needs for each in self.by_id.values()})

    @cached_property
    def effort_unit(self) -> int:
        """In how many parts a person-day is cut so that all efforts are whole."""
        efforts = [effort for each in self.by_id.values() for effort in each.efforts]
        return lcm(*[effort.setting_up.denominator for effort in efforts])

    @cached_property
    def has_whole_moves(self) -> bool:
        """Whether no question that is moved decides which others are asked, and each move is worth whole points."""
        bank = self._get_bank()
        moves = [move for each in self.by_id.values() for move in each.moves]
        return bank.questions_in_conditions.isdisjoint(move.question.id for move in moves) and all(
            isinstance(move.question.find_points(move.move), int) for move in moves
        )

    def join_moves(self, recommendations: tuple[str, ...]) -> MoveGroup:
        """Put the moves of several recommendations, by id, together in that order; the same ones are met again."""
        group = self._groups.get(recommendations)
        if group is None:
            moves = tuple(move for each in recommendations for move in self.by_id[each].moves)
            group = MoveGroup(moves, _MOST_KNOWN_TOGETHER)
            if len(self._groups) < _MOST_GROUPS:
                self._groups[recommendations] = group
        return group

    def list_questions_behind(self, condition: Condition) -> tuple[str, ...]:
        """List the ids of the questions that decide on the names in a condition of the bank, answered or not."""
        behind = self._behind.get(condition.text)
        if behind is None:
            questions = [each for name in condition.find_names() for each in self._list_questions_of(name)]
            behind = self._behind[condition.text] = tuple(dict.fromkeys(questions))
        return behind

    def _list_questions_of(self, name: Name) -> Sequence[str]:
        """List the ids of the questions that decide on a name.

        For the score or gap of an axis they are the scored questions of the axis and its sub-axes. Empty for a profile
        field or a target.
        """
        bank = self._get_bank()
        match name.space:
            case "answers":
                return [name.id]
            case "score" | "gap":
                return [each for each in bank.nested_questions_by_axis[name.id] if each in bank.measure_by_question]
            case "profile" | "target":
                return []
            case _:
                assert_never(name.space)

    def _get_bank(self) -> Bank:
        bank = self._bank()
        assert bank is not None
        return bank
