"""Ce qu'une nouvelle version d'un questionnaire fait aux réponses données à une version antérieure, en français."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- ce qui a disparu ou changé de nom
    "MB890.renamed": "« {new} » semble être « {old} » de la version {version} : rien ne le dit, ses réponses se"
    " perdent",
    "MB890.answers": (
        "une question de la version {version} a disparu sans rien dire, ses réponses se perdent : {names}",
        "{n} questions de la version {version} ont disparu sans rien dire, leurs réponses se perdent : {names}",
    ),
    "MB890.profile": (
        "un champ de profil de la version {version} a disparu sans rien dire, ses réponses se perdent : {names}",
        "{n} champs de profil de la version {version} ont disparu sans rien dire, leurs réponses se perdent : {names}",
    ),
    "MB890.duties": (
        "une obligation de la version {version} a disparu sans rien dire, ses réponses se perdent : {names}",
        "{n} obligations de la version {version} ont disparu sans rien dire, leurs réponses se perdent : {names}",
    ),
    "MB890.targets": (
        "un axe de la version {version} a disparu sans rien dire, son ambition se perd : {names}",
        "{n} axes de la version {version} ont disparu sans rien dire, leurs ambitions se perdent : {names}",
    ),
    "MB899.axes": (
        "un axe de la version {version} a disparu sans rien dire : {names}",
        "{n} axes de la version {version} ont disparu sans rien dire : {names}",
    ),
    "MB899.levels": (
        "un niveau de la version {version} a disparu sans rien dire, des résultats le nomment : {names}",
        "{n} niveaux de la version {version} ont disparu sans rien dire, des résultats les nomment : {names}",
    ),
    "MB899.recommendations": (
        "une recommandation de la version {version} a disparu sans rien dire, des résultats la nomment : {names}",
        "{n} recommandations de la version {version} ont disparu sans rien dire, des résultats les nomment : {names}",
    ),
    "MB891.renamed": "l'option « {new} » semble être « {old} » de la version {version} (question « {question} ») :"
    " rien ne le dit, cette réponse se perd",
    "MB891": (
        "une option de la version {version} a disparu sans rien dire, qui l'a choisie perd sa réponse : {names}",
        "{n} options de la version {version} ont disparu sans rien dire, qui les a choisies perd sa réponse : {names}",
    ),
    # --- ce qui ne se lit plus
    "MB892.kind": "« {question} » change de genre, de « {old} » à « {new} » : ses réponses ne se lisent plus",
    "MB892.kind_field": "« {question} » change de genre, de « {old} » à « {new} » : ses réponses ne se lisent plus",
    "MB892.bounds": "« {question} » refuse des nombres que la version {version} acceptait",
    "MB892.bounds_field": "« {question} » refuse des nombres que la version {version} acceptait",
    "MB892.not_applicable": "« {question} » n'admet plus « sans objet », que la version {version} acceptait",
    "MB892.exclusive": "« {question} » refuse ensemble des options que la version {version} laissait choisir ensemble",
    "MB892.exclusive_field": "« {question} » refuse ensemble des options que la version {version} laissait choisir"
    " ensemble",
    "MB892.unit": "« {question} » compte en « {new} » et non plus en « {old} » : les nombres donnés ne valent plus",
    "MB892.unit_field": "« {question} » compte en « {new} » et non plus en « {old} » : les nombres donnés ne valent"
    " plus",
    "MB892.kind_field.help": "donnez-lui un autre identifiant et nommez l'ancien dans « removed »",
    "MB892.bounds_field.help": "acceptez-les encore, ou donnez-lui un autre identifiant et nommez l'ancien dans"
    " « removed »",
    "MB892.exclusive_field.help": "laissez-les ensemble, ou donnez-lui un autre identifiant et nommez l'ancien dans"
    " « removed »",
    "MB892.unit_field.help": "donnez-lui un autre identifiant et nommez l'ancien dans « removed »",
    # --- ce qui veut peut-être dire autre chose
    "MB893": "le texte de « {question} » n'est plus le même que dans la version {version} : « {before} »",
    "MB893.fact": "le texte de « {question} » n'est plus le même que dans la version {version} : « {before} »",
    "MB893.fact.help": "si ses réponses ne veulent plus dire la même chose, donnez-lui un autre identifiant et nommez"
    " l'ancien dans « removed »",
    "MB893.whole": "« {question} » ne prend plus que des nombres entiers",
    "MB893.whole_field": "« {question} » ne prend plus que des nombres entiers",
    "MB893.whole_field.help": "si des réponses ont des décimales, donnez-lui un autre identifiant et nommez"
    " l'ancien dans « removed »",
    "MB893.option": "l'option « {option} » de « {question} » n'est plus la même que dans la version {version} :"
    " « {before} »",
    "MB893.option_fact": "l'option « {option} » de « {question} » n'est plus la même que dans la version {version} :"
    " « {before} »",
    "MB893.option_fact.help": "si elle ne veut plus dire la même chose, donnez-lui un autre identifiant et nommez"
    " l'ancien dans « removed »",
    "MB894": "« {question} » est formulé autrement que dans la version {version} : « {before} »",
    "MB894.option": "l'option « {option} » de « {question} » est formulée autrement que dans la version {version} :"
    " « {before} »",
    "MB894.help": "rien à faire si cela veut dire la même chose ; sinon, nommez la question dans « recheck »",
    "MB894.language": "les textes sont en « {new} » et non plus en « {old} » : ils n'ont pas été comparés",
    "MB894.language.help": "relisez-les : une question qui a changé de sens se nomme dans « recheck »",
    # --- ce qui change les scores
    "MB895.scored": "« {question} » compte maintenant dans le score ; jusqu'ici, elle n'y comptait pas",
    "MB895.unscored": "« {question} » ne compte plus dans le score",
    "MB895.moved": "« {question} » passe de l'axe « {old} » à l'axe « {new} » : les deux scores changent",
    "MB895.values": (
        "dans « {names} », la même réponse ne compte plus autant : « {answer} » passe de {old} % à {new} %",
        "dans {n} questions, la même réponse ne compte plus autant : « {answer} » passe de {old} % à {new} % ({names})",
    ),
    "MB895.combine": "{axis} se calcule autrement : {new}, au lieu de {old}",
    "MB895.axis_moved": "l'axe « {axis} » est passé sous un autre : il compte dans un autre score",
    "MB895.weight": "« {id} » compte pour {new} dans la moyenne, au lieu de {old} (« weight »)",
    "MB895.setting": "le réglage « {key} », qui entre dans le calcul du score, vaut {new} au lieu de {old}",
    "MB896.added": "le niveau « {level} » est nouveau : des réponses données changent de niveau",
    "MB896.gone": "le niveau « {level} » n'existe plus : des réponses données changent de niveau",
    "MB896.threshold": "le niveau « {level} » commence à {new} et non plus à {old}",
    "MB896.floor": "le niveau « {level} » demande {new} et non plus {old} pour « {axis} »",
    "MB896.duties": "le niveau « {level} » demande d'autres obligations : « {new} » et non plus « {old} »",
    "MB896.demand": "un niveau demande maintenant l'obligation « {duty} », ce qu'il ne faisait pas",
    "MB897": "« {question} » n'est plus posée dans les mêmes cas : sa condition a changé",
    "MB897.among": "« {question} » ne propose plus les mêmes réponses : « among » a changé",
    "MB897.express": "« {question} » entre dans la version courte",
    "MB897.not_express": "« {question} » sort de la version courte",
    "MB897.duty": "l'obligation « {question} » ne s'applique plus dans les mêmes cas : sa condition a changé",
    # --- le numéro de version
    "MB898.major": "la version {new} ne suffit pas après {old}, car les réponses données changent de sens ou de score :"
    " {reasons}",
    "MB898.major_same": "la version doit dépasser {old}, car les réponses données changent de sens ou de score :"
    " {reasons}",
    "MB898.minor": "la version {new} ne suffit pas après {old} : {reasons}",
    "MB898.minor_same": "la version doit dépasser {old} : {reasons}",
    "MB898.patch_same": "la version doit dépasser {old} : {reasons}",
    "MB898.words": "la version doit dépasser {old} : le fichier n'est plus le même",
    # --- ce qu'il faut écrire
    "against.write": "écrivez :\n{line}",
    "against.below": "écrivez les lignes données plus bas, sous « À écrire »",
    "against.add": "ajoutez à « {key} » :\n{line}",
    "against.raise_recheck": "écrivez dans « recheck » :\n{line}",
    "against.recheck_write": "si ses réponses ne veulent plus dire la même chose, écrivez :\n{line}",
    "against.recheck_add": "si ses réponses ne veulent plus dire la même chose, ajoutez à « recheck » :\n{line}",
    "against.recheck_later": "si ses réponses ne veulent plus dire la même chose, écrivez « version: {version} »"
    " et :\n{line}",
    "against.chain": "« {former} » menait à l'ancien nom ; écrivez les deux étapes :\n{line}",
    "against.major": "si c'est voulu, écrivez « version: {version} » : ce numéro dit que les scores d'avant et d'après"
    " ne se comparent plus",
    # --- le compte de ce qui change
    "against.and": "{first}, {rest}",
    "against.count.renamed": ("{n} nom changé", "{n} noms changés"),
    "against.count.removed": ("{n} élément retiré", "{n} éléments retirés"),
    "against.count.recheck": ("{n} question à confirmer", "{n} questions à confirmer"),
    "against.count.unreadable": (
        "{n} question qui refuse des réponses",
        "{n} questions qui refusent des réponses",
    ),
    "against.count.meaning": (
        "{n} question qui veut peut-être dire autre chose",
        "{n} questions qui veulent peut-être dire autre chose",
    ),
    "against.count.wording": ("{n} autre formulation", "{n} autres formulations"),
    "against.count.score": ("{n} changement de calcul", "{n} changements de calcul"),
    "against.count.level": ("{n} changement de niveau", "{n} changements de niveaux"),
    "against.count.asked": ("{n} question posée dans d'autres cas", "{n} questions posées dans d'autres cas"),
    "against.count.added": ("{n} ajout", "{n} ajouts"),
    # --- le bilan
    "against.title": "{bank} {new} après {old}",
    "against.title_same": "{bank} : deux fichiers de version {old}",
    "against.files": "La nouvelle version {path} ({new}) est comparée à l'ancienne {other} ({old}).",
    "against.same": "Les deux fichiers disent la même chose.",
    "against.changes": "Ce qui change : {changes}.",
    "against.words": "Ce qui change : des détails sans effet sur les réponses.",
    "against.declared": "Tout ce qui change est déclaré : aucune réponse ne se perd sans que le questionnaire le dise.",
    "against.open": "Tout n'est pas déclaré : voyez ci-dessus.",
    "against.to_write": "À écrire dans {path}, en tout (ces lignes remplacent celles du même nom)",
    "against.answers": "Réponses données à la version {old}",
    "against.explained": "Chaque jeu de réponses reçoit un score de l'ancienne version, puis de la nouvelle. Réponses"
    " reprises : elles comptent comme avant. Perdues : la nouvelle version n'a plus leur question ou leur option."
    " À confirmer : gardées, mais sans compter tant que la personne ne les a pas confirmées."
    " Refusées : la nouvelle version ne les reconnaît pas, car rien ne déclare ce qui a changé.",
    "against.column.name": "réponses",
    "against.column.score": "score",
    "against.column.level": "niveau",
    "against.column.carried": "reprises",
    "against.column.lost": "perdues",
    "against.column.confirm": "à confirmer",
    "against.row": "{name} : score {score}, niveau {level} ; {kept}, {gone}, {confirm} à confirmer",
    "against.short_row": "{name} : score {score} ; {kept}, {gone}, {confirm} à confirmer",
    "against.kept": ("{n} reprise", "{n} reprises"),
    "against.gone": ("{n} perdue", "{n} perdues"),
    "against.example": "exemple : {name}",
    "against.moved": "{old} puis {new}",
    "against.of_axis": "{axis} {score}",
    "against.refused": "aucun (refusées)",
    "against.unread": "illisible",
    "against.no_score": "aucun",
    "against.summary": (
        "{n} jeu de réponses (fichiers et exemples) : {scores}, {levels}, {refused}.",
        "{n} jeux de réponses (fichiers et exemples) : {scores}, {levels}, {refused}.",
    ),
    "against.scores": ("{n} score différent", "{n} scores différents"),
    "against.levels": ("{n} niveau différent", "{n} niveaux différents"),
    "against.refusals": ("{n} refusé par la nouvelle version", "{n} refusés par la nouvelle version"),
    "against.hidden": (
        "{n} ligne de moins touchés n'est pas montrée ; --all la montre.",
        "{n} lignes de moins touchés ne sont pas montrées ; --all en montre plus.",
    ),
    "against.others": (
        "{n} questionnaire n'est pas comparé à {old} : son identifiant n'est pas « {id} » ({names})",
        "{n} questionnaires ne sont pas comparés à {old} : leur identifiant n'est pas « {id} » ({names})",
    ),
    "against.broken": "Rien n'a été comparé à {old} : corrigez d'abord les erreurs.",
    "against.skipped": (
        "{n} fichier de --answers n'a pas été compté : autre questionnaire, ou version qui n'est pas antérieure.",
        "{n} fichiers de --answers n'ont pas été comptés : autre questionnaire, ou version qui n'est pas antérieure.",
    ),
}
