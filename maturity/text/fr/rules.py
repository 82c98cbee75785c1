"""What a rule objects to in a bank that loads without errors, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "aucune question notée n'appartient à l'axe « {axis} » : il n'aura jamais de score",
    "MB701.help": "rangez-y une question, ou retirez cet axe",
    "MB702": "l'option exclusive « {option} » vaut plus qu'une autre réponse de la question « {question} »",
    "MB702.help": "donnez-lui la valeur la plus basse, ou retirez « exclusive »",
    "MB703": "aucune réponse possible ne rend cette condition vraie",
    "MB703.help": "comparez avec une valeur que la réponse peut avoir",
    "MB704": "toutes les réponses possibles rendent cette condition vraie : elle ne décide de rien",
    "MB704.help": "retirez-la, ou corrigez la partie qui laisse tout passer",
    "MB705": "l'option « {option} » a le même texte que l'option « {other} »",
    "MB705.help": "écrivez ce qui les distingue",
    "MB706": "dans la question « {question} », « {option} » dit oui et vaut moins qu'un non",
    "MB706.help": "retournez les valeurs, ou demandez la pratique plutôt que son absence",
    "MB707": "le niveau « {level} » demande un score à l'axe « {axis} », qui n'en a jamais",
    "MB707.help": "nommez un axe qui a des questions, ou retirez cette ligne",
    "MB708": "cette recommandation mène la question « {question} » à sa plus mauvaise réponse : elle ne rapporte rien",
    "MB708.help": "nommez la réponse que l'on peut donner une fois l'action faite",
    "MB709": "la recommandation « {id} » n'est possible que pour qui a déjà la réponse qu'elle apporte",
    "MB709.help": "retournez la condition, ou retirez-la",
    "MB710": "dans la question « {question} », la valeur de « {option} » rompt l'ordre des réponses",
    "MB710.help": "corrigez la valeur, ou rangez les réponses dans l'ordre de ce qu'elles valent",
    "MB711": "la question « {question} » a le même texte que la question « {other} »",
    "MB711.help": "écrivez ce qui les distingue, ou retirez l'une des deux",
}
