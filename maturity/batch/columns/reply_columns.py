"""Blocks that were scored in columns to the replies of a cohort: what `read_reply` makes of one scorecard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import polars as pl

from maturity.batch.columns.scoring import ColumnScorer, ScoredBlock
from maturity.engine.columnar.asked_columns import AskedColumns
from maturity.engine.columnar.cases import index_codes, list_cases, list_duty_answers
from maturity.engine.columnar.columnar_bank import FIRST
from maturity.engine.columnar.truth_codes import TRUE
from maturity.insight.cohort.frames.frame_columns import COVERAGE
from maturity.insight.cohort.frames.store import ReplyStore
from maturity.insight.cohort.replies import DutyCell, Given, read_answer, read_duty, read_fact
from maturity.model.bank import Bank
from maturity.model.duty import ABSENT_DUTY, Duty, DutyFinding
from maturity.model.field_types import ROOT
from maturity.model.items import Question
from maturity.model.standing import Standing

_PARTS = ("score", "low", "high")
_APPLIES = (False, None, True)
"""Whether a duty applies, by the number of that truth."""


class ReplyEncoder:
    """Puts the rows of blocks into a store: `add(scored, chosen)`."""

    def __init__(self, bank: Bank, scorer: ColumnScorer, store: ReplyStore) -> None:
        """`scorer` works out what is advised first too."""
        self._bank, self._scorer, self._store = bank, scorer, store
        nodes = (*(() if bank.combine == "none" else (ROOT,)), *bank.axis_by_id)
        self._nodes = tuple(enumerate(nodes))

    def add(self, scored: ScoredBlock, chosen: pl.Series) -> None:
        """Add the rows of a block for which `chosen` is true; all of them were decided in columns."""
        denominators = self._scorer.denominators
        self._store.denominators = [denominators.get(node, 1) for _, node in self._nodes]
        numbers = scored.block.numbers.alias("number").to_frame()
        frames = [scored.results, scored.codes, *([] if scored.texts is None else [scored.texts]), numbers]
        frame = pl.concat(frames, how="horizontal").filter(chosen)
        self._store.add_block(frame.select(self._list_columns(frame.columns)))

    def _list_columns(self, names: Sequence[str]) -> list[pl.Expr]:
        bank = self._bank
        first = pl.lit(0) if not bank.recommendations else pl.col(FIRST)
        return [
            pl.col("number").cast(pl.UInt32),
            (pl.col("organisation") if "organisation" in names else _repeat(None, pl.String)).alias("organisation"),
            self._express_date().alias("date"),
            (pl.col("answered") * COVERAGE + pl.col("applicable")).cast(pl.UInt32).alias("coverage"),
            self._express_level(names).alias("level"),
            first.cast(pl.UInt16).alias("first"),
            *(pl.col(f"{part}:{node}").alias(f"{part}:{place}") for place, node in self._nodes for part in _PARTS),
            *(pl.col(f"provisional:{node}").alias(f"provisional:{place}") for place, node in self._nodes),
            *(self._express_given(place, names).alias(f"given:{place}") for place in range(len(self._store.given))),
            *(self._express_duty(duty, names).alias(f"duty:{place}") for place, duty in enumerate(bank.duties)),
            *((pl.col(f"advice:{each}") == TRUE).alias(f"advice:{each}") for each in bank.recommendation_by_id),
        ]

    def _express_date(self) -> pl.Expr:
        place = next((each for each in self._scorer.coded if each.name == "date"), None)
        if place is None:
            return _repeat(0, pl.UInt32)
        dates = [self._store.dates.find_code(str(each or "")) for each in place.meanings]
        return pl.lit(pl.Series(dates, dtype=pl.UInt32)).gather(pl.col("date").cast(pl.UInt32))

    def _express_level(self, names: Sequence[str]) -> pl.Expr:
        if f"level:{ROOT}" not in names or not self._bank.levels:
            return _repeat(0, pl.UInt8)
        level = (pl.col(f"level:{ROOT}").cast(pl.UInt8) + 1).fill_null(0)
        return pl.when(pl.col(f"provisional:{ROOT}")).then(pl.lit(0, pl.UInt8)).otherwise(level)

    def _express_given(self, place: int, names: Sequence[str]) -> pl.Expr:
        """Return the codes of what was answered to an item."""
        fields = self._bank.profile
        item = fields[place] if place < len(fields) else self._bank.questions[place - len(fields)]
        if isinstance(item, Question):
            cases = AskedColumns(self._bank, self._scorer.meanings).find_cases(f"answers.{item.id}")
            column = f"case:{item.id}" if item.when or item.among else f"answers.{item.id}"
            given = [read_answer(each.standing or Standing.UNANSWERED, each.answer) for each in cases]
            return self._encode(place, column, given, names)
        cases = list_cases(self._scorer.meanings, f"profile.{item.id}")
        return self._encode(place, f"profile.{item.id}", [read_fact(each.answer) for each in cases], names)

    def _encode(self, place: int, column: str, values: Sequence[Given], names: Sequence[str]) -> pl.Expr:
        codes = [self._store.given[place].find_code(each) for each in values]
        kind = pl.UInt8 if max(codes) < 256 else pl.UInt16 if max(codes) < 65_536 else pl.UInt32
        if column not in names:
            return _repeat(codes[0], kind)
        return pl.lit(pl.Series(codes, dtype=kind)).gather(pl.col(column).cast(pl.UInt32))

    def _express_duty(self, duty: Duty, names: Sequence[str]) -> pl.Expr:
        column, cells = f"duties.{duty.id}", get_args(DutyCell)
        answers = [each or ABSENT_DUTY for each in list_duty_answers(self._scorer.meanings, column)]
        findings = [DutyFinding(duty, answer, applies) for answer in answers for applies in _APPLIES]
        table = [cells.index(read_duty(each)) for each in findings]
        lookup = pl.lit(pl.Series(table, dtype=pl.UInt8))
        if column not in names:
            return lookup.gather(pl.col(f"applies:{duty.id}").cast(pl.UInt32))
        return lookup.gather(index_codes([(f"applies:{duty.id}", len(_APPLIES)), (column, len(answers))]))


def _repeat(value: object, kind: type[pl.DataType]) -> pl.Expr:
    return pl.repeat(value, pl.len(), dtype=kind)
