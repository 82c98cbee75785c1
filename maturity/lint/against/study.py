"""A new version of a bank set against an earlier one: what is objected to, and the lines that would declare it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from maturity.lint.against.advising import advise_change
from maturity.lint.against.asking import find_asking_changes
from maturity.lint.against.change import SORTS, Change, Sort
from maturity.lint.against.comparison import Comparison
from maturity.lint.against.gone import find_gone, find_gone_options
from maturity.lint.against.guessing import guess_option_renamings, guess_renamings
from maturity.lint.against.levels import find_level_changes
from maturity.lint.against.meanings import find_meanings
from maturity.lint.against.proposal import Proposal, find_need, make_proposal
from maturity.lint.against.readability import find_unreadable
from maturity.lint.against.scoring import find_score_changes
from maturity.lint.against.versioning import is_enough, measure_rise
from maturity.lint.settings import Settings
from maturity.lint.sieve import Sieve
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.field_types import Version
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, make_message


@dataclass(frozen=True)
class Study:
    """What comes of setting a new version of a bank against an earlier one."""

    old: Bank
    new: Bank
    problems: tuple[Problem, ...]
    """What is objected to in the file of the new version."""
    written: Mapping[str, Any]
    """What the file itself declares already, under `renamed`, `removed` and `recheck`."""
    counts: Mapping[Sort, int]
    """How many changes there are of each sort, declared ones included; without those of which there are none."""
    proposal: Proposal

    @property
    def version(self) -> Version:
        """The version that the new one is, or would be by the proposal."""
        return self.proposal.version or self.new.version


def study_banks(old: Bank, new: Bank, document: Document) -> Study:
    """Set `new`, the bank that `document` holds, against `old`, an earlier version of the same bank."""
    own, _ = document.find_part(())  # of a bank that builds on another one, its own file
    changes = _leave_out_declared(_find_changes(old, new), document)
    proposal = make_proposal(old, new, changes)
    problems = [
        _lead_to_file(advise_change(own, change, change.problem, proposal, new), document, own)
        for change in changes
        if change.problem and not _is_settled(old, new, change)
    ]
    too_low = _find_low_version(old, new, changes, proposal)
    if too_low:
        problems.append(too_low)
    written = {key: own.data[key] for key in ("renamed", "removed", "recheck") if own.data.get(key)}
    return Study(old, new, tuple(problems), written, count_changes(changes), proposal)


def count_changes(changes: Iterable[Change]) -> dict[Sort, int]:
    """Count the changes of each sort, in the order in which sorts are told."""
    counted = Counter(change.sort for change in changes)
    return {sort: counted[sort] for sort in SORTS if counted[sort]}


def _find_changes(old: Bank, new: Bank) -> tuple[Change, ...]:
    """Find all that differs, with the names that are gone without a word followed as they are guessed."""
    renamings = guess_renamings(Comparison(old, new))
    options = guess_option_renamings(Comparison(old, new, renamings))
    comparison = Comparison(old, new, {**renamings, **options})
    return (
        *find_gone(comparison),
        *find_gone_options(comparison),
        *find_unreadable(comparison),
        *find_meanings(comparison),
        *find_score_changes(comparison),
        *find_level_changes(comparison),
        *find_asking_changes(comparison),
        *_find_rechecks(comparison),
    )


def _leave_out_declared(changes: Iterable[Change], document: Document) -> tuple[Change, ...]:
    """Return the changes, without anything to object to or to write in those that a comment of the file declares.

    Such a comment says why a remark is none: "ignore MB893 the same in fewer words".
    """
    sieve = Sieve(Settings(), document)
    return tuple(
        Change(change.sort, change.need, change.name)
        if change.problem and sieve.is_ignored(document, change.problem)
        else change
        for change in changes
    )


def _find_rechecks(comparison: Comparison) -> Iterable[Change]:
    """Yield the questions whose answers the new version declares to be confirmed."""
    kept = set(comparison.fates_by_section["answers"].kept.values())
    names = (name for name in comparison.new.recheck if name in kept and comparison.is_to_confirm(name))
    return (Change("recheck", "major", name) for name in names)


def _is_settled(old: Bank, new: Bank, change: Change) -> bool:
    """Whether the version that is written declares the change already."""
    rise = measure_rise(old.version, new.version)
    return change.is_settled_by_version and is_enough(rise, change.need)


def _find_low_version(old: Bank, new: Bank, changes: Iterable[Change], proposal: Proposal) -> Problem | None:
    """Return the problem of a version that rose too little for what has surely changed, or not at all."""
    need, rise = find_need(old, new, changes), measure_rise(old.version, new.version)
    if need is None or is_enough(rise, need):
        return None
    gravest = [change for change in changes if change.need == need]
    sorts = {change.sort for change in gravest}  # counted as in the report, which counts all of a sort
    reasons = describe_counts(count_changes(change for change in changes if change.sort in sorts))
    params = {"old": old.version, "new": new.version, "reasons": reasons}
    variant = need if rise or not gravest else f"{need}_same"
    variant = "words" if not gravest else variant
    return Problem("MB898", ("version",), params, variant, instead=proposal.version)


def describe_counts(counts: Mapping[Sort, int]) -> Message | str:
    """Say how many changes there are of each sort, in one series: "2 ids renamed, 1 removed"; "" for none."""
    parts = [make_message(f"against.count.{sort}", n=count) for sort, count in counts.items()]
    if not parts:
        return ""
    series = parts[-1]
    for part in reversed(parts[:-1]):
        series = make_message("against.and", first=part, rest=series)
    return series


def _lead_to_file(problem: Problem, document: Document, own: Document) -> Problem:
    """Return the problem; one that is told in another file than `own`, whose lines declare it, says so in its help.

    Its remedies would change the file in which it is told, so it has none.
    """
    part, _ = document.find_part(problem.pointer)
    if part.path == own.path:
        return problem
    advice = problem.help and make_message("help.in_file", file=own.path, help=problem.help)
    return replace(problem, help=advice, remedies=())
