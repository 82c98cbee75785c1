"""A question for a number that does not say in what it is counted.

Why: one answers in euros, another in thousands of euros, a third in per cent; the figures look alike and cannot be
compared.

Bad:

    questions:
      - {id: budget, axis: accueil, kind: number, text: "Budget de l'accueil", min: 0, curve: [[0, 0], [10, 100]]}

Good:

    questions:
      - {id: budget, axis: accueil, kind: number, text: "Budget de l'accueil", unit: "euros", min: 0,
         curve: [[0, 0], [10, 100]]}

What to do: add `unit:`, or say in the question or in its `help` what is counted. "Combien de ...", "nombre de ...",
"how many ..." say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_SAYS_WHAT: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bcombien d(?:e\b|')|\bnombre\b|\beffectifs?\b|%|\bpourcentage\b|\ben quelle année\b|\bannée\b"
        r"|\bsur (?:les )?\d+\b|\bde \d+ à \d+\b|€"
        r"|\ben (?:euros|jours|heures|minutes|mois|années|milliers|k€|€|km|kwh)|\bnote\b"
    ),
    "en": re.compile(
        r"\bhow many\b|\bnumbers?\b|\bheadcount\b|%|\bper ?cent(?:age)?\b|\byear\b|\bout of \d+\b|\bfrom \d+ to \d+\b"
        r"|\bin (?:euros|pounds|dollars|days|hours|minutes|months|years|thousands|km|kwh|full-time)|\bcount\b|[€£$]"
    ),
}


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    says_what = _SAYS_WHAT.get(texts.language)
    if says_what is None:
        return
    for item in texts.items:
        if item.kind != "number" or item.unit or item.text is None:
            continue
        written = [each.text for each in (item.text, item.help) if each]
        if not any(says_what.search(flatten(text)) for text in written):
            yield Problem("MB807", item.text.pointer, {"id": item.id})


RULE = WordingRule("MB807", _find_problems)
