"""What is gone or has another name: questions, profile fields, duties, axes, options, levels, recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison, point_to_axes, point_to_options
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.former_ids import join_option
from maturity.model.sections import SECTIONS, Section

_LIST_BY_SECTION: Mapping[Section, str] = {
    "profile": "profile",
    "duties": "duties",
    "targets": "axes",
    "answers": "questions",
}
"""Section of answers files to the list of a bank whose ids are its keys."""
_MOST_NAMED = 3
"""How many names one sentence gives."""


def find_gone(comparison: Comparison) -> Iterator[Change]:
    """Yield what became of the ids: renamed, removed with and without a word, and new."""
    places = _point_to_ids(comparison)
    for section in SECTIONS:
        fates = comparison.fates_by_section[section]
        yield from (Change("added", "minor", name) for name in fates.added)
        yield from (Change("removed", "major", name) for name in fates.removed)
        for old, new in fates.kept.items():
            if old != new:
                yield _make_renaming(comparison, old, new, places[section][new])
        if section == "targets":
            with_target = tuple(name for name in fates.lost if name in comparison.old.target_by_axis)
            yield from _make_losses(comparison, "MB890", "axes", section, with_target)
            lost = tuple(name for name in fates.lost if name not in with_target)
            yield from _make_losses(comparison, "MB899", "axes", "axes", lost)
        else:
            yield from _make_losses(comparison, "MB890", _LIST_BY_SECTION[section], section, fates.lost)
    yield from _find_gone_results(comparison)


def find_gone_options(comparison: Comparison) -> Iterator[Change]:
    """Yield what became of the options of what both versions have; those of a shared set are told once."""
    lost: dict[Pointer, list[str]] = {}
    renamed: dict[tuple[Pointer, str, str], dict[str, str]] = {}
    for owners in comparison.owners:
        fates = comparison.find_options(owners)
        is_settled = owners.section == "answers" and comparison.is_to_confirm(owners.id)
        pointer = point_to_options(owners.new, owners.pointer)
        yield from (Change("added", "minor", join_option(owners.id, name)) for name in fates.added)
        yield from (Change("removed", "major", join_option(owners.id, name)) for name in fates.removed)
        for old, new in fates.kept.items():
            names = join_option(owners.id, old), join_option(owners.id, new)
            if old == new or names[0] in comparison.new.renamed:
                yield from [] if old == new else [Change("renamed", "minor", names[0])]
            else:
                renamed.setdefault((pointer, old, new), {})[names[0]] = names[1]
        if not is_settled:
            lost.setdefault(pointer, []).extend(join_option(owners.id, name) for name in fates.lost)
    for (pointer, old, new), entries in renamed.items():
        yield _make_option_renaming(comparison, pointer, old, new, entries)
        yield from (Change("renamed", "minor", name) for name in list(entries)[1:])
    for pointer, names_lost in lost.items():
        if names_lost:
            params = {"n": len(names_lost), "names": list_names(names_lost), "version": comparison.old.version}
            problem = Problem("MB891", pointer, params, on_key=True)
            yield Change("removed", "major", names_lost[0], problem, removed=tuple(names_lost))
            yield from (Change("removed", "major", name) for name in names_lost[1:])


def list_names(names: Iterable[str]) -> str:
    """Return the first names, joined by commas, with an ellipsis at the end if there are more."""
    all_names = list(names)
    return ", ".join(all_names[:_MOST_NAMED]) + (", …" if len(all_names) > _MOST_NAMED else "")


def _point_to_ids(comparison: Comparison) -> Mapping[Section, Mapping[str, Pointer]]:
    """Return where the present ids of each section are written."""
    new = comparison.new
    return {
        "profile": {each.id: ("profile", index, "id") for index, each in enumerate(new.profile)},
        "duties": {each.id: ("duties", index, "id") for index, each in enumerate(new.duties)},
        "targets": {name: (*pointer, "id") for name, pointer in point_to_axes(new.axes, ("axes",))},
        "answers": {each.id: ("questions", index, "id") for index, each in enumerate(new.questions)},
    }


def _make_renaming(comparison: Comparison, old: str, new: str, pointer: Pointer) -> Change:
    """Make the change of an id into another one: declared, or guessed."""
    if old in comparison.new.renamed:
        return Change("renamed", "minor", old)
    params = {"old": old, "new": new, "version": comparison.old.version}
    return Change("renamed", "minor", old, Problem("MB890", pointer, params, "renamed"), renamed={old: new})


def _make_option_renaming(
    comparison: Comparison, pointer: Pointer, old: str, new: str, entries: Mapping[str, str]
) -> Change:
    """Make the guessed change of the id of an option, which several questions may share."""
    owner = next(iter(entries)).partition(".")[0]
    params = {"old": old, "new": new, "question": owner, "version": comparison.old.version}
    options = _list_ids(comparison, pointer)
    place = (*pointer, options.index(new), "id") if new in options else pointer
    problem = Problem("MB891", place, params, "renamed")
    return Change("renamed", "minor", next(iter(entries)), problem, renamed=dict(entries))


def _list_ids(comparison: Comparison, pointer: Pointer) -> list[str]:
    """Return the ids of the options in the list at `pointer` of the new version."""
    for owners in comparison.owners:
        if point_to_options(owners.new, owners.pointer) == pointer:
            return [option.id for option in comparison.new.get_options(owners.new)]
    return []


def _make_losses(comparison: Comparison, code: str, key: str, variant: str, lost: tuple[str, ...]) -> Iterator[Change]:
    """Yield the change that says which ids of one list are gone without a word; nothing if none is."""
    if not lost:
        return
    new = comparison.new
    declarable = tuple(name for name in lost if name not in new.question_by_id and name not in new.duty_by_id)
    params = {"n": len(lost), "names": list_names(lost), "version": comparison.old.version}
    pointer = (key,) if getattr(new, key) else ("version",)
    problem = Problem(code, pointer, params, variant, on_key=True)
    yield Change("removed", "major", lost[0], problem, removed=declarable)
    yield from (Change("removed", "major", name) for name in lost[1:])


def _find_gone_results(comparison: Comparison) -> Iterator[Change]:
    """Yield the levels and recommendations that are gone: answers do not name them, results do."""
    old, new = comparison.old, comparison.new
    gone = [each.id for each in old.levels if each.id not in new.level_by_id]
    levels = [level for level in gone if level not in new.removed]
    yield from (Change("removed", "major", name) for name in gone if name in new.removed)
    yield from _make_losses(comparison, "MB899", "levels", "levels", tuple(levels))
    gone = [each.id for each in old.recommendations if each.id not in new.recommendation_by_id]
    yield from (Change("removed", "minor", name) for name in gone if name in new.removed)
    advice = [name for name in gone if name not in new.removed]
    for change in _make_losses(comparison, "MB899", "recommendations", "recommendations", tuple(advice)):
        yield replace(change, need="minor")
    gained = (each.id for each in new.recommendations if each.id not in old.recommendation_by_id)
    yield from (Change("added", "minor", name) for name in gained)
