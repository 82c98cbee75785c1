"""Levels that start elsewhere or demand something else: the same scores then give another level."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.scoring_rules import Level


def find_level_changes(comparison: Comparison) -> Iterator[Change]:
    """Yield what has changed of the levels, in the order of the new version."""
    old, new = comparison.old, comparison.new
    for index, level in enumerate(new.levels):
        before = old.level_by_id.get(level.id)
        if before is None:
            yield _make_change(level.id, Problem("MB896", ("levels", index), {"level": level.id}, "added"))
        else:
            yield from _compare_level(comparison, before, level, ("levels", index))
    for level in old.levels:
        if level.id not in new.level_by_id and level.id in new.removed:
            params = {"level": level.id}
            yield _make_change(level.id, Problem("MB896", ("levels",), params, "gone", on_key=True))
    yield from _find_new_demands(comparison)


def _make_change(name: str, problem: Problem) -> Change:
    return Change("level", "major", name, problem, is_settled_by_version=True)


def _compare_level(comparison: Comparison, old: Level, new: Level, pointer: Pointer) -> Iterator[Change]:
    """Yield what one level demands otherwise: its threshold, its floors, its duties."""
    params = {"level": new.id}
    if old.threshold != new.threshold:
        bounds = {"old": old.threshold, "new": new.threshold}
        yield _make_change(new.id, Problem("MB896", (*pointer, "from"), {**params, **bounds}, "threshold"))
    floors = {comparison.find_axis(axis): floor for axis, floor in old.at_least.items()}
    for axis in dict.fromkeys([*floors, *new.at_least]):
        before, after = floors.get(axis), new.at_least.get(axis)
        if before != after:
            filling = {"axis": axis, "old": before if before is not None else "-"}
            filling["new"] = after if after is not None else "-"
            yield _make_change(new.id, Problem("MB896", (*pointer, "at_least", axis), {**params, **filling}, "floor"))
    if old.duties != new.duties:
        demands = {"old": old.duties or "-", "new": new.duties or "-"}
        yield _make_change(new.id, Problem("MB896", (*pointer, "duties"), {**params, **demands}, "duties"))


def _find_new_demands(comparison: Comparison) -> Iterator[Change]:
    """Yield the duties that a level demands and that it did not demand of earlier answers: new ones, graver ones."""
    demands = {level.duties for level in comparison.new.levels if level.duties}
    former = {new: old for old, new in comparison.fates_by_section["duties"].kept.items()}
    for index, duty in enumerate(comparison.new.duties):
        if "all" not in demands and not ("high" in demands and duty.severity == "high"):
            continue
        before = comparison.old.duty_by_id.get(former.get(duty.id, ""))
        if before is None or ("all" not in demands and before.severity != "high"):
            yield _make_change(duty.id, Problem("MB896", ("duties", index), {"duty": duty.id}, "demand"))
