"""The format `junit` of diagnostics: files as suites of tests, which CI services show as a report of tests.

What makes the check fail is a failed test; a warning or a hint that does not is a test that passes, with its text as
output. A file with nothing to report is one test that passes. Written by hand and within the schema of Jenkins, which
is the strictest of those that read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from maturity.model.codes import CODES
from maturity.model.diagnostic import Diagnostic
from maturity.render.checked.wording import format_place, list_lines, relate_path, say_sentence
from maturity.render.results import Checked, Output
from maturity.text.safe import make_visible

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, not even escaped."""
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def write_diagnostics(checked: Checked) -> Output:
    """Write a suite for each file, in the order of the files."""
    by_path: dict[str, list[Diagnostic]] = {path: [] for path in checked.files}
    for each in checked.diagnostics:
        by_path.setdefault(each.path, []).append(each)
    failures = sum(map(checked.is_objection, checked.diagnostics))
    tests = sum(max(1, len(found)) for found in by_path.values())
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', _open_tag("testsuites", "maturity", tests, failures)]
    for path, found in by_path.items():
        lines += _write_suite(make_visible(relate_path(path, checked)), found, checked)
    return Output("\n".join([*lines, "</testsuites>", ""]))


def _write_suite(path: str, found: list[Diagnostic], checked: Checked) -> Iterator[str]:
    """Yield the lines of one file's suite."""
    failures = sum(map(checked.is_objection, found))
    yield "  " + _open_tag("testsuite", path, max(1, len(found)), failures)
    if not found:
        yield f'    <testcase name="maturity check" classname="{_escape(path)}"/>'
    for diagnostic in found:
        yield from _write_case(diagnostic, path, checked)
    yield "  </testsuite>"


def _write_case(diagnostic: Diagnostic, path: str, checked: Checked) -> Iterator[str]:
    """Yield the lines of one diagnostic: a failure, or a test that passes and has something to say."""
    span = diagnostic.span
    where = f" {span.line}:{span.column}" if span else ""
    name = f"{diagnostic.code} {CODES[diagnostic.code].name}{where}"
    text = _escape("\n".join([format_place(diagnostic, path), *list_lines(diagnostic, checked.language)]), keep="\n")
    yield f'    <testcase name="{_escape(name)}" classname="{_escape(path)}">'
    if checked.is_objection(diagnostic):
        message = _escape(say_sentence(diagnostic, checked.language))
        yield f'      <failure type="{diagnostic.severity}" message="{message}">{text}</failure>'
    else:
        yield f"      <system-out>{text}</system-out>"
    yield "    </testcase>"


def _open_tag(tag: str, name: str, tests: int, failures: int) -> str:
    return f'<{tag} name="{_escape(name)}" tests="{tests}" failures="{failures}" errors="0">'


def _escape(text: str, keep: Iterable[str] = ()) -> str:
    """Return `text` for an attribute or between tags; the signs to `keep` stay as they are."""
    possible = _NOT_XML.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
    return "".join(char if char in keep else _ESCAPES.get(char, char) for char in possible)
