"""What is said of proofs, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB780.levels": (
        "il n'est pas décidé si le niveau « {subject} » peut être atteint",
        "il n'est pas décidé de {n} niveaux s'ils peuvent être atteints ; le premier est « {subject} »",
    ),
    "MB780.floors": (
        "il n'est pas décidé de ce que fait le plancher du niveau « {subject} »",
        "il n'est pas décidé de ce que font {n} planchers ; le premier est au niveau « {subject} »",
    ),
    "MB780.advice": (
        "il n'est pas décidé à qui la recommandation « {subject} » est donnée",
        "il n'est pas décidé de {n} recommandations à qui elles sont données ; la première est « {subject} »",
    ),
    "MB780.questions": (
        "il n'est pas décidé si la question « {subject} » est jamais posée",
        "il n'est pas décidé de {n} questions si elles sont jamais posées ; la première est « {subject} »",
    ),
    "MB780.duties": (
        "il n'est pas décidé si l'obligation « {subject} » s'applique à quelqu'un",
        "il n'est pas décidé de {n} obligations si elles s'appliquent à quelqu'un ; la première est « {subject} »",
    ),
    "MB780.axes": (
        "il n'est pas décidé si l'axe « {subject} » reçoit toujours un conseil",
        "il n'est pas décidé de {n} axes s'ils reçoivent toujours un conseil ; le premier est « {subject} »",
    ),
    "MB780.size": "ce questionnaire a {n} questions, conseils et autres parties : au-delà de {most}, seules les erreurs"
    " sont cherchées",
    "MB780.size.help": "pour avoir aussi les avis, partagez-le en plusieurs questionnaires",
    "MB780.bound.help": "la recherche s'est arrêtée après {limit} pas ; un exemple qui le montre en décide",
    "MB780.unknown.help": "la recherche n'a pas tout suivi dans le questionnaire ; un exemple qui le montre en décide",
    "MB781.question": "la question « {id} » n'est jamais posée, quoi que l'on réponde avant elle",
    "MB781.question.help": "remontez les conditions à partir d'elle, et corrigez celle qui l'exclut",
    "MB781.duty": "l'obligation « {id} » ne s'applique jamais à personne",
    "MB781.duty.help": "corrigez sa condition",
}
