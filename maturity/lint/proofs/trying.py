"""Sheets to try in a state: each variable gets one of the choices that are left, by where the claim pulls to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from maturity.lint.proofs.demands import list_demands
from maturity.lint.proofs.formulas import AtLeast, Compared, Figure, Formula
from maturity.lint.proofs.model import Model
from maturity.lint.proofs.states import State
from maturity.lint.proofs.variables import Mask, Variable, list_places


class Pull(Enum):
    """Where answers are taken from: the lowest or the highest of what is left."""

    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Pulls:
    """Where the claim pulls figures to."""

    axes: Mapping[str, Pull]
    """Axis id to where its score should go."""
    targets: Mapping[int, Pull]
    """Variable of a target to where it should go."""


_NO_PULLS = Pulls({}, {})


def find_pulls(formula: Formula) -> Pulls:
    """Find where what `formula` demands for certain pulls the scores of axes and the targets."""
    axes: dict[str, Pull] = {}
    targets: dict[int, Pull] = {}
    for part, holds in list_demands(formula):
        if isinstance(part, AtLeast) and not (holds and part.axis_id in axes):  # to stay low is the harder to meet
            axes[part.axis_id] = Pull.HIGH if holds else Pull.LOW
        if isinstance(part, Compared):
            rising = (part.operator in (">", ">=")) is holds
            for side, up in ((part.left, rising), (part.right, not rising)):
                if isinstance(side, int):
                    targets.setdefault(side, Pull.HIGH if up else Pull.LOW)
                elif isinstance(side, Figure):
                    axes.setdefault(side.axis_id, Pull.HIGH if up is (side.target is None) else Pull.LOW)
                    if side.target is not None:
                        targets.setdefault(side.target, Pull.HIGH if up else Pull.LOW)
    return Pulls(axes, targets)


def list_sheets(state: State, pulls: Pulls) -> Iterator[State]:
    """Yield sheets to try, as states in which each variable has one choice left.

    First those at the ends that `pulls` names, with other answers low, then high; then the same with "does not apply"
    wherever it is left.
    """
    for avoid in (True, False):
        for rest in (Pull.LOW, Pull.HIGH):
            yield _settle(state, pulls, rest, avoid_not_applicable=avoid)


def list_ends(state: State) -> Iterator[State]:
    """Yield the sheets of `state` with all answers low, and with all answers high."""
    for rest in (Pull.LOW, Pull.HIGH):
        yield _settle(state, _NO_PULLS, rest, avoid_not_applicable=True)


def list_between(state: State, pulls: Pulls) -> Iterator[State]:
    """Yield sheets of `state` on the way from high answers to low ones, one after the other, the axes taking turns.

    First on the axes alone that are pulled low, with all others high, then on all axes.
    """
    high = _settle(state, _NO_PULLS, Pull.HIGH, avoid_not_applicable=True)
    if Pull.LOW in pulls.axes.values():
        yield from _go_down(high, _settle(state, pulls, Pull.HIGH, avoid_not_applicable=True))
    yield from _go_down(high, _settle(state, _NO_PULLS, Pull.LOW, avoid_not_applicable=True))


def _go_down(high: State, low: State) -> Iterator[State]:
    masks, picked = list(high.masks), dict(high.picked)
    for place in _take_turns(high.model):
        if masks[place] != low.masks[place] or picked.get(place) != low.picked.get(place):
            masks[place] = low.masks[place]
            picked.pop(place, None)
            if place in low.picked:
                picked[place] = low.picked[place]
            yield high.replace(masks, picked)


def _take_turns(model: Model) -> Sequence[int]:
    """Return the scored questions: the first of each axis, the second of each, and so on."""
    leaves = [model.scored[axis.id] for axis in model.bank.axis_by_id.values() if not axis.axes]
    longest = max(map(len, leaves), default=0)
    return [leaf[turn] for turn in range(longest) for leaf in leaves if turn < len(leaf)]


def _settle(state: State, pulls: Pulls, rest: Pull, *, avoid_not_applicable: bool) -> State:
    masks: list[Mask] = []
    picked: dict[int, int] = {}
    for place, variable in enumerate(state.model.variables):
        pull = pulls.targets.get(place) or _find_pull(state.model, variable, pulls) or rest
        mask = _choose(variable, state.masks[place], pull, avoid_not_applicable=avoid_not_applicable)
        masks.append(mask)
        if mask & variable.answered and variable.choices[mask.bit_length() - 1].ratios:
            choice = variable.choices[mask.bit_length() - 1]
            picked[place] = 0 if pull is Pull.LOW else len(choice.answers) - 1
    return state.replace(masks, picked)


def _find_pull(model: Model, variable: Variable, pulls: Pulls) -> Pull | None:
    """Return where the nearest axis above a question is pulled to."""
    if variable.question is None:
        return None
    axes = model.bank.axes_by_question[variable.question.id]
    return next((pulls.axes[axis] for axis in axes if axis in pulls.axes), None)


def _choose(variable: Variable, mask: Mask, pull: Pull, *, avoid_not_applicable: bool) -> Mask:
    """Choose one of `mask`: an answer if there is one, else whatever is left."""
    if mask & variable.not_applicable and not (avoid_not_applicable and mask & variable.answered):
        return variable.not_applicable
    if not mask & variable.answered:
        return mask & -mask
    places = list(list_places(mask & variable.answered))
    if not variable.choices[places[0]].ratios:
        return 1 << places[0]
    end = min if pull is Pull.LOW else max
    return 1 << end(places, key=lambda place: variable.choices[place].ratios[0 if pull is Pull.LOW else -1])
