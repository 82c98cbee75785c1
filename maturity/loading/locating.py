"""From problems to diagnostics, in one place: each problem once, in the order of the file, located, given its help."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from heapq import nsmallest

from maturity.loading.problem import LEFT_OUT, Problem
from maturity.loading.repairs import suggest_repair
from maturity.loading.suggestions import find_nearest, shorten
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, has_message, make_message

MAX_DIAGNOSTICS = 100
"""How many diagnostics one file gives: more help nobody. One more says how many were left out."""
_MAX_NAMES = 12
"""How many of the possible names a help lists."""


def locate_problems(
    document: Document, problems: Iterable[Problem], others: Sequence[Diagnostic] = ()
) -> list[Diagnostic]:
    """Turn the problems of `document` into diagnostics, and merge them with `others`, in the order of the file.

    At most 100 are returned, and one more (MB299), at the location of the first that is left out, with their number.
    """
    unique, hidden = _remove_repeats(problems)
    first = nsmallest(MAX_DIAGNOSTICS + 1, unique, key=lambda problem: _find_index(document, problem))
    diagnostics = [*(_make_diagnostic(document, problem) for problem in _remove_echoes(first)), *others]
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    hidden += max(0, len(unique) - MAX_DIAGNOSTICS - 1) + max(0, len(diagnostics) - MAX_DIAGNOSTICS)
    if not hidden:
        return diagnostics
    return [*diagnostics[:MAX_DIAGNOSTICS], _count_hidden(document, diagnostics, hidden)]


def list_names(names: Collection[str]) -> str:
    """Return the first 12 of `names`, and dots if there are more."""
    shown = [shorten(name) for name, _ in zip(names, range(_MAX_NAMES), strict=False)]
    return ", ".join(shown) + (", ..." if len(names) > _MAX_NAMES else "")


def _remove_repeats(problems: Iterable[Problem]) -> tuple[list[Problem], int]:
    """Return the problems without those that say the same of the same, and how many more were only counted."""
    unique, counted = {}, 0
    for problem in problems:
        if problem.code == LEFT_OUT:
            counted += problem.params["n"]
        else:
            same = (problem.message_key, problem.pointer, problem.start, problem.end, repr(problem.params))
            unique[same] = problem
    return list(unique.values()), counted


def _remove_echoes(problems: list[Problem]) -> list[Problem]:
    """Return the problems without the missing keys (MB202) that are there under a mistyped name (MB201)."""
    mistyped = {
        (*problem.pointer[:-1], find_nearest(problem.written, problem.possible))
        for problem in problems
        if problem.code == "MB201" and any(other.code == "MB202" for other in problems)
    }
    return [problem for problem in problems if problem.code != "MB202" or problem.pointer not in mistyped]


def _find_index(document: Document, problem: Problem) -> tuple[int, str]:
    """Return the index of a problem in the text, and its code: the order in which problems are made into diagnostics.

    Lines are not counted yet: that is slow, and done for the few that are shown.
    """
    location, key, exists = document.find_location(problem.pointer)
    start = key[0] if key and (problem.on_key or not exists) else location[0]
    return (start + (problem.start or 0), problem.code)


def _make_diagnostic(document: Document, problem: Problem) -> Diagnostic:
    """Make the diagnostic of a problem, or of the trap of YAML that explains it."""
    repair = suggest_repair(document, problem.message_key, problem.pointer)
    if isinstance(repair, Diagnostic):
        return repair
    span = document.find_span(problem.pointer, problem.on_key)
    if problem.start is not None and problem.end is not None:
        span = document.find_text_span(problem.pointer, problem.start, problem.end)
    problem = replace(problem, params={name: shorten(value) for name, value in problem.params.items()})
    return document.make_diagnostic(
        problem.code,
        problem.pointer,
        problem.params,
        variant=problem.variant,
        span=span,
        severity=problem.severity,
        help=problem.help or repair or _find_help(problem),
    )


def _find_help(problem: Problem) -> Message | None:
    """Return what to do next: the name that was meant, those that are possible, or the catalogue's help."""
    nearest = find_nearest(problem.written, problem.possible) if problem.written else ""
    if nearest:
        return make_message("help.did_you_mean", nearest=shorten(nearest))
    if problem.possible:
        return make_message("help.known", known=list_names(problem.possible))
    for key in (f"{problem.message_key}.help", f"{problem.code}.help"):
        if has_message(key):
            return make_message(key, **problem.params)
    return None


def _count_hidden(document: Document, diagnostics: Sequence[Diagnostic], hidden: int) -> Diagnostic:
    """Make the diagnostic that says how many are not shown, where the first of them is, or else the last one shown."""
    located = diagnostics[MAX_DIAGNOSTICS : MAX_DIAGNOSTICS + 1] or diagnostics[-1:]
    span = located[0].span if located else None
    return document.make_diagnostic(LEFT_OUT, (), {"n": hidden}, span=span, help=make_message(f"{LEFT_OUT}.help"))
