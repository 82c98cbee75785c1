"""What the derivation of one sheet needs to know everywhere: bank, answers, standings, and where values are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from maturity.engine.reading import Reading
from maturity.insight.derivation.steps import Ledger, Origin
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Choices
from maturity.model.standing import OPEN, Standing


class BankPointers:
    """The paths of the values of a bank inside its file, by the ids of what they belong to."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    def find_question(self, question_id: str, *more: str | int) -> Origin:
        """Return where a question, or a value inside it, is written."""
        return Origin("bank", ("questions", self._places["questions"][question_id], *more))

    def find_axis(self, axis_id: str, *more: str | int) -> Origin:
        """Return where an axis, or a value inside it, is written; the axes as a whole for `overall`."""
        return Origin("bank", ("axes",) if axis_id == ROOT else (*self._axes[axis_id], *more))

    def find_level(self, level_id: str, *more: str | int) -> Origin:
        """Return where a level, or a value inside it, is written."""
        return Origin("bank", ("levels", self._places["levels"][level_id], *more))

    def find_recommendation(self, recommendation_id: str, *more: str | int) -> Origin:
        """Return where a recommendation, or a value inside it, is written."""
        return Origin("bank", ("recommendations", self._places["recommendations"][recommendation_id], *more))

    def find_duty(self, duty_id: str, *more: str | int) -> Origin:
        """Return where a duty, or a value inside it, is written."""
        return Origin("bank", ("duties", self._places["duties"][duty_id], *more))

    def find_scale(self, name: str) -> Origin:
        """Return where an end of the scale is written."""
        return Origin("bank", ("scale", name))

    def find_option(self, choices: Choices, owner: Origin, index: int) -> Origin:
        """Return where the value of an option of `choices` is written: in it (at `owner`), or in its answer set."""
        shared: Pointer = ("answer_sets", choices.answer_set or "")
        return Origin("bank", (*(shared if choices.answer_set else (*owner.pointer, "options")), index, "value"))

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, int]]:
        """The name of each list in a bank to the places in it, from 0, by id."""
        bank = self._bank
        lists: dict[str, Iterable[str]] = {
            "questions": bank.question_by_id,
            "levels": bank.level_by_id,
            "recommendations": bank.recommendation_by_id,
            "duties": bank.duty_by_id,
        }
        return {name: {each: place for place, each in enumerate(ids)} for name, ids in lists.items()}

    @cached_property
    def _axes(self) -> Mapping[str, Pointer]:
        found: dict[str, Pointer] = {}

        def walk(axes: tuple[Axis, ...], above: Pointer) -> None:
            for place, axis in enumerate(axes):
                found[axis.id] = (*above, "axes", place)
                walk(axis.axes, found[axis.id])

        walk(self._bank.axes, ())
        return found


@dataclass(frozen=True)
class Frame:
    """One sheet under one bank, with the ledger that its steps go into.

    A sheet in which advice is followed has a frame of its own, whose steps begin with its `scope`. What it shares with
    the sheet as it is comes from the frame of that one, its `base`.
    """

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]
    ledger: Ledger
    pointers: BankPointers
    scope: str = ""
    """What the ids of its own steps begin with; empty for the sheet as it is."""
    base: Frame | None = None
    changed: frozenset[str] = frozenset()
    """The ids of the questions that have another answer or another standing than in `base`."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Question id to what says its answer, where that is not the answers file."""

    def choose(self, questions: Iterable[str]) -> Frame:
        """Return the frame whose steps hold for `questions`: the base, where none of them is another."""
        return self if self.base is None or not self.changed.isdisjoint(questions) else self.base

    def settle(self, reading: Reading, questions: Iterable[str]) -> Reading:
        """Return the reading to use: `POINT` in the place of the others, where none of `questions` is open."""
        scored = self.bank.measure_by_question
        is_open = any(self.standings[each] in OPEN for each in questions if each in scored)
        return reading if is_open else Reading.POINT

    def find_answer(self, question_id: str) -> Origin:
        """Return what says the answer to a question."""
        return self.origins.get(question_id, Origin("answers", ("answers", question_id)))


def name_reading(reading: Reading) -> str:
    """Return what is added to the id of a step for a reading: nothing for the point score."""
    return "" if reading is Reading.POINT else f".{reading.value}"
