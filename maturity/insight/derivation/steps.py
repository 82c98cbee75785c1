"""Steps of a derivation, and the ledger in which they are written down, each after those that it uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Literal, assert_never

from maturity.model.diagnostic import Pointer
from maturity.model.exact import add_up

Operation = Literal["given", "add", "subtract", "multiply", "divide", "min", "max"]
"""What a step does: nothing but give a figure, or one operation on the figures of other steps, in their order."""
OriginFile = Literal["bank", "answers", "rule"]
"""Where a figure is written: in the file of the bank, in that of the answers, or in docs/scoring.md as a rule."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure, or the choice of the figures to use, is written."""

    file: OriginFile
    pointer: Pointer
    """The path of the value in the file; for a rule, the number of its point in docs/scoring.md alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """One figure, with what it was made of."""

    id: str
    """Its name, in parts with dots between them, such as `questions.website.ratio`."""
    operation: Operation
    operands: tuple[str, ...]
    """The ids of the steps that it uses; none for a figure that is given."""
    value: Fraction
    origin: Origin | None = None
    """Where the figure is written or, of an operation, what says which figures it uses; None if a rule says that."""


class Ledger:
    """The steps of one derivation, in an order in which each comes after those that it uses.

    Every figure that is given enters an addition, a subtraction, or a division, which give another result whenever one
    of their figures is another. So whoever does all steps again notices any figure that was changed.
    """

    def __init__(self) -> None:
        self._steps: dict[str, Step] = {}

    @property
    def steps(self) -> Mapping[str, Step]:
        """The steps by id, in order."""
        return self._steps

    def give(self, step_id: str, value: Fraction, origin: Origin) -> Step:
        """Write down a figure that is given at `origin`; the step that has this id already, if there is one."""
        return self._steps.setdefault(step_id, Step(step_id, "given", (), value, origin))

    def give_rule(self, step_id: str, value: int, point: int) -> Step:
        """Write down a figure that point `point` of docs/scoring.md gives."""
        return self.give(step_id, Fraction(value), Origin("rule", (point,)))

    def work_out(
        self, step_id: str, operation: Operation, operands: Sequence[Step], origin: Origin | None = None
    ) -> Step:
        """Write down the result of an operation; the step that has this id already, if there is one."""
        found = self._steps.get(step_id)
        if found is not None:
            return found
        value = calculate(operation, [each.value for each in operands])
        step = Step(step_id, operation, tuple(each.id for each in operands), value, origin)
        self._steps[step_id] = step
        return step

    def add(self, step_id: str, *operands: Step, origin: Origin | None = None) -> Step:
        """Write down a sum; that of nothing is 0."""
        return self.work_out(step_id, "add", operands, origin)

    def subtract(self, step_id: str, whole: Step, part: Step) -> Step:
        """Write down `whole` minus `part`."""
        return self.work_out(step_id, "subtract", (whole, part))

    def multiply(self, step_id: str, *operands: Step) -> Step:
        """Write down a product."""
        return self.work_out(step_id, "multiply", operands)

    def divide(self, step_id: str, part: Step, whole: Step) -> Step:
        """Write down `part` divided by `whole`, which is not 0."""
        return self.work_out(step_id, "divide", (part, whole))

    def clamp(self, step_id: str, step: Step, lowest: Step, highest: Step) -> Step:
        """Write down a figure, or the nearer end of a range if it lies outside."""
        self.subtract(f"{step_id}.above_lowest", step, lowest)  # tells a figure beyond an end from another one there
        above = self.work_out(f"{step_id}.from_lowest", "max", (step, lowest))
        return self.work_out(step_id, "min", (above, highest))


def calculate(operation: Operation, values: Sequence[Fraction]) -> Fraction:
    """Do one operation on the values of its operands; raises ValueError for `given`, which is none."""
    match operation:
        case "add":
            return add_up(values)
        case "subtract":
            return values[0] - values[1]
        case "multiply":
            return prod(values, start=Fraction(1))
        case "divide":
            return values[0] / values[1]
        case "min":
            return min(values)
        case "max":
            return max(values)
        case "given":
            raise ValueError(operation)
        case _:
            assert_never(operation)
