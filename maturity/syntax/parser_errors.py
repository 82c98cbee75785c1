"""The error that stopped the parser, turned into a fault with a code and an index, and the line to paste.

A parser of YAML ends at its first error, gives it in English, and often stops some lines after the mistake. So the
lines that may be to blame are tried one after the other: the first that `repair_line` can repair is the one reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from yaml.error import MarkedYAMLError

from maturity.syntax.build_result import BuildResult, Extent, Fault
from maturity.syntax.json_events import JsonError
from maturity.syntax.reading import Source
from maturity.syntax.repair import Repair, repair_line
from maturity.syntax.repair_in_place import repair_colon, repair_tab

_MESSAGES = (
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
"""Patterns of what libyaml and the pure Python parser say in English, each with our variant of MB105 for it.

The first pattern that is found in the sentence counts.
"""
_VARIANTS = tuple((re.compile(english), variant) for english, variant in _MESSAGES)
_WITHOUT_COLON = ("colon", "key", "dash", "content", "indentation")
"""The variants of errors that a name without its colon causes, on its line or on one below."""
_TOO_HIGH = re.compile(r"\\U(?!0010|000)[0-9a-fA-F]{8}")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_COLON_BEFORE = re.compile(r":\s")


class _ParserError(NamedTuple):
    """What the parser says went wrong, and where."""

    variant: str
    """Our variant of MB105 for it; `other` for an error that none of the patterns knows."""
    stopped_at: int
    """The index of the character where the parser stopped."""
    context: int | None
    """The index where the unfinished list, mapping in braces or quoted text began; None if the parser was in none.

    Its line may be the one to blame.
    """


def explain_stop(source: Source, result: BuildResult) -> tuple[Fault, str]:
    """Return the fault that ended the pass over `source`, and the repaired line to paste ("" when none is known).

    `result` is what the pass gave; its `stopped` holds the error.
    """
    error = result.stopped
    if isinstance(error, JsonError):
        return _make_fault(source, "MB105", min(error.index, _find_last_index(source)), error.variant), ""
    parser_error = _read_error(source, error)
    if parser_error.variant == "unicode":
        return _explain_escape(source, parser_error.stopped_at), ""
    found = _find_broken_line(source, parser_error, result.last_quoted)
    if found:
        line, repair = found
        index = source.find_line_start(line) + repair.offset
        return _make_fault(source, repair.code, index, repair.variant), repair.line or repair_tab(source, line)
    return _explain_position(source, parser_error), ""


def _read_error(source: Source, error: Exception | None) -> _ParserError:
    """Return what `error` says, with its index corrected where the parser gives another place than the mistake's."""
    if not isinstance(error, MarkedYAMLError):
        # For `"\UFFFFFFFF"`, the pure Python parser raises Python's own error, which has no index.
        escape = _TOO_HIGH.search(source.text)
        return _ParserError("unicode" if escape else "other", escape.start() if escape else 0, None)
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    english = f"{error.problem or ''}"
    variant = next((variant for pattern, variant in _VARIANTS if pattern.search(english)), "other")
    index = mark.index if mark else 0
    if source.text[index : index + 1] == "\t" and variant == "character":
        variant = "tab"
    if variant == "escape":
        index = max(source.text.rfind("\\", 0, index + 1), 0)
    if variant == "content" and index > _find_last_index(source):
        variant = "open"
    context_index = context.index if context and "block" not in (error.context or "") else None
    return _ParserError(variant, min(index, _find_last_index(source)), context_index)


def _find_broken_line(source: Source, parser_error: _ParserError, last_quoted: Extent) -> tuple[int, Repair] | None:
    """Return number and repair of the first line that may be to blame and can be repaired; None if there is none."""
    for line in dict.fromkeys(_list_candidates(source, parser_error, last_quoted)):
        repair = repair_line(source.lines[line - 1])
        if repair:
            return line, repair
    if parser_error.variant not in _WITHOUT_COLON:
        return None
    return repair_colon(source, dict.fromkeys(_list_candidates(source, parser_error, last_quoted)))


def _list_candidates(source: Source, parser_error: _ParserError, last_quoted: Extent) -> Iterator[int]:
    """Yield the numbers (from 1) of the lines that may be to blame, the likeliest first; one may come twice.

    They are the line where the parser stopped, the line of its context, the line where a quoted text began that ends on
    the first of these lines, and the nearest line before it that is not blank.
    """
    stopped_line = source.locate(parser_error.stopped_at)[0]
    yield stopped_line
    if parser_error.context is not None:
        yield source.locate(parser_error.context)[0]
    # A text whose quote was never closed goes on up to the next quote, lines below, and the parser stops after that.
    start, end = last_quoted
    if source.locate(end)[0] == stopped_line:
        yield source.locate(start)[0]
    above = next((line for line in range(stopped_line - 1, 0, -1) if source.lines[line - 1].strip()), None)
    if above is not None:
        yield above


def _explain_position(source: Source, parser_error: _ParserError) -> Fault:
    """Return the fault to report when no line can be repaired: where the parser stopped, and what it said."""
    index, variant = parser_error.stopped_at, parser_error.variant
    if variant == "tab":
        return _make_fault(source, "MB119", index)
    if variant == "unclosed" and parser_error.context is not None:
        return _make_fault(source, "MB105", parser_error.context, variant)
    if variant in {"list", "braces"} and parser_error.context is not None:
        return _make_fault(source, "MB105", index, variant, opened=str(source.locate(parser_error.context)[0]))
    if variant == "colon":
        line, column = source.locate(index)
        before = source.lines[line - 1][: column - 1]
        if _COLON_BEFORE.search(before):
            return _make_fault(source, "MB120", index)
    return _make_fault(source, "MB105", index, variant)


def _explain_escape(source: Source, index: int) -> Fault:
    """Return the fault of the escape at `index`, which writes half of a surrogate pair or a character over U+10FFFF."""
    start = max(source.text.rfind("\\", 0, index + 1), 0)
    escape = _ESCAPE.match(source.text, start)
    end = escape.end() if escape else index + 1
    return Fault("MB104", start, end, "escape", {"escape": source.text[start:end]})


def _find_last_index(source: Source) -> int:
    """Return the index of the last character that is no white space; 0 for a text without any.

    Errors at the end of the text are put there, because the two parsers give different indexes for it.
    """
    return max(len(source.text.rstrip()) - 1, 0)


def _make_fault(source: Source, code: str, index: int, variant: str = "", **params: object) -> Fault:
    """Make a fault about the character at `index`; its message may repeat it as `char`, or "…" for white space."""
    char = source.text[index : index + 1]
    shown = char if char.strip() else "…"
    return Fault(code, index, min(index + 1, len(source.text)), variant, {"char": shown, **params})
