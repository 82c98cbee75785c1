"""A text that stands for one that is still to be written, or that a spreadsheet left behind.

Why: "FIXME", "à compléter" or "#REF!" is shown to whoever answers, and to the client.

Bad:

    axes:
      - {id: accueil, title: "À compléter"}

Good:

    axes:
      - {id: accueil, title: "Accueil"}

What to do: write the text. What you note for yourself goes into a comment, after a `#`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_WHOLE = re.compile(
    r"[\[(<]?\s*(todo|tbd|fixme|x{3,}|à (compléter|rédiger|définir|préciser|faire)|to be (written|completed|defined)"
    r"|nan|null|#(ref|n/?a|value|name|valeur|nom)[!?]?|\?{2,})\s*[\])>]?\W*",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(TODO|FIXME|TBD|XXX)\b|\b[Ll]orem ipsum\b|\[(?:à|À) (compléter|préciser|définir|rédiger)\]")


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        match = _WHOLE.fullmatch(text) or _PART.search(text)
        if match:
            yield Problem("MB837", pointer, {"found": match[0].strip()})


RULE = Rule("MB837", _find_problems)
