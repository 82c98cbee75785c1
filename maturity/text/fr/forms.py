"""What a form explains to whoever fills it in, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "form.to_confirm": "À confirmer, car la question a changé depuis la version {version} : corrigez la réponse,"
    " et retirez bank_version.",
    "form.head.1": "Fichier de réponses à : {title} ({id}, version {version})",
    "form.head.2": "Après les deux-points et une espace, recopiez le mot de gauche de la réponse choisie :\n"
    "type: commune\n"
    "Laissez vide ce que vous n'avez pas encore.",
    "form.head.3": "Les lignes qui commencent par # sont des explications : elles ne comptent pas.",
    "form.head.4": "Vous ne savez pas : unknown. La question est sans objet, là où c'est possible : not_applicable.",
    "form.head.5": "Pour ajouter un commentaire, une preuve :\n"
    '{{value: votre_reponse, comment: "...", evidence: ["Note du 12 mars 2026"]}}',
    "form.head.6": 'Les textes libres et les commentaires vont entre guillemets droits ("...").',
    "form.head.7": "Quand vous avez fini, ou avant :\n  maturity score {path}",
    "form.organisation": "Le nom de votre organisation, entre guillemets droits",
    "form.date": 'La date du jour, sous la forme "2026-11-23"',
    "form.role": "Votre fonction (facultatif), entre guillemets droits",
    "form.profile": "Votre profil (ne compte pas dans le score)",
    "form.targets": "Votre ambition",
    "form.single": "Une seule réponse :",
    "form.multiple_exclusive": "Plusieurs réponses possibles, par exemple [{first}, {second}] :",
    "form.multiple": "Plusieurs réponses possibles, par exemple [{first}, {second}] ; [] veut dire « aucune » :",
    "form.number": "Un nombre",
    "form.number_unit": "Un nombre ({unit})",
    "form.whole": "Un nombre entier",
    "form.whole_unit": "Un nombre entier ({unit})",
    "form.bounds": "de {min} à {max}",
    "form.at_least": "{min} au moins",
    "form.at_most": "{max} au plus",
    "form.text": "Un texte libre, entre guillemets droits (ne compte pas dans le score)",
    "form.unscored": "(ne compte pas dans le score)",
    "form.may_not_apply": "Peut être sans objet : not_applicable",
    "form.among": "Seulement parmi ce que vous avez choisi à « {question} » ({id})",
    "form.when": "Ne compte que si : {condition}",
    "form.same": "(mêmes réponses que plus haut) {ids}",
    "form.exclusive": "(exclut les autres)",
}
