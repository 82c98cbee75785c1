"""What rules about recommendations object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB708": "cette recommandation mène la question « {question} » à sa plus mauvaise réponse : elle ne rapporte rien",
    "MB708.help": "nommez la réponse que l'on peut donner une fois l'action faite",
    "MB709": "la recommandation « {id} » n'est possible que pour qui a déjà la réponse qu'elle apporte",
    "MB709.help": "retournez la condition, ou retirez-la",
    "MB760": "la recommandation « {id} » n'est jamais donnée : aucune réponse n'y mène",
    "MB760.help": "corrigez sa condition ou ses améliorations (« moves »)",
    "MB761": "la recommandation « {id} » est donnée à tout le monde, quoi que l'on réponde",
    "MB761.help": "nommez les réponses qu'elle améliore (« moves »), une condition ou une obligation",
    "MB762": "aucune recommandation n'améliore la question « {question} »",
    "MB762.help": "nommez-la dans les « moves » d'une recommandation, ou écrivez-en une",
    "MB763": "l'axe « {axis} » peut être sous {threshold} sans aucun conseil à son sujet",
    "MB763.help": "voyez ces réponses avec --prove, puis élargissez une condition",
    "MB764": "la recommandation « {id} » ne rapporte rien après « {other} », qui apporte déjà toutes ses réponses",
    "MB764.help": "inversez l'ordre, ou dites quelle meilleure réponse elle apporte",
    "MB765": "« {id} » ne fait que préparer d'autres recommandations, en {effort} jours contre {total} pour elles",
    "MB765.help": "retirez-en ce dont elles n'ont pas besoin, ou dites quelles réponses elle améliore",
    "MB766": "« {id} » et « {other} » apportent les mêmes réponses, et peuvent être données ensemble",
    "MB766.help": "n'en faites qu'une, ou donnez à chacune sa condition (« when »)",
    "MB767": "la recommandation « {id} » vient après « {other} », mais les deux ne sont jamais données ensemble",
    "MB767.help": "nommez-en une qui convient aux mêmes organisations, ou élargissez une condition",
    "MB768": "la recommandation « {id} » nomme l'axe « {axis} » et n'en améliore aucune question",
    "MB768.help": "nommez l'axe des questions qu'elle améliore, ou retirez « axis »",
    "MB769.short": "la recommandation « {id} » prend {effort} jours et promet un effet sous trois mois",
    "MB769.short.help": "corrigez l'effort, ou écrivez « moyen » ou « long »",
    "MB769.long": "la recommandation « {id} » demande plus d'un an pour si peu de jours de travail : {effort}",
    "MB769.long.help": "corrigez l'effort, ou écrivez « court » ou « moyen »",
    "MB770": "la recommandation « {id} » n'a pas d'étapes, alors que d'autres en ont",
    "MB770.help": "écrivez la première étape : ce qui peut se faire cette semaine, seul et sans frais",
    "MB771": "sur la question « {question} », les conseils s'arrêtent avant la meilleure réponse",
    "MB771.help": "écrivez ce qui mène de là à la meilleure réponse, ou visez-la tout de suite",
    "MB772.large": "« {id} » prend {effort} jours aux grandes structures, et {usual} aux autres",
    "MB772.small": "« {id} » prend {effort} jours aux petites structures, et {usual} aux autres",
    "MB772.help": "corrigez l'effort qui est faux : il y a sans doute un zéro de trop ou de moins",
    "MB773": "« {id} » vise « {question} », dont elle n'a aucune source ; tous les autres conseils en ont une",
    "MB773.help": "visez la question qui convient, ou ajoutez sa source au conseil",
}
