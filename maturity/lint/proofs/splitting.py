"""Splitting: two or more states that together are one, by something that the formula leaves open in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

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
    join_every,
)
from maturity.lint.proofs.states import State
from maturity.lint.proofs.truths import is_settled
from maturity.lint.proofs.variables import Mask, Variable, list_places

Split = list[tuple[State, Formula]]
"""States, each with what is left to hold in it."""


def split_state(state: State, formula: Formula) -> tuple[Split, bool]:
    """Split `state`, in which it is open whether `formula` holds; nothing if nothing is left to choose.

    First by what conditions and moves look at, then by which of several things is to hold, then by single answers: of
    the last the second value tells.
    """
    if by_choice := _split_by_choice(state, formula):
        return [(each, formula) for each in by_choice], False
    if by_part := _split_by_part(state, formula):
        return [(state, each) for each in by_part], False
    return [(each, formula) for each in _split_by_answer(state, formula)], True


def _split_by_choice(state: State, formula: Formula) -> list[State]:
    """Split by the first variable on which the truth of a part depends."""
    if is_settled(state.find_truths(formula)):
        return []
    match formula:
        case Lookup():
            return _split_lookup(state, formula)
        case Pair():
            return (
                _split_asked(state, formula.first) or _split_asked(state, formula.second) or _split_pair(state, formula)
            )
        case Negation() | IsTrue():
            return _split_by_choice(state, formula.part)
        case Every() | Some():
            return next((found for part in formula.parts if (found := _split_by_choice(state, part))), [])
        case Fixed() | Compared() | AtLeast() | HasScore():
            return []
        case _:
            assert_never(formula)


def _split_lookup(state: State, lookup: Lookup) -> list[State]:
    if found := _split_asked(state, lookup.variable):
        return found
    mask = state.masks[lookup.variable]
    parts = [mask & allowed for allowed in lookup.may_be]
    apart = parts[0] & parts[1] == 0 == (parts[0] | parts[1]) & parts[2]
    kept = [part for part in parts if part] if apart else _halve(state.model.variables[lookup.variable], mask)
    return _make_states(state, lookup.variable, kept)


def _split_pair(state: State, pair: Pair) -> list[State]:
    wider = max((pair.first, pair.second), key=lambda place: state.masks[place].bit_count())
    return _make_states(state, wider, _halve(state.model.variables[wider], state.masks[wider]))


def _split_asked(state: State, place: int) -> list[State]:
    """Split by whether a question is asked, and offers something, if that is open."""
    when, void = state.model.whens.get(place), state.model.voids.get(place)
    if when is not None and (found := _split_by_choice(state, when)):
        return found
    if void is None:
        return []
    named, nothing, something = void
    return _split_by_choice(state, Lookup(named, (something, nothing, 0)))


def _split_by_part(state: State, formula: Formula) -> list[Formula]:
    """Split by which part of the first "or" is the one that holds."""
    parts = formula.parts if isinstance(formula, Every) else (formula,)
    for index, part in enumerate(parts):
        if state.find_truths(part) != 1 and (ways := list(_list_ways(part))):
            return [join_every([*parts[:index], way, *parts[index + 1 :]]) for way in ways]
    return []


def _list_ways(formula: Formula, *, holds: bool = True) -> Iterator[Formula]:
    """Yield the ways in which an "or" may come true; nothing for what is none."""
    match formula:
        case Negation():
            yield from _list_ways(formula.part, holds=not holds)
        case IsTrue():
            if holds:
                yield from _list_ways(formula.part)
            elif isinstance(formula.part, Every):
                yield from (Negation(IsTrue(part)) for part in formula.part.parts)
        case Some() if holds:
            yield from formula.parts
        case Every() if not holds:
            yield from (Negation(part) for part in formula.parts)
        case _:
            return


def _split_by_answer(state: State, formula: Formula) -> list[State]:
    """Split by the answer to the question, or the target, that leaves the figures in `formula` most open."""
    places = list(dict.fromkeys(_list_figures(state, formula)))
    for place in places:
        if found := _split_asked(state, place):
            return found
    widest = max(
        places, key=lambda place: _measure_spread(state.model.variables[place], state.masks[place]), default=None
    )
    if widest is None:
        return []
    return _make_states(state, widest, _halve(state.model.variables[widest], state.masks[widest]))


def _list_figures(state: State, formula: Formula) -> Iterator[int]:
    """Yield the variables behind the parts of `formula` that are about figures of axes and still open."""
    if is_settled(state.find_truths(formula)):
        return
    match formula:
        case AtLeast() | HasScore():
            yield from state.model.scored[formula.axis_id]
        case Compared():
            yield from _list_behind(state, formula.left)
            yield from _list_behind(state, formula.right)
        case Negation() | IsTrue():
            yield from _list_figures(state, formula.part)
        case Every() | Some():
            for part in formula.parts:
                yield from _list_figures(state, part)
        case Fixed() | Lookup() | Pair():
            return
        case _:
            assert_never(formula)


def _list_behind(state: State, side: Side) -> Iterator[int]:
    """Yield the variables behind one side of a comparison of figures."""
    if isinstance(side, Figure):
        yield from state.model.scored[side.axis_id]
        yield from () if side.target is None else (side.target,)
    elif isinstance(side, int):
        yield side


def _measure_spread(variable: Variable, mask: Mask) -> tuple[int, float]:
    """Measure how much a variable leaves open: nothing if one choice is left."""
    reaches = [variable.choices[place].reach for place in list_places(mask & variable.answered)]
    ratios = [float(ratio) for reach in reaches if reach is not None for ratio in reach]
    return (int(mask.bit_count() > 1), max(ratios, default=0.0) - min(ratios, default=0.0))


def _halve(variable: Variable, mask: Mask) -> list[Mask]:
    """Split a set of choices: the higher half, the lower half, and what is no choice each for itself."""
    if mask.bit_count() < 2:
        return []
    places = list(list_places(mask & variable.answered))
    if places and variable.choices[places[0]].ratios:
        places.sort(key=lambda place: variable.choices[place].ratios[0])
    middle = len(places) // 2
    halves = [sum(1 << place for place in half) for half in (places[middle:], places[:middle])]
    others = [mask & bit for bit in (variable.not_applicable, variable.unanswered)]
    return [each for each in (*halves, *others) if each]


def _make_states(state: State, place: int, kept: Iterable[Mask]) -> list[State]:
    """Return a state for each of several sets of choices of one variable; nothing if there is only one set."""
    found = []
    for mask in kept:
        masks = list(state.masks)
        masks[place] = mask
        found.append(state.replace(masks))
    return found if len(found) > 1 else []
