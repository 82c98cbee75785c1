"""What stands in the wrong place of an answers file: a question outside its section, a comment as an answer."""

from __future__ import annotations

from dataclasses import replace

from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.text.catalogue import make_message
from maturity.text.slugs import make_id

_BESIDE_ANSWERS = frozenset("comment commentaire commentaires remarques evidence preuve preuves".split())  # noqa: SIM905
"""Words for what is written beside an answer, and not as an answer of its own."""


def explain_comment(problem: Problem) -> Problem:
    """Return the problem of an unknown question; where its name says that it is a comment, with how one is written."""
    if problem.code != "MB204" or make_id(problem.written) not in _BESIDE_ANSWERS:
        return problem
    return replace(problem, help=make_message("MB204.comment.help"))


def explain_misplaced(bank: Bank, problem: Problem) -> Problem:
    """Return the problem with what to do, if it is a key at the top that is the id of a question or a profile field."""
    key = problem.written
    if problem.code != "MB201" or len(problem.pointer) != 1:
        return problem
    section = "answers" if key in bank.question_by_id else "profile" if key in bank.field_by_id else ""
    if not section:
        return problem
    return replace(problem, help=make_message(f"MB201.{section}.help", key=key))
