"""The rules, in a folder for each family, one a file: the file's name is the name of the rule in the table of codes.

To add one: a file in its family, a line in the `RULES` of the family, a row in the table of codes, its sentences in the
catalogue (`text/*/rules/`), and a case (tests/cases/rules/).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.lint.rule import AnyRule, Rule, TranslationRule, WordingRule
from maturity.lint.rules import (
    advice,
    conditions,
    duties,
    examples,
    levels,
    proofs,
    scoring,
    structure,
    translations,
    traps,
    versions,
    wording,
)
from maturity.lint.studied_bank import StudiedBank
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem

RULES: tuple[AnyRule, ...] = (
    *structure.RULES,
    *conditions.RULES,
    *scoring.RULES,
    *levels.RULES,
    *advice.RULES,
    *wording.RULES,
    *translations.RULES,
    *proofs.RULES,
    *traps.RULES,
    *versions.RULES,
    *duties.RULES,
    *examples.RULES,
)
"""Every rule, family by family."""


def apply_rules(studied: StudiedBank) -> Iterator[Problem]:
    """Yield what the rules object to in a bank that loads without errors, its texts included."""
    for rule in RULES:
        match rule:
            case Rule():
                yield from rule.find_problems(studied)
            case WordingRule():
                yield from rule.find_problems(studied.texts)
            case TranslationRule():
                pass
            case _:
                assert_never(rule)


def apply_translation_rules(studied: StudiedTranslation) -> Iterator[Problem]:
    """Yield what the rules object to in a translation without errors, its texts included."""
    for rule in RULES:
        match rule:
            case Rule():
                pass
            case WordingRule():
                yield from rule.find_problems(studied.texts)
            case TranslationRule():
                yield from rule.find_problems(studied)
            case _:
                assert_never(rule)
