"""States: which choices each variable still has, and what that leaves open of formulas and of the scores of axes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import assert_never

from maturity.engine.reading import Reading
from maturity.lint.proofs.budget import Budget
from maturity.lint.proofs.comparing import SideReach, compare_sides, subtract
from maturity.lint.proofs.formulas import (
    AtLeast,
    Compared,
    Every,
    Figure,
    Fixed,
    Formula,
    HasScore,
    IsTrue,
    Lookup,
    Negation,
    Pair,
    Side,
    Some,
)
from maturity.lint.proofs.model import Model, Part
from maturity.lint.proofs.question_ratios import reach_question
from maturity.lint.proofs.ratios import MISSING, Reach, mix
from maturity.lint.proofs.truths import FALSE, NOT_TRUE, TRUE, UNKNOWN, Truths, combine_all, combine_any, negate
from maturity.lint.proofs.variables import Mask, Variable, list_places

PartReaches = dict[tuple[object, ...], Reach]
"""Bounds of questions and axes, kept for a whole bank: they depend on nothing but the choices that are left."""


@dataclass
class State:
    """The choices that are left of each variable; `masks` is never changed once something was asked of the state."""

    model: Model
    budget: Budget
    masks: list[Mask]
    """What each variable may be said to be: bits of its choices, of no answer, of "does not apply"."""
    known: PartReaches
    in_scope: frozenset[int] | None = None
    """The variables of the questions in scope; None for all."""
    picked: Mapping[int, int] = field(default_factory=dict)
    """In a sheet that is tried: variable to which of the answers of its choice is taken."""
    _effective: dict[int, Mask] = field(default_factory=dict)
    _reaches: dict[tuple[str, Reading], Reach] = field(default_factory=dict)

    def replace(self, masks: Sequence[Mask], picked: Mapping[int, int] | None = None) -> State:
        """Return another state of the same search."""
        return State(self.model, self.budget, list(masks), self.known, self.in_scope, picked or {})

    def get_effective(self, place: int) -> Mask:
        """Return what may count as the answer to a variable: of a question, whether it is asked included."""
        if not self._effective:
            self._find_effective()
        found = self._effective.get(place)
        return self.masks[place] if found is None else found

    def _find_effective(self) -> None:
        """Find what may count for the questions that are not always asked, each after what it depends on."""
        self._effective[-1] = 0  # found, even where no question depends on anything
        if self.in_scope is not None:
            for place, variable in enumerate(self.model.variables):
                if variable.question is not None and place not in self.in_scope:
                    self._effective[place] = variable.not_asked
        for place in self.model.depending:
            if place not in self._effective:
                self._effective[place] = self._find_effective_of(place)

    def _find_effective_of(self, place: int) -> Mask:
        variable, mask = self.model.variables[place], self.masks[place]
        if place in self.model.voids:
            mask = self._leave_void(place, variable, mask)
        when = self.model.whens.get(place)
        if when is None:
            return mask
        truths = self.find_truths(when)
        found = mask if truths & TRUE else 0
        found |= variable.unanswered if truths & UNKNOWN else 0
        return found | (variable.not_asked if truths & FALSE else 0)

    def _leave_void(self, place: int, variable: Variable, mask: Mask) -> Mask:
        """Return `mask` where no answer counts as nothing chosen, as far as nothing may be offered."""
        named, nothing, something = self.model.voids[place]
        offers = self.get_effective(named)
        if not mask & variable.unanswered or not offers & nothing:
            return mask
        return (mask if offers & something else mask & ~variable.unanswered) | variable.empty_set

    def find_truths(self, formula: Formula) -> Truths:
        """Return what `formula` can still turn out to be; more than that where its parts depend on each other."""
        self.budget.spend(1)
        match formula:
            case Fixed():
                return formula.truths
            case Lookup():
                return _look_up(self.get_effective(formula.variable), formula.may_be)
            case Pair():
                return self._find_truths_of_pair(formula)
            case Compared() | AtLeast() | HasScore():
                return self._find_truths_of_figures(formula)
            case Negation():
                return negate(self.find_truths(formula.part))
            case IsTrue():
                return _settle(self.find_truths(formula.part))
            case Every():
                return combine_all(self.find_truths(part) for part in formula.parts)
            case Some():
                return combine_any(self.find_truths(part) for part in formula.parts)
            case _:
                assert_never(formula)

    def _find_truths_of_pair(self, formula: Pair) -> Truths:
        second, found = self.get_effective(formula.second), 0
        for place in list_places(self.get_effective(formula.first)):
            self.budget.spend(1)
            found |= _look_up(second, formula.rows[place])
        return found

    def _find_truths_of_figures(self, formula: Compared | AtLeast | HasScore) -> Truths:
        match formula:
            case Compared():
                return compare_sides(self.reach_side(formula.left), formula.operator, self.reach_side(formula.right))
            case AtLeast():
                return self._find_truths_at_least(formula)
            case HasScore():
                reach = self.reach_axis(formula.axis_id, Reading.LOW)
                return (TRUE if reach.may_be_there else 0) | (FALSE if reach.may_be_missing else 0)
            case _:
                assert_never(formula)

    def _find_truths_at_least(self, formula: AtLeast) -> Truths:
        reach = self.reach_axis(formula.axis_id, Reading.LOW)
        found = (TRUE if formula.if_empty else FALSE) if reach.may_be_missing else 0
        if reach.may_be_there:
            convert = self.model.bank.scale.convert_ratio
            found |= TRUE if convert(reach.high) >= formula.score else 0
            found |= FALSE if convert(reach.low) < formula.score else 0
        return found

    def reach_side(self, side: Side) -> SideReach:
        """Return what a side of a comparison may be."""
        match side:
            case Fraction():
                return SideReach((side, side), (side, side))
            case int():
                return self._reach_target(side)
            case Figure():
                score = self._reach_score(side.axis_id)
                return score if side.target is None else subtract(self._reach_target(side.target), score)
            case _:
                assert_never(side)

    def _reach_target(self, place: int) -> SideReach:
        variable, mask = self.model.variables[place], self.masks[place]
        reaches = [variable.choices[each].reach for each in list_places(mask & variable.answered)]
        ratios = [ratio for reach in reaches if reach is not None for ratio in reach]
        convert = self.model.bank.scale.convert_ratio
        span = (convert(min(ratios)), convert(max(ratios))) if ratios else None
        return SideReach(span, span, may_be_unknown=bool(mask & variable.unanswered))

    def _reach_score(self, axis_id: str) -> SideReach:
        low, high = self.reach_axis(axis_id, Reading.LOW), self.reach_axis(axis_id, Reading.HIGH)
        if not low.may_be_there:
            return SideReach(None, None, may_not_apply=True)
        convert, places = self.model.bank.scale.convert_ratio, self.model.scored[axis_id]
        return SideReach(
            (convert(low.low), convert(low.high)),
            (convert(high.low), convert(high.high)),
            may_not_apply=low.may_be_missing,
            is_point=not any(self.get_effective(each) & self.model.variables[each].unanswered for each in places),
        )

    def reach_axis(self, axis_id: str, reading: Reading) -> Reach:
        """Return between which ratios an axis lies under `reading`; the whole of a profile never counts."""
        key = (axis_id, reading)
        if key not in self._reaches:
            self._reaches[key] = self._find_reach(axis_id, reading)
        return self._reaches[key]

    def _find_reach(self, axis_id: str, reading: Reading) -> Reach:
        mixture = self.model.mixtures.get(axis_id)
        if mixture is None:
            return MISSING
        places = self.model.scored[axis_id]
        left = tuple((self.get_effective(place), self.picked.get(place)) for place in places)
        key = (axis_id, reading, left)
        self.budget.spend(2 + len(places) // 4)
        if key not in self.known:
            self.budget.spend(3 * len(mixture.parts))
            self.known[key] = mix(mixture, [self._reach_part(part, reading) for part in mixture.parts])
        return self.known[key]

    def _reach_part(self, part: Part, reading: Reading) -> Reach:
        if part.axis_id is not None:
            return self.reach_axis(part.axis_id, reading)
        assert part.variable is not None
        return self.reach_question(part.variable, reading)

    def reach_question(self, place: int, reading: Reading) -> Reach:
        """Return between which ratios a scored question, given by its variable, lies under `reading`."""
        mask = self.get_effective(place)
        if place in self.picked:
            return self._reach_picked(place, mask, reading)
        key = (place, mask, reading)
        if key not in self.known:
            self.budget.spend(1 + mask.bit_length())
            self.known[key] = reach_question(self.model, self.model.variables[place], mask, reading)
        return self.known[key]

    def _reach_picked(self, place: int, mask: Mask, reading: Reading) -> Reach:
        """Return the ratio of the answer that was picked, if it counts."""
        variable = self.model.variables[place]
        if mask & variable.answered:
            ratio = variable.choices[mask.bit_length() - 1].ratios[self.picked[place]]
            return Reach(ratio, ratio, may_be_missing=False, may_be_there=True)
        return reach_question(self.model, variable, mask, reading)


def _settle(truths: Truths) -> Truths:
    """Return whether something is certainly true, from what it can be."""
    return (truths & TRUE) | (FALSE if truths & NOT_TRUE else 0)


def _look_up(mask: Mask, may_be: tuple[Mask, Mask, Mask]) -> Truths:
    return (TRUE if mask & may_be[0] else 0) | (FALSE if mask & may_be[1] else 0) | (UNKNOWN if mask & may_be[2] else 0)
