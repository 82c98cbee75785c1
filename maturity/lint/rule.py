"""A rule: one opinion about banks that load without errors, such as "an option that says none is worth nothing".

A bank may be valid and still measure something else than its author thinks. Each rule looks for one such mistake. It
yields problems, which know the path of a value in the file; line and column are found in one place for all of them
(`maturity.loading.locating`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its module in `maturity.lint.rules` makes it, and its docstring is its manual."""

    code: str
    """Its code in the table of codes: "MB701"."""
    find_problems: Callable[[StudiedBank], Iterable[Problem]]
    """Yields what the rule objects to in a bank that loads without errors."""
