"""What stopped the parser, in our words: the error turned into a fault at its place, with the line to paste."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from maturity.syntax.building import BuildResult, Fault
from maturity.syntax.json_events import JsonError
from maturity.syntax.reading import Source
from maturity.syntax.repair import Repair, repair_line

# The parser's English, of libyaml and of the pure parser, and what we make of it; the first that fits counts.
_PROBLEMS = (
    ("mapping values are not allowed|unexpected ':'", "colon"),
    ("could not find expected ':'", "key"),
    ("sequence entries are not allowed", "dash"),
    ("mapping keys are not allowed", "question"),
    ("tab character", "tab"),
    (r"'\\t' that cannot start", "tab"),
    ("cannot start any token", "character"),
    (r"',' or '\]'", "list"),
    (r"',' or '\}'", "braces"),
    ("unexpected end of stream", "unclosed"),
    ("unexpected document (?:indicator|separator)", "unclosed"),
    ("invalid Unicode character escape", "unicode"),
    ("escape character|hexdecimal|hexadecimal", "escape"),
    ("comment or (?:a )?line break|indentation indicator", "header"),
    ("alphabetic or numeric character", "name"),
    ("directive|version|incompatible YAML|alphabetical|a digit|expected digit", "directive"),
    ("URI|tag|expected '[!> ]'|the expected '>'|expected whitespace", "directive"),
    ("document start", "after"),
    ("'-' indicator|expected key|block end", "indentation"),
    ("node content", "content"),
)
_TABLE = tuple((re.compile(english), variant) for english, variant in _PROBLEMS)
_TOO_HIGH = re.compile(r"\\U(?!0010|000)[0-9a-fA-F]{8}")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_COLON_BEFORE = re.compile(r":\s")


class _Problem(NamedTuple):
    variant: str
    at: int
    context: int | None  # where what could not be finished began, when that may be the culprit's line


def explain_stop(source: Source, outcome: BuildResult) -> tuple[Fault, str]:
    """The fault that ended the pass, and the line to paste (empty when none is known)."""
    error = outcome.stopped
    if isinstance(error, JsonError):
        return _at(source, "MB105", min(error.index, _last(source)), error.variant), ""
    problem = _problem(source, error)
    if problem.variant == "unicode":
        return _bad_escape(source, problem.at), ""
    found = _culprit(source, problem, outcome.last_quoted)
    if found:
        line, fix = found
        index = source.find_line_start(line) + fix.offset
        return _at(source, fix.code, index, fix.variant), fix.line
    return _unexplained(source, problem), ""


def _problem(source: Source, error: Exception | None) -> _Problem:
    if not isinstance(error, MarkedYAMLError):
        # The pure parser lets Python's own complaint about `"\UFFFFFFFF"` through, without a place.
        escape = _TOO_HIGH.search(source.text)
        return _Problem("unicode" if escape else "other", escape.start() if escape else 0, None)
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    english = f"{error.problem or ''}"
    variant = next((variant for pattern, variant in _TABLE if pattern.search(english)), "other")
    index = mark.index if mark else 0
    if source.text[index : index + 1] == "\t" and variant == "character":
        variant = "tab"
    if variant == "escape":
        index = max(source.text.rfind("\\", 0, index + 1), 0)
    if variant == "content" and index > _last(source):
        variant = "open"
    begun = context.index if context and "block" not in (error.context or "") else None
    return _Problem(variant, min(index, _last(source)), begun)


def _culprit(source: Source, problem: _Problem, last_quoted: tuple[int, int]) -> tuple[int, Repair] | None:
    """The line to blame and its repair: where the parser stopped, or a little before."""
    for line in dict.fromkeys(_candidates(source, problem, last_quoted)):
        fix = repair_line(source.lines[line - 1])
        if fix:
            return line, fix
    return None


def _candidates(source: Source, problem: _Problem, last_quoted: tuple[int, int]) -> Iterator[int]:
    here = source.locate(problem.at)[0]
    yield here
    if problem.context is not None:
        yield source.locate(problem.context)[0]
    # A quote that was never closed swallows lines up to the next quote, where the parser stumbles.
    start, end = last_quoted
    if source.locate(end)[0] == here:
        yield source.locate(start)[0]
    above = next((line for line in range(here - 1, 0, -1) if source.lines[line - 1].strip()), None)
    if above is not None:
        yield above


def _unexplained(source: Source, problem: _Problem) -> Fault:
    """The fault when no line explains it: where the parser stopped, in the words of the table."""
    index, variant = problem.at, problem.variant
    if variant == "tab":
        return _at(source, "MB119", index)
    if variant == "unclosed" and problem.context is not None:
        return _at(source, "MB105", problem.context, variant)
    if variant in {"list", "braces"} and problem.context is not None:
        return _at(source, "MB105", index, variant, opened=str(source.locate(problem.context)[0]))
    if variant == "colon":
        line, column = source.locate(index)
        before = source.lines[line - 1][: column - 1]
        return _at(source, "MB120", index) if _COLON_BEFORE.search(before) else _at(source, "MB105", index, variant)
    return _at(source, "MB105", index, variant)


def _bad_escape(source: Source, index: int) -> Fault:
    """An escape that stands for no character: half of a pair, or beyond the last one."""
    start = max(source.text.rfind("\\", 0, index + 1), 0)
    escape = _ESCAPE.match(source.text, start)
    end = escape.end() if escape else index + 1
    return Fault("MB104", start, end, "escape", {"escape": source.text[start:end]})


def _last(source: Source) -> int:
    """The last character that shows: past the end, where the parsers disagree, is said there."""
    return max(len(source.text.rstrip()) - 1, 0)


def _at(source: Source, code: str, index: int, variant: str = "", **params: object) -> Fault:
    char = source.text[index : index + 1]
    shown = char if char.strip() else "…"
    return Fault(code, index, min(index + 1, len(source.text)), variant, {"char": shown, **params})
