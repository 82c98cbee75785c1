"""A result on one line of JSON: the same text as `maturity.render.data.build_result` gives, in a quarter of the time.

What is the same in all results of a bank is made to text once and kept with the bank (`find_result_texts`): each part
in the shape of `maturity.render.result_shape`, with gaps for what differs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from maturity.model.advice import Advice, AdviceStatus
from maturity.model.answers import ABSENT
from maturity.model.bank import Bank
from maturity.model.duty import DutyState
from maturity.model.items import Benchmark
from maturity.model.scorecard import AxisScore, BenchmarkRow, Blocker, BlockerKind, Coverage, Scorecard
from maturity.model.standing import Standing
from maturity.render.answers_data import build_answer, build_duty
from maturity.render.data import (
    Stamp,
    build_channels,
    build_duty_blockers,
    build_profile,
    build_respondent,
    build_warnings,
)
from maturity.render.exact_numbers import format_fraction
from maturity.render.prepared_json import (
    GAP,
    PreparedObject,
    format_list,
    format_number,
    format_truth,
    format_value,
)
from maturity.render.prepared_result import prepare_advice, prepare_axis, prepare_result
from maturity.render.result_shape import (
    shape_benchmark_row,
    shape_blocker,
    shape_coverage,
)
from maturity.render.shared_texts import SharedTexts

_ANSWERED = Standing.ANSWERED
_MOST_KNOWN_ANSWERS = 1_000
"""How many answers to one question are kept with their text."""
_MOST_KNOWN = 10_000
"""How many lists of ids are kept with their text."""
_MOST_KNOWN_AXES, _MOST_KNOWN_BLOCKERS = 5_000, 2_000
"""How many scores of axes with questions, and how many questions that prevent a level, are kept with their text."""
_COVERAGE = PreparedObject(
    shape_coverage(answered=GAP, applicable=GAP, unknown=GAP, not_applicable=GAP, by_count=GAP, by_weight=GAP)
)


def write_result(card: Scorecard, stamp: Stamp) -> str:
    """Write a result as one line of JSON, with its line end."""
    return find_result_texts(card.bank).write(card, stamp)


def find_result_texts(bank: Bank) -> ResultTexts:
    """Find the texts of a bank: the same object each time."""
    texts = bank.workspace.get(ResultTexts)
    if not isinstance(texts, ResultTexts):
        texts = bank.workspace[ResultTexts] = ResultTexts(bank)
    return texts


class ResultTexts:
    """The texts that the results of one bank are put together of."""

    def __init__(self, bank: Bank) -> None:
        """Prepare what every result has; the rest is prepared when it is first met."""
        self._without_channels = prepare_result(bank)
        self._with_channels = prepare_result(bank, channels=GAP)
        self._recommendations = bank.recommendation_by_id
        self._leaves = frozenset(axis_id for axis_id, axis in bank.axis_by_id.items() if not axis.axes)
        """The ids of the axes without sub-axes: many results share their scores."""
        self._shared_axes, self._shared_blockers = SharedTexts(_MOST_KNOWN_AXES), SharedTexts(_MOST_KNOWN_BLOCKERS)
        self._axes: dict[str, PreparedObject] = {}
        self._blockers: dict[tuple[BlockerKind, str], PreparedObject] = {}
        self._advice: dict[tuple[str, AdviceStatus], PreparedObject] = {}
        self._answers: dict[str, dict[object, str]] = {each.id: {} for each in bank.questions}
        """Question id to the answers that were met, with their texts."""
        self._duties: dict[tuple[str, DutyState, bool | None], str] = {}
        """The texts of duties by id, state and whether they apply, of those with nothing written beside them."""
        self._figures: dict[tuple[str, int, bool | None], tuple[Benchmark, str]] = {}
        """By question, identity of the figure, and whether it describes the answer.

        The figure stands beside the text, so that no other object ever has its identity.
        """
        self._ids: dict[tuple[str, ...], str] = {}
        """The texts of lists of ids."""

    def write(self, card: Scorecard, stamp: Stamp) -> str:
        """Write a result of the bank as one line of JSON, with its line end."""
        sheet, overall, channels = card.sheet, card.overall, card.channels
        values = [
            format_value(stamp.generated),
            format_value(sheet.scope),
            format_value(sheet.organisation),
            format_value(sheet.date),
            format_value(build_respondent(sheet)),
            format_value(build_profile(sheet)),
            format_value(stamp.path),
            format_list(self._list_duties(card, with_comments=stamp.with_comments)),
            "null" if overall is None else self._write_axis(overall, build_duty_blockers(card, overall)),
            format_list([self._find_axis(axis) for axis in card.axes]),
            format_list(self._list_answers(card, with_comments=stamp.with_comments)),
            format_list([self._write_advice(each) for each in card.advice]),
            format_list([self._write_figure(row) for row in card.benchmark]),
            format_value(build_warnings(card, stamp.language)),
        ]
        if channels is None:
            return self._without_channels.fill(*values) + "\n"
        return self._with_channels.fill(*values, format_value(build_channels(channels))) + "\n"

    def _list_duties(self, card: Scorecard, *, with_comments: bool) -> Iterator[str]:
        for finding in card.duties:
            answer = finding.answer
            if with_comments or answer.owner is not None or answer.due is not None:
                yield format_value(build_duty(finding, with_comments=with_comments))
                continue
            key = (finding.duty.id, answer.state, finding.applies)
            text = self._duties.get(key)
            if text is None:
                text = self._duties[key] = format_value(build_duty(finding, with_comments=False))
            yield text

    def _list_answers(self, card: Scorecard, *, with_comments: bool) -> Iterator[str]:
        standings, answers = card.standings, card.sheet.answers
        for question in card.bank.questions:
            if with_comments:
                yield format_value(build_answer(card, question, with_comments=True))
                continue
            answer, standing = answers.get(question.id, ABSENT), standings[question.id]
            known = self._answers[question.id]
            key = answer.value if standing is _ANSWERED else (answer.state, answer.value, standing)
            text = known.get(key)
            if text is None:
                text = format_value(build_answer(card, question, with_comments=False))
                if len(known) < _MOST_KNOWN_ANSWERS and question.kind != "text":  # what somebody wrote is not kept
                    known[key] = text
            yield text

    def _find_axis(self, axis: AxisScore) -> str:
        return self._shared_axes.find(axis, self._write_axis) if axis.id in self._leaves else self._write_axis(axis)

    def _write_axis(self, axis: AxisScore, duty_blockers: Sequence[dict[str, Any]] = ()) -> str:
        prepared = self._axes.get(axis.id)
        if prepared is None:
            prepared = self._axes[axis.id] = prepare_axis(axis)
        blockers = [self._find_blocker(each) for each in axis.blockers]
        return prepared.fill(
            format_number(axis.score),
            format_value(format_fraction(axis.ratio)),
            format_number(axis.low),
            format_number(axis.high),
            format_value(axis.level),
            self._write_ids(axis.levels_possible),
            format_truth(axis.provisional),
            format_number(axis.target),
            format_number(axis.gap),
            format_list([*blockers, *map(format_value, duty_blockers)]),
            _write_coverage(axis.coverage),
        )

    def _find_blocker(self, blocker: Blocker) -> str:
        match blocker.kind:
            case "question":
                return self._shared_blockers.find(blocker, self._write_blocker)
            case "axis":
                return self._write_blocker(blocker)
            case _:
                assert_never(blocker.kind)

    def _write_blocker(self, blocker: Blocker) -> str:
        key = (blocker.kind, blocker.id)
        prepared = self._blockers.get(key)
        if prepared is None:
            prepared = self._blockers[key] = PreparedObject(shape_blocker(*key, needs=GAP, has=GAP))
        return prepared.fill(format_number(blocker.needs), format_number(blocker.has))

    def _write_advice(self, advice: Advice) -> str:
        key = (advice.id, advice.status)
        prepared = self._advice.get(key)
        if prepared is None:
            prepared = self._advice[key] = prepare_advice(self._recommendations[advice.id], advice.status)
        _, _, gain, because, _, chain, chain_gain, effort, running, chain_effort = advice
        gained, days, ids = format_number(gain), format_number(effort), self._write_ids
        return prepared.fill(
            gained,
            ids(chain),
            gained if chain_gain is gain else format_number(chain_gain),
            days if chain_effort is effort else format_number(chain_effort),
            days,
            format_number(running),
            ids(because),
        )

    def _write_figure(self, row: BenchmarkRow) -> str:
        key = (row.question, id(row.figure), row.describes_answer)
        kept = self._figures.get(key)
        if kept is None:
            kept = self._figures[key] = (row.figure, format_value(shape_benchmark_row(row)))
        return kept[1]

    def _write_ids(self, ids: tuple[str, ...]) -> str:
        text = self._ids.get(ids)
        if text is None:
            text = format_value(ids)
            if len(self._ids) < _MOST_KNOWN:
                self._ids[ids] = text
        return text


def _write_coverage(coverage: Coverage) -> str:
    return _COVERAGE.fill(
        str(coverage.answered),
        str(coverage.applicable),
        str(coverage.unknown),
        str(coverage.not_applicable),
        format_number(coverage.by_count),
        format_number(coverage.by_weight),
    )
