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
}
