"""A rule: one opinion about files that load without errors, such as "an option that says none is worth nothing".

A bank may be valid and still measure something else than its author thinks. Each rule looks for one such mistake. It
yields problems, which know the path of a value in the file; line and column are found in one place for all of them
(`maturity.loading.locating`).

There are three sorts, by what they look at: a bank; the texts of a bank or of a translation; a translation beside its
bank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from maturity.lint.studied_bank import StudiedBank
from maturity.lint.studied_translation import StudiedTranslation
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule about banks. Its module in `maturity.lint.rules` makes it, and its docstring is its manual."""

    code: str
    """Its code in the table of codes: "MB701"."""
    find_problems: Callable[[StudiedBank], Iterable[Problem]]
    """Yields what the rule objects to in a bank that loads without errors."""


@dataclass(frozen=True, slots=True)
class WordingRule:
    """One rule about texts, in the languages that it knows: applied to banks and to their translations."""

    code: str
    """Its code in the table of codes: "MB801"."""
    find_problems: Callable[[WrittenTexts], Iterable[Problem]]
    """Yields what the rule objects to in the texts of one file; nothing for a language that it does not know."""


@dataclass(frozen=True, slots=True)
class TranslationRule:
    """One rule about a translation, compared with its bank."""

    code: str
    """Its code in the table of codes: "MB820"."""
    find_problems: Callable[[StudiedTranslation], Iterable[Problem]]
    """Yields what the rule objects to in a translation that has no errors, as pointers into its file."""


AnyRule = Rule | WordingRule | TranslationRule
