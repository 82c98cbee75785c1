"""Narrowing: from what has to hold, the choices that are ruled out are taken away, again and again."""

from __future__ import annotations

from typing import assert_never

from maturity.lint.proofs.formulas import (
    AtLeast,
    Compared,
    Every,
    Fixed,
    Formula,
    HasScore,
    IsTrue,
    Lookup,
    Negation,
    Pair,
    Some,
)
from maturity.lint.proofs.states import State
from maturity.lint.proofs.truths import FALSE, NOT_TRUE, TRUE, UNKNOWN, Truths, negate
from maturity.lint.proofs.variables import Mask

_MOST_ROUNDS = 6
"""How often what is left is gone through again: each round may rule out more."""


def narrow(state: State, formula: Formula) -> State | None:
    """Return a state with fewer choices in which `formula` can be true wherever it can in `state`; None if nowhere."""
    for _ in range(_MOST_ROUNDS):
        masks = list(state.masks)
        if not _require(state, formula, TRUE, masks):
            return None
        if masks == state.masks:
            break
        state = state.replace(masks)
    return state


def _require(state: State, formula: Formula, wanted: Truths, masks: list[Mask]) -> bool:
    """Take from `masks` what cannot be where `formula` is one of `wanted`; False if it can be none of them."""
    match formula:
        case Lookup():
            return _require_lookup(state, formula, wanted, masks)
        case Negation():
            return _require(state, formula.part, negate(wanted), masks)
        case IsTrue():
            inner = (TRUE if wanted & TRUE else 0) | (NOT_TRUE if wanted & FALSE else 0)
            return inner != 0 and _require(state, formula.part, inner, masks)
        case Every():
            return _require_every(state, formula.parts, wanted, masks)
        case Some():
            flipped = tuple(Negation(part) for part in formula.parts)
            return _require_every(state, flipped, negate(wanted), masks)
        case Fixed() | Pair() | Compared() | AtLeast() | HasScore():
            return bool(state.find_truths(formula) & wanted)
        case _:
            assert_never(formula)


def _require_every(state: State, parts: tuple[Formula, ...], wanted: Truths, masks: list[Mask]) -> bool:
    """Do so for parts joined by "and": if all have to hold, each has to; if not, the only one that may fail has to."""
    if wanted == TRUE:
        return all(_require(state, part, TRUE, masks) for part in parts)
    if wanted == TRUE | UNKNOWN:
        return all(_require(state, part, TRUE | UNKNOWN, masks) for part in parts)
    if wanted & TRUE:
        return True
    failing = FALSE if wanted == FALSE else NOT_TRUE
    open_parts = [part for part in parts if state.find_truths(part) & failing]
    return bool(open_parts) and (len(open_parts) > 1 or _require(state, open_parts[0], failing, masks))


def _require_lookup(state: State, lookup: Lookup, wanted: Truths, masks: list[Mask]) -> bool:
    """Keep of a variable the choices with which `lookup` may be one of `wanted`.

    What is said in answer to a question that is not asked makes no difference: where nothing that it may be said to be
    will do, the question is not to be asked, and its choices stay.
    """
    allowed = 0
    for flag, mask in zip((TRUE, FALSE, UNKNOWN), lookup.may_be, strict=True):
        allowed |= mask if wanted & flag else 0
    if not state.get_effective(lookup.variable) & allowed:
        return False
    place = lookup.variable
    if place in state.model.voids or (state.in_scope is not None and state.model.variables[place].question is not None):
        return True
    when = state.model.whens.get(place)
    if masks[place] & allowed:
        masks[place] &= allowed
    elif when is not None:
        return _require(state, when, NOT_TRUE, masks)
    else:
        return False  # other parts have taken the rest away
    return True
