"""What is said of peers beside a result, and of the packs that they come in, in French. Plain spaces, as elsewhere."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- peers beside a score
    "peers.title": "À côté de vos pairs",
    "peers.who": (
        "{n} organisation, {date} ; {how} ; {representative}.",
        "{n} organisations, {date} ; {how} ; {representative}.",
    ),
    "peers.short": "Réponses à la version courte.",
    "peers.only": "Seulement : {condition}.",
    "peers.representative": "représentatives : {why}",
    "peers.not_representative": "non représentatives",
    "peers.upper": "dans le quart le plus haut",
    "peers.above": "au-dessus de la médiane",
    "peers.same": "à la médiane",
    "peers.below": "sous la médiane",
    "peers.lower": "dans le quart le plus bas",
    "peers.provisional": "provisoire",
    "peers.around.median": "autour de la médiane (à confirmer : {bounds})",
    "peers.around.q1": "autour du premier quartile (à confirmer : {bounds})",
    "peers.around.q3": "autour du troisième quartile (à confirmer : {bounds})",
    "peers.no_score": "pas de score",
    "peers.no_place": (
        "pas de place : {n} réponse sur {applicable}",
        "pas de place : {n} réponses sur {applicable}",
    ),
    "peers.row": "{title} : {you} ; {place}. Médiane {median}, moitié centrale {half} ; scores comptés : {n}.",
    "peers.row_without_half": "{title} : {you} ; {place}. Médiane {median} ; scores comptés : {n}.",
    "peers.column.axis": "Axe",
    "peers.column.you": "Vous",
    "peers.column.between": "Entre",
    "peers.column.median": "Médiane",
    "peers.column.half": "Moitié centrale",
    "peers.column.n": "Nombre",
    "peers.column.place": "Votre place",
    "peers.figure": "{words} Vos pairs : {share}.",
    "peers.half": "{first} à {third}",
    # --- peer packs
    "MB925": "ce texte est trop long pour des repères : {length} caractères, pour {most} au plus",
    "MB925.help": "dites en une phrase ou deux comment ces organisations ont été réunies",
    "MB940": "ce fichier n'est pas un fichier de repères : il n'a pas la ligne « peers: 1 »",
    "MB940.help": "la commande cohort en écrit un, avec son option --export-peers",
    "MB941": "ces repères sont ceux de « {bank} », et les réponses sont à « {here} », d'un autre contenu : rien à"
    " comparer",
    "MB941.help": "demandez à qui les a faits des repères pour ce questionnaire, ou notez les réponses avec le sien"
    " (--bank)",
    "MB942": "un nombre dit quelque chose de moins d'organisations que ne le permet « min_group »",
    "MB942.help": "refaites ce fichier avec l'option --export-peers de la commande cohort, qui masque ces nombres",
    "MB943": "ces chiffres ne vont pas ensemble, ou sortent de l'échelle du questionnaire",
    "MB943.help": "refaites ce fichier avec l'option --export-peers de la commande cohort, plutôt qu'à la main",
    "MB944": "ces repères sont dits représentatifs, sans dire pourquoi",
    "MB944.help": "écrivez « why: » avec la façon dont les organisations ont été tirées, ou « is_so: false »",
}
