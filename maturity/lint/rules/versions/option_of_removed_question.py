"""An option under `removed` whose question is there too.

Why: what was answered to a question that is gone is left anyway, whatever its options were. The line makes the list
longer than it is.

Bad:

    removed: [suivi, suivi.parfois]

Good:

    removed: [suivi]

What to do: take the option out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.former_ids import split_option


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    removed = studied.bank.removed
    for index, name in enumerate(removed):
        owner, option = split_option(name)
        if option and owner in removed:
            yield Problem("MB842", ("removed", index), {"id": name})


RULE = Rule("MB842", _find_problems)
