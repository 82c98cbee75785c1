"""How scorecards, journeys, tables of scores and lists of questionnaires are known again."""

from __future__ import annotations

import re

from maturity.render.signatures.comparisons import COMPARISON_TITLE
from maturity.render.signatures.ends import FileEnds, flatten_spaces, list_lines
from maturity.render.signatures.method import ends_with_method

_COLUMN = r"(?:Score|Niveau|Level|Réponses|Answers|Position|Réserve|Note|Ambition|Pratique|Practice)"
_TABLE_HEADING = re.compile(rf"(?:Organisation|Axe|Axis|But|Goal)(?: {{2,}}{_COLUMN})+")
_NARROW_ROW = re.compile(r" {2}(?:Score|Niveau|Level|Réponses|Answers|Position) ?: \S.*")
_MARKDOWN_HEADING = re.compile(rf"\| (?:Organisation|Axe|Axis|But|Goal)(?: \| {_COLUMN})+ \|")
_MARKDOWN_START = re.compile(r"#{1,2} |\| ")
_BANK_VERSION = re.compile(r"^[a-z][a-z0-9_]*, version \d[^\s]*$", re.MULTILINE)
_BANK_WORDS = ("PAR OÙ COMMENCER", "WHERE TO START", "Repères publiés (des chiffres", "Published benchmarks (dated")
_FORM_COMMAND = re.compile(r"^ *maturity (?:form|banks|quiz) ", re.MULTILINE)


def is_scorecard_text(ends: FileEnds) -> bool:
    """Whether it is a scorecard, a journey or a table, as a terminal has them."""
    lines = list_lines(ends.start)
    if not lines or _MARKDOWN_START.match(lines[0]) or COMPARISON_TITLE.match(ends.start):
        return False
    return ends_with_method(ends) or any(map(_TABLE_HEADING.fullmatch, lines[:3])) or _is_narrow_table(lines)


def is_scorecard_markdown(ends: FileEnds) -> bool:
    """Whether it is a scorecard, a journey or a table in Markdown."""
    lines = list_lines(ends.start)
    if not lines or not _MARKDOWN_START.match(lines[0]):
        return False
    return ends_with_method(ends) or any(map(_MARKDOWN_HEADING.fullmatch, lines[:3]))


def is_bank_text(ends: FileEnds) -> bool:
    """Whether it is the list of banks, a bank in full, or the figures that a bank cites."""
    head = " ".join(list_lines(ends.start)[:6])
    if any(words in head for words in _BANK_WORDS):
        return True
    ends_with_command = bool(_FORM_COMMAND.search(flatten_spaces(ends.end).rstrip().rpartition("\n")[2]))
    return ends_with_command and bool(_BANK_VERSION.search(flatten_spaces(ends.start)[:2000]))


def _is_narrow_table(lines: list[str]) -> bool:
    """Whether it is a table on a narrow terminal: a name, then a line for each figure."""
    return len(lines) > 1 and bool(_NARROW_ROW.fullmatch(lines[1])) and not lines[0].startswith(" ")
