"""What reports say besides, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "report.title": "Bilan et plan d'action",
    "report.portfolio_title": "Vue d'ensemble des organisations",
    "report.goals": "Ce que vous faites, à côté de ce que vous voulez",
    "report.horizon.court": "Résultat attendu dans les 3 mois",
    "report.horizon.moyen": "Résultat attendu dans l'année",
    "report.horizon.long": "Résultat attendu à plus d'un an",
    "report.sorted": "Les organisations sont rangées par score d'ensemble. Des situations différentes ne se comparent"
    " qu'avec prudence.",
    "report.unsorted": "Les organisations sont dans l'ordre des fichiers : ce n'est pas un classement.",
    "report.failed": (
        "{n} fichier n'a pas pu être lu et manque ici.",
        "{n} fichiers n'ont pas pu être lus et manquent ici.",
    ),
    # --- the page
    "report.skip": "Aller au contenu",
    "report.contents": "Sommaire",
    "report.brief": "L'essentiel",
    "report.here": "Vous êtes ici",
    "report.strengths": "Vos points d'appui",
    "report.first": "À commencer lundi",
    "report.first_step": "Premier pas – {step}",
    "report.of": "{score} sur {best}",
    "report.no_score": "pas de score",
    "report.target": "ambition {score}",
    "report.earlier": "{score} le {date}",
    "report.under": "{heading} – {text}",
    "report.described": "{title} : {words}",
    "report.plot_title": "{bank} : les scores, du plus haut au plus bas",
    "report.radar_title": "{bank} : les scores en radar",
    "report.key.score": "votre score",
    "report.key.interval": "ce que les questions ouvertes peuvent encore changer",
    "report.key.target": "votre ambition",
    "report.key.earlier": "la dernière fois ({date})",
    "report.axes_table": "Les mêmes chiffres, dans l'ordre du questionnaire",
    "report.whole": "Ensemble",
    "report.column.axis": "Sujet",
    "report.column.score": "Score",
    "report.column.target": "Ambition",
    "report.column.earlier": "La dernière fois",
    "report.column.level": "Niveau",
    "report.column.answered": "Réponses",
    "report.column.number": "N°",
    "report.column.action": "Action et premier pas",
    "report.column.days": "Jours",
    "report.column.gain": "Gain",
    "report.column.after": "Après le n°",
    "report.column.channel": "Canal",
    "report.column.question": "Question",
    "report.column.answer": "Réponse",
    "report.column.organisation": "Organisation",
    "report.column.position": "Position",
    "report.column.duties": "Obligations",
    "report.plan": "Le plan d'action",
    "report.stage": (
        "{title} : {n} action, {days}",
        "{title} : {n} actions, {days}",
    ),
    "report.benchmarks": "Repères publiés",
    "report.method": "Méthode",
    "report.answers": "Les réponses, une par une",
    "report.answers_table": "Chaque réponse et ce qu'elle vaut, sur {best}",
    "report.respondent": "Réponses données par : {who}",
    "report.profile": "L'organisation",
    "report.key.levels": "Niveaux : {levels}",
    "report.scale": "Scores de {low} à {high} ; questionnaire {bank} {version}. Point : le score ; barre : ce que les"
    " questions ouvertes peuvent encore changer ; losange : l'ambition ; anneau : la dernière fois.",
    "report.portfolio_table": (
        "{n} organisation",
        "{n} organisations",
    ),
    # --- the command
    "report.folder_written": (
        "{n} rapport est prêt dans {path}.",
        "{n} rapports sont prêts dans {path}.",
    ),
    "report.no_score_yet": "pas encore de score, entre {low} et {high}",
}
