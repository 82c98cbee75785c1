"""What is said of settings and of comments that say what to ignore, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- comments
    "MB880": "rien à ignorer pour « {written} » à la ligne {line}",
    "MB880.help": "retirez ce code du commentaire, ou placez le commentaire à la ligne concernée",
    "MB881": "« {written} » n'est le code ni le nom d'aucun contrôle",
    "MB881.help": "la liste des codes :\nmaturity rule",
    "MB881.none": "ce commentaire ne dit pas quoi ignorer",
    "MB881.none.help": "écrivez le code, puis la raison : # maturity: ignore MB703 la raison",
    "MB882": "ce commentaire ne dit pas pourquoi",
    "MB882.help": "ajoutez la raison après le code, pour qui relira",
    "MB883": "« {written} » est une erreur qui empêche d'utiliser le fichier : un commentaire ne peut pas la taire",
    "MB883.help": "corrigez l'erreur, et retirez ce code du commentaire",
    # --- settings
    "MB884": "« {written} » est à la fois dans « select » et dans « ignore » : « ignore » l'emporte",
    "MB884.help": "retirez-le de l'une des deux listes",
    "MB885": "ce fichier de réglages n'est pas du TOML valable",
    "MB885.help": "écrivez chaque ligne sous la forme nom = valeur, et les textes entre guillemets : ignore = "
    '["MB711"]',
    "MB885.large": "ce fichier de réglages est trop gros : 128 Kio et 5 000 points au plus",
    "MB885.large.help": "mettez les réglages de maturity dans un fichier à part : maturity.toml",
    "MB886": "le réglage « {key} » n'existe pas",
    "MB887.table": "une table est attendue ici",
    "MB887.table.help": 'écrivez par exemple severity = {{MB711 = "warning"}}, ou per-file = {{"clients/*.yaml" ='
    ' {{ignore = ["MB711"]}}}}',
    "MB887.list": "une liste de textes est attendue ici",
    "MB887.list.help": 'écrivez par exemple ["MB711", "conditions"]',
    "MB887.long": "ce réglage est trop long : {most} éléments au plus",
    "MB887.long.help": "nommez plutôt une famille (conditions) ou le début de codes (MB7)",
    "MB887.flag": "true ou false est attendu ici",
    "MB887.flag.help": "écrivez true ou false, sans guillemets",
    "MB887.severity": "« {written} » n'est pas une gravité",
    "MB888": "« {written} » ne désigne aucun contrôle",
    "MB888.help": "la liste des codes, des noms et des familles :\nmaturity rule",
    "MB889": "« {written} » est une erreur qui empêche d'utiliser le fichier : elle ne peut être ni tue ni atténuée",
    "MB889.help": "retirez-la des réglages",
    "settings.all_excluded": "rien à vérifier : tous les fichiers trouvés sont écartés par « exclude » dans {path}",
    "settings.no_file": "--config : le fichier {path} n'existe pas",
    "settings.no_table": "--config : {path} n'a pas de table [tool.maturity]",
    "settings.both": "--config et --no-config ne vont pas ensemble",
    "settings.unknown_code": "{option} : « {written} » ne désigne aucun contrôle ; la liste :\n  maturity rule",
    "settings.unknown_code_near": "{option} : « {written} » ne désigne aucun contrôle ; vouliez-vous écrire {near} ?",
    "settings.error": "--ignore : « {written} » est une erreur qui empêche d'utiliser le fichier : elle ne peut pas"
    " être tue",
}
