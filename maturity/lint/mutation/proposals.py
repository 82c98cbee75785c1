"""Examples that would notice a change: looked for near the examples that a bank has, and written to be pasted."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain, islice

from maturity.engine.verdict import Verdict, judge
from maturity.lint.example_sheets import read_example
from maturity.lint.mutation.candidates import list_candidates
from maturity.lint.mutation.mutant import Mutant, Reach, apply_changes
from maturity.lint.mutation.trial import WORK_TO_ORDER, HeldExample
from maturity.model.bank import Bank
from maturity.model.example import Example
from maturity.model.field_types import ROOT
from maturity.syntax.quoting import format_value
from maturity.text.numbers import round_half_up

MOST_TRIED = 300
"""So many sheets are tried for one change."""
MOST_WORK = 15_000_000
"""How much work the search for all changes of one bank may be, in about microseconds of a common processor."""
_REMEMBERED = 4_000


class Proposer:
    """Looks for an example that tells a bank from a mutant: `propose(mutant)`."""

    def __init__(self, bank: Bank, held: Sequence[HeldExample]) -> None:
        """Prepare the search; `held` are the examples of `bank` that hold."""
        self._bank = bank
        self._held = held
        self._work = 0
        self._verdicts: dict[str, Verdict | None] = {}

    def propose(self, mutant: Mutant) -> str:
        """Return an example that fails under `mutant` and holds now, as YAML on one line; "" if none was found."""
        found = self.find(mutant)
        return "" if found is None else write_example(*found)

    def find(self, mutant: Mutant) -> tuple[Example, str] | None:
        """Find an example that notices `mutant`, and what it has to expect, as YAML; None if none was found."""
        changed = apply_changes(self._bank, mutant)
        for example in islice(list_candidates(self._bank, self._held, mutant), MOST_TRIED):
            if self._work > MOST_WORK:
                return None
            before = self._judge(example)
            if before is None:
                continue
            after = self._judge_changed(changed, before, example, mutant)
            expected = self._find_expected(mutant, before, after)
            if expected is not None:
                return example, expected
        return None

    def _find_expected(self, mutant: Mutant, before: Verdict, after: Verdict | None) -> str | None:
        """Return what an example has to expect so that only `before` meets it, as YAML; None if nothing was found."""
        if mutant.reach is not Reach.ORDER or after is None:
            return find_difference(self._bank, before, after)
        if any(not before.is_advised(self._bank.recommendation_by_id[each]) for each in mutant.recommendations):
            return None
        self._work += 2 * WORK_TO_ORDER * len(self._bank.questions)
        earlier, later = mutant.recommendations
        turned = _comes_first(before, earlier, later) and _comes_first(after, later, earlier)
        return f"order: [{earlier}, {later}]" if turned else None

    def _judge(self, example: Example) -> Verdict | None:
        """Return what an example gives under the bank; None if its answers are none."""
        key = repr((example.profile, example.targets, example.duties, example.fill, example.answers))
        if key not in self._verdicts:
            if len(self._verdicts) >= _REMEMBERED:
                self._verdicts.clear()
            self._work += 80 * len(self._bank.questions)
            sheet, problems = read_example(self._bank, example, ())
            self._verdicts[key] = None if problems else judge(self._bank, sheet)
        return self._verdicts[key]

    def _judge_changed(self, changed: Bank, before: Verdict, example: Example, mutant: Mutant) -> Verdict | None:
        """Return what an example gives under the changed bank; None if its answers are none there."""
        if mutant.reach in (Reach.LEVEL, Reach.ORDER):
            return Verdict(changed, before.evaluation)
        self._work += 120 * len(changed.questions)
        sheet, problems = read_example(changed, example, ())
        return None if problems else judge(changed, sheet)


def _comes_first(verdict: Verdict, one: str, other: str) -> bool:
    return verdict.order.index(one) < verdict.order.index(other)


def find_difference(bank: Bank, before: Verdict, after: Verdict | None) -> str | None:
    """Return what an example has to expect so that `before` meets it and `after` does not, as YAML; None if nothing.

    `after` is None where the changed bank refuses the answers: any expectation will do.
    """
    for axis_id in chain(reversed(tuple(bank.axis_by_id)), () if bank.combine == "none" else (ROOT,)):
        score, other = before.get_score(axis_id), None if after is None else after.get_score(axis_id)
        if score is not None and (written := _write_score(score, other)):
            return f"scores: {{{axis_id}: {written}}}"
    if after is None:
        return None
    if before.level is not None and before.level != after.level:
        return f"level: {before.level}"
    for key, ids in (("advised", before.advised - after.advised), ("not_advised", after.advised - before.advised)):
        if ids:
            return f"{key}: [{min(ids)}]"
    return None


def _write_score(score: Fraction, other: Fraction | None) -> str:
    """Write a score with so many decimals, four at most, that `other` is not the same; "" if it is."""
    for decimals in range(5):
        rounded = round_half_up(score, decimals)
        if other is None or round_half_up(other, decimals) != rounded:
            return f"{float(rounded):.{decimals}f}"
    return ""


def write_example(example: Example, expected: str) -> str:
    """Write an example as YAML on one line, to be pasted under `examples`."""
    parts = [f"name: {format_value(example.name)}"]
    for key in ("profile", "targets", "duties"):
        given = getattr(example, key)
        parts += [f"{key}: {format_value(given)}"] if given else []
    if example.fill:
        parts.append(f"fill: {example.fill}")
    if example.answers:
        parts.append(f"answers: {format_value(example.answers)}")
    return f"- {{{', '.join([*parts, f'expect: {{{expected}}}'])}}}"
