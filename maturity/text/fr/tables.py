"""What is said of several results side by side, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- several questionnaires of one organisation
    "journey.title": "{organisation} – {n} questionnaires",
    "journey.where": "Où vous en êtes",
    "journey.differs": "Vos fichiers ne disent pas la même chose – {fact} : {answers}. Vérifiez lequel est à jour.",
    "journey.first": "Par où commencer, questionnaire par questionnaire",
    "journey.from": "D'après : {bank}",
    "journey.short": "« {bank} » : la version courte est laissée de côté, la version entière est là.",
    "journey.ends": "Au plus haut : {high}. Au plus bas : {low}.",
    "journey.axis": "« {title} » ({score})",
    "journey.axis_as_others": (
        "« {title} » ({score}, comme un autre axe)",
        "« {title} » ({score}, comme {n} autres axes)",
    ),
    "journey.names": "Pas de synthèse commune : le nom de l'organisation diffère d'un fichier à l'autre ({names}).",
    "journey.no_name": "sans nom",
    "journey.apart": "Les scores de deux questionnaires ne se comparent pas et ne s'additionnent pas.",
    "journey.each": "Questionnaire {place} sur {places}",
    # --- many results
    "table.who": "Organisation",
    "table.axis": "Axe",
    "table.goal": "But",
    "table.ambition": "Ambition",
    "table.practice": "Pratique",
    "table.position": "Position",
    "table.score": "Score",
    "table.level": "Niveau",
    "table.answers": "Réponses",
    "table.of": "{n} sur {applicable}",
    "table.goals": ("{n} but sur {total} en deçà", "{n} buts sur {total} en deçà"),
    "table.goals_open": "{below} en deçà, {n} à confirmer",
    "table.profile": "profil par axe",
    "table.reserve": "Réserve",
    "table.least": "min. {level}",
    "table.short": "courte",
    "table.provisional": "prov.",
    "table.key.answers": "Réponses : aux questions notées qui s'appliquent.",
    "table.key.interval": "(x{dash}y) : de l'assuré au possible, tant que des réponses manquent.",
    "table.key.least": "min. : au moins ce niveau ; les réponses qui manquent peuvent le relever.",
    "table.key.short": "courte : version courte, une première idée, sans niveau.",
    "table.key.provisional": "prov. : provisoire, trop de questions sans réponse ou sans objet.",
    "table.cut": "Noms abrégés ou colonnes omises, faute de place : --format csv donne tout.",
    "table.count": ("{n} résultat, niveau assuré : {levels}.", "{n} résultats, niveaux assurés : {levels}."),
    "table.count_of": "{bank} - {words}",
    "table.at_level": "{n} {level}",
    "table.no_level": "{n} sans niveau",
    "table.failed_rows": ("{n} ligne sans résultat : {names}", "{n} lignes sans résultat : {names}"),
    "table.failed": ("{n} fichier sans résultat : {names}", "{n} fichiers sans résultat : {names}"),
}
