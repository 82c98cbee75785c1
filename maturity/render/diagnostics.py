"""The format `text` of diagnostics: as lines with an excerpt and a caret, and as plain data with the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, assert_never

from maturity.model.code import Severity
from maturity.model.diagnostic import Diagnostic, Span, find_excerpt_start, format_pointer
from maturity.render.grouping import group_alike
from maturity.render.lines import Line
from maturity.render.results import Checked, Output
from maturity.text.catalogue import make_message, say
from maturity.text.safe import break_commands, make_visible
from maturity.text.wrapping import cut_start, cut_text, measure_cells, wrap_text

_MOST_LINES = 8
"""How many lines of the file are named for warnings of one sort that are not shown one by one."""

_IN_REPORT = ("against.write", "against.add")
"""The keys of advice whose lines the report on a new version gives all in all."""


def write_diagnostics(checked: Checked) -> Output:
    """Write diagnostics as text, each followed by an empty line, then what is said of new versions of banks."""
    diagnostics = [_leave_lines_to_report(each, checked) for each in checked.diagnostics]
    lines = format_diagnostics(diagnostics, checked.language, checked.columns, everything=checked.everything)
    return Output((*lines, *_format_proofs(checked), *_format_versions(checked)))


def _leave_lines_to_report(diagnostic: Diagnostic, checked: Checked) -> Diagnostic:
    """Return a diagnostic without the lines to write that the report on a new version has too, joined with others."""
    if diagnostic.help is None or diagnostic.help.key not in _IN_REPORT:
        return diagnostic
    is_reported = any(report.path == diagnostic.path for report in checked.versions)
    return replace(diagnostic, help=make_message("against.below")) if is_reported else diagnostic


def _format_proofs(checked: Checked) -> Iterator[Line]:
    """Yield the lines about what can happen in the banks, where that was asked for."""
    if checked.proofs:
        from maturity.render.checked.proofs import format_report  # noqa: PLC0415 - most checks ask for none

        for path, report in checked.proofs:
            yield from format_report(path, report, checked.language, checked.columns)


def _format_versions(checked: Checked) -> Iterator[Line]:
    """Format what came of setting banks against earlier versions, if any was."""
    if not checked.versions:
        return
    from maturity.render.documents.version_report import build_version_report  # noqa: PLC0415 - most compare nothing
    from maturity.render.terminal import format_lines  # noqa: PLC0415
    from maturity.render.view import ASCII, View  # noqa: PLC0415

    view = View(checked.language, checked.columns, checked.everything, ASCII)
    for report in checked.versions:
        yield from format_lines(build_version_report(report, view), view)
        yield (("", ""),)


def format_diagnostics(
    diagnostics: Iterable[Diagnostic], language: str, columns: int, *, everything: bool = True
) -> Iterator[Line]:
    """Format diagnostics as lines, with an empty line after each.

    Without `everything`, many warnings or hints of one sort about one file are shown by the first, with the
    number and the lines of the others: each error is something to correct, a warning need only be known.
    """
    for group in group_alike(diagnostics, _find_sort, everything=everything):
        for line, style in format_diagnostic(group[0], language, columns):
            yield ((line, style),)
        if len(group) > 1:
            for line in wrap_text(_describe_others(group[1:], language), columns, "  = ", "    "):
                yield ((line, "bold"),)
        yield (("", ""),)


def _find_sort(diagnostic: Diagnostic) -> tuple[str, str] | None:
    """Return what a warning or a hint has in common with others of its file; None for an error."""
    return None if diagnostic.severity == "error" else (diagnostic.path, diagnostic.message.key)


def _describe_others(others: Sequence[Diagnostic], language: str) -> str:
    """Say how many other warnings of one sort there are, and on which lines the first of them are, each line once."""
    lines = list(dict.fromkeys(str(each.span.line) for each in others if each.span))
    shown = ", ".join(lines[:_MOST_LINES]) + (", …" if len(lines) > _MOST_LINES else "")
    key = "diagnostics.alike" if len(lines) > 1 else "diagnostics.alike.on_one_line"
    return say(key, language, n=len(others), lines=shown or "-")


def format_diagnostic(diagnostic: Diagnostic, language: str, columns: int) -> Iterator[tuple[str, str]]:
    """Format a diagnostic as lines, each with a style.

    Sentences are wrapped to `columns` cells, and the line of the file is cut to what fits beside its number. Lines to
    paste into the file are printed as they are.
    """
    word, style = _describe_severity(diagnostic.severity, language)
    first = f"{word}[{diagnostic.code}]: "
    for line in wrap_text(say(diagnostic.message, language), columns, first, "  "):
        yield line, style
    span = diagnostic.span
    location = f":{span.line}:{span.column}" if span else ""
    width = len(str(span.line)) if span else 1
    yield f"{' ' * (width - 1)}--> {make_visible(diagnostic.path)}{location}", ""
    if span and diagnostic.excerpt:
        yield from _format_excerpt(diagnostic, width, columns)
    if diagnostic.help:
        yield from _format_help(say(diagnostic.help, language), language, columns, width)


def build_diagnostic(diagnostic: Diagnostic, language: str) -> dict[str, Any]:
    """Build the facts of a diagnostic for JSON."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": say(diagnostic.message, language),
        "help": say(diagnostic.help, language) if diagnostic.help else None,
        "path": diagnostic.path,
        **_build_span(diagnostic.span),
        "pointer": format_pointer(diagnostic.pointer),
        "excerpt": make_visible(diagnostic.excerpt) if diagnostic.excerpt else None,
        "remedies": [{**_build_span(remedy.span), "text": remedy.text} for remedy in diagnostic.remedies],
    }


