"""What is said of several dates of one organisation, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "compare.head": "Comparaison",
    "compare.file": "fichier {place}",
    "compare.period": "du {old} au {new}",
    "compare.dates": ("{n} date", "{n} dates"),
    # --- what to know first
    "compare.reserve.no_date": "Un fichier ne dit pas sa date : les fichiers sont pris dans l'ordre donné.",
    "compare.reserve.same_date": "Deux fichiers portent la même date : ils sont pris dans l'ordre donné.",
    "compare.reserve.no_name": "Un fichier ne nomme pas l'organisation : vérifiez que c'est bien la même.",
    "compare.reserve.other_respondent": "Ce n'est pas la même personne qui a répondu : une part de l'écart peut venir"
    " de là.",
    "compare.reserve.short": "Un fichier répond à la version courte : un écart entre elle et la version entière compte"
    " dans le périmètre, non dans les réponses.",
    "compare.reserve.outdated": "Les dernières réponses ({date}) sont données à la version {version} du questionnaire,"
    " qui en est à la version {present} : elles sont comparées telles qu'elles ont été données.",
    "compare.reserve.carried_now": "Les dernières réponses ({date}) ont été données à la version {named} du"
    " questionnaire : elles sont reprises dans la version {version}, et leur score est celui de cette version.",
    "compare.reserve.carried": (
        (
            "La version {versions} du questionnaire n'est pas à portée de main : les réponses qui lui ont été"
            " données sont reprises dans une autre, et leur score est recalculé. La part du questionnaire dans"
            " l'écart ne se dit donc qu'incomplètement ; donnez cette version avec --old-bank."
        ),
        (
            "Les versions {versions} du questionnaire ne sont pas à portée de main : les réponses qui leur ont"
            " été données sont reprises dans une autre, et leur score est recalculé. La part du questionnaire"
            " dans l'écart ne se dit donc qu'incomplètement ; donnez ces versions avec --old-bank."
        ),
    ),
    "compare.untranslated": (
        (
            "La version {versions} du questionnaire n'est pas traduite : ses questions, ses réponses et ses"
            " niveaux sont cités dans sa langue."
        ),
        (
            "Les versions {versions} du questionnaire ne sont pas traduites : leurs questions, leurs réponses et"
            " leurs niveaux sont cités dans leur langue."
        ),
    ),
    "compare.reserve.unconfirmed": "Un fichier a des réponses reprises qui restent à confirmer : elles ne comptent pas"
    " encore, et l'écart s'en ressent.",
    "compare.reserve.blank": "Un fichier n'a aucune réponse.",
    # --- the answer
    "compare.moved": "Vous passez de {old} à {new} sur {best} : {change}.",
    "compare.same": "Votre score ne change pas : {new} sur {best}.",
    "compare.moved_since": "Depuis le début, vous passez de {old} à {new} sur {best} : {change}.",
    "compare.same_since": "Depuis le début, votre score ne change pas : {new} sur {best}.",
    "compare.last_time": "Depuis la dernière fois, de {old} à {new} : {change}.",
    "compare.same_last_time": "Depuis la dernière fois, le score ne change pas : {new}.",
    "compare.no_score_before": "Il n'y avait pas encore de score : rien à en soustraire. Aujourd'hui, {new} sur"
    " {best}.",
    "compare.no_score_now": "Il n'y a plus de score aujourd'hui : aucune réponse ne compte. Il était de {old} sur"
    " {best}.",
    "compare.no_score": "Aucune des deux dates n'a de score : aucune réponse ne compte.",
    "compare.part.answers": "{part} par vos réponses",
    "compare.part.answers_first": "{part} par vos réponses, dont {first} par des questions alors ouvertes (on sait"
    " mieux, sans que rien n'ait forcément changé)",
    "compare.part.scope": "{part} parce que d'autres questions comptent (sans objet, conditions, profil, version"
    " courte) : ce n'est ni un progrès, ni un recul",
    "compare.part.bank": "{part} parce que le questionnaire a changé (version {old}, puis {new}) : ce n'est ni un"
    " progrès, ni un recul",
    "compare.part.bank_since": "{part} parce que le questionnaire a changé : ce n'est ni un progrès, ni un recul",
    "compare.inseparable": "L'écart ne se partage pas entre ses causes : entre les deux, rien de commun ne compte.",
    "compare.scale": "Le questionnaire a changé d'échelle : le score d'alors est converti.",
    "compare.comparable": (
        "{n} question notée sur {all} se compare d'une date à l'autre ; le reste a changé avec le questionnaire.",
        "{n} questions notées sur {all} se comparent d'une date à l'autre ; le reste a changé avec le questionnaire.",
    ),
    "compare.overlap": "Avec les questions encore ouvertes, le score était {old} ; il est {new} : les deux se"
    " recoupent, donc l'écart n'est pas encore sûr.",
    "compare.apart": "Avec les questions encore ouvertes, le score était {old} ; il est {new} : l'écart va dans"
    " le même sens dans tous les cas.",
    "compare.wide": "Avec les questions encore ouvertes, le score était {old} ; il est {new}.",
    "compare.range": "entre {low} et {high}",
    "compare.range.point": "de {low}",
    "compare.profile": "Un profil par axe, sans score d'ensemble. Par vos réponses : {parts}.",
    "compare.profile.up": ("{n} axe monte", "{n} axes montent"),
    "compare.profile.down": ("{n} axe baisse", "{n} axes baissent"),
    "compare.profile.same": ("{n} axe ne bouge pas", "{n} axes ne bougent pas"),
    "compare.profile.apart": (
        "{n} axe ne se compare pas",
        "{n} axes ne se comparent pas",
    ),
    "compare.goals": (
        "{n} but en deçà de son ambition aujourd'hui ; avant : {old}{changed}.",
        "{n} buts en deçà de leur ambition aujourd'hui ; avant : {old}{changed}.",
    ),
    "compare.goals_changed": (" ({n} ambition a changé)", " ({n} ambitions ont changé)"),
    "compare.level_same": "Niveau : toujours {new}.",
    "compare.level": "Niveau : {old}, puis {new}.",
    "compare.level_quoted": "« {level} »",
    "compare.level_at_least": "au moins « {level} »",
    "compare.level_cause.bank": "Sans le changement de questionnaire, ce passage d'un niveau à l'autre n'aurait pas"
    " eu lieu : n'y lisez ni progrès, ni recul.",
    "compare.level_cause.scope": "Ce passage d'un niveau à l'autre tient aux questions qui comptent, et non à vos"
    " réponses seules.",
    "compare.levels_changed": "Les niveaux ne sont plus définis de la même façon : ceux des deux dates ne se comparent"
    " pas tels quels.",
    # --- the dates
    "compare.history.title": "D'une date à l'autre",
    "compare.trend.title": "Axe par axe, date par date",
    "compare.column.date": "Date",
    "compare.column.score": "Score",
    "compare.column.change": "Écart",
    "compare.column.answers": "Réponses",
    "compare.column.scope": "Périmètre",
    "compare.column.bank": "Questionnaire",
    "compare.column.level": "Niveau",
    "compare.column.axis": "Axe",
    "compare.column.trend": "Allure",
    "compare.column.old": "Avant",
    "compare.column.new": "Après",
    "compare.overall": "Ensemble",
    "compare.row": "{title} : {scores}",
    "compare.row.moved": "de {old} à {new} ({facts})",
    "compare.row.same": "{score}, sans changement",
    "compare.row.balanced": "{score}, sans changement ({facts})",
    "compare.family.answers": "réponses",
    "compare.family.scope": "périmètre",
    "compare.family.bank": "questionnaire",
    "compare.row.fact": "{label} {part}",
    "compare.row.at": "{score} ({date})",
    "compare.row.none": "pas de score",
    "compare.axes.title": "Axe par axe",
    "compare.axes.key": "Écart : réponses, ce que vous avez répondu autrement ; périmètre, d'autres questions"
    " comptent.",
    "compare.axes.key_bank": "Écart : réponses, ce que vous avez répondu autrement ; périmètre, d'autres questions"
    " comptent ; questionnaire, il a changé.",
    "compare.axes.gone": (
        "Un axe n'existe plus : {names}.",
        "{n} axes n'existent plus : {names}.",
    ),
    "compare.since": "Depuis le {date}",
    # --- the answers
    "compare.better.title": "Ce qui a progressé dans vos réponses",
    "compare.worse.title": "Ce qui a reculé dans vos réponses",
    "compare.first.title": "Ce que vous savez maintenant, et ne saviez pas",
    "compare.lost.title": "Ce qui n'a plus de réponse",
    "compare.unconfirmed.title": "Ce qui reste à confirmer, et ne compte pas encore",
    "compare.level.title": "Ce qui a changé sans peser",
    "compare.joined.title": "Les questions qui comptent maintenant",
    "compare.left.title": "Les questions qui ne comptent plus",
    "compare.question": "{part} : {question}",
    "compare.question_of": "{part} ({axis}) : {question}",
    "compare.question_answers": "{question} – {answers}",
    "compare.question_unshared": "{question}",
    "compare.before": "Avant : {answer}",
    "compare.now": "Maintenant : {answer}",
    "compare.added_options": "En plus : {options}",
    "compare.removed_options": "En moins : {options}",
    "compare.same_answer": "Votre réponse : {answer}",
    "compare.more": (
        "{n} autre question, de moindre poids, avec l'option --all.",
        "{n} autres questions, de moindre poids, avec l'option --all.",
    ),
    "compare.weightless": (
        "{n} réponse a changé sans rien changer au score.",
        "{n} réponses ont changé sans rien changer au score.",
    ),
    "compare.nothing": "Aucune réponse n'a changé parmi les questions qui se comparent.",
    "compare.facts.title": "Votre profil a changé",
    "compare.facts": "Le profil décide des questions et des obligations qui vous concernent.",
    "compare.fact": "{fact} : {old}, puis {new}",
    # --- ambitions
    "compare.targets.title": "Vos ambitions ont changé",
    "compare.targets": "Une ambition ne change aucun score : elle dit où vous voulez en être.",
    "compare.target": "{axis} : {old}, puis {new}",
    "compare.target.scored": "« {words} » ({score})",
    "compare.target.none": "sans ambition",
    # --- duties
    "compare.duties.title": "Ce que la loi demande",
    "compare.duties.met_since": ("Remplie depuis :", "Remplies depuis :"),
    "compare.duties.no_longer_met": ("N'est plus remplie :", "Ne sont plus remplies :"),
    "compare.duties.overdue": ("Échéance dépassée :", "Échéances dépassées :"),
    "compare.duties.missing": ("Manque encore, ou reste à vérifier :", "Manquent encore, ou restent à vérifier :"),
    "compare.duties.planned": ("Programmée, donc pas encore remplie :", "Programmées, donc pas encore remplies :"),
    "compare.duties.arrived": (
        "{n} obligation n'était pas relevée, ou ne vous concernait pas, la fois d'avant.",
        "{n} obligations n'étaient pas relevées, ou ne vous concernaient pas, la fois d'avant.",
    ),
    "compare.duties.gone": (
        "{n} obligation ne vous concerne plus.",
        "{n} obligations ne vous concernent plus.",
    ),
    "compare.duties.due": "{duty} (au plus tard le {due})",
    "compare.duties.count": "Obligations : {parts}.",
    "compare.duties.count.met_since": ("{n} remplie depuis", "{n} remplies depuis"),
    "compare.duties.count.no_longer_met": ("{n} qui n'est plus remplie", "{n} qui ne sont plus remplies"),
    "compare.duties.count.overdue": ("{n} échéance dépassée", "{n} échéances dépassées"),
    "compare.duties.count.missing": ("{n} à remplir ou à vérifier", "{n} à remplir ou à vérifier"),
    "compare.duties.count.planned": ("{n} programmée", "{n} programmées"),
    # --- advice
    "compare.advice.title": "Les conseils de la fois d'avant",
    "compare.advice.count": "Conseils de la fois d'avant : {parts}.",
    "compare.advice.count.followed": ("{n} suivi", "{n} suivis"),
    "compare.advice.count.partly": ("{n} en partie", "{n} en partie"),
    "compare.advice.count.not_followed": ("{n} pas encore suivi", "{n} pas encore suivis"),
    "compare.advice.count.unclear": ("{n} dont on ne peut rien dire", "{n} dont on ne peut rien dire"),
    "compare.advice.followed": "Suivis : vos réponses atteignent ce qu'ils visaient",
    "compare.advice.partly": "Suivis en partie",
    "compare.advice.not_followed": "Pas encore suivis",
    "compare.advice.unclear": "On ne peut pas le dire : une réponse manque, ou la question a changé",
    "compare.advice.moves": "{title} ({n} sur {all})",
    "compare.advice.more": ("{n} autre avec l'option --all.", "{n} autres avec l'option --all."),
    # --- what cannot be compared
    "compare.apart.title": "Ce qui ne se compare pas",
    "compare.apart.changed_meaning": (
        "{n} question a changé de sens ou de réponses possibles :",
        "{n} questions ont changé de sens ou de réponses possibles :",
    ),
    "compare.apart.removed": ("{n} question n'existe plus :", "{n} questions n'existent plus :"),
    "compare.apart.added": ("{n} question est nouvelle :", "{n} questions sont nouvelles :"),
    "compare.apart.to_confirm": (
        "{n} réponse d'une version antérieure reste à confirmer, et ne compte pas :",
        "{n} réponses d'une version antérieure restent à confirmer, et ne comptent pas :",
    ),
    "compare.apart.rest": ("et {n} autre", "et {n} autres"),
    # --- method
    "compare.method": "Comment l'écart est partagé : réponses, périmètre et questionnaire passent de l'ancien au"
    " nouveau l'un après l'autre, dans tous les ordres ; la part de chacun est la moyenne. Les parts font exactement"
    " l'écart ; celles d'une question aussi, à l'arrondi près.",
    "compare.next_score": "maturity score {path}",
    "compare.next_all": "maturity compare {paths} --all",
    "compare.next_note": "maturity compare {paths} -o comparaison.md",
    "compare.next_table": "maturity compare {paths} -o evolution.csv",
}
