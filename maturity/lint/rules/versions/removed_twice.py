"""An id that stands twice under `removed`.

Why: it changes nothing, and shows that two lists were put together, or that another id was meant.

Bad:

    removed: [delai_annonce, suivi, delai_annonce]

Good:

    removed: [delai_annonce, suivi]

What to do: take one of them out, or write the id that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, removed in enumerate(studied.bank.removed):
        if removed in seen:
            yield Problem("MB841", ("removed", index), {"id": removed})
        seen.add(removed)


RULE = Rule("MB841", _find_problems)
