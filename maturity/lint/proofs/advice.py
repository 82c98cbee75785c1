"""Can each recommendation be advised, is each left out somewhere, and which can be advised together?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from maturity.lint.proofs.formulas import Formula, join_every, rule_out
from maturity.lint.proofs.search import Claim, Search, Verdict
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True)
class AdviceProof:
    """What is known of one recommendation."""

    advised: Verdict
    """Whether it is advised with some sheet."""
    spared: Verdict
    """Whether there is a complete sheet with which it is not advised."""


def prove_advice(search: Search) -> Mapping[str, AdviceProof]:
    """Return what is known of each recommendation, by its id."""
    compiled = search.compiled
    found: dict[str, AdviceProof] = {}
    for is_second in (False, True):
        search.budget.begin_kind()
        for each in compiled.bank.recommendations:
            if is_second:
                claim = Claim(partial(_compile_spared, search, each), partial(_is_spared, each.id), is_complete=True)
                found[each.id] = AdviceProof(found[each.id].advised, search.find(_about(claim, each.id)))
            else:
                claim = Claim(partial(compiled.compile_advised, each), partial(is_advised, each.id))
                verdict = search.find(_about(claim, each.id))
                found[each.id] = AdviceProof(verdict, verdict)
    return found


def prove_together(search: Search, first: Recommendation, second: Recommendation) -> Verdict:
    """Return whether two recommendations are advised with the same sheet."""

    def compile_() -> Formula:
        return join_every([search.compiled.compile_advised(first), search.compiled.compile_advised(second)])

    def are_advised(scorecard: Scorecard) -> bool:
        return is_advised(first.id, scorecard) and is_advised(second.id, scorecard)

    return search.find(Claim(compile_, are_advised, recommendations=(first.id, second.id)))


def is_advised(recommendation_id: str, scorecard: Scorecard) -> bool:
    """Tell whether a recommendation is advised."""
    return any(each.id == recommendation_id and each.status == "advised" for each in scorecard.advice)


def _is_spared(recommendation_id: str, scorecard: Scorecard) -> bool:
    return not is_advised(recommendation_id, scorecard)


def _compile_spared(search: Search, recommendation: Recommendation) -> Formula:
    return rule_out(search.compiled.compile_advised(recommendation))


def _about(claim: Claim, *recommendations: str) -> Claim:
    accepts: Callable[[Scorecard], bool] = claim.accepts
    return Claim(claim.compile, accepts, claim.is_complete, recommendations, claim.is_short)
