"""Changes by which the same answers give another score: values, curves, weights, how axes are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison, Owners, point_to_options
from maturity.lint.against.gone import list_names
from maturity.lint.key_words import name_score, name_values
from maturity.loading.problem import Problem
from maturity.model.answers import Value
from maturity.model.diagnostic import Pointer
from maturity.model.exact import ZERO
from maturity.model.field_types import ROOT, Record
from maturity.model.items import Question
from maturity.model.measure import Measure

_HUNDRED = 100
_BEYOND = 1
"""How far beyond the ends of a curve a number stands for all those that lie there."""


def find_score_changes(comparison: Comparison) -> Iterator[Change]:
    """Yield what makes the same answers score otherwise, of questions and axes, then of the whole.

    Answers to a question that are to be confirmed do not count until then: nothing is said of its values.
    """
    yield from _group_values(
        (new.id, problem)
        for old, new, pointer in comparison.question_pairs
        if (problem := _compare_question(comparison, old, new, pointer))
    )
    yield from _compare_weights(comparison)
    for before, after, pointer in comparison.axis_pairs:
        if before.combine != after.combine:
            params = name_values({"axis": name_score(after.id), "old": before.combine, "new": after.combine})
            yield _make_change(after.id, Problem("MB895", (*pointer, "combine"), params, "combine"))
        old_parent, new_parent = comparison.old.parent_by_axis[before.id], comparison.new.parent_by_axis[after.id]
        if (comparison.find_axis(old_parent) if old_parent else None) != new_parent:
            yield _make_change(after.id, Problem("MB895", pointer, {"axis": after.id}, "axis_moved"))
    yield from _compare_whole(comparison)


def _make_change(name: str, problem: Problem) -> Change:
    return Change("score", "major", name, problem, is_settled_by_version=True)


def _group_values(problems: Iterable[tuple[str, Problem]]) -> Iterator[Change]:
    """Yield the changes of questions; those by one shared set of options are told once, with all their questions."""
    shared: dict[tuple[Pointer, str], list[str]] = {}
    first: dict[tuple[Pointer, str], Problem] = {}
    for question, problem in problems:
        if problem.variant != "values":
            yield _make_change(question, problem)
            continue
        key = (problem.pointer, repr({**problem.params, "question": ""}))
        first.setdefault(key, problem)
        shared.setdefault(key, []).append(question)
    for key, questions in shared.items():
        params = {**first[key].params, "n": len(questions), "names": list_names(questions)}
        yield _make_change(questions[0], replace(first[key], params=params))
        yield from (Change("score", "major", question) for question in questions[1:])


def _compare_question(comparison: Comparison, old: Question, new: Question, pointer: Pointer) -> Problem | None:
    """Return the gravest change in how one question counts; None if it counts as before."""
    params: dict[str, Any] = {"question": new.id}
    if old.counts != new.counts:
        return Problem("MB895", (*pointer, "scored"), params, "scored" if new.counts else "unscored")
    if not old.counts:
        return None
    axis = comparison.find_axis(old.axis)
    if axis != new.axis:
        return Problem("MB895", (*pointer, "axis"), {**params, "old": axis, "new": new.axis}, "moved")
    if old.kind != new.kind or comparison.is_to_confirm(new.id):
        return None
    for answer, present in _list_answers(comparison, old, new, pointer):
        before, after = _measure(comparison, old, new, answer, present)
        if before != after:
            shown = ", ".join(present) if isinstance(present, tuple) else present
            params |= {"answer": shown or "[]", "old": round(before), "new": round(after)}
            return Problem("MB895", _point_to_values(new, pointer), params, "values", on_key=True)
    return None


def _measure(
    comparison: Comparison, old: Question, new: Question, answer: Value, present: Value
) -> tuple[Fraction, Fraction]:
    """Return what one answer counts in each version, in per cent of the question."""
    before = _count(comparison.old.measure_by_question[old.id], answer)
    return before, _count(comparison.new.measure_by_question[new.id], present)


def _count(measure: Measure, answer: Value) -> Fraction:
    """Return what an answer counts, in per cent; options chosen together before they are kept within the range.

    Where each option alone counts the same before, so do all sums of them.
    """
    raw = sum((measure.values[each] for each in answer), ZERO) if isinstance(answer, tuple) else measure.get_raw(answer)
    return _HUNDRED * measure.get_ratio(raw)


def _point_to_values(new: Question, pointer: Pointer) -> Pointer:
    """Return where what an answer counts is written."""
    if new.has_options:
        return (*pointer, "range") if new.range else point_to_options(new, pointer)
    return (*pointer, "curve") if new.curve else (*pointer, "max")


def _list_answers(
    comparison: Comparison, old: Question, new: Question, pointer: Pointer
) -> Iterator[tuple[Value, Value]]:
    """Yield answers such that both versions count all answers alike if they count these alike.

    Each is given under the earlier and under the present ids of options. Of a `multiple`, they are each option alone
    and none at all: an answer is their sum.
    """
    if old.kind == "number":
        yield from ((number, number) for number in _list_numbers(old, new))
        return
    kept = comparison.find_options(Owners("answers", new.id, old, new, pointer)).kept
    if old.kind == "single":
        yield from kept.items()
        return
    yield from (((name,), (present,)) for name, present in kept.items())
    yield (), ()


def _list_numbers(old: Question, new: Question) -> Sequence[Fraction]:
    """List the numbers at which either version bends, as far as the earlier one took them."""
    marks = {point[0] for point in (*old.curve, *new.curve)}
    marks |= {bound for bound in (old.min, old.max, new.min, new.max) if bound is not None}
    marks |= {min(marks) - _BEYOND, max(marks) + _BEYOND} if marks else {Fraction(0)}
    low, high = old.min, old.max
    return sorted(each for each in marks if (low is None or each >= low) and (high is None or each <= high))


def _compare_weights(comparison: Comparison) -> Iterator[Change]:
    """Yield the weights that are others beside those of their siblings; all doubled weigh as before."""
    groups: dict[str, list[tuple[str, Fraction, Fraction, Pointer]]] = {}
    for old, new, pointer in comparison.question_pairs:
        if old.counts and new.counts and comparison.find_axis(old.axis) == new.axis:
            groups.setdefault(new.axis, []).append((new.id, old.weight, new.weight, pointer))
    for before, after, pointer in comparison.axis_pairs:
        parent = comparison.new.parent_by_axis[after.id] or ROOT
        groups.setdefault(parent, []).append((after.id, before.weight, after.weight, pointer))
    for axis_id, group in groups.items():
        combine = comparison.new.combine if axis_id == ROOT else comparison.new.axis_by_id[axis_id].combine
        ratios = {new / old for _, old, new, _ in group}
        if len(ratios) == 1 or combine in {"min", "none"}:
            continue
        for name, old_weight, new_weight, pointer in group:
            if old_weight != new_weight:
                params = {"id": name, "old": str(old_weight), "new": str(new_weight)}
                yield _make_change(name, Problem("MB895", (*pointer, "weight"), params, "weight"))


def _compare_whole(comparison: Comparison) -> Iterator[Change]:
    """Yield what has changed for all scores: how the whole is made, the scale, the policy."""
    old, new = comparison.old, comparison.new
    if old.combine != new.combine:
        params = name_values({"axis": name_score(ROOT), "old": old.combine, "new": new.combine})
        yield _make_change(ROOT, Problem("MB895", ("combine",), params, "combine"))
    yield from _compare_records(old.scale, new.scale, "scale", ("min", "max"))
    yield from _compare_records(old.policy, new.policy, "policy", tuple(type(new.policy).model_fields))


def _compare_records(old: Record, new: Record, key: str, names: Sequence[str]) -> Iterator[Change]:
    """Yield which of the values `names` under one key of the bank are others."""
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            params = name_values({"key": f"{key}.{name}", "old": before, "new": after})
            yield _make_change(f"{key}.{name}", Problem("MB895", (key, name), params, "setting"))
