"""Two ways to write one sign in the same file: ' and ’ as apostrophes, "..." and "…".

Why: readers see it, searches miss half of what they look for, and two texts that are the same look different to a
program.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Qui suit l'audience, l'accueil, l’affichage ?"
        options: [{id: non, text: "Personne"}, {id: oui, text: "Un agent"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Qui suit l'audience, l'accueil, l'affichage ?"
        options: [{id: non, text: "Personne"}, {id: oui, text: "Un agent"}]

What to do: choose one for the whole file. The first place of the rarer one is reported, once for each sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenText, WrittenTexts
from maturity.loading.problem import Problem

_SIGNS = (
    ("'", re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")),
    ("\u2019", re.compile(r"(?<=[^\W\d_])\u2019(?=[^\W\d_])")),
    ("...", re.compile(r"(?<!\.)\.\.\.(?!\.)")),
    ("\u2026", re.compile("\u2026")),
)


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in {"fr", "en"}:
        return
    counted = [(sign, *_count(texts, pattern)) for sign, pattern in _SIGNS]
    for one, other in (counted[:2], counted[2:]):
        (sign, count, place), (usual, others, _) = sorted((one, other), key=lambda each: each[1])
        if place is None or not others:
            continue
        written, start = place
        params = {"sign": sign, "n": count, "usual": usual, "others": others}
        yield Problem("MB815", written.pointer, params, start=start, end=start + len(sign))


def _count(texts: WrittenTexts, pattern: re.Pattern[str]) -> tuple[int, tuple[WrittenText, int] | None]:
    """Return how often `pattern` occurs, and the text and index of its first place."""
    count, first = 0, None
    for written in texts.texts:
        for match in pattern.finditer(written.text):
            first = first or (written, match.start())
            count += 1
    return count, first


RULE = WordingRule("MB815", _find_problems)
