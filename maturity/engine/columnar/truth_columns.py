"""Conditions over columns of codes: 2 where one holds, 0 where it does not, 1 where that is not known yet.

What the condition gives for each combination of answers is found by `evaluate_condition`, once, and looked up in a
table for each row; only where there are too many combinations are the parts of the condition put together in columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import prod
from typing import assert_never

import polars as pl

from maturity.engine.columnar.cases import MOST_COMBINATIONS, Case, index_codes
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.engine.conditions import Truth, evaluate_condition
from maturity.engine.facts import Facts
from maturity.model.answers import Answer, Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Constant, Either, Every, ListOf, Name, Node, Not, walk_nodes
from maturity.model.standing import Standing

FALSE, UNDECIDED, TRUE = 0, 1, 2
CaseFinder = Callable[[str], Sequence[Case]]
"""Gives the cases of a column, by its name."""


def encode_truth(truth: Truth) -> int:
    """Return the number of a truth."""
    return UNDECIDED if truth is None else TRUE if truth else FALSE


def express_condition(bank: Bank, node: Node, find_cases: CaseFinder) -> pl.Expr:
    """Return the truth of a condition for each row, from the columns of the items that it names.

    Raises `NotExpressibleError` for a condition on figures of an axis, and where two items with very many answers each
    are compared.
    """
    names = list(dict.fromkeys((each.space, each.id) for each in walk_nodes(node) if isinstance(each, Name)))
    for space, name in names:
        _check_name(bank, space, name)
    columns = [(f"{space}.{name}", len(find_cases(f"{space}.{name}"))) for space, name in names]
    if prod(size for _, size in columns) <= MOST_COMBINATIONS:
        return _tabulate(bank, node, columns, find_cases)
    match node:
        case Every():
            return pl.min_horizontal([express_condition(bank, part, find_cases) for part in node.parts])
        case Either():
            return pl.max_horizontal([express_condition(bank, part, find_cases) for part in node.parts])
        case Not():
            return TRUE - express_condition(bank, node.part, find_cases)
        case Compare() | Call() | Constant() | Name() | ListOf():
            if len(columns) > 1:
                raise NotExpressibleError("a comparison of items with very many answers")
            return _tabulate(bank, node, columns, find_cases)
        case _:
            assert_never(node)


def _check_name(bank: Bank, space: str, name: str) -> None:
    if space not in ("answers", "profile"):
        raise NotExpressibleError(f"a condition on {space}.{name}")
    if space == "answers" and bank.question_by_id[name].among is not None:
        raise NotExpressibleError("a condition on a question that offers what another one has")


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
    for column, case in given.items():
        space, _, name = column.partition(".")
        if space == "profile":
            profile[name] = case.answer
        else:
            answers[name] = case.answer
            standings[name] = case.standing or Standing.UNANSWERED  # a row that cannot be read is not decided here
    return Facts(bank, Sheet(answers, profile), standings)
