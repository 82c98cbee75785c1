"""What the trial of a bank's examples says, in French: the changes that none of them notices."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "value.overall": "le score d'ensemble",
    "value.axis": "le score de l'axe « {axis} »",
    "value.mean": "la moyenne (mean)",
    "value.sum": "la somme (sum)",
    "value.min": "le plus bas (min)",
    "value.none": "aucun (none)",
    "value.exclude": "une question laissée de côté (exclude)",
    "value.zero": "la plus mauvaise réponse (zero)",
    "value.full": "la meilleure réponse (full)",
    "value.high": "d'importance haute (high)",
    "value.medium": "d'importance moyenne (medium)",
    "MB870.not_applicable_policy": "aucun exemple n'échoue si « sans objet » compte comme {after} et non {before}",
    "MB870.axis_combine": "aucun exemple n'échoue si {id} est {after} et non {before} des scores qu'il réunit",
    "MB870.axis_weight": "aucun exemple n'échoue si l'axe « {id} » pèse {after} et non {before}",
    "MB870.ambition_value": "aucun exemple n'échoue si l'ambition « {option} » de « {list} » vaut {after} et non"
    " {before}",
    "MB870.option_value": "aucun exemple n'échoue si l'option « {option} » de « {list} » vaut {after} et non {before}",
    "MB870.option_order": "aucun exemple n'échoue si les options « {one} » et « {other} » de « {list} » changent"
    " de place",
    "MB870.box_value": "aucun exemple n'échoue si la case « {option} » de « {list} » vaut {after} et non {before}",
    "MB870.box_exclusive": "aucun exemple n'échoue si la case « {option} » de « {list} » n'est plus exclusive",
    "MB870.question_weight": "aucun exemple n'échoue si la question « {id} » pèse {after} et non {before}",
    "MB870.question_unscored": "aucun exemple n'échoue si la question « {id} » ne compte plus",
    "MB870.question_range": "aucun exemple n'échoue si l'étendue de « {id} » finit à {after} et non à {before}",
    "MB870.question_curve": "aucun exemple n'échoue si, pour la réponse {answer}, la courbe de « {id} » donne "
    "{after} et non {before}",
    "MB870.question_bound": "aucun exemple n'échoue si le maximum de « {id} » est {after} et non {before}",
    "MB870.question_not_applicable": "aucun exemple n'échoue si la question « {id} » ne peut plus être sans objet",
    "MB870.condition_removed": "aucun exemple n'échoue si « {id} » n'a plus de condition",
    "MB870.condition_negated": "aucun exemple n'échoue si la condition de « {id} » devient son contraire : {after}",
    "MB870.condition_operator": "aucun exemple n'échoue si, pour « {id} », une comparaison change : {after}",
    "MB870.condition_number": "aucun exemple n'échoue si, pour « {id} », un nombre de la condition change : {after}",
    "MB870.condition_option": "aucun exemple n'échoue si, pour « {id} », une option de la condition change : {after}",
    "MB870.condition_junction": "aucun exemple n'échoue si, pour « {id} », « and » et « or » changent : {after}",
    "MB870.condition_part": "aucun exemple n'échoue si, pour « {id} », la condition perd une partie : {after}",
    "MB870.duty_severity": "aucun exemple n'échoue si l'obligation « {id} » est {after} et non {before}",
    "MB870.duty_recommendation": "aucun exemple n'échoue si l'obligation « {id} » ne nomme plus « {recommendation} »",
    "MB870.level_threshold": "aucun exemple n'échoue si le niveau « {id} » commence à {after} et non à {before}",
    "MB870.level_floor": "aucun exemple n'échoue si le niveau « {id} » demande {after} et non {before} à l'axe «"
    " {axis} »",
    "MB870.level_floor_removed": "aucun exemple n'échoue si le niveau « {id} » ne demande plus {before} à l'axe "
    "« {axis} »",
    "MB870.level_duties": "aucun exemple n'échoue si le niveau « {id} » demande d'autres obligations (« {after} "
    "» et non « {before} »)",
    "MB870.move_lower": "aucun exemple n'échoue si « {id} » n'apporte que {after}, et non {before}, à « {question} »",
    "MB870.move_higher": "aucun exemple n'échoue si « {id} » apporte {after}, et non {before}, à « {question} »",
    "MB870.after_removed": "aucun exemple n'échoue si « {id} » n'attend plus « {earlier} »",
    "MB870.move_removed": "aucun exemple n'échoue si « {id} » n'apporte plus rien à « {question} »",
    "MB870.help": "l'exemple proposé « {name} » le remarquerait (voyez MB874)",
    "MB870.complete": "l'exemple « {name} » le remarquerait s'il attendait aussi : {expected}",
    "MB874": (
        "{n} exemple à ajouter porterait le score à {percent} % au moins",
        "{n} exemples à ajouter porteraient le score à {percent} % au moins",
    ),
    "mutation.offer": "vérifiez-les, puis collez-les sous « examples » ; au-dessus de chacun, les lignes dont il "
    "remarque un changement :\n{examples}",
    "mutation.offer.first": "vérifiez-les, puis collez-les à la fin du fichier ; au-dessus de chacun, les lignes dont "
    "il remarque un changement :\nexamples:\n{examples}",
    "mutation.offer.brackets": "vérifiez-les, puis collez-les avant le « ] » qui ferme « examples », après une "
    "virgule :\n{examples}",
    "mutation.offer.brackets.first": "vérifiez-les, puis collez-les avant le « }} » qui ferme le fichier, après une "
    'virgule :\n"examples": [\n{examples}\n]',
    "mutation.offered": (
        "{margin}# ligne {lines}\n{margin}{example}",
        "{margin}# lignes {lines}\n{margin}{example}",
    ),
    "mutation.both.brackets": "{first},\n{rest}",
    "mutation.both": "{first}\n{rest}",
    "mutation.name.setting": "{what} : {value}",
    "mutation.name.worst": "Tout au plus bas",
    "mutation.name.worst.but": "Tout au plus bas, sauf {names}",
    "mutation.name.worst.many": (
        "Tout au plus bas, sauf {names} et {n} autre réponse",
        "Tout au plus bas, sauf {names} et {n} autres réponses",
    ),
    "mutation.name.best": "Tout au mieux",
    "mutation.name.best.but": "Tout au mieux, sauf {names}",
    "mutation.name.best.many": (
        "Tout au mieux, sauf {names} et {n} autre réponse",
        "Tout au mieux, sauf {names} et {n} autres réponses",
    ),
    "mutation.no_example": "ajoutez un exemple dont le résultat change avec cette valeur ; aucun n'a été trouvé "
    "près de ceux du questionnaire",
    "mutation.not_searched": "ajoutez un exemple dont le résultat change avec cette valeur ; la recherche a été "
    "interrompue avant la fin (voyez MB875)",
    "MB875": (
        "exemples encore à chercher : {n} changement que rien ne remarque ({searched} sur {total} sont traités)",
        "exemples encore à chercher : {n} changements que rien ne remarque ({searched} sur {total} sont traités)",
    ),
    "mutation.rest": "collez les exemples que propose MB874, puis relancez la vérification avec --mutate : elle "
    "continuera avec les autres",
    "mutation.rest.none": "ajoutez un exemple pour l'un de ceux qui sont cités, puis relancez la vérification avec "
    "--mutate",
    "mutation.kinds": "remarqués par sorte : axes {axes}, options et ambitions {answers}, questions {questions}, "
    "conditions {conditions}, obligations {duties}, niveaux {levels}, conseils {moves}",
    "MB871": "{percent} % des changements essayés sont remarqués par un exemple ({noticed} sur {n} ; {equivalent} "
    "autres ne changent aucun résultat)",
    "MB872": "tous les changements n'ont pas été essayés, le questionnaire étant trop grand : {tried} sur {n}, "
    "répartis également",
    "MB873": "aucun exemple ne tient : aucun changement ne peut être essayé",
    "MB873.help": "ajoutez des « examples » au questionnaire, ou corrigez ceux qui échouent",
}
