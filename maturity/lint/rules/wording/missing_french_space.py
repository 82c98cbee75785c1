"""A sign of French punctuation that has no space where French wants one.

Why: French sets a space before `: ; ? !` and `»` and after `«`. Where one is written, the program makes it a no-break
space whatever was typed; it adds none, since it cannot know whether one is missing.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Mesurez-vous l'audience?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Mesurez-vous l'audience ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: put a space there, an ordinary one or a no-break one. Addresses and times of day are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem

_MISSING = re.compile(
    r"(?:(?<=[^\W_])|(?<=[)%])|(?<=etc\.))[?!;](?=[\s»\"”)]|$)|(?<=[^\W\d_]):(?=\s|$)|(?<=[^\s\u00a0\u202f«(])»|«(?=[^\s\u00a0\u202f»])"
)
_ADDRESS = ("://", "www.", "@")


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language != "fr":
        return
    for written in texts.texts:
        for match in _MISSING.finditer(written.text):
            if not _is_in_address(written.text, match.start()):
                yield Problem("MB813", written.pointer, {"sign": match[0]}, start=match.start(), end=match.end())
                break


def _is_in_address(text: str, place: int) -> bool:
    """Return whether the word that ends at `place` is part of an address."""
    word = text[max(0, place - 200) : place].rpartition(" ")[2]
    return any(sign in word for sign in _ADDRESS)


RULE = WordingRule("MB813", _find_problems)
