"""From problems to diagnostics: each problem once, in the order of the file, with its line, its column and its help.

A problem is a code and a pointer, the path of a value inside the file; a diagnostic is what is shown to a person. A
document is the file as data in which the place of each value is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from heapq import nsmallest

from maturity.loading.problem import LEFT_OUT, Problem
from maturity.loading.remedies import advise, find_free_names
from maturity.loading.repairs import suggest_repair
from maturity.loading.suggestions import find_nearest, shorten
from maturity.model.code import SEVERITIES, Severity
from maturity.model.codes import get_severity
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message

MAX_DIAGNOSTICS = 100
"""How many diagnostics one file gives at most; where there are more, another one says how many were left out."""


def locate_problems(
    document: Document, problems: Iterable[Problem], others: Sequence[Diagnostic] = (), most: int = MAX_DIAGNOSTICS
) -> list[Diagnostic]:
    """Turn the problems of `document` into diagnostics, and return them with `others`, in the order of the file.

    `others` are what this function has returned already for the same document. Problems that say the same of the same
    value give one diagnostic. At most `most` are returned, errors before warnings and warnings before hints; if
    there are more, a last one (MB299) gives the number of those left out, as far as `problems` and `others` hold or
    count them. It is placed where the first of them is, or where the last shown one is if the others have no place.

    A document that is put together of several files gives those of each file, with its path.
    """
    problems = list(problems)
    if not problems and not others:  # most files
        return []
    parts: dict[str, tuple[Document, list[Problem]]] = {document.path: (document.find_part(())[0], [])}
    for problem in problems:
        part, pointer = document.find_part(problem.pointer)
        moved = problem if pointer == problem.pointer else replace(problem, pointer=pointer)
        parts.setdefault(part.path, (part, []))[1].append(moved)
    located = []
    for path, (part, found) in parts.items():
        located += _locate_in_file(part, found, [other for other in others if other.path == path], most)
    return located + [other for other in others if other.path not in parts]


def _locate_in_file(
    document: Document, problems: Iterable[Problem], others: Sequence[Diagnostic], most: int
) -> list[Diagnostic]:
    """Do what `locate_problems` does for the problems of one file."""
    unique, hidden = _remove_repeats(problems)
    unique = _remove_echoes(document, unique)
    first = nsmallest(most + 1, unique, key=lambda problem: _rank(document, problem))
    diagnostics = [_make_diagnostic(document, problem) for problem in first]
    diagnostics += [each for each in others if each.code != LEFT_OUT]
    hidden += sum(int(str(each.message.params["n"])) for each in others if each.code == LEFT_OUT)
    hidden += len(unique) - len(first) + max(0, len(diagnostics) - most)
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    if not hidden:
        return diagnostics
    diagnostics.sort(key=lambda diagnostic: SEVERITIES.index(diagnostic.severity))
    severities = {*(problem.severity for problem in unique), *(each.severity for each in others)}
    shown, left_out = diagnostics[:most], diagnostics[most:]
    shown.sort(key=lambda diagnostic: diagnostic.order)
    worst = min(severities, key=SEVERITIES.index, default=get_severity(LEFT_OUT))
    return [*shown, _count_hidden(document, left_out or shown[-1:], hidden, worst)]


def _remove_repeats(problems: Iterable[Problem]) -> tuple[list[Problem], int]:
    """Return the problems without repeats, and how many more the problems with the code `LEFT_OUT` count.

    A repeat has the same message, pointer, characters and parameters as another.
    """
    unique, counted = {}, 0
    for problem in problems:
        if problem.code == LEFT_OUT:
            counted += problem.params["n"]
        else:
            same = (problem.message_key, problem.pointer, problem.start, problem.end, repr(problem.params))
            unique[same] = problem
    return list(unique.values()), counted


def _remove_echoes(document: Document, problems: list[Problem]) -> list[Problem]:
    """Return `problems` without the missing keys (MB202) for which the file has a mistyped key (MB201)."""
    missing = {problem.pointer[:-1] for problem in problems if problem.code == "MB202"}
    mistyped = {
        (*problem.pointer[:-1], find_nearest(problem.written, find_free_names(document.data, problem)))
        for problem in problems
        if problem.code == "MB201" and problem.pointer[:-1] in missing
    }
    return [problem for problem in problems if problem.code != "MB202" or problem.pointer not in mistyped]


def _rank(document: Document, problem: Problem) -> tuple[int, int, str]:
    """Return the sort key of a problem: how grave it is, its index in the text, and its code.

    Errors go first, so that no number of hints leaves one of them out.

    Lines and columns are slow to find, and are found only for the problems that are shown.
    """
    location, key, exists = document.find_location(problem.pointer)
    start = key[0] if key and (problem.on_key or not exists) else location[0]
    return (SEVERITIES.index(problem.severity), start + (problem.start or 0), problem.code)


def _make_diagnostic(document: Document, problem: Problem) -> Diagnostic:
    """Make the diagnostic of a problem; where a trap of YAML explains the value, make the diagnostic of that trap."""
    repair = suggest_repair(document, problem)
    if isinstance(repair, Diagnostic):
        return repair
    span = document.find_span(problem.pointer, problem.on_key)
    if problem.start is not None and problem.end is not None:
        span = document.find_text_span(problem.pointer, problem.start, problem.end)
    advice = repair or advise(document, problem, span)
    problem = replace(problem, params={name: shorten(value) for name, value in problem.params.items()})
    return document.make_diagnostic(
        problem.code,
        problem.pointer,
        problem.params,
        variant=problem.variant,
        span=span,
        severity=problem.severity,
        help=advice.help,
        remedies=advice.remedies,
    )


def _count_hidden(document: Document, nearest: Sequence[Diagnostic], hidden: int, worst: Severity) -> Diagnostic:
    """Make MB299, which says that `hidden` diagnostics are left out.

    It is at the place of the first of `nearest`: those left out as far as they have been made, else the last one shown.
    `worst` is its severity: that of the gravest that was found.
    """
    span = nearest[0].span if nearest else None
    advice = make_message(f"{LEFT_OUT}.help")
    return document.make_diagnostic(LEFT_OUT, (), {"n": hidden}, span=span, severity=worst, help=advice)
