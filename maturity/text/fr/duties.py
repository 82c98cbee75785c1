"""What is said of duties, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

_AT_LEAST = "Votre position : au moins « {level} » (niveau {place} sur {places}), jusqu'à « {best} » "

MESSAGES: dict[str, Template] = {
    # --- the level, while duties are open
    "duties.level_between": (
        _AT_LEAST + "si l'obligation à vérifier est remplie.",
        _AT_LEAST + "si les {n} obligations à vérifier sont remplies.",
    ),
    "duties.level_between_both": (
        _AT_LEAST + "si l'obligation à vérifier est remplie et les questions ouvertes au mieux.",
        _AT_LEAST + "si les {n} obligations à vérifier sont remplies et les questions ouvertes au mieux.",
    ),
    # --- before the score
    "duties.counts": "Obligations : {parts}.",
    "duties.count.unmet": ("{n} non remplie", "{n} non remplies"),
    "duties.count.open": ("{n} à vérifier", "{n} à vérifier"),
    "duties.count.planned": ("{n} prévue", "{n} prévues"),
    "duties.count.met": ("{n} remplie", "{n} remplies"),
    "duties.short.unmet": "Non remplie – {duty}",
    "duties.short.open": "À vérifier – {duty}",
    # --- their section
    "duties.title": "Ce que la loi demande",
    "duties.group.unmet": "Non remplies",
    "duties.group.open": "À vérifier : pas de réponse, ou « ne sait pas »",
    "duties.group.planned": "Prévues, donc pas encore remplies",
    "duties.group.met": "Remplies",
    "duties.met_count": ("{n} obligation remplie.", "{n} obligations remplies."),
    "duties.law": "Texte : {law}",
    "duties.law_checked": "Texte : {law} (lu en {date})",
    "duties.may_apply": "Ne vous concerne que si : {condition}",
    "duties.todo": "Que faire : {title}",
    "duties.ask": "Qui peut le savoir : {who}",
    "duties.owner_due": "Qui s'en charge : {owner}, avant le {due}",
    "duties.owner": "Qui s'en charge : {owner}",
    "duties.due": "Échéance : {due}",
    "duties.note": "Les obligations ne comptent pas dans le score. Ce relevé n'est pas un avis juridique.",
    "duties.awaited": "À confirmer ; vérifiez d'abord : {duties}",
    "duties.blocker.unmet": "obligation non remplie : {duty}",
    "duties.blocker.planned": "obligation prévue, pas encore remplie : {duty}",
    "duties.blocker.open": "obligation à vérifier : {duty}",
    # --- forms, questionnaires in full
    "duties.form.title": "Ce que la loi demande (ne compte pas dans le score)",
    "duties.form.states": "met (rempli), planned (prévu), unmet (non rempli), unknown (ne sait pas) ou not_applicable"
    " (ne nous concerne pas) ; avec qui et quand :\n"
    '{{state: planned, owner: "service juridique", due: "2027-03-31"}}',
    "duties.form.when": "Ne s'applique que si : {condition}",
    "duties.banks.title": "Obligations (jamais dans le score)",
    "duties.banks.high": "Importance : haute",
    "duties.banks.medium": "Importance : moyenne",
    "duties.banks.level.high": "Demande que toute obligation d'importance haute soit remplie.",
    "duties.banks.level.all": "Demande que toute obligation soit remplie.",
    # --- the quiz
    "quiz.section.duties": "Ce que la loi demande",
    "quiz.part.duties": ("{n} sur une obligation légale", "{n} sur les obligations légales"),
    "duties.option.met": "Oui, et cela peut se montrer",
    "duties.option.planned": "Pas encore, mais c'est prévu",
    "duties.option.unmet": "Non",
    "duties.ask_owner": "Qui s'en charge ? (Entrée : sans le dire)",
    "duties.ask_due": "Pour quelle date ? Par exemple 31/03/2027 (Entrée : sans date)",
    "duties.due_wrong": "« {text} » n'est pas une date : écrivez le jour, le mois et l'année, comme 31/03/2027",
    "duties.planned_by": "{answer} ({beside})",
}
