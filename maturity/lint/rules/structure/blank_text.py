"""A text that holds nothing to see: spaces, no-break spaces or characters without width.

Why: it is not empty for the program, and it is for people: a title, a question or an answer that nobody can read. It is
what is left after a text was deleted or pasted.

Bad:

    axes:
      - {id: accueil, title: "   "}

Good:

    axes:
      - {id: accueil, title: "Accueil"}

What to do: write the text, or take the line out.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_UNSEEN = frozenset({"Cf", "Cc", "Zs", "Zl", "Zp"})
"""The sorts of characters that show nothing: formats, controls, spaces, line ends."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        if text and all(category(character) in _UNSEEN for character in text):
            yield Problem("MB712", pointer)


RULE = Rule("MB712", _find_problems)
