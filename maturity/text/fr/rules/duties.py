"""What rules about duties: what law or policy demands object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB850": "l'obligation « {duty} » ne dit pas quel texte la demande",
    "MB850.help": "ajoutez « law », ou faites-en une question",
    "MB851": "l'obligation « {duty} » ne dit pas quand son texte a été lu pour la dernière fois",
    "MB851.help": 'relisez-le, et ajoutez par exemple : checked: "2026-11"',
    "MB852": "le texte de l'obligation « {duty} » a été lu pour la dernière fois il y a plus de deux ans",
    "MB852.help": "relisez-le, et mettez à jour « checked »",
    "MB853": "le mois de lecture de l'obligation « {duty} » est à venir",
    "MB853.help": "écrivez le mois où le texte a été lu",
    "MB855": "rien ne dit que faire quand l'obligation « {duty} » n'est pas remplie",
    "MB855.help": "nommez une recommandation : « recommendation: identifiant »",
    "MB856": "aucun niveau ne demande l'obligation « {duty} », pourtant d'importance haute (high)",
    "MB856.help": "écrivez « duties: high » aux niveaux qu'on ne devrait pas atteindre sans elle",
    "MB857": "l'obligation « {duty} » est une question : écrivez le fait qui la remplit",
    "MB857.help": "écrivez par exemple : « Le site publie son registre »",
    "MB858": "la recommandation « {id} » n'est jamais donnée à ceux qui ont l'obligation « {duty} »",
    "MB858.help": "accordez leurs conditions (when)",
}
