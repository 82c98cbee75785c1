"""Ce qui se dit d'un questionnaire qui s'appuie sur un autre, sa base. Espaces simples, comme partout ici."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB270": "aucun questionnaire « {base} » n'est fourni : il ne peut pas servir de base",
    "MB270.ending": "un questionnaire de base est un fichier .yaml, .yml ou .json",
    "MB270.ending.help": "indiquez le fichier du questionnaire de base, ou l'identifiant d'un questionnaire fourni",
    "MB270.absolute": "le chemin du questionnaire de base doit partir du dossier de ce fichier",
    "MB270.absolute.help": "écrivez par exemple ../questionnaires/base.yaml",
    "MB270.itself": "ce fichier se désigne lui-même comme sa base",
    "MB270.itself.help": "indiquez le questionnaire sur lequel il s'appuie, ou retirez « extends », « base_version » et"
    " « drop »",
    "MB270.unreadable": "le questionnaire de base « {base} » ne peut pas être lu : {reason}",
    "MB270.unreadable.help": "vérifiez ce chemin : il part du dossier où se trouve ce fichier-ci",
    "MB270.other": "« {base} » n'est pas un questionnaire : il ne peut pas servir de base",
    "MB270.other.help": "un fichier avec « bank: » contient des réponses, avec « translates: » une traduction",
    "MB270.invalid": "le questionnaire de base « {base} » a lui-même des erreurs",
    "MB270.invalid.help": "corrigez d'abord ce que dit :\nmaturity check {typed}",
    "MB271": "ces questionnaires s'appuient l'un sur l'autre, en rond : {chain}",
    "MB271.help": "retirez « extends » du questionnaire qui doit être la base des autres",
    "MB272": "ce questionnaire s'appuie sur une suite de plus de {most} fichiers",
    "MB272.help": "appuyez-le directement sur un questionnaire plus proche de la base commune",
    "MB273": "le questionnaire de base « {base} » en est à la version {version}",
    "MB273.instead": "relisez ce qui y a changé, puis écrivez « base_version: {text} » et donnez à ce fichier une"
    " nouvelle « version »",
    "MB273.recheck.help": "relisez ce qui y a changé, puis écrivez « base_version: {text} », donnez à ce fichier une"
    " nouvelle « version » et placez sous « recheck », avec elle, les questions qui ont changé de sens : {names}",
    "MB273.missing": "« base_version » manque : elle dit pour quelle version de « {base} » ce fichier est écrit",
    "MB273.missing.help": "ajoutez la ligne « base_version: {version} »",
    "MB274": "le questionnaire de base n'a pas de « {id} » à retirer",
    "MB274.help": "« drop » prend l'identifiant d'un élément de la base, précédé de sa partie si plusieurs l'ont"
    " (questions.accueil), ou le nom d'une partie facultative (examples)",
    "MB274.ambiguous": "plusieurs parties du questionnaire de base ont un « {id} »",
    "MB274.section": "« {id} » est une partie entière, dont aucun questionnaire ne peut se passer",
    "MB274.section.help": "écrivez sous « drop » l'identifiant de chaque élément à retirer ; la base a ici : {names}",
    "MB275": (
        "« {id} » est retiré, mais un élément du questionnaire de base en dépend encore",
        "« {id} » est retiré, mais {n} éléments du questionnaire de base en dépendent encore",
    ),
    "MB275.several": (
        "ces éléments sont retirés, mais un autre du questionnaire de base en dépend encore : {names}",
        "ces éléments sont retirés, mais {n} autres du questionnaire de base en dépendent encore : {names}",
    ),
    "MB275.line.help": "retirez aussi ce qui n'a plus d'objet (l'option --fix écrit cette ligne) :\n{line}",
    "MB275.decide.help": "redonnez ces éléments dans ce fichier sans ce qui est retiré, ou ajoutez-les à « drop » :"
    " {decisions}",
    "MB275.decide_and_line.help": "redonnez ces éléments dans ce fichier sans ce qui est retiré, ou ajoutez-les à"
    " « drop » : {decisions}. Pour ce qui n'a plus d'objet,"
    " l'option --fix écrit cette ligne :\n{line}",
    "MB275.when.help": ("condition (« when ») de {names}", "conditions (« when ») de {names}"),
    "MB275.after.help": (
        "conseil qui venait après lui (« after ») : {names}",
        "conseils qui venaient après lui (« after ») : {names}",
    ),
    "MB275.recommendation.help": (
        "obligation dont c'est le conseil (« recommendation ») : {names}",
        "obligations dont c'est le conseil (« recommendation ») : {names}",
    ),
    "MB275.at_least.help": (
        "niveau avec ce plancher (« at_least ») : {names}",
        "niveaux avec ce plancher (« at_least ») : {names}",
    ),
    "MB275.moves.help": (
        "conseil qui améliore aussi d'autres questions (« moves ») : {names}",
        "conseils qui améliorent aussi d'autres questions (« moves ») : {names}",
    ),
    "MB275.among.help": (
        "question qui en reprend les choix (« among ») : {names}",
        "questions qui en reprennent les choix (« among ») : {names}",
    ),
    "MB275.other.help": ("autre usage : {names}", "autres usages : {names}"),
    "MB276": "« {key} » ne va qu'avec « extends »",
    "MB276.help": "ajoutez « extends: » suivi de l'identifiant ou du chemin du questionnaire de base, ou retirez cette"
    " ligne",
    "MB277": "ce fichier est en « {language} », le questionnaire de base « {id} » en « {base} »",
    "MB277.instead": "écrivez « language: {text} », et les textes d'une autre langue dans un fichier de traduction",
    "MB278": (
        "l'exemple « {name} » du questionnaire de base ne tient plus : {first}",
        "l'exemple « {name} » du questionnaire de base ne tient plus, en {n} points, dont : {first}",
    ),
    "MB278.help": "donnez ici un exemple du même nom, avec les nouveaux chiffres, ou retirez-le :"
    ' drop: ["examples.{name}"]',
    "MB278.dropped": (
        "à cause de ce qui est retiré, l'exemple « {name} » du questionnaire de base ne tient plus : {first}",
        "à cause de ce qui est retiré, {n} exemples de la base ne tiennent plus, dont « {name} » : {first}",
    ),
    "MB278.dropped.help": "donnez ici un exemple du même nom, avec les nouveaux chiffres, ou retirez-les tous"
    " (l'option --fix écrit cette ligne) :\n{line}",
    "MB279": "avec sa base, ce questionnaire dépasse {most} valeurs",
    "MB279.help": "partagez-le en plusieurs questionnaires",
    "method.base": " (sur {bank} {version})",
    "banks.base": "S'appuie sur {id}, version {version}",
}
