"""Which new id probably follows one that is gone: by the same text, a near id, the same place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from maturity.lint.against.comparison import Comparison, Fates, Owners
from maturity.lint.against.likeness import measure_likeness
from maturity.model.bank import Bank
from maturity.model.former_ids import join_option
from maturity.model.items import Option
from maturity.model.sections import SECTIONS, Section

_MOST_PAIRS = 40_000
"""How many pairs of ids are compared for likeness at most; with more, only the same text counts."""
_ENOUGH = 1.2
"""From this sum on, two things are taken for one: likeness of texts and of ids, each from 0 to 1, and place."""
_LEAST_TEXT = 0.5
"""Below this likeness of their texts, no two things are taken for one."""
_SAME_PLACE = 0.3
"""What the same axis, or the same place in a list of options, adds to that sum."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What may be one thing in two versions."""

    id: str
    text: str
    sort: str
    """What two things have to share to be one, such as their kind."""
    place: str


def guess_renamings(comparison: Comparison) -> dict[str, str]:
    """Guess which ids that are gone without a word are others now: earlier id to present id, in every section.

    A present id that an entry of `renamed` leads to already is not guessed, since two answers cannot become one: unless
    that entry led to the earlier id before, and was changed with it.
    """
    former = comparison.old.renamed
    taken = {new: former.get(old, "") for old, new in comparison.new.renamed.items()}
    guessed: dict[str, str] = {}
    for section in SECTIONS:
        fates = comparison.fates_by_section[section]
        free = [name for name in fates.added if taken.get(name, name) in {name, *fates.lost}]
        lost = [_describe(comparison, comparison.old, section, name) for name in fates.lost]
        added = [_describe(comparison, comparison.new, section, name) for name in free]
        pairs = ((old, new) for old, new in _pair(lost, added).items() if taken.get(new, old) == old)
        guessed.update((old, new) for old, new in pairs if old not in guessed)
    return guessed


def guess_option_renamings(comparison: Comparison) -> dict[str, str]:
    """Guess the same for options: `owner.earlier` to `owner.present`."""
    taken = {*comparison.new.renamed.values()}
    guessed: dict[str, str] = {}
    for owners in comparison.owners:
        fates = comparison.find_options(owners)
        if fates.lost and fates.added:
            for old, new in _pair(*_describe_options(comparison, owners, fates)).items():
                entry = join_option(owners.id, new)
                if entry not in taken:
                    guessed[join_option(owners.id, old)] = entry
    return guessed


def _describe(comparison: Comparison, bank: Bank, section: Section, name: str) -> _Candidate:
    """Describe what has the id `name` in one of the two banks, with its axis by the present id."""
    match section:
        case "profile":
            field = bank.field_by_id[name]
            return _Candidate(name, field.text, field.kind, "")
        case "duties":
            return _Candidate(name, bank.duty_by_id[name].text, "", "")
        case "targets":
            parent = bank.parent_by_axis[name] or ""
            has_target = str(name in bank.target_by_axis)
            return _Candidate(name, bank.axis_by_id[name].title, has_target, comparison.find_axis(parent))
        case "answers":
            question = bank.question_by_id[name]
            return _Candidate(name, question.text, question.kind, comparison.find_axis(question.axis))


def _describe_options(
    comparison: Comparison, owners: Owners, fates: Fates
) -> tuple[list[_Candidate], list[_Candidate]]:
    """Describe the options that are gone and those that are new, each with its place in its list."""

    def describe(options: Sequence[Option], wanted: Sequence[str]) -> Iterator[_Candidate]:
        for index, option in enumerate(options):
            if option.id in wanted:
                yield _Candidate(option.id, option.text, str(option.exclusive), str(index))

    old, new = comparison.old.get_options(owners.old), comparison.new.get_options(owners.new)
    return list(describe(old, fates.lost)), list(describe(new, fates.added))


def _pair(lost: Sequence[_Candidate], added: Sequence[_Candidate]) -> Mapping[str, str]:
    """Pair what is gone with what is new, the likeliest pairs first, each at most once: earlier id to present id."""
    if len(lost) * len(added) > _MOST_PAIRS:
        by_text = {(each.text, each.sort): each.id for each in added}
        same = ((each.id, by_text.get((each.text, each.sort))) for each in lost)
        return {old: new for old, new in {new: old for old, new in same if new}.items() if new}
    scored = [(_rate(old, new), old.id, new.id) for old in lost for new in added]
    pairs: dict[str, str] = {}
    for rate, old, new in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if rate >= _ENOUGH and old not in pairs and new not in pairs.values():
            pairs[old] = new
    return pairs


def _rate(old: _Candidate, new: _Candidate) -> float:
    """Return how likely two things are one: the sum of what speaks for it, 0 where something rules it out."""
    text = 1.0 if old.text == new.text else measure_likeness(old.text, new.text)
    if old.sort != new.sort or text < _LEAST_TEXT:
        return 0
    near = SequenceMatcher(None, old.id, new.id, autojunk=False).ratio()
    is_same_text = text >= 1
    return text + near + _SAME_PLACE * (old.place == new.place) + is_same_text * _ENOUGH
