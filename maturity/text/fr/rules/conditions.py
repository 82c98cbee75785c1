"""What rules about conditions (`when`) object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB703": "aucune réponse possible ne rend cette condition vraie",
    "MB703.help": "comparez avec une valeur que la réponse peut avoir",
    "contradiction.part": "« {part} » n'est vraie pour aucune réponse possible : comparez avec une"
    " valeur qu'elle peut avoir",
    "contradiction.pair": "« {first} » et « {second} » se contredisent : {why} ; retirez l'une des"
    " deux, ou reliez-les par or",
    "contradiction.parts": "ces parties ne sont jamais vraies ensemble ; retirez-en une, ou corrigez-la : {parts}",
    "contradiction.why.single": "« {name} » n'a qu'une réponse à la fois",
    "contradiction.why.multiple": "aucun choix de réponses à « {name} » ne convient aux deux",
    "contradiction.why.number": "aucune valeur possible de « {name} » ne convient aux deux",
    "contradiction.why.other": "aucune combinaison de réponses ne rend les deux vraies",
    "MB704": "toutes les réponses possibles rendent cette condition vraie : elle ne décide de rien",
    "MB704.help": "retirez-la, ou corrigez la partie qui laisse tout passer",
    "contradiction.always": "« {first} » ou « {second} » est toujours vraie ; retirez l'une des deux, ou"
    " reliez-les par and",
    "MB720": "cette condition n'est jamais vraie : la question qu'elle nomme n'est alors pas posée",
    "MB720.help": "comparez-la avec la condition « when » de {names}",
    "MB721": "cette partie de la condition ne change rien : le reste le dit déjà",
    "MB721.help": "retirez-la, ou écrivez ce qui était voulu",
    "MB722": "cette condition nomme « {other} », qui n'est posée que plus bas",
    "MB722.help": "placez « {other} » avant « {question} »",
    "MB723": "cet effort n'est jamais donné : une condition placée avant est vraie chaque fois que celle-ci l'est",
    "MB723.help": "placez les conditions les plus étroites en premier",
    "MB724": "« {name} » égal à {number} n'est ni dans cette condition, ni dans celle qui dit l'inverse",
    "MB724.help": "écrivez >= ou <= dans l'une des deux",
    "MB725": "« {value} » est deux fois dans cette liste",
    "MB725.help": "écrivez la valeur voulue, ou retirez-la",
    "MB726": "cette condition ne vaut que si ces cases sont cochées et aucune autre",
    "MB726.help": 'pour « parmi celles qui sont cochées », écrivez : "{option}" in {name}',
}
