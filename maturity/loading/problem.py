"""A problem found in a file's data, before it has a line: a path into the data and what is wrong there.

Checks yield problems; `located` turns them into diagnostics in one place, with position, excerpt and the way out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from heapq import nsmallest
from typing import Any

from maturity.loading.suggestions import find_nearest, shorten, suggest_repair
from maturity.model.diagnostic import Diagnostic, Pointer, Severity
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, has_message, make_message

MOST = 100
"""How many diagnostics one file gives: more help nobody. One more line says how many were left out."""
_LISTED = 12


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at `pointer`: on its key when `key`, on characters `start..end` of its text when given.

    `variant` picks one of a code's sentences. `wanted` is a name that does not exist and `known` those that do: a
    collection of the bank's own, never a copy, for there may be as many problems as there are names.
    """

    code: str
    pointer: Pointer
    params: dict[str, Any] = field(default_factory=dict)
    variant: str = ""
    key: bool = False
    start: int | None = None
    end: int | None = None
    wanted: str = ""
    known: Collection[str] = ()
    severity: Severity = "error"
    help: Message | None = None

    @property
    def message_key(self) -> str:
        """The catalogue's key of what is said."""
        return f"{self.code}.{self.variant}" if self.variant else self.code


def make_remainder(count: int) -> Problem:
    """Stands for `count` problems that are not worth making one by one."""
    return Problem("MB299", (), {"n": count})


def locate_problems(
    document: Document, problems: Iterable[Problem], others: Sequence[Diagnostic] = ()
) -> list[Diagnostic]:
    """The problems as diagnostics of `document` among `others`, each once, in order; at most `MOST`.

    One more, where the first of the others would be, says how many are left out.
    """
    found = list(problems)
    hidden = sum(problem.params["n"] for problem in found if problem.code == "MB299")
    unique = {
        (p.message_key, p.pointer, p.start, p.end, repr(p.params)): p for p in found if p.code != "MB299"
    }.values()
    first = nsmallest(MOST + 1, unique, key=lambda problem: _index(document, problem))
    first = _without_echoes(first)
    told = [*(_diagnostic(document, problem) for problem in first), *others]
    told.sort(key=lambda diagnostic: diagnostic.order)
    hidden += max(0, len(unique) - MOST - 1) + max(0, len(told) - MOST)
    if hidden:
        next_one = told[MOST : MOST + 1] or told[-1:]
        span = next_one[0].span if next_one else None
        left_out = document.make_diagnostic("MB299", (), {"n": hidden}, span=span, help=make_message("MB299.help"))
        told = [*told[:MOST], left_out]
    return told


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """The problems less the missing keys that are there under a mistyped name: one fault, told once."""
    mistyped = {
        (*problem.pointer[:-1], find_nearest(problem.wanted, problem.known))
        for problem in problems
        if problem.code == "MB201" and any(other.code == "MB202" for other in problems)
    }
    return [problem for problem in problems if problem.code != "MB202" or problem.pointer not in mistyped]


def _index(document: Document, problem: Problem) -> tuple[int, str]:
    """Where it stands in the text. Lines are counted later, for the few that are shown."""
    place, name, found = document.find_location(problem.pointer)
    start = name[0] if name and (problem.key or not found) else place[0]
    return (start + (problem.start or 0), problem.code)


def _diagnostic(document: Document, problem: Problem) -> Diagnostic:
    trap = suggest_repair(document, problem.message_key, problem.pointer)
    if isinstance(trap, Diagnostic):
        return trap
    span = document.find_span(problem.pointer, key=problem.key)
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
        help=problem.help or trap or _help(problem),
    )


def _help(problem: Problem) -> Message | None:
    nearest = find_nearest(problem.wanted, problem.known) if problem.wanted else ""
    if nearest:
        return make_message("help.did_you_mean", nearest=shorten(nearest))
    if problem.known:
        return make_message("help.known", known=join_names(problem.known))
    for key in (f"{problem.message_key}.help", f"{problem.code}.help"):
        if has_message(key):
            return make_message(key, **problem.params)
    return None


def join_names(names: Collection[str]) -> str:
    """The first few of `names`, and dots for the rest."""
    shown = [shorten(name) for name, _ in zip(names, range(_LISTED), strict=False)]
    return ", ".join(shown) + (", ..." if len(names) > _LISTED else "")
