"""The rules, in a folder for each family, one a file: the file's name is the name of the rule in the table of codes.

To add one: a file in its family, a line in the `RULES` of the family, a row in the table of codes, its sentences in the
catalogue (`text/*/rules/`), and a case (tests/cases/rules/).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.rules import advice, conditions, levels, scoring, structure
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *conditions.RULES,
    *scoring.RULES,
    *levels.RULES,
    *advice.RULES,
)
"""Every rule, family by family."""


def apply_rules(studied: StudiedBank) -> Iterator[Problem]:
    """Yield what the rules object to in a bank that loads without errors."""
    for rule in RULES:
        yield from rule.find_problems(studied)
