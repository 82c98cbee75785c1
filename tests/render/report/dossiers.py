"""Reports from texts, for the tests of what they say."""

from __future__ import annotations

from dataclasses import replace

from maturity.engine.assess import assess
from maturity.insight.comparison.history import DatedCard
from maturity.insight.dossiers import find_dossiers
from maturity.model.scorecard import Scorecard
from maturity.render.report.building.report import build_report
from maturity.render.report.building.request import Request
from maturity.render.report.content import Report
from tests.support import bank_from, sheet_from

BANK = """\
profile:
  - {id: population, text: "Habitants ?", kind: number}
axes:
  - {id: strategie, title: "Stratégie"}
  - {id: equipe, title: "Équipe"}
  - {id: public, title: "Public"}
  - {id: mesure, title: "Mesure"}
answer_sets:
  degres:
    - {id: jamais, text: "Jamais"}
    - {id: parfois, text: "Parfois"}
    - {id: toujours, text: "Toujours"}
questions:
  - {id: ecrite, axis: strategie, text: "La stratégie est-elle écrite ?", kind: single, answer_set: degres}
  - {id: suivie, axis: strategie, text: "Est-elle suivie ?", kind: single, answer_set: degres}
  - {id: formee, axis: equipe, text: "L'équipe est-elle formée ?", kind: single, answer_set: degres}
  - {id: ecoute, axis: public, text: "Le public est-il écouté ?", kind: single, answer_set: degres}
  - {id: bilan, axis: mesure, text: "Un bilan est-il fait ?", kind: single, answer_set: degres}
duties:
  - {id: mentions, text: "Les mentions légales sont en ligne", law: "Loi n° 1", severity: high, recommendation: dire}
  - {id: registre, text: "Le registre est tenu"}
levels:
  - {id: debut, from: 0, title: "Début", text: "On commence."}
  - {id: milieu, from: 50, title: "Milieu", text: "On avance."}
  - {id: fin, from: 90, title: "Fin", text: "On y est."}
recommendations:
  - {id: dire, title: "Dire qui publie", text: "La loi le demande.", steps: ["Relire la page."],
     effort: 1, horizon: court}
  - {id: ecrire, title: "Écrire la stratégie", text: "Sans elle, rien.", steps: ["Lister les buts.", "Valider."],
     moves: {ecrite: toujours}, effort: 4, running: 1, spending: false, horizon: moyen}
  - {id: former, title: "Former l'équipe", text: "Elle manque de temps.", steps: ["Lister les besoins."],
     moves: {formee: toujours}, effort: 3, horizon: long, after: [ecrire]}
  - {id: ecouter, title: "Écouter", text: "Le public sait.", steps: ["Appeler trois personnes."],
     moves: {ecoute: toujours}, effort: 2, horizon: court}
"""
ANSWERS = """\
organisation: "Ville de Brévigny"
date: "2026-11-13"
respondent: {id: jeanne.martin, role: "dircom Jeanne Martin"}
profile: {population: 9000}
duties:
  mentions: {state: unmet, owner: "Paul Durand", comment: "Secret de bureau"}
  registre: {state: planned, owner: "Paul Durand", due: "2027-01-31", evidence: ["intranet/registre"]}
answers:
  ecrite: {value: parfois, comment: "Secret de bureau", evidence: ["intranet/note"]}
  suivie: toujours
  formee: jamais
  ecoute: jamais
  bilan: unknown
"""


def card_of(answers: str = ANSWERS, bank: str = BANK, **changes: object) -> Scorecard:
    """A scorecard from texts; `changes` are fields of its sheet."""
    known = bank_from(bank)
    return assess(known, replace(sheet_from(answers, known), **changes))  # type: ignore[arg-type]


def date_card(card: Scorecard) -> DatedCard:
    """A card of a file that names the version it is scored with."""
    return DatedCard("fichier.yaml", card, card.bank.version)


def report_of(*cards: Scorecard, **wishes: object) -> Report:
    """The report of cards that make one dossier; `wishes` are fields of the request."""
    [dossier] = find_dossiers(list(map(date_card, cards)))
    return build_report(dossier, "fichier", Request(**{"language": "fr", **wishes}))  # type: ignore[arg-type]
