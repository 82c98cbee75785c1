"""What commands say besides their result, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "completion.written": "Complétion pour {shell} : {path} est écrit.",
    "completion.profile": "Une ligne qui la charge est ajoutée à la fin de {path}.",
    "completion.known": "{path} la charge déjà.",
    "completion.restart": "Ouvrez un nouveau terminal, tapez maturity et une espace, puis la touche Tab.",
    "score.passed_over": (
        "{n} fichier ignoré, car il ne contient pas de réponses : {names}",
        "{n} fichiers ignorés, car ils ne contiennent pas de réponses : {names}",
    ),
    "inputs.repeated": (
        "{n} nom laissé de côté, car il désigne un fichier déjà lu : {names}",
        "{n} noms laissés de côté, car ils désignent des fichiers déjà lus : {names}",
    ),
    "score.where_unfit": "--where : le questionnaire « {bank} » n'a pas ce que la condition nomme ; ses"
    " résultats sont laissés de côté.",
    "score.selected": (
        "--where : {n} résultat gardé sur {total}.",
        "--where : {n} résultats gardés sur {total}.",
    ),
    "score.undecided": (
        (
            "Pour {n} autre, la condition dépend de réponses qui manquent (un score compte de son plus bas à son plus"
            " haut) : il est laissé de côté ({names})."
        ),
        (
            "Pour {n} autres, la condition dépend de réponses qui manquent (un score compte de son plus bas à son plus"
            " haut) : ils sont laissés de côté ({names})."
        ),
    ),
    "progress.done": "{done} sur {total} fichiers",
    "progress.rows": "{done} lignes",
    "progress.rows_failed": ("{done} lignes, {n} en échec", "{done} lignes, {n} en échec"),
    "progress.failed": ("{done} sur {total} fichiers, {n} en échec", "{done} sur {total} fichiers, {n} en échec"),
    "score.below": "{who} : {axis} n'est assuré que de {low}, il faut {needs}",
    "score.no_score": "{who} : {axis} n'a pas de score, il faut {needs}",
    "score.express_gate": "{who} : le questionnaire court ne donne pas de niveau, il ne passe pas --fail-under",
    "score.spared_gate": "{who} : {axis} est provisoire, {share} du poids étant sans objet (au plus {limit}) ; il ne"
    " passe pas --fail-under",
    "score.piped_table": "Si l'entrée standard est un tableau, dites ce que disent ses colonnes : --mapping FICHIER",
    "score.written": "{path} est prêt.",
    "score.failed": ("{n} fichier n'a pas pu être évalué.", "{n} fichiers n'ont pas pu être évalués."),
    "score.check_them": "Pour voir ce qui ne va pas :\n  maturity check {paths}",
    "score.next_quiz": "maturity quiz {path}",
    "score.next_all": "maturity score {path} --all",
    "score.next_report": "maturity report {path} -o rapport.html",
    "score.next_bank": "maturity banks {bank}",
    "score.next_whole": "maturity form {bank} --from {path} -o {whole}",
    "score.next_one": "maturity score {path}",
    "score.next_cohort": "maturity cohort {words}",
    "demo.head": "Exemple : une ville fictive. Voici ce que vous obtiendrez avec vos propres réponses.",
    "demo.next": "maturity banks",
    "check.clean": (
        "{n} fichier vérifié, rien à signaler.",
        "{n} fichiers vérifiés, rien à signaler.",
    ),
    "check.answered": "Questions notées avec réponse : {n} sur {applicable}. Ensuite :\n  maturity score {path}",
    "check.ambitions": "Ambitions : {n} sur {asked}.",
    "check.passed_over": (
        "{n} fichier d'un autre programme laissé de côté : {names}",
        "{n} fichiers d'autres programmes laissés de côté : {names}",
    ),
    "check.fixed": ("{n} fichier corrigé : {names}", "{n} fichiers corrigés : {names}"),
    "check.to_fix": (
        "{n} fichier à corriger. Pour l'écrire : mettez --fix à la place de --diff",
        "{n} fichiers à corriger. Pour les écrire : mettez --fix à la place de --diff",
    ),
    "check.nothing_to_fix": "Rien à corriger.",
    "check.mutating": "{tried} changements essayés sur {n}…",
    "check.found": "Vérification de {files} : {errors}, {warnings}{hints}.",
    "check.files": ("{n} fichier", "{n} fichiers"),
    "check.errors": ("{n} erreur", "{n} erreurs"),
    "check.warnings": ("{n} avertissement", "{n} avertissements"),
    "check.hints": (", {n} suggestion", ", {n} suggestions"),
    "check.left_out": ("{n} autre remarque n'est pas listée ici.", "{n} autres remarques ne sont pas listées ici."),
    "check.column.place": "Où",
    "check.column.code": "Gravité",
    "check.column.sentence": "Remarque",
    "check.no_step_summary": "Le résumé de l'étape ({path}) n'a pas pu être écrit : {reason}.",
    "form.written": "{path} est prêt ({length}).\nRemplissez-le, puis :\n  maturity score {typed}",
    "new.written": "{path} est prêt : un modèle de questionnaire, pour faire le vôtre.\nModifiez-le, puis :\n"
    "  maturity check {typed}",
    "form.carried": ("{n} réponse reprise de {path}.", "{n} réponses reprises de {path}."),
}
