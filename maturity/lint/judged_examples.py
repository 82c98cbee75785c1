"""The examples of a bank, each read and judged once, however many checks look at it."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.engine.verdict import Verdict, judge
from maturity.lint.example_sheets import read_example
from maturity.loading.problem import Problem
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.example import Example


@dataclass(frozen=True)
class JudgedExample:
    """An example of a bank whose answers are right, and what they give."""

    index: int
    """Its place in the bank's list of examples, from 0."""
    example: Example
    sheet: Sheet
    verdict: Verdict


class JudgedExamples:
    """Judges the examples of one bank: `judge` one, `list_sound` all of which the answers are right."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self._judged: dict[int, JudgedExample | tuple[Problem, ...]] = {}

    def judge(self, index: int) -> JudgedExample | tuple[Problem, ...]:
        """Return the example at `index`, from 0, with what it gives; or what is wrong in its answers.

        An example that makes the program raise an exception may raise it here, each time that it is asked for, or as
        late as a part of its verdict is looked at.
        """
        if index not in self._judged:
            example = self.bank.examples[index]
            sheet, problems = read_example(self.bank, example, ("examples", index))
            self._judged[index] = tuple(problems) or JudgedExample(index, example, sheet, judge(self.bank, sheet))
        return self._judged[index]

    def list_sound(self) -> tuple[JudgedExample, ...]:
        """List the examples whose answers are right, in their order, but for those that raise an exception.

        Such an exception is told by `maturity.lint.examples`, which looks at them too. What rules look at of a verdict
        is worked out here, so that it is not raised later.
        """
        judged = (self._try(index) for index, _ in enumerate(self.bank.examples))
        return tuple(each for each in judged if isinstance(each, JudgedExample))

    def _try(self, index: int) -> JudgedExample | tuple[Problem, ...]:
        try:
            judged = self.judge(index)
            if isinstance(judged, JudgedExample):
                _ = judged.verdict.evaluation.scores, judged.verdict.level, judged.verdict.advised
        except Exception:  # noqa: BLE001 - see above
            return ()
        return judged
