r"""A text with a backslash code, such as \n, outside double quotation marks.

Why: YAML reads these codes between double quotation marks only. Between single ones, or without any, the backslash and
the letter are shown to whoever answers.

Bad:

    axes:
      - {id: accueil, title: 'Accueil\nguichet'}

Good:

    axes:
      - {id: accueil, title: "Accueil, guichet"}

What to do: put double quotation marks, or write the character itself. For several lines, write `|` after the colon and
the text below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_ESCAPE = re.compile(r"""\\([nt"']|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})""")
_FOLDER = re.compile(r"\b[A-Za-z]:\\")
"""How a folder of Windows begins."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        match = None if _FOLDER.search(text) else _ESCAPE.search(text)
        if match and studied.document.source.text[studied.document.find_location(pointer).location[0]] != '"':
            yield Problem("MB833", pointer, {"code": match[0]})


RULE = Rule("MB833", _find_problems)
