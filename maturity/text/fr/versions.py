"""What is said of banks and answers that go through several versions, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- in a bank
    "MB209.former": "« {id} » n'est ni un identifiant, ni ceux d'une question et de son option, joints par un point",
    "MB209.former.help": "écrivez par exemple question, ou question.option",
    "MB260.itself": "« {id} » est renommé en lui-même",
    "MB260.itself.help": "retirez cette ligne",
    "MB260.mixed": "« {old} » ne peut pas devenir « {new} » : l'un est une option avec sa question, l'autre non",
    "MB260.mixed.help": "une question devient une question, et question.option devient question.option",
    "MB260.owner": "une option se renomme au sein d'une question, sous l'identifiant que celle-ci porte aujourd'hui",
    "MB260.owner.instead": "écrivez « {text} »",
    "MB260.no_options": "« {id} » n'a pas d'options : aucune ne peut changer de nom",
    "MB260.no_options.help": "retirez cette ligne",
    "MB260.exists": "l'option « {id} » existe encore",
    "MB260.exists.help": "retirez-la d'ici, ou donnez un autre identifiant à cette option",
    "MB204.any": "« {id} » n'existe pas",
    "MB260.duty": "l'obligation « {id} » existe encore",
    "MB260.duty.help": "retirez-la d'ici, ou donnez un autre identifiant à cette obligation",
    "MB260.merged": "« {other} » et « {old} » deviennent l'une et l'autre « {new} » : une seule réponse serait reprise",
    "MB260.merged.help": "gardez « {kept} », retirez « {gone} » et écrivez « removed: {removed} »",
    "MB260.cycle": "ces changements de nom tournent en rond : {cycle}",
    "MB260.cycle.help": "gardez ceux qui mènent au nom d'aujourd'hui, retirez les autres",
    "MB261": "la version {version} n'existe pas encore : ce questionnaire en est à la version {current}",
    "MB261.help": "écrivez la version qui a changé le sens de la question, {current} au plus tard",
    # --- in answers
    "MB203.removed": "l'option « {option} » de « {question} » a été supprimée : elle ne peut plus être choisie",
    "MB203.renamed": "l'option « {option} » de « {question} » s'appelle maintenant « {new} »",
    "MB205.removed": "l'axe « {id} » a été supprimé : ce qui en est dit n'est pas repris",
    "MB205.removed.help": "retirez cette ligne",
    "MB205.renamed": "l'axe « {id} » s'appelle maintenant « {new} »",
    "MB206.removed": "le champ de profil « {id} » a été supprimé : ce qui en est dit n'est pas repris",
    "MB206.removed.help": "retirez cette ligne",
    "MB206.renamed": "le champ de profil « {id} » s'appelle maintenant « {new} »",
    "MB214.removed": "l'obligation « {id} » a été supprimée : ce qui en est dit n'est pas repris",
    "MB214.removed.help": "retirez cette ligne",
    "MB214.renamed": "l'obligation « {id} » s'appelle maintenant « {new} »",
    "MB407": "réponses données à la version {version}, plus récente que la version {current} utilisée ici : {account}",
    "MB407.help": "mettez maturity ou le questionnaire à jour, ou vérifiez les réponses",
    "MB408.both": "« {id} » s'appelle maintenant « {new} », qui a déjà une réponse",
    "MB408.former": "« {id} » et « {other} » portent aujourd'hui un seul nom, « {new} »",
    "MB408.help": "gardez l'une des deux réponses, sous « {new} »",
    "MB420": "réponses données à la version {version} du questionnaire, qui en est à la version {current} : {account}",
    "MB420.help": "relisez-les ; « maturity quiz », suivi du nom de ce fichier, le met à jour en gardant vos réponses",
    "MB420.quiz": "relisez-les ; pour mettre ce fichier à jour en gardant vos réponses :\nmaturity quiz {typed}",
    "MB420.json": "relisez-les",
    "MB420.form": "relisez-les ; pour les reprendre dans un fichier à jour :"
    "\nmaturity form {bank} --from {typed} -o {new}",
    "MB421": (
        "{n} réponse, donnée à une version antérieure du questionnaire, est à confirmer : {names}",
        "{n} réponses, données à une version antérieure du questionnaire, sont à confirmer : {names}",
    ),
    "MB421.help": "« maturity quiz », suivi du nom de ce fichier, pose à nouveau ce qui est à confirmer ;"
    " à la main : corrigez la réponse et retirez « bank_version » à côté d'elle",
    "MB421.quiz": "à la main : corrigez la réponse et retirez « bank_version » à côté d'elle ; pour qu'elle soit"
    " demandée à nouveau :\nmaturity quiz {typed}",
    "MB421.json": "corrigez la réponse et retirez « bank_version » à côté d'elle",
    "version.clash": "gardez d'abord une seule réponse là où le fichier en donne deux",
    "version.raise": "relisez-les, puis écrivez « bank_version: {text} »",
    "version.account": "{kept}{renamed}{left}{confirm}",
    "version.kept": ("{n} réponse reprise", "{n} réponses reprises"),
    "version.renamed": (", {n} nom changé ({names})", ", {n} noms changés ({names})"),
    "version.left": (
        ", {n} réponse laissée, que le questionnaire ne connaît plus ({names})",
        ", {n} réponses laissées, que le questionnaire ne connaît plus ({names})",
    ),
    "version.confirm": (
        ", {n} réponse à confirmer, car la question a changé ({names})",
        ", {n} réponses à confirmer, car les questions ont changé ({names})",
    ),
}
