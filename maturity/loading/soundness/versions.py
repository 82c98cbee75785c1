"""What a bank says of its earlier versions, so that answers to them can still be read.

`renamed` maps a former id to the one that followed it, `removed` lists what was given up, and `recheck` says since
which version a question means something else. A name is an id (of a question, a duty, a profile field or an axis), or
that of an option with its owner before it: `question.option`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from maturity.loading.problem import Problem, make_unknown_option
from maturity.loading.remedies import list_names
from maturity.loading.soundness.cycles import find_cycles, format_cycle
from maturity.model.bank import Bank
from maturity.model.field_types import RESERVED_OPTIONS
from maturity.model.former_ids import join_option, split_option
from maturity.model.items import Choices, Item
from maturity.model.versions import is_earlier
from maturity.text.catalogue import make_message

_MAX_LINE = 60
"""From this many characters on, a remedy names only what is to be added to `removed`, not the whole line."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with `renamed`, `removed` and `recheck`.

    A removed name may be that of a profile field or an axis: a question may have had the same id as one of these. One
    that a question has still is told where that question stands.
    """
    choices, present = _group_choices(bank), _list_present_ids(bank)
    for old, new in bank.renamed.items():
        yield from _check_renaming(bank, old, new, choices, present)
    yield from _find_merges(bank)
    for cycle in find_cycles(bank.renamed, {old: (new,) for old, new in bank.renamed.items() if old != new}):
        yield Problem("MB260", ("renamed", cycle[0]), {"cycle": format_cycle(cycle)}, "cycle", on_key=True)
    for index, removed in enumerate(bank.removed):
        if removed in bank.renamed:
            yield Problem("MB210", ("removed", index), {"id": removed}, "renamed")
        elif _has_option(bank, removed, choices):
            yield Problem("MB260", ("removed", index), {"id": removed}, "exists")
        elif removed in bank.duty_by_id:
            yield Problem("MB260", ("removed", index), {"id": removed}, "duty")
    yield from _check_recheck(bank)


def _group_choices(bank: Bank) -> Mapping[str, list[Choices]]:
    """Return id to what has it and may have options: questions and profile fields, and the targets of axes."""
    grouped: dict[str, list[Choices]] = {}
    for item in (*bank.questions, *bank.profile):
        grouped.setdefault(item.id, []).append(item)
    for axis_id, target in bank.target_by_axis.items():
        grouped.setdefault(axis_id, []).append(target)
    return grouped


def _check_renaming(
    bank: Bank, old: str, new: str, choices: Mapping[str, list[Choices]], present: Collection[str]
) -> Iterator[Problem]:
    """Yield what is wrong with one entry of `renamed`."""
    old_owner, old_option = split_option(old)
    owner, option = split_option(new)
    present_owner = bank.present_by_former.get(owner, owner)
    if old == new:
        yield Problem("MB260", ("renamed", old), {"id": old}, "itself", on_key=True)
    elif bool(old_option) != bool(option):
        yield Problem("MB260", ("renamed", old), {"old": old, "new": new}, "mixed", on_key=True)
    elif option and not old_owner == owner == present_owner:
        params = {"old": join_option(present_owner, old_option), "new": join_option(present_owner, option)}
        yield Problem("MB260", ("renamed", old), params, "owner", on_key=True, instead={params["old"]: params["new"]})
    elif option:
        yield from _check_option_renaming(bank, old, new, choices)
    elif new not in present and new not in bank.renamed and new not in bank.removed:
        yield Problem("MB204", ("renamed", old), {"id": new}, "any", written=new, possible=present)


def _list_present_ids(bank: Bank) -> Collection[str]:
    """List the ids of all that may be renamed or removed: questions, duties, profile fields and axes."""
    return dict.fromkeys([*bank.question_by_id, *bank.duty_by_id, *bank.field_by_id, *bank.axis_by_id])


def _check_option_renaming(bank: Bank, old: str, new: str, choices: Mapping[str, list[Choices]]) -> Iterator[Problem]:
    """Yield what is wrong with an entry of `renamed` for an option of one owner."""
    pointer = ("renamed", old)
    owner, option = split_option(new)
    if owner not in choices:
        known = make_message("help.known", known=list_names(choices))
        yield Problem("MB204", pointer, {"id": owner}, "any", help=known)
        return
    if all(isinstance(each, Item) and not each.has_options for each in choices[owner]):
        yield Problem("MB260", pointer, {"id": owner}, "no_options", on_key=True)
        return
    if split_option(old)[1] in RESERVED_OPTIONS:
        yield Problem("MB235", pointer, {"id": split_option(old)[1]}, on_key=True)
    elif _has_option(bank, old, choices):
        yield Problem("MB260", pointer, {"id": old}, "exists", on_key=True)
    if option in RESERVED_OPTIONS:
        yield Problem("MB235", pointer, {"id": option})
    elif not _has_option(bank, new, choices) and new not in bank.renamed and new not in bank.removed:
        possible = [join_option(owner, each.id) for each in bank.get_options(choices[owner][0])]
        yield replace(make_unknown_option(pointer, option, owner, possible), written=new)


def _has_option(bank: Bank, name: str, choices: Mapping[str, list[Choices]]) -> bool:
    """Whether `name`, the name of an option with its owner, is one that `bank` has now."""
    owner, option = split_option(name)
    return any(option == each.id for owning in choices.get(owner, ()) for each in bank.get_options(owning))


def _find_merges(bank: Bank) -> Iterator[Problem]:
    """Yield each entry of `renamed` whose new name an entry before it has too: only one answer could be read.

    The help says what to write: one of the two stays in `renamed`, the other goes to `removed`.
    """
    first_by_new: dict[str, str] = {}
    for old, new in bank.renamed.items():
        if bool(split_option(old)[1]) != bool(split_option(new)[1]):
            continue  # it cannot be read at all
        first = first_by_new.setdefault(new, old)
        if first != old:
            line = f"[{', '.join((*bank.removed, old))}]"
            added = line if len(line) <= _MAX_LINE else f"[..., {old}]"
            advice = make_message("MB260.merged.help", kept=f"{first}: {new}", gone=f"{old}: {new}", removed=added)
            params = {"old": old, "other": first, "new": new}
            yield Problem("MB260", ("renamed", old), params, "merged", on_key=True, help=advice)


def _check_recheck(bank: Bank) -> Iterator[Problem]:
    """Yield the ids in `recheck` that no question has, and the versions that are yet to come."""
    for question, version in bank.recheck.items():
        if question not in bank.question_by_id:
            present = bank.present_by_former.get(question, question)
            params = {"id": question}
            yield Problem(
                "MB204", ("recheck", question), params, on_key=True, written=present, possible=bank.question_by_id
            )
        elif is_earlier(bank.version, version):
            params = {"question": question, "version": version, "current": bank.version}
            yield Problem("MB261", ("recheck", question), params)
