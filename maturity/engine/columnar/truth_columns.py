"""Conditions over columns of codes: 2 where one holds, 0 where it does not, 1 where that is not known yet.

What the condition gives for each combination of answers is found by `evaluate_condition`, once, and looked up in a
table for each row; only where there are too many combinations are the parts of the condition put together in columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from math import prod
from typing import assert_never

import polars as pl

from maturity.engine.columnar.cases import MOST_COMBINATIONS, Case, CaseFinder, index_codes
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.engine.columnar.score_columns import ScoreColumns
from maturity.engine.columnar.score_truths import express_score_truth, find_score_name
from maturity.engine.columnar.truth_codes import TRUE, encode_truth
from maturity.engine.conditions import evaluate_condition
from maturity.engine.facts import Facts
from maturity.model.answers import Answer, Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Constant, Either, Every, ListOf, Name, Node, Not, walk_nodes
from maturity.model.standing import Standing


@dataclass(frozen=True)
class TruthExpressions:
    """The truth of conditions of one bank for each row: `express(node)`."""

    bank: Bank
    find_cases: CaseFinder
    scores: Mapping[str, ScoreColumns] = field(default_factory=dict)
    """The scores that conditions may be about; those of questions and duties are about none."""
    marks: list[pl.Expr] = field(default_factory=list)
    """What makes a row undecided is added here."""

    def express(self, node: Node) -> pl.Expr:
        """Return the truth of a condition, from the columns of what it names.

        Raises `NotExpressibleError` where two items with very many answers each are compared, and for other conditions
        on figures of an axis than bounds.
        """
        names = list(dict.fromkeys((each.space, each.id) for each in walk_nodes(node) if isinstance(each, Name)))
        has_score = any(space in ("score", "gap") for space, _ in names)
        columns = [] if has_score else [self._find_column(space, name) for space, name in names]
        if not has_score and prod(size for _, size in columns) <= MOST_COMBINATIONS:
            return _tabulate(self.bank, node, columns, self.find_cases)
        match node:
            case Every():
                return pl.min_horizontal([self.express(part) for part in node.parts])
            case Either():
                return pl.max_horizontal([self.express(part) for part in node.parts])
            case Not():
                return TRUE - self.express(node.part)
            case Compare() if name := find_score_name(node):
                return express_score_truth(node, name, self.scores, self.find_cases(f"targets.{name.id}"), self.marks)
            case Compare() | Call() | Constant() | Name() | ListOf():
                if has_score or len(columns) > 1:
                    raise NotExpressibleError("a figure of an axis, or a comparison of items with very many answers")
                return _tabulate(self.bank, node, columns, self.find_cases)
            case _:
                assert_never(node)

    def _find_column(self, space: str, name: str) -> tuple[str, int]:
        """Return the column of a name with the number of its codes."""
        column = f"targets.{name}" if space == "target" else f"{space}.{name}"
        return column, len(self.find_cases(column))


def _tabulate(bank: Bank, node: Node, columns: Sequence[tuple[str, int]], find_cases: CaseFinder) -> pl.Expr:
    """Look the truth up in a table of all combinations of the codes of `columns`."""
    cases = [find_cases(column) for column, _ in reversed(columns)]  # the first one varies fastest
    names = [column for column, _ in reversed(columns)]
    table = [
        encode_truth(evaluate_condition(node, _make_facts(bank, dict(zip(names, each, strict=True)))))
        for each in product(*cases)
    ]
    if len(set(table)) == 1:
        return pl.lit(table[0], pl.UInt8)
    return pl.lit(pl.Series(table, dtype=pl.UInt8)).gather(index_codes(columns))


def _make_facts(bank: Bank, given: dict[str, Case]) -> Facts:
    answers: dict[str, Answer] = {}
    profile: dict[str, Answer] = {}
    standings: dict[str, Standing] = {}
    targets: dict[str, Fraction] = {}
    for column, case in given.items():
        space, _, name = column.partition(".")
        if space == "profile":
            profile[name] = case.answer
        elif space == "targets":
            targets.update({name: case.answer.value} if isinstance(case.answer.value, Fraction) else {})
        else:
            answers[name] = case.answer
            standings[name] = case.standing or Standing.UNANSWERED  # a row that cannot be read is not decided here
    return Facts(bank, Sheet(answers, profile), standings, {}, targets)
