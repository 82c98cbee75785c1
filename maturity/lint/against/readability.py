"""Old answers that the new version would not take: found by reading one of each sort with the reader of answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any, assert_never

from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison, Owners, point_to_options
from maturity.loading.answer import AnswerReader
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item, Question
from maturity.model.sections import Section

_FAR = Fraction(10) ** 9
"""A number that stands for all those beyond the bounds that an item names."""
_PART = Fraction(1, 2)
"""What is no whole number: it is tried whether a question takes decimals."""


def find_unreadable(comparison: Comparison) -> Iterator[Change]:
    """Yield the questions and profile fields that would refuse an answer that the earlier version took.

    A question whose answers are to be confirmed refuses none. Options that are gone are another subject. Where only
    whole numbers are answers now, a doubt is enough: most things that are counted were given so all the same.
    """
    for section, old, new, pointer in comparison.item_pairs:
        if section == "answers" and comparison.is_to_confirm(new.id):
            continue
        recheck = (new.id,) if section == "answers" else ()
        problem = _find_refusal(comparison, section, old, new, pointer) or _find_other_unit(old, new, pointer)
        if problem:
            variant = problem.variant if recheck else f"{problem.variant}_field"
            yield Change("unreadable", "major", new.id, replace(problem, variant=variant), recheck=recheck)
        elif new.whole and not old.whole and new.kind == old.kind:
            variant = "whole" if recheck else "whole_field"
            params = {"question": new.id, "version": comparison.old.version}
            problem = Problem("MB893", (*pointer, "whole"), params, variant, on_key=True)
            yield Change("meaning", "patch", new.id, problem, recheck=recheck)


def _find_refusal(comparison: Comparison, section: Section, old: Item, new: Item, pointer: Pointer) -> Problem | None:
    """Return the problem of an item that would refuse an old answer; None if it takes them all."""
    params: dict[str, Any] = {"question": new.id, "version": comparison.old.version}
    if old.kind != new.kind:
        return Problem("MB892", (*pointer, "kind"), {**params, "old": old.kind, "new": new.kind}, "kind")
    reader = AnswerReader(comparison.new)
    for answer in _list_answers(comparison, section, old, new, pointer):
        reader.read(new, answer, ())
        if reader.problems:
            return _name_cause(reader.problems[0].code, new, pointer, params)
    return None


def _name_cause(code: str, new: Item, pointer: Pointer, params: dict[str, Any]) -> Problem:
    """Return the problem with the cause by which an old answer is refused: `code` is that of its reading."""
    match code:
        case "MB405":
            return Problem("MB892", (*pointer, "may_not_apply"), params, "not_applicable")
        case "MB403":
            return Problem("MB892", point_to_options(new, pointer), params, "exclusive", on_key=True)
        case _:
            key = next((name for name in ("max", "min") if getattr(new, name) is not None), "kind")
            return Problem("MB892", (*pointer, key), params, "bounds")


def _find_other_unit(old: Item, new: Item, pointer: Pointer) -> Problem | None:
    """Return the problem of a number that is counted in another unit: 12 means something else then."""
    if old.kind != "number" or new.kind != "number" or old.unit == new.unit:
        return None
    params = {"question": new.id, "old": old.unit or "-", "new": new.unit or "-"}
    return Problem("MB892", (*pointer, "unit"), params, "unit")


def _list_answers(comparison: Comparison, section: Section, old: Item, new: Item, pointer: Pointer) -> Iterator[Any]:
    """Yield answers of every sort that the earlier version took, as a file has them, under present ids of options."""
    if isinstance(old, Question) and old.may_not_apply:
        yield "not_applicable"
    kept = comparison.find_options(Owners(section, new.id, old, new, pointer)).kept
    match old.kind:
        case "single":
            yield from kept.values()
        case "multiple":
            exclusive = comparison.old.get_exclusive(old)
            yield from ([name] for name in kept.values())
            yield [present for name, present in kept.items() if name not in exclusive]
        case "number":
            yield from _list_numbers(old, new)
        case "text":
            yield "-"
        case _:
            assert_never(old.kind)


def _list_numbers(old: Item, new: Item) -> Iterator[Fraction]:
    """Yield numbers that the earlier version took, on and beyond the bounds of both versions."""
    marks = {bound for bound in (old.min, old.max, new.min, new.max) if bound is not None}
    numbers = {number for mark in marks for number in (mark - 1, mark - _PART, mark, mark + _PART, mark + 1)}
    for number in sorted({*numbers, -_FAR, _FAR, _PART, Fraction(0)}):
        is_within = (old.min is None or number >= old.min) and (old.max is None or number <= old.max)
        if is_within and (not (old.whole or new.whole) or number.denominator == 1):
            yield number
