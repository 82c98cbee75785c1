"""Diagnostics: as text with excerpt and caret, and as plain data with the same facts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from maturity.model.diagnostic import Diagnostic, find_excerpt_start
from maturity.text.catalogue import say
from maturity.text.safe import make_visible


def format_diagnostic(diagnostic: Diagnostic, language: str, columns: int) -> Iterator[tuple[str, str]]:
    """The lines of a diagnostic, each with a style; sentences are wrapped, lines of the file and to paste are not."""
    word = say(f"severity.{diagnostic.severity}", language)
    style = "bold red" if diagnostic.severity == "error" else "bold yellow"
    for line in _wrapped(f"{word}[{diagnostic.code}]: ", say(diagnostic.message, language), 2, columns):
        yield line, style
    span = diagnostic.span
    place = f":{span.line}:{span.column}" if span else ""
    width = len(str(span.line)) if span else 1
    yield f"{' ' * (width - 1)}--> {make_visible(diagnostic.path)}{place}", ""
    if span and diagnostic.excerpt:
        yield from _excerpt(diagnostic, width)
    if diagnostic.help:
        first, *rest = say(diagnostic.help, language).split("\n")
        for line in _wrapped(f"{' ' * width} = ", say("severity.help", language, text=first), width + 3, columns):
            yield line, "bold"
        for line in rest:
            yield f"{' ' * width}   {line}", ""


def _wrapped(first: str, sentence: str, hang: int, columns: int) -> list[str]:
    return textwrap.wrap(sentence, columns, initial_indent=first, subsequent_indent=" " * hang, break_on_hyphens=False)


def build_diagnostic(diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    """The same facts for JSON."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": say(diagnostic.message, language),
        "help": say(diagnostic.help, language) if diagnostic.help else None,
        "path": diagnostic.path,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "pointer": "/" + "/".join(str(part).replace("~", "~0").replace("/", "~1") for part in diagnostic.pointer),
        "excerpt": make_visible(diagnostic.excerpt) if diagnostic.excerpt else None,
    }


def _excerpt(diagnostic: Diagnostic, width: int) -> Iterator[tuple[str, str]]:
    """The line and a caret under the fault, both of the same visible width."""
    span, line = diagnostic.span, diagnostic.excerpt
    assert span is not None
    assert line is not None
    start = span.column - 1 - find_excerpt_start(span.column)
    end = start + span.end_column - span.column if span.end_line == span.line else len(line.rstrip())
    marked = make_visible(line[start:end]).rstrip()
    yield f"{' ' * width} |", ""
    yield f"{span.line} | {make_visible(line)}", ""
    yield f"{' ' * width} | {' ' * len(make_visible(line[:start]))}{'^' * max(1, len(marked))}", "bold red"
