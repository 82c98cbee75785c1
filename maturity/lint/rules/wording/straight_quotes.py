"""Straight quotation marks in a French text.

Why: French quotes are « and ». Straight ones look like a slip of the file's own quotation marks, and a reader of the
file can hardly tell where the text ends.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: 'La case "à suivre" est-elle cochée ?'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "La case « à suivre » est-elle cochée ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write « and », each with a space on its inner side.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language != "fr":
        return
    for written in texts.texts:
        start = written.text.find('"')
        end = written.text.find('"', start + 1)
        if start >= 0 and end > start + 1 and written.text[start - 1 : start] != "=":
            yield Problem("MB814", written.pointer, {"text": written.text[start + 1 : end]}, start=start, end=end + 1)


RULE = WordingRule("MB814", _find_problems)
