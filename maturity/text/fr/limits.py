"""Ce qui est trop pour le programme : les limites d'un questionnaire, et ses propres erreurs."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB251.whole": "les scores d'ensemble peuvent devenir des fractions de plus de {limit} chiffres",
    "MB251.whole.help": "choisissez pour les axes des poids plus simples : 2 plutôt que 1.98765",
    "MB251": "les scores de cet axe peuvent devenir des fractions de plus de {limit} chiffres",
    "MB251.help": "choisissez des poids, des valeurs et des bornes plus simples : 2 plutôt que 1.98765, 100 plutôt"
    " que 97",
    "MB252.options": "trop d'options en tout : {found}, pour {limit} au plus, une liste partagée comptant à chaque"
    " emploi",
    "MB252.options.help": "raccourcissez les listes, ou répartissez les questions entre plusieurs questionnaires",
    "MB252.levels": "trop de niveaux pour autant d'axes : {levels} × {axes} = {found}, pour {limit} au plus",
    "MB252.levels.help": "réduisez le nombre de niveaux : cinq ou six se distinguent encore",
    "MB252.examples": "trop d'exemples pour autant de questions : {examples} × {questions} = {found}, pour {limit} au"
    " plus",
    "MB252.examples.help": "gardez les exemples qui vérifient chacun autre chose",
    "MB252.judging": "trop d'exemples pour autant de recommandations, de conditions et d'ordres attendus : {found},"
    " pour {limit} au plus",
    "MB252.judging.help": "n'attendez d'ordre (order) que de quelques exemples, et gardez ceux qui vérifient chacun"
    " autre chose",
    "MB252.advice": "trop de recommandations pour des axes aussi longs ou des suites (after) aussi longues : au moins"
    " {found}, pour {limit} au plus",
    "MB252.advice.help": "répartissez les questions entre plusieurs axes, ou raccourcissez les suites",
    "MB252.recommendations": "trop de recommandations pour des conditions aussi longues : {recommendations} × {parts} ="
    " {found}, pour {limit} au plus",
    "MB252.recommendations.help": "raccourcissez les conditions des questions, ou placez dans « moves » des questions"
    " qu'aucune condition ne nomme",
    "MB901": "erreur interne du programme ({kind}) : ce n'est pas de votre fait",
    "MB901.help": "signalez-la, s'il vous plaît, avec ce fichier et ce qu'affiche la même commande suivie de --debug",
    "MB902": "le système a mis fin à chaque processus qui traitait ce fichier : il n'a pas de résultat",
    "MB902.help": "la mémoire de la machine n'a sans doute pas suffi ; prenez moins de processus (--jobs 1)",
}
