"""A bank or a translation in a language that the program itself does not speak.

Why: the program says its own sentences (scores, commands, help) in French and English. Readers of another language get
the bank's texts in theirs, and everything around them in another.

Bad:

    format: 1
    id: oficina
    version: 1.0.0
    language: es
    title: "Oficina"
    axes: [{id: x, title: "Atención"}]
    questions:
      - id: registro
        axis: x
        kind: single
        text: "¿Se anotan las solicitudes?"
        options: [{id: no, text: "No"}, {id: si, text: "Sí"}]

Good:

    format: 1
    id: bureau
    version: 1.0.0
    language: fr
    title: "Bureau"
    axes: [{id: x, title: "Accueil"}]
    questions:
      - id: registre
        axis: x
        kind: single
        text: "Les demandes sont-elles notées ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: nothing, if that is meant. Otherwise mend the code of the language: it has two letters (`fr`, `en`).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem
from maturity.text.catalogue import LANGUAGES


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in LANGUAGES:
        yield Problem("MB821", ("language",), {"language": texts.language, "languages": ", ".join(LANGUAGES)})


RULE = WordingRule("MB821", _find_problems)
