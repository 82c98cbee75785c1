"""What reports say in workbooks for a spreadsheet besides, in French. Plain spaces: the catalogue sets others."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- the names of sheets: 31 letters at most, none of [ ] : * ? / \
    "workbook.sheet.summary": "Synthèse",
    "workbook.sheet.organisations": "Organisations",
    "workbook.sheet.axes": "Axes",
    "workbook.sheet.channels": "Canaux",
    "workbook.sheet.advice": "Conseils",
    "workbook.sheet.duties": "Obligations",
    "workbook.sheet.answers": "Questions",
    "workbook.sheet.benchmarks": "Repères",
    "workbook.sheet.method": "Méthode",
    # --- the names of tables: letters alone
    "workbook.table.organisations": "Organisations",
    "workbook.table.axes": "Axes",
    "workbook.table.channels": "Canaux",
    "workbook.table.advice": "Conseils",
    "workbook.table.duties": "Obligations",
    "workbook.table.answers": "Questions",
    "workbook.table.benchmarks": "Repères",
    # --- columns
    "workbook.column.bank": "Questionnaire",
    "workbook.column.id": "Identifiant",
    "workbook.column.low": "Au plus bas",
    "workbook.column.high": "Au plus haut",
    "workbook.column.earlier": "Score le {date}",
    "workbook.column.n_answered": "Questions répondues",
    "workbook.column.n_applicable": "Questions posées",
    "workbook.column.answered_share": "Part répondue",
    "workbook.column.worth": "Valeur",
    "workbook.column.comment": "Commentaire",
    "workbook.column.evidence": "Justificatifs",
    "workbook.column.advice": "Action",
    "workbook.column.horizon": "Échéance",
    "workbook.column.days": "Jours de travail",
    "workbook.column.running": "Jours par an ensuite",
    "workbook.column.spending": "Dépense",
    "workbook.column.chain": "Avec ce qui précède",
    "workbook.column.awaited": "Ce qui en décidera",
    "workbook.column.steps": "Étapes",
    "workbook.column.why": "Pourquoi",
    "workbook.column.example": "Exemple",
    "workbook.column.state": "Situation",
    "workbook.column.duty": "Obligation",
    "workbook.column.weight": "Importance",
    "workbook.column.details": "Texte et précisions",
    "workbook.column.todo": "Que faire",
    "workbook.column.of": "Ce qui est compté",
    "workbook.column.amount": "Chiffre",
    "workbook.column.population": "Chez qui",
    "workbook.column.date": "Date",
    "workbook.column.here": "Et vous",
    "workbook.column.sentence": "En une phrase",
    "workbook.column.score_of": "Sur {best}",
    # --- what stands before a line
    "workbook.label.date": "Date des réponses",
    "workbook.label.caution": "À savoir",
    "workbook.label.portrait": "À ce niveau",
    "workbook.label.coverage": "Réponses données",
    "workbook.label.settles": "Ce qui trancherait",
    "workbook.label.digest": "Empreinte (SHA-256)",
    "workbook.label.respondent": "Réponses données par",
    "workbook.label.basis": "Sur quoi cela repose",
    "workbook.label.reading": "Pour lire les tableaux",
    "workbook.label.scale": "Échelle des scores",
    "workbook.label.level": "Niveau, à partir de",
    "workbook.label.values": "Les chiffres",
    "workbook.label.interval": "Au plus bas, au plus haut",
    # --- sentences
    "workbook.page": "Page {page} sur {pages}",
    "workbook.bank": "{bank}, version {version}",
    "workbook.scale": "De {low} à {high}",
    "workbook.chart_bars": "Scores par sujet",
    "workbook.chart_radar": "Scores en radar",
    "workbook.this": "Ce classeur",
    "workbook.values": "Les chiffres sont des valeurs, arrondies comme dans les autres rapports : ce classeur n'a"
    " ni formule, ni macro, ni lien. Changer un chiffre ne recalcule rien : une réponse se change dans le fichier de"
    " réponses.",
    "workbook.interval": "Ce que serait le score si chaque question encore ouverte recevait sa moins bonne, puis sa"
    " meilleure réponse. Dans le graphique, c'est le trait fin.",
    "workbook.cut": "Un texte au moins était trop long pour une cellule (32 767 caractères) : il est coupé et finit par"
    " « … ».",
}
