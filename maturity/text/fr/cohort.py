"""What is said of many organisations together, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "cohort.title": "Ensemble d'organisations : {bank}",
    # --- the answer
    "cohort.size": ("{n} organisation.", "{n} organisations."),
    "cohort.size.each": (
        "{n} réponse, de {organisations} organisations : chaque personne qui a répondu compte.",
        "{n} réponses, de {organisations} organisations : chaque personne qui a répondu compte.",
    ),
    "cohort.middle": "Médiane de l'ensemble : {median} sur {best}.",
    "cohort.middle.quartiles": "Médiane de l'ensemble : {median} sur {best} ; la moitié d'entre elles se situe entre"
    " {low} et {high}.",
    "cohort.levels": "Niveaux assurés : {levels}.",
    "cohort.level": "{level}, {n}",
    "cohort.chosen": "Seulement celles pour lesquelles {condition}.",
    "cohort.by": "Par groupe, la médiane va de {low} ({lowest}) à {high} ({highest}).",
    "cohort.by.same": "Par groupe, la médiane est partout {low}.",
    "cohort.weakest": "L'axe le plus faible : {title}{inside}, médiane {median}.",
    "cohort.weakest.inside": " (dans « {title} »)",
    "cohort.weakest.among": "Parmi les axes dont la médiane peut être montrée ({among} sur {of}), le plus faible :"
    " {title}{inside}, médiane {median}.",
    "cohort.duty": "L'obligation la moins souvent remplie : {duty} ({facts}).",
    "cohort.duty.among": "Parmi les obligations dont la part peut être montrée ({among} sur {of}), la moins souvent"
    " remplie : {duty} ({facts}).",
    "cohort.duty.of_all": (
        "{n} organisation sur {all} ne la remplit pas encore{planned}",
        "{n} organisations sur {all} ne la remplissent pas encore{planned}",
    ),
    "cohort.duty.of_known": (
        "{n} organisation ne la remplit pas encore{planned}, sur {all} qui savent ce qu'il en est",
        "{n} organisations ne la remplissent pas encore{planned}, sur {all} qui savent ce qu'il en est",
    ),
    "cohort.duty.planned": (", dont {n} l'a programmée", ", dont {n} l'ont programmée"),
    "cohort.first": (
        "Le premier pas le plus souvent conseillé : {title} ({n} organisation).",
        "Le premier pas le plus souvent conseillé : {title} ({n} organisations).",
    ),
    "cohort.first.among": (
        "Premier pas le plus conseillé, parmi ceux dont le nombre est montré : {title} ({n} organisation).",
        "Premier pas le plus conseillé, parmi ceux dont le nombre est montré : {title} ({n} organisations).",
    ),
    # --- what to know before reading
    "cohort.some": "Quelques",
    "cohort.few": "moins de {least}",
    "cohort.reserve.short": "Toutes les réponses sont à la version courte : aucun niveau n'est énoncé.",
    "cohort.reserve.short_left_out": "Réponses à la version courte, laissées de côté : {number}. D'autres répondent au"
    " questionnaire entier.",
    "cohort.reserve.one": "Plusieurs réponses pour {number} organisations : seule la dernière compte.",
    "cohort.reserve.each": "Organisations dont plusieurs fichiers comptent : {number}. Elles pèsent autant de fois dans"
    " les chiffres.",
    "cohort.reserve.carried": "Réponses données à une autre version du questionnaire, reprises dans celle-ci :"
    " {number}.",
    "cohort.reserve.provisional": (
        (
            "{number} résultat n'est que provisoire (trop peu de réponses, ou trop de sans objet) : il ne compte ni"
            " dans les médianes, ni dans les niveaux."
        ),
        (
            "{number} résultats ne sont que provisoires (trop peu de réponses, ou trop de sans objet) : ils ne comptent"
            " ni dans les médianes, ni dans les niveaux."
        ),
    ),
    # --- tables
    "cohort.whole": "Ensemble",
    "cohort.hidden": "masqué",
    "cohort.at_least": "{n} ou plus",
    "cohort.row": "{title} : {facts}",
    "cohort.share": "{share}",
    "cohort.part": "– {title}",
    "cohort.bin": "{low} à {high}",
    "cohort.range": "{low} à {high}",
    "cohort.range.open": "{low} et plus",
    "cohort.axes.title": "Axe par axe",
    "cohort.bins.title": "Répartition des scores",
    "cohort.groups.title": "Par groupe : {field}",
    "cohort.levels.title": "Niveaux",
    "cohort.duties.title": "Obligations",
    "cohort.first.title": "Premier pas conseillé",
    "cohort.advice.title": "Conseils les plus fréquents",
    "cohort.advice.title.among": "Conseils dont le nombre peut être montré ({among} sur {of})",
    "cohort.options.title": "Réponses",
    "cohort.figures.title": "À côté des chiffres publiés",
    "cohort.numbers.title": "Nombres",
    "cohort.group_counts.title": "Le détail de chaque groupe",
    "cohort.places.title": "La place de chacune",
    "cohort.column.axis": "Axe",
    "cohort.column.n": "Organisations",
    "cohort.column.n.each": "Réponses",
    "cohort.column.scores": "Scores comptés",
    "cohort.column.number": "Nombre",
    "cohort.column.first": "Premier quartile",
    "cohort.column.median": "Médiane",
    "cohort.column.third": "Troisième quartile",
    "cohort.column.low": "Médiane au plus bas",
    "cohort.column.high": "Médiane au plus haut",
    "cohort.column.strip": "Moitié centrale",
    "cohort.column.level": "Niveau",
    "cohort.column.share": "Part",
    "cohort.column.duty": "Obligation",
    "cohort.column.lacking": "Pas encore remplie",
    "cohort.column.planned": "dont programmée",
    "cohort.column.open": "On ne sait pas",
    "cohort.column.met": "Remplie",
    "cohort.column.spared": "Sans objet",
    "cohort.column.advice": "Conseil",
    "cohort.column.group": "Groupe",
    "cohort.column.table": "Tableau de l'ensemble",
    "cohort.column.row": "Ligne",
    "cohort.column.column": "Colonne",
    "cohort.column.value": "Valeur",
    "cohort.column.unread": "Fichiers ou lignes qui n'ont pas pu être lus",
    "cohort.column.about": "Sujet",
    "cohort.column.what": "Ce qui est compté",
    "cohort.column.option": "Réponse",
    "cohort.column.of": "Sur",
    "cohort.column.counted": "Ce qui est compté",
    "cohort.column.here": "Ici",
    "cohort.column.here_n": "Nombre ici",
    "cohort.column.study": "Chiffre publié",
    "cohort.column.population": "Chez qui",
    "cohort.column.date": "Date",
    "cohort.column.item": "Question",
    "cohort.column.organisation": "Organisation",
    "cohort.column.percentile": "Rang sur 100 : {title}",
    "cohort.cell.yes": "Oui",
    "cohort.cell.no": "Non",
    "cohort.cell.open": "Sans réponse, ou ne sait pas",
    "cohort.cell.apart": "Non posée, ou sans objet",
    "cohort.cell.answered": "Avec une réponse",
    "cohort.cell.scored": "Avec un score",
    "cohort.cell.provisional": "Provisoire",
    "cohort.cell.none": "Sans score qui compte",
    "cohort.cell.met": "Remplie",
    "cohort.cell.planned": "Programmée",
    "cohort.cell.unmet": "Non remplie",
    "cohort.cell.spared": "Sans objet",
    "cohort.cell.no-level": "Sans niveau (provisoire)",
    "cohort.cell.no-advice": "Aucun conseil",
    "cohort.cell.no-answer": "Sans réponse",
    "cohort.cell.no-range": "Autre nombre",
    "cohort.of_all": ("{n} organisation", "les {n}, avec ou sans réponse"),
    "cohort.of_answers": ("{n} réponse", "{n} réponses"),
    "cohort.plot_title": "Médianes et quartiles par axe",
    "cohort.plot_groups": "Médianes et quartiles par groupe",
    "cohort.plot_row": "{title} : médiane {median}, moitié centrale {half}, {n}",
    "cohort.plot_row.median": "{title} : médiane {median}, {n}",
    "cohort.plot_classes": "classes de scores : {classes}",
    "cohort.plot_class": "{name}, {n}",
    "cohort.plot_key": "Le trait fin est l'échelle, le trait large la moitié centrale, le disque la médiane.",
    "cohort.plot_bars": "Les barres disent combien de scores il y a dans chaque classe (pas de barre : aucun score ;"
    " hachures : nombre masqué).",
    "cohort.answer": "En bref",
    "cohort.method.title": "Méthode",
    "cohort.here": "{n} sur {of}",
    "cohort.mean": "{value}, {population}, {date}",
    "cohort.strip": "{half} la moitié centrale des scores (dès 10), {median} la médiane.",
    # --- how to read them
    "cohort.note.quantiles": "Médiane et quartiles : interpolation linéaire entre deux scores voisins (type 7, le"
    " QUARTILE.INC des tableurs) ; une médiane demande 5 scores, un quartile 10.",
    "cohort.note.interval": "Les questions ouvertes sont laissées hors du score, et ne valent pas zéro ; au plus bas"
    " et au plus haut, chacune recevrait sa moins bonne, puis sa meilleure réponse.",
    "cohort.note.bins": "Chaque classe comprend son début ; la dernière, aussi sa fin.",
    "cohort.note.duties": "La part est celle des organisations concernées qui savent si l'obligation est remplie ; une"
    " obligation programmée n'est pas encore remplie.",
    "cohort.note.advice": (
        (
            "Le conseil qui n'est pas dans ce tableau peut être plus fréquent que ceux-ci : celui que presque toutes"
            " les organisations reçoivent est masqué, comme celui que reçoivent moins de {least}."
        ),
        (
            "Les {n} conseils qui ne sont pas dans ce tableau peuvent être plus fréquents que ceux-ci : un conseil que"
            " presque toutes les organisations reçoivent est masqué, comme celui que reçoivent moins de {least}."
        ),
    ),
    "cohort.note.first": (
        "{n} organisation n'est pas dans ce tableau : son premier pas est masqué.",
        "{n} organisations ne sont pas dans ce tableau : leur premier pas est masqué.",
    ),
    "cohort.note.options": "La part est celle des réponses données ; celle de toutes les organisations là où le nombre"
    " de réponses est masqué. Ne pas savoir n'est pas répondre non.",
    "cohort.note.figures": "Un chiffre publié n'est pas une norme : il dit sa population et sa date.",
    "cohort.note.places": "Le rang dit quelle part des scores est plus basse, les égaux comptés pour moitié ; dès 10"
    " scores.",
    "cohort.note.private": "Cette liste nomme chaque organisation : elle n'est pas à publier.",
    "cohort.count_each": "Pour compter chaque réponse d'une même organisation : --respondents each.",
    "cohort.more": "Obligations, conseils, et réponses à côté des chiffres publiés : avec --all.",
    "cohort.more.by": "Axes, niveaux, obligations, conseils, réponses : avec --all, aussi par groupe.",
    "cohort.groups.hidden": (
        ("Groupe masqué : {names}. Il compte moins de {least} organisations, ou révélerait un groupe aussi petit."),
        (
            "Groupes masqués : {names}. Chacun compte moins de {least} organisations, ou révélerait un groupe aussi"
            " petit."
        ),
    ),
    "cohort.groups.none": "Aucun groupe n'est montré : chacun compte moins de {least} organisations, ou permettrait"
    " d'en calculer d'aussi petits. Essayez moins de groupes, ou des tranches plus larges.",
    "cohort.groups.join": "Pour en montrer davantage, réunissez des tranches voisines avant de publier.",
    "cohort.method.unread": (
        "{organisations} organisations ; {n} fichier n'a pas pu être lu, et ne compte pas.",
        "{organisations} organisations ; {n} fichiers n'ont pas pu être lus, et ne comptent pas.",
    ),
    "cohort.method.unread_rows": (
        "{organisations} organisations ; {n} ligne n'a pas pu être lue, et ne compte pas.",
        "{organisations} organisations ; {n} lignes n'ont pas pu être lues, et ne comptent pas.",
    ),
    "cohort.method.places": "La place de chacune nomme les organisations : ce document n'est pas à publier. Sans cette"
    " liste, rien n'y serait dit de moins de {least} organisations.",
    "cohort.method.hidden": "Rien n'est dit de moins de {least} organisations, même par soustraction : ce qui le"
    " dirait est masqué ou arrondi, même un grand nombre d'où un petit se déduirait. Cela vaut pour cette publication"
    " seule : une autre, soustraite de celle-ci, peut en désigner une. Une part de 0 % ou de 100 % dit la réponse de"
    " chacune.",
    "cohort.method.hidden_brief": "Rien n'est dit de moins de {least} organisations, même par soustraction ; cela vaut"
    " pour cette publication seule (avant d'en publier une : --all).",
    "cohort.method": "Méthode : déclaratif, {n} organisations, médiane des questions répondues {coverage}{when} ;"
    " questionnaire {bank} {version}.",
    "cohort.method.day": ", réponses du {day}",
    "cohort.method.days": ", réponses du {first} au {last}",
    # --- the command
    "cohort.next_all": "maturity cohort {words} --all",
    "cohort.next_page": "maturity cohort {words} -o ensemble.html",
    "cohort.packed": "Repères écrits dans {path} : {n} organisations, {representative}.",
    "cohort.unanimous": (
        (
            "{n} résultat est le même chez toutes : il n'est pas dans les repères, car qui connaît la liste des"
            " organisations le saurait de chacune."
        ),
        (
            "{n} résultats sont les mêmes chez toutes : ils ne sont pas dans les repères, car qui connaît la liste des"
            " organisations les saurait de chacune."
        ),
    ),
    "cohort.representative": "représentatives",
    "cohort.not_representative": "non représentatives",
    # --- help and mistakes on the command line
    "cohort.other_bank": (
        "{n} fichier laissé de côté, car il répond à un autre questionnaire.",
        "{n} fichiers laissés de côté, car ils répondent à un autre questionnaire.",
    ),
    "cohort.remarks": (
        "Remarques sur {n} fichier : la commande check les dit.",
        "Remarques sur {n} fichiers : la commande check les dit.",
    ),
    "usage.cohort_least": "--min-group : {value} est trop peu ; {least} est le plus petit groupe dont on dise quelque"
    " chose",
    "usage.no_answers_to_bank": "aucune réponse à ce questionnaire dans {path}",
    "usage.cohort_few": "il y a moins de {least} organisations : rien ne peut en être dit sans les désigner",
    "usage.cohort_banks": "ces fichiers répondent à plusieurs questionnaires : {first}, et {other} dans {path} ;"
    " choisissez-en un, par exemple avec --bank {bank}",
    "usage.cohort_content": "ces fichiers ne répondent pas à un même contenu du questionnaire : {first}, et {other}"
    " dans {path} ; --bank les note tous avec le même",
    "usage.cohort_by_unknown": "--by : le fait « {field} » n'existe pas ; faits : {known}",
    "usage.cohort_by_ranges": "--by : « {field} » est un nombre ; donnez des tranches, par exemple {field}=0-5,6+",
    "usage.cohort_by_no_ranges": "--by : « {field} » n'est pas un nombre, et n'a pas de tranches ; écrivez {field}"
    " seul",
    "usage.cohort_by_overlap": "--by : les tranches {first} et {second} se recouvrent",
    "usage.cohort_by_kind": "--by : « {field} » ne partage pas les organisations en groupes ; choisissez un fait à une"
    " seule réponse, ou un nombre",
    "usage.cohort_how": "--export-peers demande --how : comment ces organisations ont été réunies, pour qui lira leurs"
    " chiffres",
    "usage.cohort_why": "--representative demande une raison : comment les organisations ont été tirées",
    "usage.cohort_how_alone": "--how et --representative n'ont de sens qu'avec --export-peers",
    "usage.cohort_long": "{option} est trop long : {length} caractères, pour {most} au plus",
    "usage.cohort_export_place": "--export-peers demande un fichier à lui, autre que celui de -o",
    "usage.peers_one": "--peers se lit à côté d'un seul fichier de réponses",
    "usage.report_peers_of_many": "--peers va avec le rapport d'une organisation : donnez ses réponses, ou écrivez dans"
    " un dossier, un rapport par organisation :\n  -o rapports/",
    "usage.peers_alone": "--peers ne va pas avec --fail-under, --where, --sort ni --dialect",
    "usage.peers_format": "--peers n'existe pas pour le format {format} ; choisissez parmi {known}",
    "output.peers": "des repères de maturity",
    # --- the sheets of a workbook and their tables
    "workbook.sheet.cohort_axes": "Axes",
    "workbook.table.cohort_axes": "Axes",
    "workbook.sheet.cohort_bins": "Scores",
    "workbook.table.cohort_bins": "Scores",
    "workbook.sheet.cohort_groups": "Groupes",
    "workbook.table.cohort_groups": "Groupes",
    "workbook.sheet.cohort_levels": "Niveaux",
    "workbook.table.cohort_levels": "Niveaux",
    "workbook.sheet.cohort_duties": "Obligations",
    "workbook.table.cohort_duties": "Obligations",
    "workbook.sheet.cohort_first": "Premier pas",
    "workbook.table.cohort_first": "Premier_pas",
    "workbook.sheet.cohort_advice": "Conseils",
    "workbook.table.cohort_advice": "Conseils",
    "workbook.sheet.cohort_options": "Réponses",
    "workbook.table.cohort_options": "Réponses",
    "workbook.sheet.cohort_figures": "Repères",
    "workbook.table.cohort_figures": "Repères",
    "workbook.sheet.cohort_numbers": "Nombres",
    "workbook.table.cohort_numbers": "Nombres",
    "workbook.sheet.cohort_group_counts": "Groupes en détail",
    "workbook.table.cohort_group_counts": "Groupes_en_détail",
    "workbook.sheet.cohort_places": "Places",
    "workbook.table.cohort_places": "Places",
}
