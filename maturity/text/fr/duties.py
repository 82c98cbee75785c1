"""What is said of duties, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

_AT_LEAST = "Votre position : au moins « {level} » (niveau {place} sur {places}), jusqu'à « {best} » "

MESSAGES: dict[str, Template] = {
    # --- the level, while duties are open
    "duties.level_between": (
        _AT_LEAST + "si l'obligation encore en suspens est remplie ou ne vous concerne pas.",
        _AT_LEAST + "si les {n} obligations encore en suspens sont remplies ou ne vous concernent pas.",
    ),
    "duties.level_between_both": (
        _AT_LEAST
        + "si l'obligation encore en suspens est remplie ou ne vous concerne pas, et les questions ouvertes au"
        " mieux.",
        _AT_LEAST + "si les {n} obligations encore en suspens sont remplies ou ne vous concernent pas, et les questions"
        " ouvertes au mieux.",
    ),
    # --- before the score
    "duties.counts": "Ce que la loi demande : {parts}.",
    "duties.count.unmet": ("{n} obligation non remplie", "{n} obligations non remplies"),
    "duties.count.open": ("{n} à vérifier", "{n} à vérifier"),
    "duties.count.overdue": ("{n} échéance dépassée", "{n} échéances dépassées"),
    "duties.count.planned": ("{n} programmée", "{n} programmées"),
    "duties.count.met": ("{n} remplie", "{n} remplies"),
    "duties.short.unmet": "Non remplie – {duty}",
    "duties.short.open": "À vérifier – {duty}",
    "duties.short.overdue": "Échéance dépassée ({due}) – {duty}",
    "duties.short.planned_for": "Programmée ({due}) – {duty}",
    "duties.short.planned": "Programmée – {duty}",
    "duties.someone": "une personne désignée",
    # --- their section
    "duties.title": "Ce que la loi demande",
    "duties.group.unmet": "Non remplies",
    "duties.group.open": "À vérifier : pas de réponse, ou « ne sait pas »",
    "duties.group.planned": "Programmées, donc pas encore remplies",
    "duties.group.met": "Remplies",
    "duties.met_count": ("{n} obligation remplie.", "{n} obligations remplies."),
    "duties.law": "Texte : {law}",
    "duties.law_checked": "Texte : {law} (relu en {date})",
    "duties.may_apply": "Ne vous concerne que si : {condition}",
    "duties.todo_step": "Que faire : {title} ({days}). Premier pas : {step}",
    "duties.todo": "Que faire : {title}",
    "duties.ask": "Qui peut le savoir : {who}",
    "duties.owner_due": "Qui s'en charge : {owner}, au plus tard le {due}",
    "duties.owner": "Qui s'en charge : {owner}",
    "duties.due": "Échéance : au plus tard le {due}",
    "duties.note": "Ces obligations ne changent pas le score. Ce relevé n'est pas un avis juridique.",
    "duties.awaited": "À confirmer ; répondez d'abord à : {duties}",
    "duties.blocker.unmet": "obligation non remplie : {duty}",
    "duties.blocker.planned": "obligation programmée, pas encore remplie : {duty}",
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
    "duties.word": "obligations",
    "quiz.section.duties": "Ce que la loi demande – hors score",
    "duties.option.met": "Oui, et cela peut se montrer",
    "duties.option.planned": "Pas encore, mais c'est programmé",
    "duties.option.unmet": "Non",
    "duties.ask_owner": "Qui s'en charge ? (Entrée : sans le dire)",
    "duties.ask_due": "Pour quelle date ? Par exemple 31/03/2027 (Entrée : sans date)",
    "duties.due_wrong": "« {text} » n'est pas une date : écrivez le jour, le mois et l'année en quatre chiffres, comme"
    " 31/03/2027",
    "duties.help_line": "Ce qui est programmé peut tenir en une ligne : {number}, service web, 31/03/2027.",
    "duties.due_past": "attention, cette date est déjà passée : {day}",
    "duties.planned_by": "{answer} ({beside})",
    # --- what to say besides
    "duties.count.spared": ("{n} déclarée sans objet", "{n} déclarées sans objet"),
    "duties.first": "D'abord :",
    "duties.group.spared": "Déclarées sans objet",
    "duties.high": "Importance haute",
    "duties.demanded": "Ces obligations ne changent pas le score, mais le niveau « {level} » demande que {which} soient"
    " remplies. Ce relevé n'est pas un avis juridique.",
    "duties.which.high": "celles d'importance haute",
    "duties.which.all": "toutes",
    "duties.no_owner": "Qui s'en charge, et pour quand : à décider",
    "duties.overdue": "Échéance dépassée",
    "duties.no_score": "Pas encore de score : aucune question sur vos pratiques n'a de réponse.",
    "duties.no_advice": "Aucune autre recommandation : commencez par ce que la loi demande",
    "duties.applies": "Vous concerne, d'après votre profil : {condition}",
    "duties.about.not_applicable": "cette obligation ne s'applique pas à votre organisation",
    "duties.state.met": "remplie",
    "duties.state.planned": "programmée",
    "duties.state.unmet": "non remplie",
    "duties.now": "{question} Actuellement : {current} (Entrée : le garder ; - : l'effacer)",
    "duties.ask_owner_again": "Qui s'en charge ?",
    "duties.ask_due_again": "Pour quelle date ?",
    "table.duties": "loi",
    "table.key.duties": "loi : une obligation légale n'est pas remplie, ou reste à vérifier",
}
