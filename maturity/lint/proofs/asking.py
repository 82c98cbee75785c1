"""Can each question be asked, and can each duty apply?"""

from __future__ import annotations

from collections.abc import Mapping

from maturity.engine.offering import offers_nothing
from maturity.engine.verdict import Verdict
from maturity.lint.proofs.formulas import Formula, IsTrue, join_every
from maturity.lint.proofs.search import Claim, Decision, Search
from maturity.model.duty import Duty
from maturity.model.items import Question
from maturity.model.standing import ASKED, Standing


def prove_questions(search: Search) -> Mapping[str, Decision]:
    """Return of each question with a condition, or with `among`, whether it is asked with some sheet, by its id.

    What a question with `among` can offer is settled when the bank is loaded: each of its options that is not exclusive
    is one of the question that it looks at, and so can be chosen there.
    """
    search.budget.begin_kind()
    questions = [each for each in search.compiled.bank.questions if each.when is not None or each.among is not None]
    return {each.id: search.find(_make_question_claim(search, each)) for each in questions}


def prove_duties(search: Search) -> Mapping[str, Decision]:
    """Return of each duty with a condition whether it applies with some sheet, by its id."""
    search.budget.begin_kind()
    duties = [each for each in search.compiled.bank.duties if each.when is not None]
    return {each.id: search.find(_make_duty_claim(search, each)) for each in duties}


def _make_question_claim(search: Search, question: Question) -> Claim:
    compiled = search.compiled

    def compile_() -> Formula:
        return join_every([IsTrue(compiled.compile_when(question)), compiled.compile_offer(question)])

    def is_asked(verdict: Verdict) -> bool:
        evaluation = verdict.evaluation
        standing = evaluation.standings[question.id]
        if standing not in ASKED or standing is Standing.POSSIBLE:
            return False
        return not offers_nothing(verdict.bank, evaluation.sheet, evaluation.standings, question)

    return Claim(compile_, is_asked)


def _make_duty_claim(search: Search, duty: Duty) -> Claim:
    def does_apply(verdict: Verdict) -> bool:
        return any(finding.duty.id == duty.id and finding.applies is True for finding in verdict.duties)

    return Claim(lambda: search.compiled.compile_when(duty), does_apply)
