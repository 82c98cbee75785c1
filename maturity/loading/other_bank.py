"""Answers that are read with another questionnaire than the one they name: one error instead of many."""

from __future__ import annotations

from typing import Any

from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.syntax.document import get_section

_OF_THE_BANK = frozenset(("bank_version", "scope", "profile", "duties", "targets", "answers"))
"""The keys of an answers file whose meaning depends on its questionnaire."""


def explain_other_bank(data: dict[str, Any], bank: Bank, problems: list[Problem]) -> list[Problem]:
    """Return the problems of answers that were read with `bank`, which was chosen in the place of the one they name.

    If `bank` has no question for most of the answers, what was found wrong with them says nothing: one problem that
    names both questionnaires takes its place.
    """
    named, answers = data.get("bank"), get_section(data, "answers")
    unknown = sum(problem.code == "MB204" and problem.pointer[:1] == ("answers",) for problem in problems)
    if not isinstance(named, str) or named in ("", bank.id) or 2 * unknown <= len(answers):
        return problems
    kept = [problem for problem in problems if not _OF_THE_BANK.intersection(problem.pointer[:1])]
    params = {"named": named, "chosen": bank.id, "n": unknown, "of": len(answers)}
    return [*kept, Problem("MB926", ("bank",), params)]
