"""Rules about translations: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import AnyRule
from maturity.lint.rules.translations import (
    figures_differ,
    language_not_spoken,
    options_translated_alike,
    passages_differ,
    same_as_original,
    text_never_shown,
    translation_to_do,
)

RULES: tuple[AnyRule, ...] = (
    same_as_original.RULE,
    language_not_spoken.RULE,
    figures_differ.RULE,
    options_translated_alike.RULE,
    passages_differ.RULE,
    translation_to_do.RULE,
    text_never_shown.RULE,
)
"""The rules of this family, in the order of their codes."""
