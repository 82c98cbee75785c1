"""What the answers to the target of one axis are worth, in units of the scale (scoring.md, point 10)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from maturity.model.bank import Bank
from maturity.model.items import Target


class CompiledTarget(NamedTuple):
    """The target of one axis; `compile_target` makes it."""

    score_by_option: Mapping[str, Fraction]
    """Option id to the score that it stands for: the scale goes from the option of the lowest value to the highest."""
    step: Fraction
    """The difference between two options: the span of the scale divided by the number of options minus one."""


def compile_target(bank: Bank, target: Target) -> CompiledTarget:
    """Compile the target of an axis of `bank`."""
    values = bank.get_values(target)
    lowest, highest = min(values.values()), max(values.values())
    scores = {each: bank.scale.convert_ratio((value - lowest) / (highest - lowest)) for each, value in values.items()}
    return CompiledTarget(scores, bank.scale.span / (len(bank.get_options(target)) - 1))
