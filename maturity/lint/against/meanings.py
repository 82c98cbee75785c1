"""Questions and answers whose words have changed: other words for the same, or another meaning."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison, Owners, point_to_options
from maturity.lint.against.likeness import has_same_words, says_otherwise
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item
from maturity.model.sections import Section


def find_meanings(comparison: Comparison) -> Iterator[Change]:
    """Yield what is said otherwise, of questions, profile fields and duties; nothing where the language is another.

    Each item has one change at most: its question comes before its options. Nothing is said of a question whose answers
    are to be confirmed, since that declares it.
    """
    if comparison.old.language != comparison.new.language:
        yield _make_other_language(comparison)
        return
    for section, old, new, pointer in comparison.item_pairs:
        if section == "profile" or not comparison.is_to_confirm(new.id):
            yield from _compare_item(comparison, section, old, new, pointer)
    places = {duty.id: ("duties", index) for index, duty in enumerate(comparison.new.duties)}
    for name, present in comparison.fates_by_section["duties"].kept.items():
        before, after = comparison.old.duty_by_id[name].text, comparison.new.duty_by_id[present].text
        yield from _compare_texts(comparison, "duties", present, before, after, (*places[present], "text"))


def _make_other_language(comparison: Comparison) -> Change:
    params = {"old": comparison.old.language, "new": comparison.new.language}
    return Change("wording", "patch", "language", Problem("MB894", ("language",), params, "language"))


def _compare_item(comparison: Comparison, section: Section, old: Item, new: Item, pointer: Pointer) -> Iterator[Change]:
    """Yield the first change of meaning of an item, else the first of wording."""
    changes = list(_compare_texts(comparison, section, new.id, old.text, new.text, (*pointer, "text")))
    changes += _compare_options(comparison, Owners(section, new.id, old, new, pointer))
    yield from sorted(changes, key=lambda change: change.sort != "meaning")[:1]


def _compare_texts(
    comparison: Comparison, section: Section, name: str, before: str, after: str, pointer: Pointer
) -> Iterator[Change]:
    """Yield what the text of a question, a profile field or a duty has become, if its words are others."""
    if has_same_words(before, after):
        return
    params = {"question": name, "version": comparison.old.version, "before": before}
    if not says_otherwise(before, after):
        yield Change("wording", "patch", name, Problem("MB894", pointer, params))
        return
    recheck = (name,) if section == "answers" else ()
    variant = "" if recheck else "fact"
    yield Change("meaning", "patch", name, Problem("MB893", pointer, params, variant), recheck=recheck)


def _compare_options(comparison: Comparison, owners: Owners) -> Iterator[Change]:
    """Yield what the texts of the options of an item have become, for each whose words are others."""
    old_texts = {option.id: option.text for option in comparison.old.get_options(owners.old)}
    new_options = {option.id: (index, option) for index, option in enumerate(comparison.new.get_options(owners.new))}
    place = point_to_options(owners.new, owners.pointer)
    for name, present in comparison.find_options(owners).kept.items():
        index, option = new_options[present]
        if has_same_words(old_texts[name], option.text):
            continue
        pointer = (*place, index, "text")
        params = {"question": owners.id, "option": present, "before": old_texts[name]}
        params["version"] = comparison.old.version
        if not says_otherwise(old_texts[name], option.text):
            yield Change("wording", "patch", owners.id, Problem("MB894", pointer, params, "option"))
            continue
        recheck = (owners.id,) if owners.section == "answers" else ()
        variant = "option" if recheck else "option_fact"
        yield Change("meaning", "patch", owners.id, Problem("MB893", pointer, params, variant), recheck=recheck)
