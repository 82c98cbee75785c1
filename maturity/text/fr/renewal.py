"""Answers of an earlier file, to be confirmed one by one, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "quiz.nothing_to_confirm": "Il n'y a rien à confirmer ici.",
    "quiz.confirm_key": "Entrée ne confirme rien : {confirm} si c'est toujours vrai, ou donnez votre réponse.",
    "quiz.too_early": "Lisez d'abord la réponse d'alors, puis appuyez de nouveau.",
    "quiz.unsaved.confirm": "Ce que vous avez commencé n'est pas enregistré. Entrée : l'enregistrer ; {confirm} à"
    " nouveau :"
    " confirmer la réponse d'alors.",
    "quiz.changed_since": ", et la question a changé depuis",
    "quiz.last_day": " ({day})",
    "quiz.day_is_past": ". Cette date est passée.",
    "quiz.current_renewed": "À confirmer{changed}. La dernière fois{day} : {answer}{past}",
    "quiz.progress_renewal": "Question {number} sur {total}, encore {n} à confirmer ou à compléter, {time}",
    "quiz.progress_renewal_brief": "N° {number} sur {total}, encore {n}, {time}",
    "quiz.answer.confirm": "{key} si c'est toujours vrai. ",
    "quiz.confirmed": "{answer} (confirmé)",
    "quiz.renewing": (
        "D'après {path}{day} : {n} réponse à confirmer. Sans confirmation, elle ne compte pas.",
        "D'après {path}{day} : {n} réponses à confirmer une à une. Ce qui n'est pas confirmé ne compte pas.",
    ),
    "quiz.renewing_keys": "Touche {key} si la réponse d'alors est toujours vraie ; sinon, donnez la nouvelle. Entrée"
    " ne confirme"
    " rien.",
    "quiz.renewing_first": (
        "D'abord la question restée ouverte, avec ce qui décide si elle se pose ; puis les autres.",
        "D'abord les {n} questions restées ouvertes, avec ce qui décide si elles se posent ; puis les autres.",
    ),
    "quiz.confirming_renewed": (
        "{n} réponse d'un questionnaire précédent est à confirmer ; d'ici là, elle ne compte pas.",
        "{n} réponses d'un questionnaire précédent sont à confirmer ; d'ici là, elles ne comptent pas.",
    ),
    "quiz.renewal_counts": "Dans cette séance : {confirmed}, {changed}{left}.",
    "quiz.renewal_confirmed": ("{n} réponse confirmée", "{n} réponses confirmées"),
    "quiz.renewal_changed": ("{n} changée", "{n} changées"),
    "quiz.renewal_left": " ; {n} encore à confirmer",
    "quiz.not_taken_over": "Non reprise, car la question a changé : « {question} » (réponse d'alors : {answer})",
    "quiz.role_then": "Votre fonction, pour l'en-tête du résultat (Entrée : celle d'alors) :",
    "usage.renew_exists": "{path} existe déjà, et --from commence un nouveau fichier ; pour reprendre celui-là :"
    "\n  maturity quiz {typed}",
    "usage.renew_other_bank": "{path} répond au questionnaire « {theirs} », et non à « {bank} »",
    "usage.renew_empty": "{path} ne contient aucune réponse à reprendre",
    "usage.renew_review": "--from demande tout à nouveau : retirez --review",
    "usage.renew_answers": "{path} est un fichier de réponses : --from {earlier} commence un nouveau fichier, à"
    " nommer avec -o ;"
    " pour reprendre {path} :\n  maturity quiz {typed}",
    "MB422": (
        "{n} réponse, reprise d'un fichier antérieur, est à confirmer et ne compte pas : {names}",
        "{n} réponses, reprises d'un fichier antérieur, sont à confirmer et ne comptent pas : {names}",
    ),
    "MB422.day": (
        "{n} réponse du {day} est à confirmer et ne compte pas : {names}",
        "{n} réponses du {day} sont à confirmer et ne comptent pas : {names}",
    ),
    "MB422.help": "« maturity quiz », suivi du nom de ce fichier, demande à les confirmer ; à la main : corrigez la"
    " réponse et"
    " retirez « confirm » à côté d'elle",
    "MB422.quiz": "à la main : corrigez la réponse et retirez « confirm » à côté d'elle ; pour les confirmer une à"
    " une :"
    "\nmaturity quiz {typed}",
    "MB422.json": "corrigez la réponse et retirez « confirm » à côté d'elle",
    "duties.group.open_confirm": "À vérifier : pas de réponse, « ne sait pas », ou réponse d'une année précédente à"
    " confirmer",
    "duties.said_then": "À confirmer ; la dernière fois{day} : {state}",
    "quiz.dropped_unconfirmed": (
        "Une réponse d'alors, dont la question ne se pose plus, devient un commentaire du fichier.",
        "{n} réponses d'alors, dont les questions ne se posent plus, deviennent des commentaires du fichier.",
    ),
}
