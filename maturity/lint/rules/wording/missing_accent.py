"""A French word with a capital that lacks its accent: "Etat", "A quel", "Ecole".

Why: an accent is part of the spelling, on capitals too; without it a word is harder to read, and no search finds it.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "A quel rythme mesurez-vous l'audience ?"
        options: [{id: non, text: "Chaque mois"}, {id: oui, text: "Chaque semaine"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "À quel rythme mesurez-vous l'audience ?"
        options: [{id: non, text: "Chaque mois"}, {id: oui, text: "Chaque semaine"}]

What to do: write the accent. The rule knows the words that questionnaires most often have; "A" is reported only before
a word that cannot follow the verb ("A défini une stratégie" is right).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.loading.problem import Problem

_MISSING = re.compile(
    r"(?<![\w-])(?:A(?= (?:quel(?:le)?s?|qui|quoi|combien|votre|vos|chaque|partir|ce jour"
    r"|terme|court terme|long terme|moyen terme|défaut|minima|l'échelle|l'occasion|l'exception|l'avenir)\b)"
    r"|Ca(?= )|(?:Etat|Ecole|Ecrit|Ecrite|Equipe|Etape|Etude|Evaluation|Evolution|Energie|Economie|Ecologie|Education"
    r"|Election|Ecran|Echange|Echelle|Ecart|Etablissement|Editeur|Edition|Emission|Elu|Elue|Ev[eé]nement|Evènement|Egalit[eé])s?\b"
    r"|(?:Etes-vous|Elabor(?:er|ation)|Elargir|Ecouter|Eviter|Evaluer|Editer|Elaborée?s?|Electroniques?|Electriques?|Electricité|Electroménagers?|Ethiques?)\b)"
)


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language != "fr":
        return
    for written in texts.texts:
        match = _MISSING.search(written.text)
        if match:
            yield Problem("MB816", written.pointer, {"word": match[0]}, start=match.start(), end=match.end())


RULE = WordingRule("MB816", _find_problems)
