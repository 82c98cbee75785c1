"""A text without quotes that ends, or begins, with a quotation mark of YAML: the other one was forgotten.

Why: YAML takes the mark for a part of the text when the first one is missing. Nothing is wrong in the file, and readers
see the mark.

Bad:

    axes:
      - id: accueil
        title: Accueil et suivi"

Good:

    axes:
      - id: accueil
        title: "Accueil et suivi"

What to do: write the missing mark, or take out the one that is left.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_MARK = '"'


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        stripped = text.strip()
        if stripped.count(_MARK) % 2 == 0 or _MARK not in (stripped[0], stripped[-1]):
            continue
        document, place = studied.document.find_part(pointer)
        if document.is_plain(place):
            whole = stripped.strip(_MARK).strip()
            yield Problem("MB838", pointer, instead=whole)


RULE = Rule("MB838", _find_problems)
