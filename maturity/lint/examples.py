"""The examples in a bank: answers, with the result that they have to give (format.md, `examples`).

A problem has a code and a pointer, the path of a value inside the bank's file. `above` is here the pointer of the
example.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.engine.verdict import Verdict
from maturity.lint.judged_examples import JudgedExample, JudgedExamples
from maturity.loading.bugs import ExceptionListener, ignore_exception, make_exception_problem
from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.example import Example
from maturity.model.field_types import ROOT
from maturity.syntax.document import Document
from maturity.text.numbers import round_half_up


def check_examples(
    judged: JudgedExamples, document: Document, tell_exception: ExceptionListener = ignore_exception
) -> Iterator[Problem]:
    """Yield the problems of the examples of a bank, which `document` holds, in their order.

    They are what is wrong in an example's answers, names in it that the bank does not have, and, if there is neither,
    each score, level or recommendation expected that differs from the result. Nothing for a bank without examples. An
    example that makes the program raise an exception has that as its problem (MB901), after `tell_exception` was told.
    """
    for index, _ in enumerate(judged.bank.examples):
        pointer: Pointer = ("examples", index)
        try:
            yield from _check_example(judged, document, index, pointer)
        except Exception as error:  # noqa: BLE001 - the other examples are checked all the same
            tell_exception(error)
            yield make_exception_problem(pointer, error)


def _check_example(judged: JudgedExamples, document: Document, index: int, above: Pointer) -> Iterator[Problem]:
    """Yield the problems of one example. Its result is compared only if its names and answers are right."""
    example = judged.bank.examples[index]
    unknown_names = list(_find_unknown_names(judged.bank, example, above))
    given = judged.judge(index)
    yield from unknown_names
    if not isinstance(given, JudgedExample):
        yield from given
        return
    if unknown_names:
        return
    verdict = given.verdict
    yield from _check_scores(verdict, document, example, above)
    yield from _check_level(verdict, example, above)
    yield from _check_advice(verdict, example, above)
    yield from _check_order(verdict, example, above)


def _find_unknown_names(bank: Bank, example: Example, above: Pointer) -> Iterator[Problem]:
    """Yield the axes, the level and the recommendations that `example` expects and `bank` does not have."""
    axes = (*bank.axis_by_id, *(() if bank.combine == "none" else (ROOT,)))
    expect = (*above, "expect")
    for axis in example.expect.scores:
        if axis not in axes:
            yield make_unknown_name("MB205", (*expect, "scores", axis), axis, axes, on_key=True)
    level = example.expect.level
    if level is not None and level not in bank.level_by_id:
        yield make_unknown_name("MB231", (*expect, "level"), level, bank.level_by_id, on_key=False)
    for key in ("advised", "not_advised", "order"):
        for index, name in enumerate(getattr(example.expect, key)):
            if name not in bank.recommendation_by_id:
                possible = bank.recommendation_by_id
                yield make_unknown_name("MB232", (*expect, key, index), name, possible, on_key=False)


def _check_scores(verdict: Verdict, document: Document, example: Example, above: Pointer) -> Iterator[Problem]:
    """Yield the expected scores that `verdict` does not have, once its own are rounded like the expected ones."""
    for axis, expected in example.expect.scores.items():
        pointer = (*above, "expect", "scores", axis)
        decimals = count_decimals(document, pointer)
        score = verdict.get_score(axis)
        params: dict[str, object] = {"axis": axis, "expected": expected}
        if score is None:
            yield Problem("MB501", pointer, params, "overall_none" if axis == ROOT else "none")
        elif (found := round_half_up(score, decimals)) != expected:
            exactly, rounded = ("overall", "overall_rounded") if axis == ROOT else ("axis", "axis_rounded")
            params |= {"found": found, "exact": str(score)}
            yield Problem("MB501", pointer, params, exactly if found == score else rounded)


def count_decimals(document: Document, pointer: Pointer) -> int:
    """Return how many decimals the number at `pointer` is written with in the file.

    The score is compared when rounded to as many: 40.0 demands more than 40. An exponent moves the point: 3.3e1 has no
    decimals, 3.33e1 has one.
    """
    document, pointer = document.find_part(pointer)
    start, end, _ = document.find_location(pointer).location
    written = document.source.text[start:end].lower()
    digits, _, exponent = written.partition("e")
    return max(0, len(digits.partition(".")[2]) - int(exponent or 0))


def _check_level(verdict: Verdict, example: Example, above: Pointer) -> Iterator[Problem]:
    """Yield a problem if `example` expects a level and `verdict` has another one, or none."""
    expected, level = example.expect.level, verdict.level
    if expected is not None and level != expected:
        params = {"expected": expected, "found": level}
        yield Problem("MB502", (*above, "expect", "level"), params, "" if level else "none")


def _check_advice(verdict: Verdict, example: Example, above: Pointer) -> Iterator[Problem]:
    """Yield the recommendations that are expected and not advised, or advised and expected not to be.

    An empty list under `advised` in the file expects that none is advised; without the key, any may be.
    """
    recommendations, expected = verdict.bank.recommendation_by_id, example.expect.advised
    if "advised" in example.expect.model_fields_set and not expected and verdict.advised:
        yield Problem("MB504", (*above, "expect", "advised"), {"names": ", ".join(sorted(verdict.advised))}, "any")
    for index, name in enumerate(expected):
        if not verdict.is_advised(recommendations[name]):
            yield Problem("MB503", (*above, "expect", "advised", index), {"id": name})
    for index, name in enumerate(example.expect.not_advised):
        if verdict.is_advised(recommendations[name]):
            yield Problem("MB504", (*above, "expect", "not_advised", index), {"id": name})


def _check_order(verdict: Verdict, example: Example, above: Pointer) -> Iterator[Problem]:
    """Yield the recommendations that are not shown, or shown before the one that the example lists before them."""
    expected = example.expect.order
    places = {name: place for place, name in enumerate(verdict.order)} if expected else {}
    earlier: str | None = None
    for index, name in enumerate(expected):
        pointer = (*above, "expect", "order", index)
        if name not in places:
            yield Problem("MB505", pointer, {"id": name}, "absent")
            continue
        if earlier is not None and places[name] <= places[earlier]:
            yield Problem("MB505", pointer, {"id": name, "earlier": earlier})
        earlier = name
