"""Examples that would notice changes: looked for near the examples that a bank has, few for many changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from maturity.engine.verdict import Verdict, judge
from maturity.lint.example_sheets import read_example
from maturity.lint.mutation.candidates import list_candidates
from maturity.lint.mutation.expectations import Expected, find_difference, find_other_level, find_turn
from maturity.lint.mutation.mutant import Mutant, Reach, apply_changes, copy_record
from maturity.lint.mutation.naming import name_example
from maturity.lint.mutation.telling_apart import Contrast
from maturity.lint.mutation.trial import HeldExample
from maturity.lint.mutation.work import Costs
from maturity.lint.proofs.cases import write_case
from maturity.lint.proofs.variables import VariableMaker
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.example import Example, Expectation
from maturity.syntax.quoting import format_value

MOST_TRIED = 300
"""So many sheets are tried for one change."""
MOST_SHORT = 40
"""So many of them, the shortest near the examples, are tried before one is solved for, which has more answers."""
MOST_WORK = 10_000_000
"""How much work the search for all changes of one bank may be, in about microseconds of a common processor."""
_REMEMBERED = 4_000
"""How many verdicts are kept; the next one begins anew."""


@dataclass
class Proposal:
    """An example to paste, and the changes that it would notice."""

    example: Example
    expected: Expected
    noticed: list[int] = field(default_factory=list)
    """The indexes of the changes, among those for which examples were looked for, that no earlier one notices."""

    def write(self, *, in_brackets: bool = False) -> str:
        """Write the example on one line, to be pasted under `examples`: as an item of YAML, or of JSON in brackets."""
        written = write_example(self.example, self.expected.write(quotes=in_brackets), quotes=in_brackets)
        return written if in_brackets else f"- {written}"


@dataclass
class _Found:
    """A sheet that notices a change, and what it has to expect to notice each of them, by their index."""

    example: Example
    before: Verdict
    expected: dict[int, Expected]


class Proposer:
    """Looks for examples that tell a bank from its mutants: `propose(mutants)`."""

    def __init__(self, bank: Bank, held: Sequence[HeldExample]) -> None:
        """Prepare the search; `held` are the examples of `bank` that hold."""
        self._bank = bank
        self._costs = Costs(bank)
        self._maker = VariableMaker()
        self._held = held
        self._work = 0
        self._verdicts: dict[str, Verdict | None] = {}
        self._work += self._costs.to_read * len(bank.examples)
        read = ((example.name, read_example(bank, example, ())) for example in bank.examples)
        self._known = [(name, sheet) for name, (sheet, problems) in read if not problems]
        self.cut_short: set[int] = set()
        """Index of a change for which the search was ended before everything was looked for. Filled by `propose`."""
        self.completions: dict[int, tuple[str, Expected]] = {}
        """Index of a change that only the answers of an example of the bank notice, if it expects more: the name of
        that example, and what it has to expect too. Filled by `propose`."""

    def _find_known(self, sheet: Sheet) -> str | None:
        """Return the name of the example of the bank that gives the answers of `sheet`; None if there is none."""
        return next((name for name, known in self._known if known == sheet), None)

    @property
    def is_spent(self) -> bool:
        """Whether the search was ended before everything was looked for."""
        return self._work > MOST_WORK

    def propose(self, mutants: Sequence[Mutant]) -> list[Proposal]:
        """Return examples that notice as many of `mutants` as were found, each with a name of its own, few for many.

        None of them gives the answers of an example that the bank has.
        """
        changed = [apply_changes(self._bank, mutant) for mutant in mutants]
        self._work += sum(map(self._costs.estimate_building, mutants))
        found: list[_Found] = []
        for index, mutant in enumerate(mutants):
            if not any(self._notices(each, index, changed[index], mutant) for each in found):
                more = self._find(index, changed[index], mutant)
                found += [more] if more else []
        for each in found:
            for index, mutant in enumerate(mutants):
                self._notices(each, index, changed[index], mutant)
        return self._choose(found)

    def _choose(self, found: Sequence[_Found]) -> list[Proposal]:
        """Choose, time and again, the sheet that notices most of the changes that are not noticed yet."""
        left = {index for each in found for index in each.expected}
        taken = {example.name: example for example in self._bank.examples}
        chosen = []
        while left:
            best = max(found, key=lambda each: len(left & each.expected.keys()))
            noticed = sorted(left & best.expected.keys())
            expected = Expected(level=best.before.level)
            for index in noticed:
                expected.add(best.expected[index], best.before)
            name = name_example(self._bank, best.example, taken)
            chosen.append(Proposal(copy_record(best.example, name=name), expected, noticed))
            left -= set(noticed)
        return chosen

    def _notices(self, found: _Found, index: int, changed: Bank, mutant: Mutant) -> bool:
        """Tell whether a sheet that was found notices a mutant, and keep what it has to expect for that."""
        if index not in found.expected and not self.is_spent:
            after = self._judge_changed(changed, found.before, found.example, mutant)
            expected = self._find_expected(mutant, found.before, after)
            if expected is not None:
                found.expected[index] = expected
                self.completions.pop(index, None)
                self.cut_short.discard(index)
        return index in found.expected

    def _find(self, index: int, changed: Bank, mutant: Mutant) -> _Found | None:
        """Find a sheet that notices `mutant`; None if none was found."""
        near = list_candidates(self._bank, self._held, mutant)
        first, rest = islice(near, MOST_SHORT), islice(near, MOST_TRIED - MOST_SHORT)
        for example in chain(first, self._solve(changed, mutant), rest):
            if self.is_spent:
                self.cut_short.add(index)
                return None
            found = self._try(example, index, changed, mutant)
            if found is not None:
                return found
        return None

    def _try(self, example: Example, index: int, changed: Bank, mutant: Mutant) -> _Found | None:
        """Try one sheet; where an example of the bank has its answers, what that has to expect too is noted instead."""
        before = self._judge(example)
        if before is None:
            return None
        after = self._judge_changed(changed, before, example, mutant)
        expected = self._find_expected(mutant, before, after)
        if expected is None:
            return None
        known = self._find_known(before.evaluation.sheet)
        if known is None:
            self.completions.pop(index, None)
            return _Found(example, before, {index: expected})
        self.completions.setdefault(index, (known, expected))
        return None

    def _solve(self, changed: Bank, mutant: Mutant) -> Iterator[Example]:
        """Yield the sheet that a search over all sheets finds, if it finds one; it begins when that is asked for."""
        before = self._costs.estimate_contrast(mutant)
        if self._work + before > MOST_WORK:
            self._work += before
            return
        contrast = Contrast(self._bank, changed, mutant, maker=self._maker)
        witness = contrast.find_witness()
        self._work += before + contrast.work
        if witness is not None:
            data = write_case(self._bank, witness, {})
            yield Example(name=mutant.operator, **{**data, "expect": Expectation()})

    def _find_expected(self, mutant: Mutant, before: Verdict, after: Verdict | None) -> Expected | None:
        """Return what an example has to expect so that only `before` meets it; None if nothing was found."""
        if mutant.reach is Reach.LEVEL and after is not None:
            self._work += 2 * self._costs.to_level
            return find_other_level(before, after, mutant.recommendations)
        if mutant.reach is not Reach.ORDER or after is None:
            self._work += 2 * self._costs.to_advise_all
            return find_difference(self._bank, before, after)
        if any(not before.is_advised(self._bank.recommendation_by_id[each]) for each in mutant.recommendations):
            return None
        self._work += 2 * self._costs.to_order
        return find_turn(before, after, mutant.recommendations)

    def _judge(self, example: Example) -> Verdict | None:
        """Return what an example gives under the bank; None if its answers are none."""
        key = repr((example.profile, example.targets, example.duties, example.fill, example.answers))
        if key not in self._verdicts:
            if len(self._verdicts) >= _REMEMBERED:
                self._verdicts.clear()
            self._work += self._costs.to_read + self._costs.to_score
            sheet, problems = read_example(self._bank, example, ())
            self._verdicts[key] = None if problems else judge(self._bank, sheet)
        return self._verdicts[key]

    def _judge_changed(self, changed: Bank, before: Verdict, example: Example, mutant: Mutant) -> Verdict | None:
        """Return what an example gives under the changed bank; None if its answers are none there."""
        if mutant.reach in (Reach.LEVEL, Reach.ORDER):
            return Verdict(changed, before.evaluation)
        self._work += self._costs.to_read + self._costs.to_score
        sheet, problems = read_example(changed, example, ())
        return None if problems else judge(changed, sheet)


def write_example(example: Example, expected: str, *, quotes: bool = False) -> str:
    """Write an example as YAML on one line, in braces; with `quotes`, as JSON too."""
    given = {key: value for key in ("profile", "targets", "duties") if (value := getattr(example, key))}
    parts = {"name": example.name, **given, "fill": example.fill, "answers": example.answers or None}
    written = format_value(parts, quotes=quotes)[1:-1]
    return f"{{{written}, {format_value('expect', quotes=quotes)}: {{{expected}}}}}"
