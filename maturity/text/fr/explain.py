"""What `explain` says, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- figures
    "explain.both": "{fraction} ({figure})",
    "explain.line.bank": "questionnaire:{line}",
    "explain.line.answers": "réponses:{line}",
    "explain.named": "{text} ({id})",
    "explain.rounded": "{score}, affiché {shown}",
    # --- an axis, or the whole
    "explain.overall": "Le score d'ensemble",
    "explain.profile": "Un score par axe, sans score d'ensemble",
    "explain.axis.title": "{title} : {score} sur {best}",
    "explain.axis.no_score": "{title} : pas encore de score",
    "explain.axis.nothing": "Rien ne compte ici : aucune question de l'axe ne s'applique, ou toutes sont hors de la"
    " version courte.",
    "explain.place": "Dans {where}, {title} : {part}",
    "explain.this_question": "cette question",
    "explain.ratio": "Ratio = {rule} {figures}",
    "explain.rule.mean": "somme des (poids × ratio) ÷ somme des poids",
    "explain.rule.sum": "somme des (poids × valeur) ÷ somme des (poids × étendue)",
    "explain.rule.min": "le plus bas des ratios",
    "explain.division": "= {reached} ÷ {total} {ratio}",
    "explain.score": "Score = {min} + ratio × ({max} − {min}) = {min} + {ratio} × ({max} − {min}) {sign} {score}",
    "explain.score.from_zero": "Score = ratio × {max} = {ratio} × {max} {sign} {score}",
    "explain.part.mean": (
        "poids {weight} sur {total} × ratio {ratio} × {span} {points} point",
        "poids {weight} sur {total} × ratio {ratio} × {span} {points} points",
    ),
    "explain.part.sum": (
        "poids {weight} × valeur {value} sur {total} × {span} {points} point (étendue {width})",
        "poids {weight} × valeur {value} sur {total} × {span} {points} points (étendue {width})",
    ),
    "explain.part.min": "ratio {ratio}",
    "explain.part.lowest": "ratio {ratio}, le plus bas : c'est lui qui compte",
    "explain.part.between": "(ratio entre {low} et {high} selon les questions ouvertes)",
    "explain.low": "Au plus bas (chaque question ouverte compte 0) : ratio {figures}, score {score}",
    "explain.high": "Au plus haut (chaque question ouverte compte 1) : ratio {figures}, score {score}",
    "explain.policy.exclude": (
        "{n} réponse « sans objet » : la question sort du calcul, et son poids avec elle",
        "{n} réponses « sans objet » : les questions sortent du calcul, et leur poids avec elles",
    ),
    "explain.policy.zero": (
        "{n} réponse « sans objet », comptée comme la moins bonne réponse",
        "{n} réponses « sans objet », comptées comme la moins bonne réponse",
    ),
    "explain.policy.full": (
        "{n} réponse « sans objet », comptée comme la meilleure réponse",
        "{n} réponses « sans objet », comptées comme la meilleure réponse",
    ),
    "explain.target": "Ambition : {target}",
    "explain.gap": "Écart = ambition − score = {target} − {score} = {gap}",
    # --- questions that do not count
    "explain.left.ends": "{part} ; poids {weight}, ratio {low} au plus bas, {high} au plus haut",
    "explain.left.axis": "pas encore de score",
    "explain.left.unscored": "question sans note",
    "explain.left.not_applicable": "sans objet, donc hors du calcul, poids compris",
    "explain.left.unanswered": "pas de réponse",
    "explain.left.unknown": "« ne sait pas »",
    "explain.left.to_confirm": "réponse à confirmer",
    "explain.left.possible": "en attente d'une autre réponse",
    "explain.left.nothing_offered": "rien à y choisir, donc hors du calcul",
    "explain.left.not_asked": "ne se pose pas, donc hors du calcul",
    "explain.left.out_of_scope": "hors de la version courte",
    # --- levels
    "explain.level.title": "Le niveau « {level} »",
    "explain.level.why": "Pourquoi « {level} », et pas « {following} »",
    "explain.level.last": "Pourquoi « {level} », le dernier niveau",
    "explain.level.certain": "Un niveau se lit sur le score assuré, celui où chaque question ouverte compte 0.",
    "explain.level.demands": "« {level} » : tout y est",
    "explain.level.lacks": "« {level} » : il manque quelque chose",
    "explain.level.reached": "Ce niveau est atteint.",
    "explain.level.missed": "Ce niveau n'est pas atteint.",
    "explain.level.gap": "Ce niveau n'est pas atteint : celui d'avant, « {level} », ne l'est pas.",
    "explain.level.none": "Aucun niveau n'est prononcé : pas de score d'ensemble.",
    "explain.level.express": "Aucun niveau n'est prononcé dans la version courte.",
    "explain.level.possible": "Si chaque question ouverte recevait la meilleure réponse : score {score}, et « {level} »"
    " au plus.",
    "explain.demand.met": "atteint – {axis} : {has}, il faut {needs} ({has} − {needs} = {margin})",
    "explain.demand.missed": "manque – {axis} : {has}, il faut {needs} ({has} − {needs} = {margin})",
    "explain.demand.duty_met": "rempli – {duty} ({id})",
    "explain.demand.duty_missed": "manque – obligation pas remplie à coup sûr : {duty} ({id})",
    # --- a question
    "explain.question.title": "Une question",
    "explain.question.answer": "Réponse donnée : {answer}",
    "explain.question.left_out": "Ne compte pas dans le score : {reason}.",
    "explain.question.open": "Une question ouverte compte avec un ratio de 0 dans le score le plus bas, de 1 dans le"
    " plus haut.",
    "explain.question.ratio": "Ratio = (valeur − la plus basse) ÷ (la plus haute − la plus basse) = ({raw} − {lowest})"
    " ÷ ({highest} − {lowest}) {ratio}",
    "explain.question.sum": "Valeur = somme des réponses choisies = {sum}",
    "explain.question.curve": "Courbe, réponse → pour cent : {points}. Pour {answer}, en ligne droite entre deux"
    " points : {percent}",
    "explain.point": "{answer} → {percent}",
    "explain.question.clamped": "Ramenée dans l'étendue : {before} devient {raw}",
    "explain.question.overall": (
        "En tout : {points} point du score d'ensemble",
        "En tout : {points} points du score d'ensemble",
    ),
    "explain.range.given": "Valeurs de {lowest} à {highest}, comme le dit le questionnaire",
    "explain.range.curve": "Valeurs de {lowest} à {highest} : une courbe donne un pour cent",
    "explain.range.single": "Valeurs de {lowest} à {highest} : la plus basse et la plus haute des réponses",
    "explain.range.multiple": "Valeurs de {lowest} à {highest} : rien, et la somme des réponses qui valent plus de 0",
    "explain.range.number": "Valeurs de {lowest} à {highest} : les bornes de la question",
    "explain.option": "{text} – vaut {worth}",
    "explain.option.ratio": "{option}, ratio {ratio}",
    "explain.option.chosen": "{option} ← réponse donnée",
    "explain.condition": "Condition : {condition}",
    # --- a recommendation
    "explain.advice.title": "Une recommandation",
    "explain.advice.absent": "N'est pas conseillée ici : les réponses sont déjà à ce niveau, ou sa condition n'est pas"
    " remplie.",
    "explain.advice.possible": "À confirmer : cela dépend de réponses qui manquent encore.",
    "explain.advice.duty": "Parce qu'une obligation n'est pas remplie à coup sûr : {duty}",
    "explain.advice.moves": "Parce qu'elle améliore ces réponses :",
    "explain.advice.always": "Parce que rien ne s'y oppose : elle ne vise aucune réponse en particulier.",
    "explain.advice.no_gain": "Elle n'a pas de gain chiffré : elle n'améliore aucune réponse notée, ou il n'y a pas de"
    " score à mesurer.",
    "explain.move": "{question} – de « {before} » à « {after} »",
    "explain.move.ratios": "{move} ; ratio de {before} à {after}",
    "explain.gain": (
        "Gain = {axis} avec elle − sans elle = {after} − {before} = {gain} point",
        "Gain = {axis} avec elle − sans elle = {after} − {before} = {gain} points",
    ),
    "explain.gain.on_chain": (
        "Gain = {axis} avec elle − avec ce qui la précède seulement = {after} − {before} = {gain} point",
        "Gain = {axis} avec elle − avec ce qui la précède seulement = {after} − {before} = {gain} points",
    ),
    "explain.gain.chain": (
        "Gain avec ce qui la précède = {axis} ensuite − aujourd'hui = {after} − {before} = {gain} point",
        "Gain avec ce qui la précède = {axis} ensuite − aujourd'hui = {after} − {before} = {gain} points",
    ),
    "explain.chain": "À faire dans cet ordre :",
    "explain.days": ("{title} ({id}) – {n} jour", "{title} ({id}) – {n} jours"),
    "explain.days.alone": ("Temps de travail : {n} jour", "Temps de travail : {n} jours"),
    "explain.days.total": ("ensemble : {n} jour", "ensemble : {n} jours"),
    "explain.turn.place": "Pourquoi à cette place : n° {place} sur {places}",
    "explain.turn.for_other": "placée là parce qu'elle est à faire avant : {title} ({id})",
    "explain.turn.unblocks": "lève un obstacle au niveau suivant : ce qui en lève un passe devant",
    "explain.turn.rate": (
        "{gain} point pour {days}, soit {rate} par jour",
        "{gain} points pour {days}, soit {rate} par jour",
    ),
    "explain.turn.rate_together": (
        "avec ce qui reste à faire avant : {gain} point pour {days}, soit {rate} par jour",
        "avec ce qui reste à faire avant : {gain} points pour {days}, soit {rate} par jour",
    ),
    "explain.turn.best": "à ce moment, rien de ce qui reste à placer ne passe devant",
    "explain.turn.of_goal": "sert le but {goal}, à {gap} de son ambition : tour {round}, au rang {place}",
    "explain.turn.goals": "dans un profil, les buts en deçà de leur ambition passent d'abord, à tour de rôle, le plus"
    " éloigné en tête",
    "explain.turn.before": "juste avant : {title} ({id}), {rate} par jour",
    "explain.turn.before_unblocks": "juste avant : {title} ({id}), qui lève un obstacle au niveau suivant, {rate}"
    " par jour",
    "explain.turn.last": "sans gain mesuré : après les autres, dans l'ordre du questionnaire",
    "explain.turn.with_duty": "Sans numéro dans la liste : elle est dite avec l'obligation qui la demande.",
    # --- a duty
    "explain.duty.title": "Une obligation",
    "explain.duty.everybody": "S'applique à toutes les organisations.",
    "explain.duty.applies.yes": "Elle s'applique ici.",
    "explain.duty.applies.no": "Elle ne s'applique pas ici.",
    "explain.duty.applies.unknown": "On ne sait pas encore si elle s'applique ici.",
    "explain.duty.met": "Réponse donnée : remplie",
    "explain.duty.planned": "Réponse donnée : programmée, donc pas encore remplie",
    "explain.duty.unmet": "Réponse donnée : non remplie",
    "explain.duty.unknown": "Réponse donnée : « ne sait pas »",
    "explain.duty.not_applicable": "Réponse donnée : sans objet",
    "explain.duty.to_confirm": "Réponse donnée avant cette date, à confirmer",
    "explain.duty.absent": "Pas de réponse",
    "explain.duty.holds.yes": "Il n'y manque rien.",
    "explain.duty.holds.no": "Elle n'est pas remplie.",
    "explain.duty.holds.unknown": "On ne sait pas encore s'il y manque quelque chose : un niveau qui la demande"
    " n'est pas assuré.",
    "explain.duty.demanded": "Demandée par le niveau « {level} »",
    "explain.duty.advice": "Que faire : {title} ({id})",
    "explain.duty.no_score": "Une obligation n'entre dans aucun score.",
    # --- the end of a page, and what to type next
    "explain.files": "questionnaire : {bank} ; réponses : {answers}.",
    "explain.next_part": "maturity explain {path} {part}",
    "explain.next_certificate": "maturity explain {path} --format json -o preuve.json",
    "explain.written": "Écrit dans {path}.",
}
