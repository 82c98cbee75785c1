"""A question whose meaning changed (`recheck`) with a version that is no major one.

Why: who reads 1.4.0 after 1.3.0 expects to compare the two results. A question that is asked again because it means
something else breaks that, and so the first number of the version should tell.

Bad:

    version: 1.4.0
    recheck: {registre: 1.4.0}

Good:

    version: 2.0.0
    recheck: {registre: 2.0.0}

What to do: give the version that changes a meaning a first number of its own. Versions that begin with 0 promise
nothing, and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for question, version in studied.bank.recheck.items():
        major, _, others = version.partition(".")
        if major != "0" and others != "0.0":
            params = {"question": question, "version": version}
            yield Problem("MB840", ("recheck", question), params)


RULE = Rule("MB840", _find_problems)
