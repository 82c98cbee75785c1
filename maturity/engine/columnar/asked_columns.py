"""Which questions are asked, over columns: what `find_standings` does for one sheet.

The codes of a question that depends on others are replaced in rows in which it is not asked, or offers nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from maturity.engine.columnar.cases import (
    NOT_ASKED,
    NOTHING_OFFERED,
    POSSIBLE,
    Case,
    Meanings,
    choose_type,
    list_cases,
)
from maturity.engine.columnar.quantities import Stages
from maturity.engine.columnar.truth_codes import FALSE, UNDECIDED
from maturity.engine.columnar.truth_columns import TruthExpressions
from maturity.engine.offering import offers_nothing
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.standing import Standing


@dataclass(frozen=True)
class AskedColumns:
    """The questions of one bank: `find_cases` for each column, and `keep` for its stages."""

    bank: Bank
    meanings: Meanings

    def find_cases(self, column: str) -> Sequence[Case]:
        """List the cases of a column: those of its answers, then those of a question that depends on others."""
        cases = list_cases(self.meanings, column)
        space, _, name = column.partition(".")
        if space != "answers":
            return cases
        question = self.bank.question_by_id[name]
        asked = () if question.when is None else (POSSIBLE, NOT_ASKED)
        return (*cases, *asked, *(() if question.among is None else (NOTHING_OFFERED,)))

    def keep(self, stages: Stages) -> None:
        """Have the codes of questions that depend on others replaced, after those of the questions that decide it."""
        waiting: set[str] = set()
        """The questions that the present stage replaces."""
        for question in self.bank.asking_order:
            if question.when is None and question.among is None:
                continue
            if not waiting.isdisjoint(question.list_needed()):
                stages.close()
                waiting.clear()
            waiting.add(question.id)
            if question.when is not None:
                self._keep_asked(question, stages)
            if question.when is not None and question.among is not None:
                stages.close()  # what it offers is looked at where it is asked
                waiting.clear()
            if question.among is not None:
                self._keep_offered(question, question.among, stages)
                waiting.add(question.id)
        stages.close()

    def _keep_asked(self, question: Question, stages: Stages) -> None:
        assert question.when is not None
        column = f"answers.{question.id}"
        truth = TruthExpressions(self.bank, self.find_cases).express(question.when.tree)
        last = len(list_cases(self.meanings, column))
        is_possible, is_not_asked = truth == UNDECIDED, truth == FALSE
        kind = choose_type(last + 2)
        code = pl.when(is_not_asked).then(pl.lit(last + 1, kind)).otherwise(pl.col(column).cast(kind))
        stages.keep_column(column, pl.when(is_possible).then(pl.lit(last, kind)).otherwise(code))

    def _keep_offered(self, question: Question, named: str, stages: Stages) -> None:
        """Replace the code where there is no answer yet, and what was chosen in the question `named` leaves nothing."""
        column = f"answers.{question.id}"
        cases = self.find_cases(column)
        is_empty = [self._offers_nothing(question, named, each) for each in self.find_cases(f"answers.{named}")]
        is_open = [each.standing in (Standing.UNANSWERED, Standing.UNKNOWN) for each in cases]
        kind = choose_type(len(cases))
        offers_nothing = pl.lit(pl.Series(is_empty)).gather(pl.col(f"answers.{named}"))
        replaced = offers_nothing & pl.lit(pl.Series(is_open)).gather(pl.col(column))
        code = pl.when(replaced).then(pl.lit(len(cases) - 1, kind)).otherwise(pl.col(column).cast(kind))
        stages.keep_column(column, code)

    def _offers_nothing(self, question: Question, named: str, case: Case) -> bool:
        standing = case.standing or Standing.UNANSWERED  # a row that cannot be read is not decided here
        return offers_nothing(self.bank, Sheet({named: case.answer}), {named: standing}, question)
