"""Rules about what a bank says of its earlier versions: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.versions import (
    option_of_removed_question,
    recheck_in_small_version,
    removed_twice,
)

RULES: tuple[Rule, ...] = (
    recheck_in_small_version.RULE,
    removed_twice.RULE,
    option_of_removed_question.RULE,
)
"""The rules of this family, in the order of their codes."""
