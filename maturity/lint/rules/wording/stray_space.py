"""Two spaces in a row, a space at the start or the end of a text, or one before a sign that wants none.

Why: it is a slip of the keyboard that readers see; in an exported file it makes two texts differ that are the same.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Qui suit  l'audience , et quand ?"
        options: [{id: non, text: "Personne"}, {id: oui, text: "Un agent"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Qui suit l'audience, et quand ?"
        options: [{id: non, text: "Personne"}, {id: oui, text: "Un agent"}]

What to do: take the space out. In English, none stands before `, . ; : ? !`; in French, none before a comma or a full
stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem

_EDGES = r"\A[ \u00a0\u202f]+(?=\S)|(?<=\S)[ \u00a0\u202f]+\Z|"
_STRAY: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(_EDGES + r"(?<=\S)[ \u00a0\u202f]{2,9}(?=\S)|(?<=[^\W\d_])[ \u00a0\u202f](?=[,.](?:\s|$))"),
    "en": re.compile(_EDGES + r"(?<=\S)[ \u00a0]{2,9}(?=\S)|(?<=[^\W\d_])[ \u00a0](?=[,.;:?!](?:\s|$))"),
}
"""Before a full stop a space is reported only after a word: `... ` and `.csv` are left alone."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    stray = _STRAY.get(texts.language)
    if stray is None:
        return
    for written in texts.texts:
        match = stray.search(written.text)
        if match:
            params = {"sign": written.text[match.end() : match.end() + 1]}
            variant = _name_variant(match, written.text)
            yield Problem("MB817", written.pointer, params, variant, start=match.start(), end=match.end())


def _name_variant(match: re.Match[str], text: str) -> str:
    """Name the sentence that tells where a space is too many, as the end of its key."""
    if match.start() == 0:
        return "start"
    if match.end() == len(text):
        return "end"
    return "double" if len(match[0]) > 1 else ""


RULE = WordingRule("MB817", _find_problems)
