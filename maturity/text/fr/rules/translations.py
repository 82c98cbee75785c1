"""What rules about translations object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB820": "ce texte est mot pour mot celui du questionnaire",
    "MB820.help": "traduisez-le, ou retirez-le : le texte du questionnaire s'affichera",
    "MB821": "le programme ne parle pas cette langue ({language}) : ses propres phrases resteront en {languages}",
    "MB821.help": "corrigez le code de la langue, si elle n'est pas celle que vous vouliez",
    "MB822": "la traduction dit {translated} là où le questionnaire dit {original}",
    "MB822.help": "corrigez le nombre faux",
    "MB823": "l'option « {option} » a ici le même texte que « {other} », et un autre dans le questionnaire",
    "MB823.help": "traduisez ce qui les distingue",
    "MB824": "{translated} paragraphes ou points de liste ici, {original} dans le questionnaire",
    "MB824.help": "traduisez chacun d'eux, dans l'ordre du questionnaire",
    "MB825": "ce texte dit qu'il reste à traduire",
    "MB825.help": "traduisez-le, ou retirez-le : le texte du questionnaire s'affichera",
    "MB826": "« {name} » n'est ni une unité ni une population du questionnaire : cette traduction ne s'affiche jamais",
    "MB826.step": "le questionnaire n'a que {n} étapes ici : cette étape ne s'affiche jamais",
    "MB826.help": "retirez-la, ou recopiez lettre à lettre le texte du questionnaire",
}
