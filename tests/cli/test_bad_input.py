"""Every case of bad input through the command, in this process: codes, lines, columns, exit codes, sentences, carets.

What the costly ones take of time, memory and stack is in test_limits.py.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from maturity.model.diagnostic import Diagnostic, find_excerpt_start
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import LANGUAGES, say
from maturity.text.safe import make_visible
from tests.case_files import BadCase, as_parameters, list_bad_cases
from tests.cli.command import Maturity, Ran
from tests.support import diagnose_file

CASES = list_bad_cases()
LONGEST = 800  # characters of a line: a line to paste
MOST_OUTPUT = 300_000  # characters: a hundred diagnostics with their lines, twice over
MOST_SECONDS = 2.0  # of one processor, for a file that aims at nothing
NARROW = 60  # columns
WIDE = 10_000  # columns: nothing is wrapped
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def test_there_are_cases() -> None:
    assert sum(case.path.parent.name == "bad_content" for case in CASES) >= 200
    assert sum(case.path.parent.name == "bad" for case in CASES) >= 100
    assert sum("marked" in case.facts for case in CASES) >= 11
    assert sum("advised" in case.facts for case in CASES) >= 15


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_case(case: BadCase, maturity: Maturity, tmp_path: Path) -> None:
    """What `check` says of the file, then what `score` makes of it, or of answers to it."""
    path = case.write(tmp_path)
    assert_checked(case, maturity, path)
    assert_scored(case, maturity, case.write_answers(path))


def assert_checked(case: BadCase, maturity: Maturity, path: str) -> None:
    """`check` says of a file exactly what its case expects, in sentences, with the caret in the right place."""
    started = time.process_time()
    ran = maturity("check", path, "--format", "json", "--lang", "en")
    assert case.has_limits or time.process_time() - started < MOST_SECONDS
    assert ran.code == case.check_exit, ran.err
    assert_harmless(case, ran)
    if case.special == "folder":
        assert ran.out == ""
        return
    found = [each for each in json.loads(ran.out)["diagnostics"] if each["severity"] != "hint"]
    assert [(each["code"], each["line"], each["column"], each["severity"]) for each in found] == case.expected
    assert {each["path"] for each in found} <= {path}
    assert_told_well(case, diagnose_file(path))


def assert_told_well(case: BadCase, diagnostics: Sequence[Diagnostic]) -> None:
    """In both languages: whole sentences, something to do, a caret under the span, and what the case says of them."""
    for language in LANGUAGES:
        blocks = [list(format_lines(each, language)) for each in diagnostics]
        for diagnostic, lines in zip(diagnostics, blocks, strict=True):
            assert diagnostic.help is not None, diagnostic.message
            advice = find_advice(lines, language)
            assert all(len(line) <= LONGEST for line in lines), max(lines, key=len)
            assert "None" not in lines[0] + advice
            assert not CONTROL.search("".join(lines))
            assert diagnostic.span is None or find_marked(lines) == find_at_span(diagnostic)
            assert_fits(diagnostic, language)
        if "marked" in case.facts:
            assert [find_marked(lines) for lines in blocks] == case.facts["marked"]
        if "advised" in case.facts and language == "fr":
            assert case.facts["advised"] in find_advice(blocks[0], language).replace("\u00a0", " ")


def assert_scored(case: BadCase, maturity: Maturity, path: str) -> None:
    """`score` fails where it has to, and tells so of the right file."""
    ran = maturity("score", path, "--format", "jsonl", "--lang", "fr")
    assert ran.code == case.score_exit, ran.err
    assert_harmless(case, ran)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    if case.special != "folder":
        assert [line["path"] for line in lines if "diagnostics" in line] == [path] * (case.score_exit == 2)


def format_lines(diagnostic: Diagnostic, language: str) -> Iterator[str]:
    """Format a diagnostic as on a very wide terminal."""
    for line, _ in format_diagnostic(diagnostic, language, WIDE):
        yield line


def assert_fits(diagnostic: Diagnostic, language: str) -> None:
    """On a narrow terminal the sentence is as wide as the terminal at most, a long word apart."""
    lines = [line for line, _ in format_diagnostic(diagnostic, language, NARROW)]
    heading = lines[: next(number for number, line in enumerate(lines) if "-->" in line)]
    longest_word = max(len(word) + 20 for word in " ".join(heading).split())
    assert max(map(len, heading)) <= max(NARROW, longest_word)


def find_advice(lines: list[str], language: str) -> str:
    """Find the sentence that says what to do, with the lines to paste that come after it."""
    word = say("severity.help", language, text="")
    start = next(number for number, line in enumerate(lines) if line.lstrip().startswith(f"= {word}".rstrip()))
    return "\n".join(lines[start:])


def find_marked(lines: list[str]) -> str:
    """Find the characters of the excerpt that are over the caret."""
    excerpt, caret = lines[3], lines[4]
    return excerpt[caret.index("^") : caret.rindex("^") + 1]


def find_at_span(diagnostic: Diagnostic) -> str:
    """Find the characters of the excerpt at the span, as shown; where it is empty, the one after it."""
    span, line = diagnostic.span, diagnostic.excerpt
    assert span is not None
    assert line is not None
    start = span.column - 1 - find_excerpt_start(span.column)
    end = start + span.end_column - span.column if span.line == span.end_line else len(line)
    shown = make_visible(line)
    before, marked = len(make_visible(line[:start])), make_visible(line[start:end]).rstrip()
    return shown[before : before + max(1, len(marked))]


def assert_harmless(case: BadCase, ran: Ran) -> None:
    """No traceback, no control character, no command to a build server, no flood."""
    assert "Traceback" not in ran.out + ran.err
    assert "internal" not in ran.err
    assert "interne" not in ran.err
    assert not CONTROL.search(ran.err)
    assert not any(line.lstrip().startswith("::") for line in ran.err.splitlines())
    assert not case.has_errors or len(ran.out + ran.err) < MOST_OUTPUT


def test_what_is_harmful_is_seen() -> None:
    harmful = ("\x1b[2J", "\u202e", "  ::error::x", "Traceback (most recent call last)", "internal error", "a\rb")
    for text in harmful:
        with pytest.raises(AssertionError):
            assert_harmless(CASES[0], Ran(2, "", text))
