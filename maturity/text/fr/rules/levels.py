"""What rules about levels and their floors object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB707": "le niveau « {level} » demande un score à l'axe « {axis} », qui n'en a jamais",
    "MB707.help": "nommez un axe qui a des questions, ou retirez cette ligne",
    "MB750": "aucune réponse ne mène au niveau « {level} »",
    "MB750.help": "abaissez son seuil, ou retirez ce niveau",
    "MB750.together": "aucune réponse ne mène au niveau « {level} » : son seuil et ses planchers s'excluent",
    "MB750.together.help": "abaissez son seuil ou l'un de ses planchers",
    "MB750.passed": "personne ne reste au niveau « {level} » : qui l'atteint atteint aussi le suivant",
    "MB750.passed.help": "déplacez l'un des deux seuils, ou retirez ce niveau",
    "MB751": "l'axe « {axis} » ne peut jamais atteindre ce que le niveau « {level} » lui demande",
    "MB751.help": "abaissez le plancher à ce que l'axe peut atteindre",
    "MB752": "le plancher de l'axe « {axis} » n'écarte personne du niveau « {level} » : le reste en exige autant",
    "MB752.help": "relevez-le à ce que vous voulez exiger, ou retirez-le",
    "MB753": "le niveau « {level} » est très étroit : il va de {start} à {end}",
    "MB753.help": "écartez les seuils, ou faites un seul niveau des deux",
    "MB754": "le niveau « {level} » n'a pas de texte, alors que d'autres en ont un",
    "MB754.help": "dites en une ou deux phrases comment on travaille à ce niveau",
    "MB755": "le niveau « {level} » commence à {top}, le haut de l'échelle : une seule réponse moins bonne en prive",
    "MB755.help": "abaissez le seuil ; exigez par un plancher ou une obligation ce qui ne doit pas manquer",
    "MB756": "la première marche est haute : le deuxième niveau, « {level} », commence à {start}",
    "MB756.help": "placez un niveau entre les deux, ou abaissez le seuil",
    "MB757.title": "le niveau « {level} » a le même titre que le niveau « {other} »",
    "MB757.title.help": "écrivez ce qui les distingue",
    "MB757.text": "le niveau « {level} » a le même texte que le niveau « {other} »",
    "MB757.text.help": "écrivez ce qui les distingue",
    "MB758": "le niveau « {level} » s'obtient aussi sans score sur l'axe « {axis} » : son plancher est alors ignoré",
    "MB758.help": "donnez à l'axe une question à laquelle tout le monde répond",
    "MB759": "le niveau « {level} » exige les obligations d'importance haute, et aucune ne l'est",
    "MB759.help": "donnez « severity: high » à des obligations, ou écrivez « duties: all »",
}
