"""What rules about conditions (`when`) object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB703": "aucune réponse possible ne rend cette condition vraie",
    "MB703.help": "comparez avec une valeur que la réponse peut avoir",
    "MB704": "toutes les réponses possibles rendent cette condition vraie : elle ne décide de rien",
    "MB704.help": "retirez-la, ou corrigez la partie qui laisse tout passer",
}
