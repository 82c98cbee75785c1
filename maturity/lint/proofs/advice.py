"""Can each recommendation be advised, is each left out somewhere, and which can be advised together?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from maturity.engine.verdict import Verdict
from maturity.lint.proofs.formulas import Formula, join_every, rule_out
from maturity.lint.proofs.search import Claim, Decision, Search
from maturity.model.recommendation import Recommendation


@dataclass(frozen=True)
class AdviceProof:
    """What is known of one recommendation."""

    advised: Decision
    """Whether it is advised with some sheet."""
    spared: Decision
    """Whether there is a complete sheet with which it is not advised."""


def prove_advice(search: Search) -> Mapping[str, AdviceProof]:
    """Return what is known of each recommendation, by its id."""
    compiled = search.compiled
    found: dict[str, AdviceProof] = {}
    for is_second in (False, True):
        search.budget.begin_kind()
        for each in compiled.bank.recommendations:
            if is_second:
                claim = Claim(partial(_compile_spared, search, each), partial(_is_spared, each), is_complete=True)
                found[each.id] = AdviceProof(found[each.id].advised, search.find(claim))
            else:
                claim = Claim(partial(compiled.compile_advised, each), partial(_is_advised, each))
                decision = search.find(claim)
                found[each.id] = AdviceProof(decision, decision)
    return found


def prove_together(search: Search, first: Recommendation, second: Recommendation) -> Decision:
    """Return whether two recommendations are advised with the same sheet."""

    def compile_() -> Formula:
        return join_every([search.compiled.compile_advised(first), search.compiled.compile_advised(second)])

    def are_advised(verdict: Verdict) -> bool:
        return verdict.is_advised(first) and verdict.is_advised(second)

    return search.find(Claim(compile_, are_advised))


def _is_advised(recommendation: Recommendation, verdict: Verdict) -> bool:
    return verdict.is_advised(recommendation)


def _is_spared(recommendation: Recommendation, verdict: Verdict) -> bool:
    return not verdict.is_advised(recommendation)


def _compile_spared(search: Search, recommendation: Recommendation) -> Formula:
    return rule_out(search.compiled.compile_advised(recommendation))
