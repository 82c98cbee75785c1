"""What rules about how answers become scores object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB702": "l'option exclusive « {option} » vaut plus qu'une autre réponse de la question « {question} »",
    "MB702.help": "donnez-lui la valeur la plus basse, ou retirez « exclusive »",
    "MB706": "dans la question « {question} », « {option} » dit oui et vaut moins qu'un non",
    "MB706.help": "retournez les valeurs, ou demandez la pratique plutôt que son absence",
    "MB710": "dans la question « {question} », la valeur de « {option} » rompt l'ordre des réponses",
    "MB710.help": "corrigez la valeur, ou rangez les réponses dans l'ordre de ce qu'elles valent",
}
