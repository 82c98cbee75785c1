"""A text whose accented letters became two or three odd characters each.

Why: the file was saved in UTF-8 and opened as something else on the way, by an editor or a spreadsheet. YAML takes it
as it is, and so it is shown.

Bad:

    axes:
      - {id: accueil, title: "QualitÃ© de l'accueil"}

Good:

    axes:
      - {id: accueil, title: "Qualité de l'accueil"}

What to do: write the text again, and choose UTF-8 where the file was opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_RUN = re.compile("[^\x00-\x7f]{2,}")
_PLAUSIBLE = re.compile("[\u00a0-\u00ff\u0152\u0153\u2010-\u203a\u20ac]+")
"""What French and English are written with beside plain letters: what comes out has to look like it."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, text in studied.prose:
        repaired = _RUN.sub(lambda match: _decode_again(match[0]), text)
        if repaired != text:
            run = next(match[0] for match in _RUN.finditer(text) if _decode_again(match[0]) != match[0])
            params = {"found": run, "meant": _decode_again(run)}
            yield Problem("MB834", pointer, params, instead=repaired)


def _decode_again(run: str) -> str:
    """Return what a run of characters was before it was decoded as Windows text; itself if it was not."""
    try:
        decoded = run.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run
    return decoded if _PLAUSIBLE.fullmatch(decoded) else run


RULE = Rule("MB834", _find_problems)
