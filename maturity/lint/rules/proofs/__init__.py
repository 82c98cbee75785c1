"""Rules about proofs: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.proofs import (
    not_decided,
    question_never_asked,
)

RULES: tuple[Rule, ...] = (
    not_decided.RULE,
    question_never_asked.RULE,
)
"""The rules of this family, in the order of their codes."""
