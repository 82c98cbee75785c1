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
    "proofs.shown": "{subject} : oui, exemple « {name} »",
    "proofs.impossible": "{subject} : non, quelles que soient les réponses",
    "proofs.undecided": "{subject} : pas décidé, tout n'a pas été suivi",
    "proofs.spent": ("{subject} : pas décidé après {n} pas", "{subject} : pas décidé après {n} pas"),
    "proofs.cases": "Les cas : des réponses qui le montrent et qu'aucun exemple ne donne, à coller sous « examples ».",
    "proofs.case": "Cas {case}",
    "proofs.no_example": "Cas {case} : ne peut pas être un exemple (version courte, ou rien à attendre)",
    "proofs.name.stopped": "Niveau {subject}",
    "proofs.name.held": "Plancher atteint ({subject})",
    "proofs.name.missed": "Écarté par ce seul plancher ({subject})",
    "proofs.name.passed": "Niveau atteint sans score ({subject})",
    "proofs.name.advised": "Avec le conseil {subject}",
    "proofs.name.spared": "Sans le conseil {subject}",
    "proofs.name.asked": "Question posée ({subject})",
    "proofs.name.applies": "Obligation qui s'applique ({subject})",
    "proofs.name.low": "Axe bas et sans conseil ({subject})",
    "proofs.name.emptied": "Axe sans score ({subject})",
}
