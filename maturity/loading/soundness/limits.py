"""Limits: how much work a bank may make, where two of its sizes multiply.

A file holds at most 100,000 values and keys, but 20,000 questions that share 20,000 options, or as many levels for as
many axes, make far more work than their text shows. The limits are those that docs/format.md publishes: a bank of 2,000
questions with ten options each stays far below them.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.loading.soundness.advice_cost import estimate_advice_cost
from maturity.model.bank import Bank
from maturity.model.condition import walk_nodes

MAX_OPTIONS = 100_000
"""How many options all items and targets may offer together; a shared list counts each time it is used."""
MAX_LEVELS = 100_000
"""The most levels times axes: each axis says which levels it can reach."""
MAX_EXAMPLES = 200_000
"""The most examples times questions: each example is scored whole."""
MAX_CONDITIONS = 1_000_000
"""The most recommendations times parts of conditions: what a recommendation changes may change what is asked.

Counted are the recommendations that move a question which the condition of a question names, and the operands,
comparisons and connectives of all conditions of questions.
"""
MAX_ADVICE = 300_000
"""The most work of advice: see `advice_cost`. Some ten seconds; 436 questions, advised one by one, make 190,000."""

MAX_JUDGING = 1_000_000
"""The most work of trying the examples: see `_estimate_judging`. Some ten seconds."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a problem for each limit that `bank` exceeds. It need not be sound: the other checks are work too."""
    yield from _check_options(bank)
    levels, axes = len(bank.levels), sum(1 for _ in walk.locate_axes(bank))
    yield from _check_product("levels", MAX_LEVELS, levels=levels, axes=axes)
    yield from _check_product("examples", MAX_EXAMPLES, examples=len(bank.examples), questions=len(bank.questions))
    conditions = [question.when.tree for question in bank.questions if question.when]
    parts = sum(sum(1 for _ in walk_nodes(tree)) for tree in conditions)
    named = bank.questions_in_conditions
    changing = sum(not named.isdisjoint(each.moves) for each in bank.recommendations)
    yield from _check_product("recommendations", MAX_CONDITIONS, recommendations=changing, parts=parts)
    if (cost := estimate_advice_cost(bank, MAX_ADVICE)) > MAX_ADVICE:
        yield Problem("MB252", ("recommendations",), {"found": cost, "limit": MAX_ADVICE}, "advice", on_key=True)
        return
    if (judging := _estimate_judging(bank, cost)) > MAX_JUDGING:
        yield Problem("MB252", ("examples",), {"found": judging, "limit": MAX_JUDGING}, "judging", on_key=True)


def _estimate_judging(bank: Bank, advice: int) -> int:
    """Estimate the work of trying the examples of `bank`, where finding all of its `advice` is so much work.

    For each example it is found which recommendations fit; for each that expects an order, what each recommendation
    brings as well, and which of the floors of a level it removes.
    """
    recommendations = len(bank.recommendations)
    parts = sum(1 for each in bank.recommendations if each.when for _ in walk_nodes(each.when.tree))
    floors = max((len(level.at_least) for level in bank.levels), default=0)
    ordered = sum(bool(example.expect.order) for example in bank.examples)
    fitting = 2 * recommendations + parts // 4
    return len(bank.examples) * fitting + ordered * (advice + recommendations * (35 + floors))


def _check_options(bank: Bank) -> Iterator[Problem]:
    """Yield a problem if the items and targets of `bank` offer too many options together."""
    length_by_name = {name: len(options) for name, options in bank.answer_sets.items()}
    options = sum(
        length_by_name.get(each.answer_set, 0) if each.answer_set else len(each.options)
        for each, _ in walk.locate_choices(bank)
    )
    if options > MAX_OPTIONS:
        yield Problem("MB252", ("questions",), {"found": options, "limit": MAX_OPTIONS}, "options", on_key=True)


def _check_product(section: str, limit: int, **sizes: int) -> Iterator[Problem]:
    """Yield a problem at the key of `section` if the product of two `sizes`, by name, is above `limit`."""
    found = prod(sizes.values())
    if found > limit:
        yield Problem("MB252", (section,), {**sizes, "found": found, "limit": limit}, section, on_key=True)
