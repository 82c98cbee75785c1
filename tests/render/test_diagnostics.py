"""A diagnostic as text: the caret is under the characters at fault, whatever is before them."""

from __future__ import annotations

import pytest

from maturity.model.diagnostic import Diagnostic, Span
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import make_message


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "caret"),
    [
        ("abc: x", 6, 7, "abc: x", "     ^"),
        ("a\u200bc: x", 6, 7, "a<U+200B>c: x", "            ^"),
        ("a: \u202exy", 4, 7, "a: <U+202E>xy", "   ^^^^^^^^^^"),
        ("a:", 3, 3, "a:", "  ^"),
    ],
)
def test_the_caret(line: str, column: int, end: int, shown: str, caret: str) -> None:
    span = Span(7, column, 7, end)
    diagnostic = Diagnostic("MB204", make_message("MB204", id="x"), "a.yaml", span=span, excerpt=line)
    lines = [text for text, _ in format_diagnostic(diagnostic, "fr", 80)]
    assert lines[1:5] == ["--> a.yaml:7:" + str(column), "  |", f"7 | {shown}", f"  | {caret}"]
