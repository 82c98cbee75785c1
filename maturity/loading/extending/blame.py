"""What becomes wrong in the inherited part of a bank because of what its own file leaves out.

The base is sound by itself, and its file is often somebody else's: so it is said where the file leaves something out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from maturity.loading.extending.drops import explain_section
from maturity.loading.extending.followers import Followers, find_followers, names_dropped
from maturity.loading.extending.keys import get_list
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.extending.places import describe_place
from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.model.diagnostic import Diagnostic, Remedy
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import Message, make_message

DROPPED_BUT_NAMED = "MB275"
"""The code of the one problem that says what else is concerned by what a bank leaves out."""


def explain_inherited(document: MergedDocument, problems: Iterable[Problem]) -> list[Problem]:
    """Return `problems` of the merged `document`, those about what `drop` leaves out told at `drop`.

    Inherited values that name something left out are no fault of the base: one MB275 says which items they are in, and
    what has to be left out as well. A part of the bank that is left out and that no bank can do without is MB274.
    Problems in the file's own part, and all others, stay as they are.
    """
    kept, places_by_name = [], dict[str, dict[str, None]]()
    for problem in problems:
        section = document.drops.sections.get(str(problem.pointer[0])) if len(problem.pointer) == 1 else None
        if problem.code == "MB202" and section is not None:
            kept.append(explain_section(str(problem.pointer[0]), section, document.base.data))
        elif document.is_inherited(problem.pointer) and names_dropped(problem, document.drops):
            places = places_by_name.setdefault(problem.written, {})
            places[describe_place(document.data, problem.pointer)] = None
        else:
            kept.append(problem)
    if not places_by_name:
        return kept
    followers = find_followers(document.own_data, document.base.data)
    if not followers.all_names:
        followers = _collect(places_by_name)
    return [*kept, explain_drop(document, list(places_by_name), followers)]


def _collect(places_by_name: dict[str, dict[str, None]]) -> Followers:
    """Return the items that name what is left out, where the file's shape keeps us from following further."""
    places = dict.fromkeys(place for places in places_by_name.values() for place in places)
    return Followers(decisions=(("other", tuple(places)),))


def explain_drop(
    document: MergedDocument, names: Sequence[str], followers: Followers, examples: Collection[str] = ()
) -> Problem:
    """Make MB275: `names` are left out, and the `followers` still name them.

    `examples` are those, as `drop` takes them, that no longer hold once the followers are gone as well. The help has
    the whole line to write, and what a person has to decide; what is to be written is a remedy where that is enough.
    """
    index = min(index for name in names if (index := document.drops.find_anywhere(name)) is not None)
    count = len(followers.all_names) + len(examples)
    params = {"id": names[0], "n": count, "names": list_names(names), "all": tuple(names)}
    added = [*followers.names, *examples]
    advice, text = _advise(document, followers, added)
    remedies = offer_drops(document, text) if added and not followers.decisions else ()
    variant = "several" if len(names) > 1 else ""
    return Problem(DROPPED_BUT_NAMED, ("drop", index), params, variant, help=advice, remedies=remedies)


def _advise(document: MergedDocument, followers: Followers, added: Sequence[str]) -> tuple[Message, str]:
    """Return what to do about `followers`, of which `added` are to be left out too, and the list to write for that."""
    text, line = write_drops(document, added)
    decisions = [
        make_message(f"MB275.{use}.help", n=len(places), names=", ".join(places)) for use, places in followers.decisions
    ]
    if not decisions:
        return make_message("MB275.line.help", line=line), text
    listed = decisions[0]
    for decision in decisions[1:]:
        listed = make_message("help.and_next", first=listed, second=decision)
    variant = "decide_and_line" if added else "decide"
    return make_message(f"MB275.{variant}.help", decisions=listed, line=line), text


def write_drops(document: MergedDocument, added: Sequence[str]) -> tuple[str, str]:
    """Return the list under `drop` with `added` at its end as the file has to have it, and the whole line with it."""
    is_json = document.path.lower().endswith(".json")
    text = format_value([*get_list(document.own_data, "drop"), *added], quotes=is_json)
    return text, f'"drop": {text}' if is_json else f"drop: {text}"


def offer_drops(document: MergedDocument, text: str) -> tuple[Remedy, ...]:
    """Return the remedy that writes `text` in the place of the list under `drop`; none if that is on several lines."""
    part, pointer = document.find_part(("drop",))
    span = part.find_span(pointer)
    return (Remedy(span, text),) if span.line == span.end_line else ()


def name_cause(diagnostics: Iterable[Diagnostic], own_path: str) -> list[Diagnostic]:
    """Return `diagnostics` of a bank at `own_path`, those in a file that it builds on with the name of their cause.

    Such a file is sound by itself, so it is not to be changed: the help names the other one, and nothing is proposed.
    """
    return [each if each.path == own_path else _name_one(each, own_path) for each in diagnostics]


def _name_one(diagnostic: Diagnostic, own_path: str) -> Diagnostic:
    cause = make_message("help.changed_elsewhere", file=own_path)
    joined = make_message("help.and_cause", help=diagnostic.help, cause=cause) if diagnostic.help else cause
    return replace(diagnostic, help=joined, remedies=())
