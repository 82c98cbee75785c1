"""What is wrong with the examples of a bank, in French: results that are not as expected."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB501.axis": "l'axe « {axis} » donne {found} et non {expected}",
    "MB501.axis_rounded": "l'axe « {axis} » donne {found} et non {expected} (valeur exacte : {exact})",
    "MB501.help": "corrigez l'exemple s'il est faux, sinon les poids ou les valeurs des options",
    "MB501.none": "l'axe « {axis} » ne donne aucun score, et non {expected}",
    "MB501.none.help": "ajoutez à l'exemple des réponses de cet axe",
    "MB501.overall": "le score d'ensemble est de {found} et non de {expected}",
    "MB501.overall_rounded": "le score d'ensemble est de {found} et non de {expected} (valeur exacte : {exact})",
    "MB501.overall_none": "il n'y a pas de score d'ensemble ; {expected} est attendu",
    "MB501.overall_none.help": "ajoutez des réponses à l'exemple, ou retirez ce score",
    "MB502.none": "aucun niveau n'est obtenu, et non « {expected} »",
    "MB502": "le niveau obtenu est « {found} » et non « {expected} »",
    "MB502.help": "corrigez l'exemple s'il est faux, sinon les seuils des niveaux",
    "MB502.none.help": "ajoutez des réponses à l'exemple, ou retirez cette ligne",
    "MB503": "la recommandation « {id} » devrait être conseillée, et ne l'est pas",
    "MB503.several": "la recommandation « {id} » devrait être conseillée dans {n} exemples, et ne l'est pas : {names}",
    "MB503.several.help": "voyez ses lignes « moves » et « when », ou corrigez ces exemples",
    "MB503.help": "voyez ses lignes « moves » et « when », ou corrigez l'exemple",
    "MB504": "la recommandation « {id} » ne devrait pas être conseillée, et l'est",
    "MB504.several": "la recommandation « {id} » ne devrait pas être conseillée dans {n} exemples, et l'est : {names}",
    "MB504.several.help": "voyez ses lignes « moves » et « when », ou corrigez ces exemples",
    "MB504.help": "voyez ses lignes « moves » et « when », ou corrigez l'exemple",
    "MB504.any": "aucune recommandation ne devrait être conseillée ; le sont : {names}",
    "MB504.any.help": "donnez-les dans « advised », ou retirez cette ligne",
    "MB505": "la recommandation « {id} » est donnée avant « {earlier} », et non après",
    "MB505.help": "voyez leurs lignes « after », « moves » et « effort », ou corrigez l'exemple",
    "MB505.absent": "la recommandation « {id} » n'est pas donnée : elle n'a pas de place dans l'ordre",
    "MB505.absent.help": "voyez ses lignes « moves » et « when », ou retirez-la de « order »",
}
