"""The questions that changed between two dates: what was answered then and now, and what that brings to the score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.insight.comparison.mixing import Mixer
from maturity.insight.comparison.pairing import Pair, Side
from maturity.insight.comparison.sharing import Sharer
from maturity.model.exact import ZERO
from maturity.model.standing import APPLICABLE, Standing

ChangeKind = Literal["better", "worse", "level", "first", "lost", "unconfirmed", "joined", "left"]
"""How a question changed.

better, worse, level: another answer, worth more, less or the same; first: open before, answered now; lost: answered
before, open now; unconfirmed: what was answered before is to be confirmed now; joined, left: it counts now and did not,
or the other way round.
"""


_SIDES: tuple[Side, ...] = ("old", "new")


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A scored question of both banks that does not count as it did."""

    pair: Pair
    kind: ChangeKind
    answers: Fraction | None
    """What its answers bring to the score of `axis`, in units of the new scale; None where that is not shared out."""
    scope: Fraction | None
    """What it brings because it counts now and did not, or the other way round; likewise."""
    axis: Pair
    """The axis whose score the parts are of: the whole, or where there is none the question's own axis."""

    @property
    def weight(self) -> Fraction:
        """How much it moves the score, whatever the direction."""
        return abs(self.answers or ZERO) + abs(self.scope or ZERO)


def list_question_changes(sharer: Sharer, axes: tuple[Pair, ...]) -> tuple[QuestionChange, ...]:
    """List the questions that changed, those that move a score most first, then in the bank's order.

    `axes` are those whose differences are shared out over questions, which no question has in common.
    """
    parts = {
        axis: (sharer.share_by_question(axis, "answers"), sharer.share_by_question(axis, "scope")) for axis in axes
    }
    found = (_find_change(sharer.mixer, pair, parts) for pair in sharer.mixer.questions if pair.is_complete)
    return tuple(sorted((each for each in found if each is not None), key=lambda change: -change.weight))


def _find_change(
    mixer: Mixer, pair: Pair, parts: Mapping[Pair, Sequence[Mapping[Pair, Fraction] | None]]
) -> QuestionChange | None:
    """Find what changed of a question of both banks; `parts` are those of the answers and of the scope, by axis."""
    axis = _find_axis(mixer, pair, parts)
    if axis is None or str(pair.new) not in mixer.new.bank.measure_by_question:
        return None
    answers, scope = (None if part is None else part.get(pair, ZERO) for part in parts[axis])
    kind = _find_kind(mixer, pair) or ("level" if answers or scope else None)
    return kind and QuestionChange(pair, kind, answers, scope, axis)


def _find_axis(mixer: Mixer, pair: Pair, axes: Iterable[Pair]) -> Pair | None:
    """Find the one of `axes` that a question of both banks belongs to on both dates; None if there is none."""
    found = (axis for axis in axes if all(_belongs(mixer, pair, axis, side) for side in ("old", "new")))
    return next(found, None)


def _belongs(mixer: Mixer, pair: Pair, axis: Pair, side: Side) -> bool:
    return axis.get_id(side) in mixer.get_bank(side).axes_by_question[str(pair.get_id(side))]


def _find_kind(mixer: Mixer, pair: Pair) -> ChangeKind | None:
    """Find how a question of both banks changed; None if it did not."""
    before, now = (_get_standing(mixer, pair, side) for side in _SIDES)
    if before is not now and mixer.new.sheet.get_answer(str(pair.new)).earlier is not None:
        return "unconfirmed"
    if (before in APPLICABLE) != (now in APPLICABLE):
        return "joined" if now in APPLICABLE else "left"
    is_before, is_now = before is Standing.ANSWERED, now is Standing.ANSWERED
    if is_before != is_now:
        return "first" if is_now else "lost"
    return _compare_answers(mixer, pair) if is_now else None


def _compare_answers(mixer: Mixer, pair: Pair) -> ChangeKind | None:
    """Compare two answers by what the new bank says that they are worth; None if they are the same."""
    given = [mixer.get_card(side).sheet.get_answer(str(pair.get_id(side))).value for side in _SIDES]
    if given[0] is None or given[1] is None:
        return None
    before, now = mixer.pairing.convert(pair, given[0], "new"), given[1]
    measure = mixer.new.bank.measure_by_question[str(pair.new)]
    if before is None or before == now:
        return None
    worth, worth_now = measure.get_raw(before), measure.get_raw(now)
    return "level" if worth == worth_now else "better" if worth_now > worth else "worse"


def _get_standing(mixer: Mixer, pair: Pair, side: Side) -> Standing:
    return mixer.get_card(side).standings[str(pair.get_id(side))]
