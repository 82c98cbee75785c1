"""Limits: how much work a bank may make, where two of its sizes multiply.

A file holds at most 100,000 values and keys, but 20,000 questions that share 20,000 options, or as many levels for as
many axes, make far more work than their text shows. The limits are those that docs/format.md publishes: a bank of 2,000
questions with ten options each stays far below them.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank

MAX_OPTIONS = 100_000
"""How many options all items and targets may offer together; a shared list counts each time it is used."""
MAX_LEVELS = 100_000
"""The most levels times axes: each axis says which levels it can reach."""
MAX_EXAMPLES = 200_000
"""The most examples times questions: each example is scored whole."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield a problem for each limit that `bank` exceeds. It need not be sound: the other checks are work too."""
    length_by_name = {name: len(options) for name, options in bank.answer_sets.items()}
    options = sum(
        length_by_name.get(each.answer_set, 0) if each.answer_set else len(each.options)
        for each, _ in walk.locate_choices(bank)
    )
    if options > MAX_OPTIONS:
        yield Problem("MB252", ("questions",), {"found": options, "limit": MAX_OPTIONS}, "options", on_key=True)
    levels, axes = len(bank.levels), sum(1 for _ in walk.locate_axes(bank))
    if levels * axes > MAX_LEVELS:
        sizes = {"levels": levels, "axes": axes, "found": levels * axes, "limit": MAX_LEVELS}
        yield Problem("MB252", ("levels",), sizes, "levels", on_key=True)
    examples, questions = len(bank.examples), len(bank.questions)
    if examples * questions > MAX_EXAMPLES:
        sizes = {"examples": examples, "questions": questions, "found": examples * questions, "limit": MAX_EXAMPLES}
        yield Problem("MB252", ("examples",), sizes, "examples", on_key=True)
