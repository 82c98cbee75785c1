"""What can happen in a questionnaire, as `maturity check --prove` says it, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "proofs.title": "Ce qui peut arriver dans {path}",
    "proofs.stopped": "Peut-on être à ce niveau ?",
    "proofs.held": "L'axe peut-il atteindre ce plancher ?",
    "proofs.missed": "Ce plancher peut-il, à lui seul, écarter quelqu'un du niveau ?",
    "proofs.passed": "Le niveau peut-il être atteint sans score sur l'axe ?",
    "proofs.advised": "Cette recommandation peut-elle être conseillée ?",
    "proofs.spared": "Peut-elle ne pas l'être, quand tout est répondu ?",
    "proofs.asked": "Cette question peut-elle être posée ?",
    "proofs.applies": "Cette obligation peut-elle s'appliquer ?",
    "proofs.low": "L'axe peut-il être sous le seuil sans aucun conseil à son sujet ?",
    "proofs.emptied": "L'axe peut-il n'avoir aucun score, quand tout est répondu ?",
    "proofs.under": "{axis}, sous {threshold}",
    "proofs.possible": "{subject} : oui, cas {case}",
    "proofs.impossible": "{subject} : non, quelles que soient les réponses",
    "proofs.undecided": "{subject} : pas décidé, tout n'a pas été suivi",
    "proofs.spent": ("{subject} : pas décidé après {n} pas", "{subject} : pas décidé après {n} pas"),
    "proofs.cases": "Les cas : des réponses qui le montrent, à coller comme exemples du questionnaire.",
    "proofs.case": "Cas {case}",
}
