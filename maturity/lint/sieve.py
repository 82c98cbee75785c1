"""What of all that was found is told: the settings and the comments of a file, applied in one place.

Problems go through it before a hundred of them are chosen, so that what nobody wants to be told crowds out nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, islice

from maturity.lint.ignores import IgnoreComments
from maturity.lint.settings import Settings, is_adjustable
from maturity.loading.locating import MAX_DIAGNOSTICS, locate_problems
from maturity.loading.problem import Problem
from maturity.model.codes import CODES
from maturity.model.diagnostic import Diagnostic, Pointer, has_errors
from maturity.syntax.document import Document


class Sieve:
    """Holds back what the settings of one file, and the comments of each file that is spoken of, say is not told."""

    def __init__(self, settings: Settings, document: Document) -> None:
        self._settings = settings
        self._document = document
        self._files = {document.path: _CommentedFile(document)}
        """The files spoken of so far, by path: that of the document, and those that it builds on."""

    @property
    def silent(self) -> frozenset[str]:
        """The codes that are not told of this file, because the settings say so."""
        return self._settings.silent

    def sift_problems(self, document: Document, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Yield the problems of `document` that are told, as grave as the settings say.

        It is the document of the sieve, put together with what it builds on.
        """
        for problem in problems:
            if problem.code in self._settings.silent or self.is_ignored(document, problem):
                continue
            severity = self._settings.severities.get(problem.code)
            yield replace(problem, other_severity=severity) if severity else problem

    def sift_diagnostics(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics that are told, as grave as the settings say, each by the comments of its own file."""
        kept = [each for each in diagnostics if not self._is_held_back(each)]
        severities = self._settings.severities
        return [replace(each, severity=severities.get(each.code, each.severity)) for each in kept]

    def finish(self, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics that are told of the whole file, with what is wrong with its comments.

        A comment cannot be judged in a file with errors that keep it from being looked at, and nothing is said of it.
        """
        told = self.sift_diagnostics(diagnostics)
        comments = self._files[self._document.path].comments
        if not comments or has_errors(each for each in told if not is_adjustable(CODES[each.code])):
            return told
        some = islice(comments.find_mistakes(self._settings.silent), 2 * MAX_DIAGNOSTICS)
        mistakes = self.sift_diagnostics(some)
        most = max(MAX_DIAGNOSTICS, len(told))
        return locate_problems(self._document, (), [*told, *mistakes], most=most) if mistakes else told

    def is_ignored(self, document: Document, problem: Problem) -> bool:
        """Tell whether a comment in the file of a problem of `document` is about it."""
        part, pointer = document.find_part(problem.pointer)
        if part.path not in self._files:
            self._files[part.path] = _CommentedFile(part)
        file = self._files[part.path]
        return bool(file.comments) and file.comments.covers(
            problem.code, file.find_line(pointer, on_key=problem.on_key)
        )

    def _is_held_back(self, diagnostic: Diagnostic) -> bool:
        if diagnostic.code in self._settings.silent:
            return True
        file = self._files.get(diagnostic.path)
        return bool(file and diagnostic.span and file.comments.covers(diagnostic.code, diagnostic.span.line))


class _CommentedFile:
    """One file with its comments, in which lines are found fast: thousands of problems may ask for theirs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.comments = IgnoreComments(document)

    def find_line(self, pointer: Pointer, *, on_key: bool) -> int:
        """Return the line of the value at `pointer`, or of its key, as the place where it is told has it."""
        location, key, exists = self._document.find_location(pointer)
        start = key[0] if key and (on_key or not exists) else location[0]
        return bisect_right(self._line_starts, start)

    @cached_property
    def _line_starts(self) -> list[int]:
        """The index of the first character of each line."""
        return [0, *accumulate(len(line) + 1 for line in self._document.lines[:-1])]
