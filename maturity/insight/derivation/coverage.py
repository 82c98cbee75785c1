"""How much was answered of an axis, or of the whole, in steps: by count and by weight (scoring.md, point 5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maturity.insight.derivation.frame import Frame
from maturity.insight.derivation.steps import Step
from maturity.model.answers import State
from maturity.model.exact import ONE, ZERO
from maturity.model.items import Question
from maturity.model.standing import APPLICABLE, Standing


@dataclass(frozen=True, slots=True)
class SparedFigures:
    """How much of what is asked was answered “does not apply”."""

    weight: Step
    """The weights of what was answered so, together."""
    asked_weight: Step
    """The weights of all that is asked, applicable or not."""
    share: Step
    """`weight` divided by `asked_weight`."""


@dataclass(frozen=True, slots=True)
class CoverageFigures:
    """How one axis, or the whole, comes to its coverage. Sub-axes are included."""

    answered: Step
    """The number of scored questions with an answer."""
    applicable: Step
    """The number of those that apply, answered or open."""
    by_count: Step | None
    """`answered` divided by `applicable`; None where no question applies."""
    answered_weight: Step
    """The weights of the answered questions together."""
    applicable_weight: Step
    """The weights of those that apply together."""
    by_weight: Step | None
    """`answered_weight` divided by `applicable_weight`; None where no question applies."""
    not_applicable: SparedFigures | None
    """How much of the weight does not apply; None where nothing is asked."""

    @property
    def not_applicable_weight(self) -> Step | None:
        """The share of the weight that does not apply."""
        return self.not_applicable.share if self.not_applicable else None


@dataclass(frozen=True, slots=True)
class _Counted:
    """The steps of one question that is asked: it counts 1 if it was answered, and weighs so much in the whole."""

    answered: Step | None
    """None for a question that does not apply."""
    answered_weight: Step | None
    weight: Step


class CoverageDeriver:
    """Derives coverages of the sheet in one frame."""

    def __init__(self, frame: Frame) -> None:
        """Derive into the ledger of `frame`."""
        self._frame = frame
        self._known: dict[str, _Counted | None] = {}

    def derive(self, axis_id: str) -> CoverageFigures:
        """Derive the coverage of an axis, or of the whole (`overall`)."""
        ledger, own = self._frame.ledger, f"coverage.{axis_id}"
        asked = list(self._list_counted(axis_id))
        applicable = [each for each in asked if each.answered is not None]
        one = ledger.give_rule("counted", 1, 5)
        answered = ledger.add(f"{own}.answered", *(each.answered for each in applicable if each.answered))
        number = ledger.add(f"{own}.applicable", *(one for _ in applicable))
        reached = ledger.add(
            f"{own}.answered_weight", *(each.answered_weight for each in applicable if each.answered_weight)
        )
        total = ledger.add(f"{own}.applicable_weight", *(each.weight for each in applicable))
        return CoverageFigures(
            answered,
            number,
            ledger.divide(f"{own}.by_count", answered, number) if applicable else None,
            reached,
            total,
            ledger.divide(f"{own}.by_weight", reached, total) if applicable else None,
            self._derive_not_applicable(own, asked),
        )

    def _derive_not_applicable(self, own: str, asked: list[_Counted]) -> SparedFigures | None:
        """Derive the share of the weight that does not apply; None where nothing is asked."""
        if not asked:
            return None
        ledger = self._frame.ledger
        spared = ledger.add(f"{own}.spared_weight", *(each.weight for each in asked if each.answered is None))
        every = ledger.add(f"{own}.asked_weight", *(each.weight for each in asked))
        return SparedFigures(spared, every, ledger.divide(f"{own}.not_applicable_weight", spared, every))

    def _list_counted(self, axis_id: str) -> Iterator[_Counted]:
        bank = self._frame.bank
        for each in bank.nested_questions_by_axis[axis_id]:
            if each not in self._known:
                self._known[each] = self._count(bank.question_by_id[each])
            counted = self._known[each]
            if counted is not None:
                yield counted

    def _count(self, question: Question) -> _Counted | None:
        """Derive what a question counts and weighs; None for one that is not asked, or not scored."""
        frame, standing = self._frame, self._frame.standings[question.id]
        if not question.counts or (standing not in APPLICABLE and standing is not Standing.NOT_APPLICABLE):
            return None
        ledger, own = frame.ledger, f"questions.{question.id}"
        weight = ledger.multiply(f"{own}.weight_in_whole", *self._list_weights(question))
        if standing is Standing.NOT_APPLICABLE:
            return _Counted(None, None, weight)
        is_written = frame.sheet.get_answer(question.id).state is not State.ABSENT
        where = frame.find_answer(question.id) if is_written else frame.pointers.find_question(question.id)
        answered = ledger.give(f"{own}.answered", ONE if standing is Standing.ANSWERED else ZERO, where)
        return _Counted(answered, ledger.multiply(f"{own}.answered_weight", answered, weight), weight)

    def _list_weights(self, question: Question) -> Iterator[Step]:
        """Give the weight of a question, and those of its axis and of all axes above it."""
        frame = self._frame
        name, pointers = question.id, frame.pointers
        yield frame.ledger.give(f"questions.{name}.weight", question.weight, pointers.find_question(name, "weight"))
        for axis_id in frame.bank.path_by_axis[question.axis]:
            weight, where = frame.bank.axis_by_id[axis_id].weight, pointers.find_axis(axis_id, "weight")
            yield frame.ledger.give(f"axes.{axis_id}.weight", weight, where)
