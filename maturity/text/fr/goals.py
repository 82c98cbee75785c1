"""Goals beside ambitions, and the channels that serve them, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- goals
    "goals.title": "Votre position : ce que vous faites, à côté de ce que vous voulez",
    "goals.below": "En deçà de l'ambition : {goals}",
    "goals.above": "Au-delà de l'ambition : {goals} – du temps à donner ailleurs, ou une ambition à revoir",
    "goals.in_line": "En phase : {goals}",
    "goals.unsettled": "À confirmer par les questions encore ouvertes : {goals}",
    "goals.for_all": "Quels que soient les buts : {axes}",
    "goals.for_all_score": "{axis}, {score} sur {best}",
    "goals.no_target": "Ambition non indiquée (à compléter sous « targets ») : {goals}",
    "goals.step": (
        "En phase : {step} point d'écart au plus entre l'ambition et la moyenne des pratiques ; l'une peut manquer.",
        "En phase : {step} points d'écart au plus entre l'ambition et la moyenne des pratiques ; l'une peut manquer.",
    ),
    "goals.many": "{n} buts en deçà à la fois : choisissez-en un ou deux avant d'agir.",
    "goals.no_grade": "Pas de note d'ensemble : chaque but se lit seul, et ne pas viser un but n'est pas un retard.",
    "goals.or": "{lowest} ou {highest}",
    "goals.any": "en deçà, en phase ou au-delà",
    "goals.nothing": "Rien à comparer : {goals}",
    "goals.settles": "Pour trancher, répondez d'abord à :",
    "goals.word.below": "en deçà",
    "goals.word.in_line": "en phase",
    "goals.word.above": "au-delà",
    "goals.axes": "But par but",
    "goals.ambition": "ambition",
    "goals.practice": "pratique",
    "goals.unsaid": "non indiquée",
    # --- channels
    "channels.title": "Quels canaux pour quels buts",
    "channels.none": "Aucun canal indiqué.",
    "channels.goal": "But",
    "channels.key": "{yes} : utilisé pour ce but.",
    "channels.key_open": "{yes} : utilisé pour ce but ; {open} : pas encore de réponse.",
    "channels.row": "{channel} : but n° {goals}",
    "channels.row_titles": "{channel} : {goals}",
    "channels.row_none": "{channel} : aucun but",
    "channels.without_goal": (
        "Sans but visé : {names}. Donnez-lui-en un, ou figez-le : un dernier message y dit où vous suivre.",
        "Sans but visé : {names}. Donnez-leur-en un, ou figez-les : un dernier message y dit où vous suivre.",
    ),
    "channels.without_channel": (
        "But sans canal : {names}. À trancher d'abord : confiez-le à un canal que vous tenez déjà, ou renoncez-y.",
        "Buts sans canal : {names}. À trancher d'abord : confiez-les à des canaux que vous tenez déjà, ou renoncez-y.",
    ),
    "channels.not_run": (
        "Cité pour un but, mais absent des canaux tenus : {names}. À vérifier.",
        "Cités pour un but, mais absents des canaux tenus : {names}. À vérifier.",
    ),
    "channels.open": (
        "Liste sans réponse : {names}. On ne peut donc pas dire quels canaux ne servent aucun but.",
        "Listes sans réponse : {names}. On ne peut donc pas dire quels canaux ne servent aucun but.",
    ),
    "channels.not_listed": "Canaux tenus : pas de réponse. On ne peut donc pas dire lesquels ne servent aucun but.",
    "channels.all_serve": "Tout canal sert un but visé, et tout but visé a un canal.",
}
