"""A text that is written between curly quotation marks, where straight ones were meant.

Why: YAML knows only straight quotation marks. Curly ones, which word processors and phones put in their place, become
part of the text: they are shown, and they protect nothing, so that a `#` or a colon inside still cuts the text.

Bad:

    axes:
      - {id: accueil, title: “Accueil”}

Good:

    axes:
      - {id: accueil, title: "Accueil"}

What to do: put straight quotation marks. Where the curly ones are meant to be shown, put straight ones around them.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_PAIRS = ("“”", "„“", "”“", "””", "‘’", "«»")
"""An opening and a closing mark, as they are typed."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        inside = text[1:-1]
        if text[:1] + text[-1:] not in _PAIRS or set(inside) & {text[0], text[-1]} or not inside.strip():
            continue
        if studied.document.is_plain(pointer):
            yield Problem("MB713", pointer, instead=inside.strip())


RULE = Rule("MB713", _find_problems)
