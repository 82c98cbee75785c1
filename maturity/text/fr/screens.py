"""What results say, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"

_PREPARING = "Une action préparatoire est comptée avec celle qu'elle rend possible. "
_ROUGH = "Les jours sont un ordre de grandeur ; les gains se recoupent : ils ne s'additionnent pas."
_AT_LEAST = "{position} : au moins « {level} » (niveau {place} sur {places}), jusqu'à « {best} » "

MESSAGES: dict[str, Template] = {
    **{f"month.{place}": month for place, month in enumerate(_MONTHS.split(), start=1)},
    "month.first": "1er",
    "date": "{day} {month} {year}",
    "date.month": "{month} {year}",
    "next": "Et maintenant :",
    "axis.overall": "le score d'ensemble",
    "axis.quoted": "« {title} »",
    # --- position
    "position.express": "Version courte : une première idée, sans niveau ; les autres questions ne sont pas posées.",
    "position.empty": "Aucune réponse pour l'instant, donc rien à situer : remplissez le fichier, puis relancez.",
    "position.profile": "Un profil par axe, sans score d'ensemble.",
    "position.provisional": "Résultat provisoire : moins de {share} du questionnaire a reçu une réponse.",
    "position.spared": "Résultat provisoire : {share} du questionnaire est déclaré sans objet (au plus {limit}).",
    "position.stated": "Votre position",
    "position.doubtful": "Votre position provisoire",
    "position.level": "{position} : « {level} », niveau {place} sur {places}.",
    "position.level_between": (
        _AT_LEAST + "si la question encore ouverte reçoit la meilleure réponse.",
        _AT_LEAST + "si les {n} questions encore ouvertes reçoivent la meilleure réponse.",
    ),
    "position.said_by": "selon : {role}",
    "position.usually": "En général, à ce niveau :",
    "position.settles": ("Pour trancher, répondez à :", "Pour trancher, répondez d'abord à :"),
    "position.score": "Score : {score} sur {best}.",
    "position.score_between": "Score : {score} sur {best}, entre {low} et {high} selon les questions encore ouvertes.",
    "position.no_score": "Pas encore de score : aucune réponse ne compte. Il peut aller de {low} à {high}.",
    "position.nothing": "Pas de score : aucune question ne s'applique.",
    "answered": (
        "Questions notées : {n} réponse sur {applicable} ({share}).",
        "Questions notées : {n} réponses sur {applicable} ({share}).",
    ),
    "answered.evidence": "{words} Preuves citées : {n}.",
    "answered.open": "{words} Questions ouvertes : {parts}.",
    "answered.unknown": "{n} « ne sait pas »",
    "answered.blank": "{n} sans réponse",
    "answered.waiting": ("{n} pas encore posée", "{n} pas encore posées"),
    "answered.to_confirm": "{n} à confirmer",
    "answered.nothing": "Aucune question ne s'applique.",
    # --- axes
    "axes.title": "Axe par axe",
    "axes.of": "{score} sur {most}",
    "axes.no_score": "pas de score",
    "axes.key": "{sign} : ce que peuvent encore ajouter les questions ouvertes.",
    "axes.nothing": "sans objet",
    "axes.out_of_scope": "pas de question dans la version courte",
    "axes.level": "{level}",
    "axes.at_least": "au moins {level}",
    "axes.spared": "provisoire ({share} sans objet)",
    "axes.between": "entre {low} et {high}",
    "axes.answered": ("{n} réponse sur {applicable}", "{n} réponses sur {applicable}"),
    "axes.target": "ambition {target}",
    "axes.in_line": "en phase avec l'ambition ({target})",
    "axes.below": "en deçà de l'ambition ({target}, écart {gap})",
    "axes.above": "au-delà de l'ambition ({target}, écart {gap})",
    "axes.gap": "ambition {target}, écart {gap}",
    # --- blockers
    "blockers.title": "Ce qui retient le niveau suivant, « {level} »",
    "blockers.none": "Vous êtes au dernier niveau",
    "blockers.none_for_now": "Dernier niveau, à titre provisoire",
    "blockers.score": "score d'ensemble : {has}, il faut {needs}",
    "blockers.floor": "{axis} : {has}, il faut au moins {needs}",
    "blockers.open_floor": (
        "{axis} : répondez d'abord à la question ouverte, cela peut suffire (assuré : {has}, il faut {needs})",
        "{axis} : répondez d'abord aux {n} questions ouvertes, cela peut suffire (assuré : {has}, il faut {needs})",
    ),
    "blockers.questions": (
        "La question qui peut le plus faire monter {axis} :",
        "Les questions qui peuvent le plus faire monter {axis} :",
    ),
    "blockers.secured": "{has} au minimum (des questions restent ouvertes)",
    "blockers.question": "{question} – {has} sur {best} aujourd'hui",
    "blockers.unanswered": "{question} – pas encore de réponse",
    "blockers.unknown": "{question} – vous ne savez pas",
    "blockers.to_confirm": "{question} – réponse à confirmer",
    "blockers.possible": "{question} – réponse laissée de côté",
    # --- advice
    "advice.title": "Par où commencer",
    "advice.none": "Aucune recommandation pour ces réponses",
    "advice.order_of_short": "D'abord le meilleur gain par jour. " + _PREPARING + _ROUGH,
    "advice.order": "D'abord ce qui débloque le niveau suivant, puis le meilleur gain par jour. "
    + _PREPARING
    + _ROUGH,
    "advice.more": (
        "Une autre recommandation avec l'option --all.",
        "{n} autres recommandations avec l'option --all.",
    ),
    "advice.gain": ("{gain} point", "{gain} points"),
    "advice.gain_on": ("{gain} point sur {where}", "{gain} points sur {where}"),
    "advice.whole": "Au-delà d'un seul but",
    "advice.of_all": "{title} – {step}",
    "axis.goal": "le but {n}",
    "advice.days": ("environ {n} jour de travail", "environ {n} jours de travail"),
    "advice.unblocks": "lève un obstacle au niveau suivant",
    "advice.chain": ("avec le n° {places} : {facts}", "avec les n° {places} : {facts}"),
    "advice.before": "à faire avant le n° {place}",
    "advice.first_step": "Dès cette semaine – {step}",
    "advice.next_step": "Après le n° {places} – {step}",
    "advice.possible": "À confirmer ; répondez d'abord à : {questions}",
    "advice.possible_goal": "À confirmer : on ne sait pas encore si {where} est en deçà. Répondez d'abord à :"
    " {questions}",
    "advice.unsure": "À confirmer, selon le profil et les questions encore ouvertes.",
    "advice.unsure_ambition": "À confirmer : indiquez l'ambition de ce but.",
    "advice.order_of_goals": "D'abord les buts en deçà de l'ambition, à tour de rôle, puis le meilleur gain par jour. "
    + _PREPARING
    + "Les jours sont un ordre de grandeur ; un gain se lit sur son but seul.",
    "advice.after": "À faire après : {titles}",
    "advice.example": "Exemple : {example}",
    "advice.because": "Fait progresser : {questions}",
    "horizon.court": "résultat attendu dans les 3 mois",
    "horizon.moyen": "résultat attendu dans l'année",
    "horizon.long": "résultat attendu à plus d'un an",
    # --- figures
    "figures.title": "Repères publiés (des chiffres datés, pas des normes)",
    "figures.none": "Ce questionnaire ne cite aucun chiffre publié.",
    "figures.row": "{value} : {of} – {population}, {date}.",
    "figures.percent": "{share} %",
    "figures.more_than": "plus de {value}",
    "figures.approx": "environ {value}",
    "figures.here": "C'est aussi votre cas.",
    "figures.not_here": "Ce n'est pas votre cas.",
    "figures.perception": "Une opinion, pas une norme.",
    "figures.context": "Un élément de contexte.",
    # --- answers
    "answers.title": "Vos réponses",
    "answers.profile": "Profil",
    "answers.fact": "{text} – {answer}",
    "answers.ambition": "Ambition",
    "answers.scored": "{answer} ({score} sur {best})",
    "answers.set_aside": "{answer} (laissée de côté)",
    "answers.comment": "Remarque : {comment}",
    "answers.evidence": "Preuve : {evidence}",
    "answer.absent": "(pas de réponse)",
    "answer.unknown": "(ne sait pas)",
    "answer.not_applicable": "(sans objet)",
    "answer.to_confirm": "(à confirmer ; à la version {version} : {answer})",
    "answer.none": "(aucune)",
    # --- diagnostics
    "severity.error": "erreur",
    "severity.warning": "avertissement",
    "diagnostics.alike": (
        "et {n} autre de cette sorte, ligne {lines} (tout voir : --all)",
        "et {n} autres de cette sorte, lignes {lines} (tout voir : --all)",
    ),
    "severity.help": "conseil : {text}",
    # --- conditions in words
    "condition.and": "et",
    "condition.or": "ou",
    "condition.not": "non ({part})",
    "condition.known": "{name} est renseigné",
    "condition.count": "nombre de réponses à {name}",
    "condition.quoted": "« {text} »",
    "condition.score": "score de « {axis} »",
    "condition.target": "ambition de « {axis} »",
    "condition.gap": "écart à l'ambition de « {axis} »",
    "condition.==": "{left} : {right}",
    "condition.!=": "{left} : autre que {right}",
    "condition.<": "{left} : moins de {right}",
    "condition.<=": "{left} : {right} au plus",
    "condition.>": "{left} : plus de {right}",
    "condition.>=": "{left} : {right} au moins",
    "condition.in": "{left} parmi {right}",
    "condition.not in": "{left} pas parmi {right}",
    # --- notes
    "notes.alike": (
        "{caution} – et {n} autre de cette sorte ({questions} ; tout voir : --all)",
        "{caution} – et {n} autres de cette sorte ({questions} ; tout voir : --all)",
    ),
    "notes.asked_if": "{caution} – elle se pose si : {condition}.",
    "notes.title": "À savoir",
    "method": (
        "Méthode : réponses déclarées par l'organisation, sans vérification ; questions notées avec"
        " réponse : {answered} sur {applicable}{scope}{unknown}{not_applicable} ; questionnaire {bank} {version}."
    ),
    "method.unknown": " ; « ne sait pas » : {n}",
    "method.not_applicable": " ; sans objet : {n} ({share} du poids), {policy}",
    "method.express": " (questionnaire court)",
    "policy.exclude": "laissé hors du calcul",
    "policy.zero": "compté au plus bas",
    "policy.full": "compté au plus haut",
}
