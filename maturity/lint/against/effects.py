"""What a new version does to answers given under an earlier one: the score and the level under both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import nsmallest
from typing import Any

from maturity.engine.verdict import Verdict, judge
from maturity.lint.against.comparison import Comparison
from maturity.lint.example_sheets import read_example
from maturity.loading.answers import ReadData, read_data
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.example import Example
from maturity.model.field_types import ROOT, Version
from maturity.model.versions import is_earlier


@dataclass(frozen=True, slots=True)
class Position:
    """Where one set of answers comes to lie under one version."""

    score: Fraction | None
    """In units of the scale: of the whole or, in a bank without an overall score, of the axis that has moved most."""
    level: str | None
    """The id of the level of the whole; None without one."""
    level_title: str | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What the new version makes of one set of answers to the earlier one."""

    name: str
    """The path of an answers file; the name of an example of the earlier version."""
    is_example: bool
    old: Position | None
    """None if the earlier version refuses these answers itself."""
    new: Position | None
    """None if the new version refuses some of these answers, so that there is no score at all."""
    carried: int
    """How many answers, facts and ambitions count as they did."""
    lost: int
    """How many are left out or refused."""
    to_confirm: int
    axis: str | None = None
    """The axis whose scores these are, by its present id; None for the whole."""

    @property
    def difference(self) -> Fraction:
        """How far the score moves, whichever way; 0 where one of the two is missing."""
        if self.old is None or self.new is None or self.old.score is None or self.new.score is None:
            return Fraction(0)
        return abs(self.new.score - self.old.score)

    @property
    def has_other_score(self) -> bool:
        """Whether both versions score these answers, and not alike."""
        return self.old is not None and self.new is not None and self.old.score != self.new.score

    @property
    def has_other_level(self) -> bool:
        """Whether both versions score these answers, and give them another level."""
        return self.old is not None and self.new is not None and self.old.level != self.new.level

    @property
    def is_refused(self) -> bool:
        """Whether the earlier version takes these answers and the new one does not."""
        return self.old is not None and self.new is None

    @property
    def rank(self) -> tuple[bool, bool, Fraction, bool]:
        """The key to sort effects by, the gravest first."""
        return (not self.is_refused, not self.has_other_level, -self.difference, not (self.lost or self.to_confirm))


@dataclass
class Effects:
    """The effects on many sets of answers: counts of all, and the gravest ones."""

    files: int = 0
    scores: int = 0
    """How many have another score."""
    levels: int = 0
    """How many have another level."""
    refused: int = 0
    """How many the new version refuses."""
    carried: int = 0
    lost: int = 0
    to_confirm: int = 0
    rows: tuple[Effect, ...] = field(default=())
    """The gravest, in the order in which they were given; the others are only counted."""

    def count(self, effect: Effect) -> None:
        """Count one effect."""
        self.files += 1
        self.scores += effect.has_other_score
        self.levels += effect.has_other_level
        self.refused += effect.is_refused
        self.carried += effect.carried
        self.lost += effect.lost
        self.to_confirm += effect.to_confirm


def gather_effects(effects: Iterable[Effect], most: int) -> Effects:
    """Count `effects`, however many there are, and keep the `most` gravest ones."""
    gathered = Effects()

    def pass_on() -> Iterator[tuple[int, Effect]]:
        for place, effect in enumerate(effects):
            gathered.count(effect)
            yield place, effect

    kept = nsmallest(most, pass_on(), key=lambda each: (*each[1].rank, each[0]))
    gathered.rows = tuple(effect for _, effect in sorted(kept, key=lambda each: each[0]))
    return gathered


class EffectFinder:
    """Finds what a new version makes of answers to an earlier one.

    Make it with the two banks and with the version that the new one is or should be: a version that did not rise
    would leave every answer as it is.
    """

    def __init__(self, old: Bank, new: Bank, version: Version) -> None:
        self._comparison = Comparison(old, new)
        self._old = old
        self._new = new.model_copy(update={"version": version})

    def list_examples(self) -> Iterator[Effect]:
        """Yield the effect on each example of the earlier version whose answers are right."""
        for index, example in enumerate(self._old.examples):
            data = _fill_example(self._old, example, index)
            if data is not None:
                yield self.find(example.name, data, is_example=True)

    def find(self, name: str, data: dict[str, Any], *, is_example: bool = False) -> Effect:
        """Find the effect on answers, as the data of their file; without a version, they are to the old one."""
        dated = {**data, "bank_version": data.get("bank_version") or self._old.version}
        before, after = read_data(dated, self._old), read_data(dated, self._new)
        old_verdict, new_verdict = _judge(self._old, before), _judge(self._new, after)
        axis = self._find_moved_axis(old_verdict, new_verdict)
        former = {new: old for old, new in self._comparison.fates_by_section["targets"].kept.items()}
        return Effect(
            name=name,
            is_example=is_example,
            old=_locate(old_verdict, former.get(axis) if axis else None),
            new=_locate(new_verdict, axis),
            carried=max(0, after.carried.kept - after.refused),
            lost=len(after.carried.left) + after.refused,
            to_confirm=len(after.carried.to_confirm),
            axis=axis,
        )

    def is_given_before(self, data: dict[str, Any]) -> bool:
        """Whether answers, as the data of their file, were given before the new version."""
        version = data.get("bank_version")
        return not isinstance(version, str) or is_earlier(version, self._new.version)

    def _find_moved_axis(self, old: Verdict | None, new: Verdict | None) -> str | None:
        """Return the present id of the axis that moves most, where there is no overall score; None elsewhere."""
        if old is None or new is None or "none" not in (old.bank.combine, new.bank.combine):
            return None
        moved: dict[str, Fraction] = {}
        for axis_id, present in self._comparison.fates_by_section["targets"].kept.items():
            before, after = old.get_score(axis_id), new.get_score(present)
            if before is not None and after is not None:
                moved[present] = abs(after - before)
        return max(moved, key=lambda axis_id: moved[axis_id], default=None)


def _judge(bank: Bank, read: ReadData) -> Verdict | None:
    return None if read.sheet is None else judge(bank, read.sheet)


def _locate(verdict: Verdict | None, axis: str | None) -> Position | None:
    """Return where answers lie, by their whole or by one axis."""
    if verdict is None:
        return None
    level = verdict.bank.level_by_id.get(verdict.level or "")
    return Position(verdict.get_score(axis or ROOT), level.id if level else None, level.title if level else None)


def _fill_example(bank: Bank, example: Example, index: int) -> dict[str, Any] | None:
    """Return an example as the data of an answers file, with what it fills in; None if its answers are wrong."""
    sheet, problems = read_example(bank, example, ("examples", index))
    if problems:
        return None
    return {
        "bank": bank.id,
        "bank_version": bank.version,
        "profile": dict(example.profile),
        "targets": dict(example.targets),
        "duties": {name: each.state.value for name, each in sheet.duties.items() if each.state.value != "absent"},
        "answers": {name: raw for name, each in sheet.answers.items() if (raw := _write_answer(each)) is not None},
    }


def _write_answer(answer: Answer) -> Any:
    """Return an answer as a file has it; None for one that is absent."""
    match answer.state:
        case State.ANSWERED:
            return list(answer.value) if isinstance(answer.value, tuple) else answer.value
        case State.UNKNOWN:
            return "unknown"
        case State.NOT_APPLICABLE:
            return "not_applicable"
        case State.ABSENT | State.TO_CONFIRM:
            return None