def _build_span(span: Span | None) -> dict[str, int | None]:
    """Build the four numbers of a span for JSON, each None without one."""
    return {
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
    }


def _describe_severity(severity: Severity, language: str) -> tuple[str, str]:
    """Return the word for a severity and the style of the line that it begins."""
    match severity:
        case "error":
            return say("severity.error", language), "bold red"
        case "warning":
            return say("severity.warning", language), "bold yellow"
        case "hint":
            return say("severity.hint", language), "bold blue"
        case _:
            assert_never(severity)


def _format_help(text: str, language: str, columns: int, width: int) -> Iterator[tuple[str, str]]:
    """Format the help: its first line is a sentence, the others are to paste, and have no margin to take away."""
    first, *others = text.split("\n")
    sentence = say("severity.help", language, text=first)
    for line in wrap_text(sentence, columns, f"{' ' * width} = ", " " * (width + 3)):
        yield line, "bold"
    for line in others:
        yield line, ""


def _format_excerpt(diagnostic: Diagnostic, width: int, columns: int) -> Iterator[tuple[str, str]]:
    """Format the line of the file with carets under the fault; `width` is that of the line's number."""
    span, line = diagnostic.span, diagnostic.excerpt
    assert span is not None
    assert line is not None
    if diagnostic.is_cell:
        span = Span(span.line, 1, span.line, 1 + len(line))
    start = span.column - 1 - find_excerpt_start(span.column)
    end = start + span.end_column - span.column if span.end_line == span.line else len(line.rstrip())
    end = start + len(line[start:end].rstrip(" \t"))
    before, marked, after = (make_visible(part) for part in (line[:start], line[start:end], line[end:]))
    before, marked, after = _cut_around(before, marked, after, room=columns - width - 3)
    yield f"{' ' * width} |", ""
    yield f"{span.line} | {break_commands(before + marked + after)}", ""
    yield f"{' ' * width} | {' ' * measure_cells(before)}{'^' * max(1, measure_cells(marked))}", "bold red"


def _cut_around(before: str, marked: str, after: str, *, room: int) -> tuple[str, str, str]:
    """Cut the parts of a line so that they fit in `room` cells together: first what is far from the fault."""
    marked = cut_text(marked, max(room - 2, 1))
    rest = max(room - max(measure_cells(marked), 1), 2)
    before = cut_start(before, max(rest - measure_cells(after), 2 * rest // 3))
    return before, marked, cut_text(after, max(rest - measure_cells(before), 1))
