"""A new version of a bank set against an earlier one: what is objected to, and the lines that would declare it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from maturity.lint.against.asking import find_asking_changes
from maturity.lint.against.change import NEEDS, SORTS, Change, Need, Sort
from maturity.lint.against.comparison import Comparison
from maturity.lint.against.gone import find_gone, find_gone_options
from maturity.lint.against.guessing import guess_option_renamings, guess_renamings
from maturity.lint.against.levels import find_level_changes
from maturity.lint.against.meanings import find_meanings
from maturity.lint.against.readability import find_unreadable
from maturity.lint.against.scoring import find_score_changes
from maturity.lint.against.versioning import is_enough, measure_rise, raise_version
from maturity.lint.against.writing import lengthen_chain, replace_value, write_entries, write_names
from maturity.lint.settings import Settings
from maturity.lint.sieve import Sieve
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.field_types import Version
from maturity.syntax.document import Document, get_section
from maturity.text.catalogue import Message, make_message

_MOST_SHOWN = 12
"""How many entries the help of one problem shows; its remedy has them all."""


@dataclass(frozen=True)
class Proposal:
    """What to write into the file of the new version, so that everything that has changed is declared."""

    version: Version | None = None
    """The version number; None if the one that is written is enough."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Entries of `renamed`, in the place of those that it has for the same names."""
    removed: tuple[str, ...] = ()
    """Names to add to `removed`."""
    recheck: Mapping[str, Version] = field(default_factory=dict)
    """Entries to add to `recheck`."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be written."""
        return not (self.version or self.renamed or self.removed or self.recheck)


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
    proposal = _make_proposal(old, new, changes)
    problems = [
        _lead_to_file(_advise(own, change, change.problem, proposal, new), document, own)
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


def _find_need(old: Bank, new: Bank, changes: Iterable[Change]) -> Need | None:
    """Return how far the version has to rise; None where the two files say the same."""
    needs = [change.need for change in changes]
    if needs:
        return max(needs, key=NEEDS.index)
    return None if old.sha256 == new.sha256 else "patch"


def _make_proposal(old: Bank, new: Bank, changes: Iterable[Change]) -> Proposal:
    """Put together all that would declare the changes, each name once."""
    renamed: dict[str, str] = {}
    removed: dict[str, None] = {}
    recheck: dict[str, None] = {}
    for change in changes:
        for name, present in change.renamed.items():
            former = _find_former(new, present)
            renamed |= {former: name, name: present} if former else {name: present}
        removed |= dict.fromkeys(change.removed)
        recheck |= dict.fromkeys(change.recheck)
    need: Need | None = "major" if recheck else _find_need(old, new, changes)
    is_risen = is_enough(measure_rise(old.version, new.version), need)
    version = None if is_risen or need is None else raise_version(old.version, need)
    confirmed = dict.fromkeys(recheck, version or new.version)
    return Proposal(version, renamed, tuple(removed), confirmed)


def _is_settled(old: Bank, new: Bank, change: Change) -> bool:
    """Whether the version that is written declares the change already."""
    rise = measure_rise(old.version, new.version)
    return change.is_settled_by_version and is_enough(rise, change.need)


def _find_low_version(old: Bank, new: Bank, changes: Iterable[Change], proposal: Proposal) -> Problem | None:
    """Return the problem of a version that rose too little for what has surely changed, or not at all."""
    need, rise = _find_need(old, new, changes), measure_rise(old.version, new.version)
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


def _advise(document: Document, change: Change, problem: Problem, proposal: Proposal, new: Bank) -> Problem:
    """Return the problem of a change with what to write, and where in the text."""
    if change.renamed:
        return _advise_chain(document, change, problem, new) or _join(problem, "renamed", document, change.renamed)
    if change.removed:
        remedy = write_names(document, "removed", change.removed)
        return replace(problem, help=_say(document, "removed", change.removed), remedies=(remedy,))
    if change.recheck:
        [question] = change.recheck
        version = proposal.recheck[question]
        if proposal.version:  # a `recheck` from a version to come would be a mistake
            line = f'recheck: {{{question}: "{version}"}}'
            return replace(problem, help=make_message("against.recheck_later", version=version, line=line))
        if question in get_section(document.data, "recheck"):
            remedy = replace_value(document, "recheck", question, version)
            advice = make_message("against.raise_recheck", line=f'{question}: "{version}"')
            return replace(problem, help=advice, remedies=(remedy,))
        return _join(problem, "recheck", document, {question: version})
    if change.is_settled_by_version:
        return replace(problem, help=make_message("against.major", version=proposal.version))
    return problem


def _lead_to_file(problem: Problem, document: Document, own: Document) -> Problem:
    """Return the problem; one that is told in another file than `own`, whose lines declare it, says so in its help.

    Its remedies would change the file in which it is told, so it has none.
    """
    part, _ = document.find_part(problem.pointer)
    if part.path == own.path:
        return problem
    advice = problem.help and make_message("help.in_file", file=own.path, help=problem.help)
    return replace(problem, help=advice, remedies=())


def _find_former(new: Bank, present: str) -> str | None:
    """Return the name that an entry of `renamed` leads to `present` already; None if none does."""
    return next((name for name, end in new.renamed.items() if end == present), None)


def _advise_chain(document: Document, change: Change, problem: Problem, new: Bank) -> Problem | None:
    """Return the problem of an id whose own former id was led past it; None where no entry leads to the new id yet.

    An author who replaces an id everywhere in the file changes the entry that led to it, too.
    """
    [(old, present), *others] = change.renamed.items()
    former = _find_former(new, present)
    if former is None or others or former not in get_section(document.data, "renamed"):
        return None
    remedy = lengthen_chain(document, former, old, present)
    advice = make_message("against.chain", former=former, line=f"{former}: {old}, {old}: {present}")
    return replace(problem, help=advice, remedies=(remedy,))


def _join(problem: Problem, key: str, document: Document, entries: Mapping[str, str]) -> Problem:
    """Return the problem with the entries to write under one key."""
    has_versions = key == "recheck"
    remedy = write_entries(document, key, entries, quotes=has_versions)
    mark = '"' if has_versions else ""
    lines = [f"{name}: {mark}{value}{mark}" for name, value in entries.items()]
    is_doubtful = problem.code == "MB893"
    return replace(problem, help=_say(document, key, lines, is_doubtful=is_doubtful), remedies=(remedy,))


def _say(document: Document, key: str, items: Iterable[str], *, is_doubtful: bool = False) -> Message:
    """Say what to write under one key: the whole line where the file has none yet, else what to add.

    With `is_doubtful`, only if the meaning has changed indeed.
    """
    all_items = list(items)
    shown = ", ".join(all_items[:_MOST_SHOWN]) + (", …" if len(all_items) > _MOST_SHOWN else "")
    if key in document.data or key == "removed":  # the report has the whole line for all that is gone
        return make_message("against.recheck_add" if is_doubtful else "against.add", key=key, line=shown)
    line = f"{key}: {{{shown}}}"
    return make_message("against.recheck_write" if is_doubtful else "against.write", line=line)
