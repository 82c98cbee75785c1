"""The format `github` of diagnostics: the commands by which a workflow of GitHub Actions annotates lines of files.

A command is a line `::error file=a.yaml,line=3::message`. Signs that would end a value or a line are escaped with a
percent sign, so that no text of a file can become another command.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.model.code import Severity
from maturity.model.codes import CODES
from maturity.model.diagnostic import Diagnostic
from maturity.render.checked.wording import format_place, list_lines, relate_path
from maturity.render.results import Checked, Output
from maturity.text.safe import make_visible


def write_diagnostics(checked: Checked) -> Output:
    """Write a command for each diagnostic; nothing without any."""
    return Output("".join(f"{_format_command(each, checked)}\n" for each in checked.diagnostics))


def _format_command(diagnostic: Diagnostic, checked: Checked) -> str:
    path = relate_path(diagnostic.path, checked)
    properties = ",".join(f"{name}={_escape_property(value)}" for name, value in _list_properties(diagnostic, path))
    first, *others = list_lines(diagnostic, checked.language)
    message = "\n".join([f"{format_place(diagnostic, path)}: {first}", *others])  # the log shows the message alone
    return f"::{_name_level(diagnostic.severity)} {properties}::{_escape_data(message)}"


def _list_properties(diagnostic: Diagnostic, path: str) -> Iterator[tuple[str, str]]:
    """Yield the properties; columns only for what is within one line, because GitHub refuses others."""
    span = diagnostic.span
    if path != "-":
        yield "file", make_visible(path)
    if span:
        yield "line", str(span.line)
        yield "endLine", str(span.end_line)
    if span and span.line == span.end_line:
        yield "col", str(span.column)
        yield "endColumn", str(span.end_column)
    yield "title", f"{diagnostic.code} {CODES[diagnostic.code].name}"


def _name_level(severity: Severity) -> str:
    match severity:
        case "error" | "warning":
            return severity
        case "hint":
            return "notice"
        case _:
            assert_never(severity)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
