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
from maturity.model.bank import Bank
from maturity.text.catalogue import make_message

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


MOST_PARTS = 2_000
"""How many questions, recommendations, axes and other parts a bank has at most for its rules to be applied.

The largest published model that was tried has some 900. Beyond, a check would take many seconds of a processor.
"""


def apply_rules(studied: StudiedBank) -> Iterator[Problem]:
    """Yield what the rules object to in a bank that loads without errors, its texts included.

    A bank of more than `MOST_PARTS` parts is not judged, and one problem says so.
    """
    parts = count_parts(studied.bank)
    if parts > MOST_PARTS:
        yield Problem("MB780", (), {"n": parts, "most": MOST_PARTS}, "size", help=make_message("MB780.size.help"))
        return
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


def count_parts(bank: Bank) -> int:
    """Count the parts of `bank` that rules look at one by one or compare with each other."""
    parts = (bank.questions, bank.recommendations, bank.axis_by_id, bank.profile, bank.duties, bank.levels)
    return sum(map(len, (*parts, bank.answer_sets, bank.examples)))


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
