"""What whoever reads a result has to know of it, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB601": "réponse ignorée, car la question ne vous concerne pas : {question}",
    "MB601.help": "retirez-la, ou corrigez la réponse dont cette question dépend",
    "MB601.many": "{n} réponses ignorées, car leurs questions ne vous concernent pas : {questions} (tout voir : --all)",
    "MB601.duty": "réponse ignorée, car l'obligation ne vous concerne pas : {duty}",
    "MB601.duty.help": "retirez cette ligne, ou corrigez le fait dont cette obligation dépend",
    "MB602": (
        "en attente de : {facts} ; {n} réponse gardée, qui ne compte pas encore",
        "en attente de : {facts} ; {n} réponses gardées, qui ne comptent pas encore",
    ),
    "MB602.help": "répondez-y : ce qui est gardé comptera",
    "MB603": "« {axis} » : {share} du poids est sans objet (au plus {limit}) ; cet axe est donc provisoire",
    "MB604": "« {axis} » : rien ne s'y applique, le plancher de niveau n'a pas pu être vérifié",
}
