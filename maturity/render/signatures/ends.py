"""The two ends of a file, which tell of what kind it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_PAGE = re.compile(
    r'<!DOCTYPE html>\s*<html lang="[a-z]{2}">\s*<head>\s*<meta charset="utf-8">\s*'
    r'<meta name="generator" content="maturity \d[^" ]*(?P<kind>(?: [a-z]+)?)">'
)


@dataclass(frozen=True)
class FileEnds:
    """The beginning and the end of a file, as text; each is the whole file if that is short."""

    start: str
    end: str


Signature = Callable[[FileEnds], bool]
"""Whether a file that begins and ends so is an output of one kind."""


def is_page_of(kind: str, ends: FileEnds) -> bool:
    """Whether it is a whole page of HTML of this tool, of a kind that it names after its version; "" for a report."""
    page = _PAGE.match(ends.start)
    return page is not None and page["kind"].strip() == kind and ends.end.rstrip().endswith("</html>")


def list_lines(text: str) -> list[str]:
    """List the lines that are not blank, with plain spaces and without spaces at their ends."""
    return [line.rstrip() for line in flatten_spaces(text).split("\n") if line.strip()]


def flatten_spaces(text: str) -> str:
    """Return `text` with plain spaces for no-break ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
