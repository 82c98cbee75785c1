"""What rules about what a bank is made of: axes, texts object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "aucune question notée n'appartient à l'axe « {axis} » : il n'aura jamais de score",
    "MB701.help": "rangez-y une question, ou retirez cet axe",
    "MB705": "l'option « {option} » a le même texte que l'option « {other} »",
    "MB705.help": "écrivez ce qui les distingue",
    "MB711": "la question « {question} » a le même texte que la question « {other} »",
    "MB711.help": "écrivez ce qui les distingue, ou retirez l'une des deux",
    "MB712": "ce texte ne montre rien : il n'a que des espaces ou des caractères invisibles",
    "MB712.help": "écrivez le texte, ou retirez la ligne",
    "MB713": "ces guillemets font partie du texte : YAML ne connaît que les guillemets droits",
    "MB714": "« {id} » a les mêmes mots que « {other} »",
    "MB714.help": "écrivez ce qui les distingue",
    "MB715": "l'axe « {axis} » n'a qu'un sous-axe : les deux ont toujours le même score",
    "MB715.help": "rattachez ses questions à l'axe lui-même, ou ajoutez un autre sous-axe",
    "MB716": "rien ne se sert de la liste d'options « {id} »",
    "MB716.help": "nommez-la dans une question (« answer_set »), ou retirez-la",
    "MB717": "cette liste d'options est celle de « {other} » (answer_sets)",
    "MB717.help": "nommez cette liste : « answer_set: {other} »",
    "MB717.copies": "cette liste d'options est écrite dans {n} questions",
    "MB717.copies.help": "écrivez-la une fois, sous « answer_sets », et nommez-la avec « answer_set »",
    "MB718": "aucune condition ne se sert du champ de profil « {id} »",
    "MB718.help": "servez-vous-en dans une condition, ou retirez-le, sauf s'il sert à comparer des organisations",
    "MB719": "l'identifiant « {id} » se confond avec « {other} »",
    "MB719.help": "donnez à l'un des deux un autre nom",
}
