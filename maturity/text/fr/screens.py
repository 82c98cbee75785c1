"""What results say, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"

_AT_LEAST = "Votre position : au moins « {level} » (niveau {place} sur {places}), jusqu'à « {best} » "

MESSAGES: dict[str, Template] = {
    **{f"month.{place}": month for place, month in enumerate(_MONTHS.split(), start=1)},
    "month.first": "1er",
    "date": "{day} {month} {year}",
    "next": "Et maintenant :",
    "axis.overall": "le score d'ensemble",
    "axis.quoted": "« {title} »",
    # --- position
    "position.express": "Questionnaire court : pas de niveau énoncé. Les autres questions sont hors périmètre.",
    "position.empty": "Aucune réponse pour l'instant, donc rien à situer : remplissez le fichier, puis relancez.",
    "position.profile": "Un profil par axe, sans score d'ensemble.",
    "position.provisional": "Résultat provisoire : moins de {share} du questionnaire a reçu une réponse.",
    "position.level": "Votre position : « {level} », niveau {place} sur {places}.",
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
        "Réponses : {n} sur {applicable} ({share}).",
        "Réponses : {n} sur {applicable} ({share}).",
    ),
    "answered.evidence": "{words} Preuves citées : {n}.",
    "answered.nothing": "Aucune question ne s'applique.",
    # --- axes
    "axes.title": "Axe par axe",
    "axes.key": "{sign} : ce que les questions encore ouvertes peuvent ajouter.",
    "axes.nothing": "sans objet",
    "axes.level": "{level}",
    "axes.at_least": "au moins {level}",
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
    "blockers.score": "score d'ensemble : {has}, il faut {needs}",
    "blockers.floor": "{axis} : {has}, il faut au moins {needs}",
    "blockers.questions": (
        "La question qui ferait le plus monter {axis} :",
        "Les questions qui feraient le plus monter {axis} :",
    ),
    "blockers.secured": "{has} au minimum (des questions restent ouvertes)",
    "blockers.question": "{question} {has} sur {best} aujourd'hui",
    "blockers.unanswered": "{question} Pas encore de réponse",
    "blockers.unknown": "{question} Vous ne savez pas",
    # --- advice
    "advice.title": "Par où commencer",
    "advice.none": "Aucune recommandation pour ces réponses",
    "advice.order": "Classées selon le gain par jour de travail, d'abord ce qui ouvre le niveau suivant. Les gains se"
    " recoupent : ils ne s'additionnent pas.",
    "advice.more": (
        "Une autre recommandation avec l'option --all.",
        "{n} autres recommandations avec l'option --all.",
    ),
    "advice.gain": "{gain} points",
    "advice.days": ("environ {n} jour de travail", "environ {n} jours de travail"),
    "advice.unblocks": "ouvre la voie du niveau suivant",
    "advice.first_step": "Dès cette semaine – {step}",
    "advice.possible": "À confirmer ; répondez d'abord à : {questions}",
    "advice.unsure": "À confirmer, selon le profil et les questions encore ouvertes.",
    "advice.after": "À faire après : {titles}",
    "advice.example": "Exemple : {example}",
    "advice.because": "Fait progresser : {questions}",
    "horizon.court": "dans les 3 mois",
    "horizon.moyen": "dans l'année",
    "horizon.long": "à plus d'un an",
    # --- figures
    "figures.title": "Repères publiés (des chiffres datés, pas des normes)",
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
    "answers.scored": "{answer} ({score} sur {best})",
    "answers.set_aside": "{answer} (laissée de côté)",
    "answers.comment": "Commentaire : {comment}",
    "answers.evidence": "Preuve : {evidence}",
    "answer.absent": "(pas de réponse)",
    "answer.unknown": "(ne sait pas)",
    "answer.not_applicable": "(sans objet)",
    "answer.none": "(aucune)",
    # --- many results
    "table.who": "Organisation",
    "table.axis": "Axe",
    "table.score": "Score",
    "table.level": "Niveau",
    "table.answers": "Réponses",
    "table.of": "{n} sur {applicable}",
    "table.profile": "profil par axe",
    "table.provisional": "(provisoire)",
    # --- diagnostics
    "severity.error": "erreur",
    "severity.warning": "avertissement",
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
    "notes.asked_if": "{caution} Elle se pose si : {condition}.",
    "notes.title": "À savoir",
    "method": (
        "Méthode : autodéclaré ; réponses : {answered} sur {applicable}{scope} ; « ne sait pas » : {unknown} ; "
        "sans objet : {not_applicable}{weight}, {policy} ; questionnaire {bank} {version}."
    ),
    "method.weight": " ({share} du poids)",
    "method.express": " (questionnaire court)",
    "policy.exclude": "laissé hors du calcul",
    "policy.zero": "compté au plus bas",
    "policy.full": "compté au plus haut",
}
