"""Every case of bad input through the command, in this process: codes, lines, columns, exit codes, sentences, carets.

What the costly ones take of time, memory and stack is in test_limits.py.
"""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.model.diagnostic import Diagnostic, find_excerpt_start
from maturity.text.safe import make_visible
from tests.case_files import BadCase, as_parameters, list_bad_cases
from tests.cli.command import Maturity

CASES = list_bad_cases()
LONGEST = 800  # characters of a line: a line to paste
MOST_OUTPUT = 300_000  # characters: a hundred diagnostics with their lines, twice over
MOST_SECONDS = 2.0  # of one processor, for a file that aims at nothing
WIDE = {"COLUMNS": "10000"}  # nothing is wrapped
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
HEADING = re.compile(r"^(erreur|avertissement)\[(MB\d{3})\]: (?=\S)", re.MULTILINE)
SEVERITIES = {"erreur": "error", "avertissement": "warning"}


def test_there_are_cases() -> None:
    assert sum(case.path.parent.name == "bad_content" for case in CASES) >= 200
    assert sum(case.path.parent.name == "bad" for case in CASES) >= 100
    assert sum("marked" in case.facts for case in CASES) >= 11
    assert sum("advised" in case.facts for case in CASES) >= 15


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_check(case: BadCase, maturity: Maturity, tmp_path: Path) -> None:
    """As data in English and as text in French, `check` says of a file exactly what its case expects."""
    path = case.write(tmp_path)
    started = time.process_time()
    ran = maturity("check", path, "--format", "json", "--lang", "en")
    assert case.has_limits or time.process_time() - started < MOST_SECONDS
    shown = maturity("check", path, "--lang", "fr", environment=WIDE)
    assert (ran.code, shown.code) == (case.check_exit, case.check_exit), shown.err
    assert_harmless(case, ran.err, ran.out + ran.err)
    assert_harmless(case, shown.out + shown.err, shown.out + shown.err)
    if case.special == "folder":
        assert ran.out == shown.out == ""
        return
    found = json.loads(ran.out)["diagnostics"]
    assert [(each["code"], each["line"], each["column"], each["severity"]) for each in found] == case.expected
    for each in found:
        assert each["path"] == path
        assert_worded([each["message"], *str(each["help"]).split("\n")])
    blocks = [Block(text) for text in split_blocks(shown.out)]
    assert [block.read_heading(path) for block in blocks] == case.expected
    for block in blocks:
        assert_worded([block.sentence, *block.advice])
    assert_carets(blocks, check_file(path, BankCache()))
    if "marked" in case.facts:
        assert [block.marked for block in blocks] == case.facts["marked"]
    if "advised" in case.facts:
        assert case.facts["advised"] in " ".join(blocks[0].advice).replace("\u00a0", " ")


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_score(case: BadCase, maturity: Maturity, tmp_path: Path) -> None:
    """`score` fails where it has to, and tells so of the right file."""
    path = case.write_answers(case.write(tmp_path))
    ran = maturity("score", path, "--format", "jsonl", "--lang", "fr")
    assert ran.code == case.score_exit, ran.err
    assert_harmless(case, ran.err, ran.out + ran.err)
    lines = [json.loads(line) for line in ran.out.splitlines()]
    if case.special != "folder":
        assert [line["path"] for line in lines if "diagnostics" in line] == [path] * (case.score_exit == 2)


class Block:
    """A diagnostic as `check` prints it: a sentence, where, an excerpt with its caret if any, what to do."""

    def __init__(self, text: str) -> None:
        lines = text.rstrip("\n").split("\n")
        at = next(number for number, line in enumerate(lines) if line.startswith("--> ") or " --> " in line)
        advice = next(number for number, line in enumerate(lines) if re.match(r" +  ?= conseil", line))
        self.sentence = " ".join(line.strip() for line in lines[:at])
        self.where = lines[at].strip().removeprefix("--> ")
        self.excerpt = lines[at + 1 : advice]
        self.advice = [line.strip() for line in lines[advice:]]

    def read_heading(self, path: str) -> tuple[str, int | None, int | None, str]:
        """Read code, line, column and severity off the heading."""
        heading = HEADING.match(self.sentence)
        assert heading
        assert self.where.startswith(make_visible(path))
        location = self.where.removeprefix(make_visible(path))
        line, column = map(int, location[1:].split(":")) if location else (None, None)
        return heading[2], line, column, SEVERITIES[heading[1]]

    @property
    def marked(self) -> str:
        """The characters of the excerpt that are over the caret."""
        _, line, caret = self.excerpt
        return line[caret.index("^") : caret.rindex("^") + 1]


def split_blocks(text: str) -> list[str]:
    """Split what `check` prints into diagnostics."""
    starts = [match.start() for match in HEADING.finditer(text)]
    assert not text[: starts[0] if starts else None].strip()
    return [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)] if starts else []


def assert_carets(blocks: list[Block], diagnostics: list[Diagnostic]) -> None:
    """Each caret is under the characters of its span, and there is one wherever there is a span."""
    for block, diagnostic in zip(blocks, diagnostics, strict=True):
        assert len(block.excerpt) == (3 if diagnostic.span else 0)
        assert diagnostic.span is None or block.marked == find_at_span(diagnostic)


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


def assert_worded(lines: list[Any]) -> None:
    """Whole sentences of a length to read, with nothing missing in them."""
    assert all(lines), lines
    assert all(len(line) <= LONGEST for line in lines), max(lines, key=len)
    assert "None" not in lines[0] + lines[-1]


def assert_harmless(case: BadCase, shown: str, everything: str) -> None:
    """No traceback, no control character, no command to a build server, no flood."""
    assert "Traceback" not in everything
    assert "internal" not in shown
    assert "interne" not in shown
    assert not CONTROL.search(shown)
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
    assert not case.has_errors or len(everything) < MOST_OUTPUT


def test_what_is_harmful_is_seen() -> None:
    case = CASES[0]
    for text in ("\x1b[2J", "\u202e", "  ::error::x", "Traceback (most recent call last)", "internal error", "a\rb"):
        with pytest.raises(AssertionError):
            assert_harmless(case, text, text)
