"""Can each level be reached, and can each floor hold, fail and be passed over?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from maturity.engine.duties import list_uncertain
from maturity.engine.levels import find_level_reached
from maturity.engine.verdict import Verdict
from maturity.lint.proofs.compiling import CompiledBank
from maturity.lint.proofs.formulas import AtLeast, Formula, HasScore, Negation, join_every
from maturity.lint.proofs.search import Claim, Decision, Search
from maturity.model.field_types import ROOT
from maturity.model.scoring_rules import Level


@dataclass(frozen=True)
class LevelProof:
    """What is known of one level of the whole."""

    reached: Decision
    """Whether a sheet reaches it, or a level above it."""
    stopped: Decision
    """Whether it is the level of a sheet."""


@dataclass(frozen=True)
class FloorProof:
    """What is known of one floor of a level."""

    held: Decision
    """Whether an axis that has a score can have one so high."""
    missed: Decision
    """Whether it can be what keeps a sheet from the level: all else that the level demands is fulfilled.

    Floors on axes below this one are left out of all else: then it may be there to sum them up.
    """
    passed: Decision
    """Whether the level can be reached with a complete sheet in which nothing counts on the axis."""


def prove_levels(search: Search) -> Mapping[int, LevelProof]:
    """Return what is known of each level of the whole, by its index; nothing for a profile."""
    bank, compiled = search.compiled.bank, search.compiled
    search.budget.begin_kind()
    found: dict[int, LevelProof] = {}
    for index, _ in enumerate(() if bank.combine == "none" else bank.levels):
        stopped = search.find(_make_claim(partial(compiled.compile_stop, index), partial(_is_at, bank.levels[index])))
        reached = stopped
        if stopped.witness is None:
            claim = _make_claim(partial(compiled.compile_reached, index), partial(_has_reached, bank.levels, index))
            reached = search.find(claim)
        found[index] = LevelProof(reached, stopped)
    return found


def prove_floors(search: Search) -> Mapping[tuple[int, str], FloorProof]:
    """Return what is known of each floor, by the index of its level and its axis; nothing for a profile."""
    bank, compiled = search.compiled.bank, search.compiled
    search.budget.begin_kind()
    return {
        (index, axis): FloorProof(
            search.find(_make_holding_claim(axis, level)),
            search.find(_make_missing_claim(compiled, index, axis)),
            search.find(_make_passing_claim(compiled, index, axis)),
        )
        for index, level in enumerate(() if bank.combine == "none" else bank.levels)
        for axis in level.at_least
    }


def _make_claim(compile_: Callable[[], Formula], accepts: Callable[[Verdict], bool]) -> Claim:
    return Claim(compile_, accepts, is_short=False)


def _is_at(level: Level, verdict: Verdict) -> bool:
    return verdict.level == level.id


def _has_reached(levels: tuple[Level, ...], index: int, verdict: Verdict) -> bool:
    """Tell whether a sheet reaches the level at `index` among `levels`, which need not be all of the bank's."""
    if verdict.evaluation.sheet.scope != "full":
        return False
    reached = find_level_reached(levels, ROOT, verdict.evaluation.lows, list_uncertain(verdict.duties))
    return reached is not None and reached >= index


def _make_holding_claim(axis: str, level: Level) -> Claim:
    def is_held(verdict: Verdict) -> bool:
        low = verdict.evaluation.get_low(axis)
        return low is not None and low >= level.at_least[axis]

    return Claim(lambda: AtLeast(axis, level.at_least[axis], if_empty=False), is_held)


def _make_missing_claim(compiled: CompiledBank, index: int, axis: str) -> Claim:
    """Make the claim that all that a level demands is fulfilled but one floor."""
    bank, level = compiled.bank, compiled.bank.levels[index]
    others = [each for each in level.at_least if axis not in bank.path_by_axis[each]]
    without = level.model_copy(update={"at_least": {each: level.at_least[each] for each in others}})
    levels = (*bank.levels[:index], without)

    def compile_() -> Formula:
        missed = Negation(AtLeast(axis, level.at_least[axis], if_empty=True))
        return join_every([compiled.compile_reached(index - 1), compiled.compile_level(without), missed])

    def is_missed(verdict: Verdict) -> bool:
        low = verdict.evaluation.get_low(axis)
        return low is not None and low < level.at_least[axis] and _has_reached(levels, index, verdict)

    return _make_claim(compile_, is_missed)


def _make_passing_claim(compiled: CompiledBank, index: int, axis: str) -> Claim:
    """Make the claim that a level is reached although nothing counts on an axis with a floor."""

    def compile_() -> Formula:
        return join_every([compiled.compile_reached(index), Negation(HasScore(axis))])

    def is_passed(verdict: Verdict) -> bool:
        return verdict.evaluation.get_low(axis) is None and _has_reached(compiled.bank.levels, index, verdict)

    return Claim(compile_, is_passed, is_complete=True, is_short=False)
