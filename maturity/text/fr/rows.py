"""What a table of results for a spreadsheet says, in French. Plain spaces: the catalogue sets others."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- headings of columns
    "rows.path": "Fichier",
    "rows.status": "État",
    "rows.organisation": "Organisation",
    "rows.respondent": "Répondant",
    "rows.role": "Fonction",
    "rows.date": "Date",
    "rows.bank": "Questionnaire",
    "rows.bank_version": "Version",
    "rows.scope": "Étendue",
    "rows.provisional": "Provisoire",
    "rows.answered": "Questions répondues",
    "rows.applicable": "Questions posées",
    "rows.unknown": "Ne sait pas",
    "rows.not_applicable": "Sans objet",
    "rows.to_confirm": "À confirmer",
    "rows.score": "Score",
    "rows.low": "Au plus bas",
    "rows.high": "Au plus haut",
    "rows.level": "Niveau assuré",
    "rows.possible": "Niveau possible",
    "rows.code": "Code",
    "rows.line": "Ligne",
    "rows.message": "Ce qui ne va pas",
    "rows.of_axis": "{axis} - {what}",
    "rows.of_duty": "Obligation - {duty}",
    # --- what cells say
    "rows.ok": "évalué",
    "rows.error": "erreur",
    "rows.yes": "oui",
    "rows.no": "non",
    "rows.scope.full": "entier",
    "rows.scope.express": "court",
    "rows.duty.met": "remplie",
    "rows.duty.planned": "programmée",
    "rows.duty.unmet": "non remplie",
    "rows.duty.unknown": "ne sait pas",
    "rows.duty.not_applicable": "sans objet",
    "rows.duty.to_confirm": "à confirmer",
    "rows.duty.absent": "sans réponse",
    "rows.fact.unknown": "ne sait pas",
    "rows.fact.not_applicable": "sans objet",
    "rows.fact.to_confirm": "à confirmer",
    # --- the sheet of a workbook: 31 letters at most, none of [ ] : * ? / \\
    "rows.sheet": "Résultats",
}
