"""A problem found in a file's data, before it has a line: a path into the data and what is wrong there.

Checks yield problems; `located` turns them into diagnostics in one place, with position, excerpt and "did you mean".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from maturity.files.document import Document
from maturity.model.diagnostic import Diagnostic, Path, Severity
from maturity.text.catalogue import Message, exists, msg

MOST = 100
"""How many diagnostics one file gives: more help nobody. One more line says how many were left out."""
_CANDIDATES = 500  # comparing one wrong name with more than this many is not worth the reader's wait


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at `pointer`: on its key when `key`, on characters `start..end` of its text when given.

    `variant` picks one of a code's sentences. `wanted` is a name that does not exist and `known` those that do.
    """

    code: str
    pointer: Path
    params: dict[str, Any] = field(default_factory=dict)
    variant: str = ""
    key: bool = False
    start: int | None = None
    end: int | None = None
    wanted: str = ""
    known: tuple[str, ...] = ()
    severity: Severity = "error"
    help: Message | None = None

    @property
    def sentence(self) -> str:
        """The catalogue's key of what is said."""
        return f"{self.code}.{self.variant}" if self.variant else self.code


def located(document: Document, problems: Iterable[Problem]) -> list[Diagnostic]:
    """The problems as diagnostics of `document`, each once, in its order, at most `MOST` and a line for the rest."""
    found = list(problems)
    unique = list({(p.sentence, p.pointer, p.start, repr(p.params)): p for p in found}.values())
    unique.sort(key=lambda problem: _place(document, problem))
    located_ones = [_diagnostic(document, problem) for problem in unique[:MOST]]
    if len(unique) > MOST:
        located_ones.append(document.diagnostic("MB299", (), {"n": len(unique) - MOST}))
    return located_ones


def _place(document: Document, problem: Problem) -> tuple[int, int, str]:
    span = document.span(problem.pointer, key=problem.key)
    return (span.line, span.column + (problem.start or 0), problem.code)


def _diagnostic(document: Document, problem: Problem) -> Diagnostic:
    span = document.span(problem.pointer, key=problem.key)
    if problem.start is not None and problem.end is not None:
        span = document.text_span(problem.pointer, problem.start, problem.end)
    return document.diagnostic(
        problem.code,
        problem.pointer,
        problem.params,
        variant=problem.variant,
        span=span,
        severity=problem.severity,
        help=problem.help or _help(problem),
    )


def _help(problem: Problem) -> Message | None:
    nearest = _nearest(problem.wanted, problem.known) if problem.wanted else ""
    if nearest:
        return msg("help.did_you_mean", nearest=nearest)
    if problem.known:
        return msg("help.known", known=", ".join(problem.known[:12]) + (", ..." if len(problem.known) > 12 else ""))
    for key in (f"{problem.sentence}.help", f"{problem.code}.help"):
        if exists(key):
            return msg(key, **problem.params)
    return None


def _nearest(wanted: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # only a wrong name pays for it  # noqa: PLC0415

    matches = get_close_matches(wanted, known[:_CANDIDATES], n=1, cutoff=0.6)
    return matches[0] if matches else ""
