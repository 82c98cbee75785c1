"""What rules about what is written in a bank and read as something else object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB830": "« {id} » est un code : demandé comme un nombre, il perd ses zéros de tête",
    "MB831": "une ligne de ce texte commence par un tiret, et YAML la colle à la précédente",
    "MB831.help": "alignez les tirets, ou écrivez « | » après le deux-points pour garder les lignes",
    "MB832": "{text} se lit {number} : le point ouvre les décimales",
    "MB832.help": "pour des milliers, écrivez {meant}",
    "MB833": "« {code} » s'affichera tel quel : YAML ne lit ce code qu'entre guillemets doubles",
    "MB833.help": "mettez des guillemets doubles, ou écrivez le caractère lui-même",
    "MB834": "« {found} » se lisait sans doute « {meant} » : ce texte a été décodé deux fois",
    "MB835": "« {code} » s'affichera tel quel : les textes n'ont pas de mise en forme",
    "MB835.help": "écrivez le caractère lui-même, ou retirez ce code",
    "MB836": "il n'y a rien après « {key} » : la ligne ne compte pas",
    "MB836.help": "écrivez la valeur, ou retirez la ligne",
    "MB837": "ce texte reste à écrire : « {found} »",
    "MB837.help": "écrivez-le ; une note pour vous va dans un commentaire, après #",
    "MB838": "ce texte n'a qu'un guillemet : l'autre a été oublié",
    "MB838.instead": "écrivez {text}",
}
