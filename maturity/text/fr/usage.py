"""What is said of a command line that cannot be followed, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "usage.error": "erreur : {text}",
    "usage.hint": "Aide : {command} --help",
    "usage.no_such_option": "l'option {option} n'existe pas",
    "usage.no_such_option_near": "l'option {option} n'existe pas ; vouliez-vous écrire {near} ?",
    "usage.bank_no_option": "--bank n'existe que pour score ; ici, le questionnaire s'écrit sans option :\n  {command}",
    "usage.option_needs_value": "l'option {option} attend une valeur",
    "usage.option_no_value": "l'option {option} n'attend pas de valeur",
    "usage.option_twice": "l'option {option} est donnée deux fois",
    "usage.epoch": "SOURCE_DATE_EPOCH : « {value} » n'est pas un nombre de secondes depuis 1970 ; corrigez cette"
    " variable, ou supprimez-la",
    "language.unknown": "{variable} : « {value} » n'est pas une langue de maturity ; choisissez parmi {known}",
    "usage.which_shell": "le terminal en cours n'est pas reconnu ; ajoutez un nom à {option} : {known}",
    "usage.no_home": "votre dossier personnel est introuvable : aucun endroit où installer la complétion",
    "usage.no_powershell": "PowerShell est introuvable ; depuis PowerShell : maturity --show-completion powershell"
    " >> $PROFILE",
    "usage.missing": "il manque {name}",
    "usage.missing_command": "il manque une commande",
    "usage.no_such_command": "la commande « {command} » n'existe pas",
    "usage.no_such_command_near": "la commande « {command} » n'existe pas ; vouliez-vous écrire {near} ?",
    "usage.extra": "argument en trop : {arguments}",
    "usage.bad_value": "la valeur donnée à {option} ne convient pas",
    "usage.choice": "{option} : « {value} » n'est pas possible ; choisissez parmi {known}",
    "usage.fail_under": "--fail-under : « {value} » n'est ni un nombre, ni AXE=nombre ; par exemple 62,5",
    "usage.fail_under_scale": "--fail-under : {needs} est hors de l'échelle de « {bank} », qui va de {min} à {max}",
    "usage.fail_under_axis": "--fail-under : l'axe « {axis} » n'existe pas dans « {bank} » ; axes : {known}",
    "usage.fail_under_profile": "--fail-under : « {bank} » n'a pas de score d'ensemble ; donnez AXE=nombre",
    "usage.no_bank": "« {bank} » n'existe pas : ni questionnaire fourni, ni fichier ; questionnaires fournis : {known}",
    "usage.no_bank_near": "« {bank} » n'existe pas : ni questionnaire fourni, ni fichier ; vouliez-vous écrire"
    " {near} ?",
    "usage.bank_as_path": "« {bank} » n'est pas un questionnaire fourni ; si c'est un fichier, écrivez ./{bank}",
    "usage.bank_is_folder": "« {bank} » est un dossier : indiquez un fichier de ce dossier",
    "usage.no_file_bank": "« {path} » n'existe pas ; pour répondre au questionnaire fourni {bank} :"
    "\n  maturity quiz {bank}",
    "usage.bank_is_no_file": "« {bank} » est un questionnaire fourni, et non un fichier ; pour y répondre :"
    "\n  maturity quiz {bank}",
    "usage.own_result": "{path} est un résultat de maturity ; donnez le fichier de réponses dont il vient",
    "usage.compare_two": "il faut au moins deux fichiers de réponses à comparer ; donnez celui d'avant et celui"
    " d'aujourd'hui",
    "usage.compare_same": "c'est deux fois le même fichier, {path} ; donnez celui d'avant et celui d'aujourd'hui",
    "usage.compare_banks": "ces fichiers répondent à plusieurs questionnaires, qui ne se comparent pas : {found}",
    "usage.compare_organisations": "ces fichiers sont ceux de plusieurs organisations : {found} ; donnez ceux d'une"
    " seule, à plusieurs dates",
    "usage.compare_respondents": "plusieurs personnes ont répondu le même jour ({found}) : ce n'est pas une évolution ;"
    " gardez un fichier par date",
    "usage.compare_old_bank": "--old-bank : le questionnaire {bank} ne peut pas servir",
    "usage.form_answers": "{path} est un fichier de réponses ; pour les reprendre dans un questionnaire vide :"
    "\n  {command}",
    "usage.no_file": "« {path} » n'existe pas : ni fichier, ni dossier",
    "usage.no_file_near": "« {path} » n'existe pas ; vouliez-vous écrire {near} ?",
    "usage.address": "« {word} » est une adresse du Web : maturity ne lit rien sur le réseau ; téléchargez le fichier,"
    " puis indiquez son nom sur votre disque",
    "usage.quiz_no_file": "« {path} » n'existe pas ; pour commencer un nouveau fichier de ce nom :\n  {command}",
    "usage.quiz_no_file_near": "« {path} » n'existe pas ; vouliez-vous écrire {near} ? Pour commencer un nouveau"
    " fichier de ce nom :\n  {command}",
    "system.denied": "vous n'avez pas le droit d'y écrire",
    "system.read_only": "ce disque est en lecture seule",
    "system.no_folder": "le dossier n'existe pas",
    "system.is_folder": "c'est un dossier",
    "system.full": "il n'y a plus de place sur le disque",
    "system.too_large": "le fichier dépasserait la taille permise",
    "system.failing": "le disque signale une erreur",
    "system.closed": "la sortie est fermée",
    "system.name": "aucun fichier ne peut porter ce nom",
    "system.closed_way": "vous n'avez pas le droit d'ouvrir le dossier qui y mène",
    "system.loop": "ses liens tournent en rond",
    "system.closed_folder": "vous n'avez pas le droit d'écrire dans son dossier",
    "system.no_working_folder": "le dossier où vous êtes n'existe plus ; allez dans un autre (cd), puis recommencez",
    "system.other": "{reason}",
    "usage.cannot_tell": "impossible de savoir s'il y a un fichier {path} : {reason}",
    "usage.not_written": "impossible d'écrire {path} : {reason}",
    "usage.output_exists": "{path} existe déjà ({what}) ; choisissez un autre nom, ou ajoutez --force pour remplacer ce"
    " fichier",
    "usage.new_exists": "{path} existe déjà : il n'est pas remplacé. Continuez-le, puis :\n  maturity check {typed}"
    "\nou commencez-en un autre :\n  maturity new {other}",
    "usage.output_kept": "{path} : {what}, jamais remplacé par un résultat ; choisissez un autre nom",
    "output.result": "un résultat d'une autre sorte",
    "output.answers": "un fichier de réponses",
    "output.bank": "un questionnaire",
    "output.translation": "la traduction d'un questionnaire",
    "output.other": "un fichier que maturity n'a pas écrit, ou qui a été modifié depuis",
    "usage.output_data": "{path} : .yaml et .yml sont pour les réponses et les questionnaires, pas pour un résultat ;"
    " écrivez par exemple -o {example}",
    "usage.output_no_format": "{path} : cette commande n'écrit pas ce format ; écrivez par exemple -o {example}, ou"
    " -o - pour l'afficher",
    "usage.output_ending": "{path} : ce nom annonce un autre format que {format} ; écrivez par exemple -o {example}, ou"
    " choisissez le format avec --format",
    "usage.part_ending": "{path} : une part se nomme d'après le résultat, avec .part à la fin ; écrivez -o {example}",
    "usage.merge_ending": "{path} : ces parts font un résultat en {format}, et ce nom annonce autre chose ;"
    " changez-le, ou refaites les parts avec -o {example}",
    "usage.empty_output": "le nom donné à -o est vide ; donnez un nom de fichier, ou - pour afficher le résultat",
    "usage.output_option": "le nom manque après -o, où se trouve {option} ; donnez le nom d'un fichier"
    " (./{option} si c'est bien le sien)",
    "usage.output_pattern": "{path} est un motif, pas le nom d'un fichier ; donnez à -o un seul nom, sans *",
    "usage.output_folder": "{path} est un dossier ; donnez à -o le nom d'un fichier, par exemple dans ce dossier",
    "usage.output_device": "{path} n'est pas un fichier ordinaire (périphérique ou tube) ; pour envoyer le résultat à"
    " un autre programme : -o - (ou sans -o), puis |",
    "usage.output_dangling": "{path} est un lien vers un fichier qui n'existe pas ; donnez à -o le nom d'un fichier",
    "usage.output_read_only": "{path} est protégé en écriture ; choisissez un autre nom, ou levez sa protection",
    "usage.output_stdout": "impossible d'écrire sur la sortie standard : {reason}",
    "usage.against_broken": "cette version antérieure ne peut pas servir : {old}",
    "usage.against_folder": "--against compare à un seul fichier, et « {old} » est un dossier : nommez dans ce dossier"
    " l'ancienne version du questionnaire vérifié",
    "usage.answers_alone": "--answers ne sert qu'avec --against",
    "usage.against_nothing": "rien à comparer à {old} : aucun des fichiers vérifiés n'est un questionnaire",
    "usage.against_other": "{old} est une version de « {id} », et non de « {other} » : rien à comparer",
    "usage.no_such_version": "la version {version} de « {id} » n'est pas dans les archives ; versions archivées :"
    " {known}",
    "usage.nothing_found": "rien à lire dans {path} : aucun fichier .yaml, .yml ou .json",
    "usage.no_answers": "aucun fichier de réponses dans {path}",
    "usage.nothing_to_check": "rien à vérifier dans {path} : aucun questionnaire, aucune traduction, aucune réponse",
    "usage.stdin_name": "--stdin-name donne un nom à l'entrée standard : ajoutez - parmi les fichiers à vérifier",
    "usage.not_that_file": "{path} : cette commande n'écrit pas ce genre de fichier ; pour un rapport à partager :"
    "\n  maturity report FICHIER -o rapport{ending}",
    "usage.report_output": "dites où écrire le rapport :\n  maturity report {path} -o rapport.html",
    "usage.report_form": "{option} ne vaut que pour {known}, pas pour {format}",
    "usage.format_needs": "pour écrire ce format ({format}), il faut la bibliothèque {library}, qui n'est pas"
    ' installée :\n  pip install "maturity[{extra}]"',
    "usage.binary_output": "ce format ne se lit pas dans un terminal : donnez un nom de fichier à -o",
    "usage.report_sheet_of_many": "--page tient sur une feuille : donnez les réponses d'une seule organisation, ou"
    " écrivez dans un dossier, une feuille par organisation :\n  -o rapports/",
    "usage.report_too_many": "plus de {limit} résultats ne font pas un rapport ; pour un tableau : score,"
    " avec -o scores.csv",
    "usage.report_text_long": "{option} : {limit} caractères au plus",
    "usage.report_accent": "--accent : « {value} » n'est pas une couleur ; écrivez-la comme #1f5f5b, entre guillemets"
    " dans un terminal",
    "usage.report_accent_pale": "--accent : {value} se lit mal sur du blanc ; la plus proche qui s'y lit bien est"
    " {near}",
    "usage.report_logo": "--logo : {path} n'est pas une image PNG ou JPEG que l'on puisse lire",
    "usage.report_logo_large": "--logo : {path} est trop lourd ; {limit} ko au plus",
    "usage.report_logo_closed": "--logo : {path} n'a pas pu être lu ({reason})",
    "usage.report_logo_broken": "--logo : l'image n'a pas pu être lue en entier ; enregistrez-la de nouveau",
    "usage.template_closed": "--template : {path} n'a pas pu être lu ({reason})",
    "usage.template_large": "--template : {path} est trop lourd, tel quel ou une fois décompressé ; 20 Mo au plus",
    "usage.template_old": "--template : {path} est protégé par un mot de passe, ou d'un format d'avant 2007 ;"
    " enregistrez-le en .pptx ou en .potx, sans mot de passe",
    "usage.template_macros": "--template : {path} contient des macros ; enregistrez-le en .pptx ou en .potx,"
    " sans macros",
    "usage.template_broken": "--template : {path} n'est pas une présentation (.pptx ou .potx) que l'on puisse lire",
    "usage.own_input": "{path} est aussi un fichier à lire : choisissez un autre nom pour le résultat",
    "usage.folder_closed": "le dossier {path} ne peut pas être ouvert",
    "usage.empty_path": "un nom de fichier est vide",
    "standard_input": "entrée standard",
    "usage.stdin_once": "- (l'entrée standard) ne peut être donné qu'une fois",
    "usage.import_output": "dites où écrire les fichiers de réponses, ou demandez la correspondance :\n"
    "  maturity import {path} --bank QUESTIONNAIRE -o dossier\n  maturity import {path} --bank QUESTIONNAIRE --plan",
    "usage.one_table": "{path} est un tableau, qui se donne seul ; pour réunir ses lignes et d'autres fichiers,"
    " faites-en d'abord des fichiers de réponses :\n  maturity import {typed} -o reponses",
    "usage.import_both": "--plan propose une correspondance, --mapping en lit une : choisissez",
    "usage.table_bank": "dites à quel questionnaire répond ce tableau :\n  maturity import {path} --bank"
    " communication_numerique --plan",
    "usage.mapping_output": "une correspondance s'écrit dans un fichier .yaml, .yml ou - (sortie standard) : {path}",
    "usage.folder_in_use": "{path} existe et n'est pas un dossier vide : choisissez un autre nom",
    "usage.form_output": "un questionnaire vide s'écrit dans un fichier .yaml, .yml ou - (sortie standard) : {path}",
    "usage.new_output": "un questionnaire s'écrit dans un fichier .yaml, .yml ou - (sortie standard) : {path}",
    "usage.new_path": "{name} est un chemin : donnez un nom, et le fichier avec -o",
    "usage.new_name": "« {name} » n'a pas de lettre dont faire un identifiant : donnez un autre nom",
    "usage.too_many_files": "plus de {limit} fichiers dans {path}",
    "usage.no_express": "le questionnaire {bank} n'a pas de version courte",
    "usage.quiz_output": "les réponses s'enregistrent dans un fichier .yaml ou .yml, et non dans {path}",
    "usage.quiz_name": "{path} : ce nom de fichier ne convient pas à tous les systèmes ; évitez < > : | ? * et les"
    " guillemets",
    "usage.quiz_two_files": "{path} est un fichier de réponses à reprendre : n'ajoutez pas -o {other}",
    "usage.quiz_no_bank": "{path} ne dit pas à quel questionnaire il répond, ou celui-ci est introuvable ; vérifiez-le"
    " :\n  maturity check {typed}",
    "usage.quiz_other_bank": "{path} répond à un autre questionnaire que {bank} ; choisissez un autre fichier",
    "usage.no_part": "« {part} » n'est ni un axe, ni une question, ni une obligation de « {bank} » (identifiant ou"
    " titre) ; axes : {known}",
    "usage.no_part_near": "« {part} » n'est ni un axe, ni une question, ni une obligation de « {bank} » ; vouliez-vous"
    " « {near} » ? Axes : {known}",
    "usage.role": "--role : une fonction en quelques mots, sans caractère de commande",
    "usage.other_drive": "{bank} et {path} doivent être sur le même disque",
    "usage.locked": "{path} est déjà ouvert dans un autre quiz ; terminez-le d'abord",
    "usage.lock_is_link": "{path} : le fichier de verrou {lock} est un lien, ce que maturity n'écrit jamais ;"
    " supprimez-le, puis recommencez",
    "usage.store_broken": "{path} a changé et ne peut plus être lu ; vérifiez-le :\n  maturity check {typed}",
    "usage.store_other": "{path} n'est plus le fichier de ces réponses : quelqu'un, ou un autre programme, y a mis"
    " autre chose. Rien n'y a été écrit",
    "usage.store_layout": "{path} est écrit d'une façon que le quiz ne sait pas compléter sans rien abîmer ; écrivez"
    " chaque réponse sur sa ligne, « clé: valeur »",
    "internal": "erreur interne : {kind}. Ce n'est pas de votre fait. Relancez avec --debug pour le détail technique.",
    "interrupted.rows": (
        "Interrompu : {n} ligne est traitée ; ce qui est fait est gardé.",
        "Interrompu : {n} lignes sont traitées ; ce qui est fait est gardé.",
    ),
    "interrupted.files": (
        "Interrompu : {n} fichier sur {total} est traité ; ce qui est fait est gardé.",
        "Interrompu : {n} fichiers sur {total} sont traités ; ce qui est fait est gardé.",
    ),
    "usage.stopped_rows": (
        "{why}. {n} ligne est traitée ; ce qui est fait est gardé",
        "{why}. {n} lignes sont traitées ; ce qui est fait est gardé",
    ),
    "usage.stopped_files": (
        "{why}. {n} fichier sur {total} est traité ; ce qui est fait est gardé",
        "{why}. {n} fichiers sur {total} sont traités ; ce qui est fait est gardé",
    ),
    "usage.where": "--where : cette condition ne peut pas choisir de résultats (voir plus haut)",
    "usage.where_nowhere": (
        "--where : le questionnaire de ces réponses n'a pas ce que la condition nomme (voir plus haut) : {banks}",
        "--where : aucun questionnaire de ces réponses n'a ce que la condition nomme (voir plus haut) : {banks}",
    ),
    "usage.sort": "--sort : « {value} » n'est pas possible ; choisissez parmi {known}, profile.CHAMP, ou"
    " l'identifiant d'un axe, avec - devant pour commencer par le plus grand",
    "usage.sort_streams": "--sort range le tableau affiché ; en {format}, chaque résultat est écrit dès qu'il vient, et"
    " l'ordre reste celui des fichiers : rangez le fichier écrit par l'une de ses colonnes, par exemple dans un"
    " tableur, ou affichez le tableau sans --format ni -o",
    "usage.dialect": "--dialect n'a de sens qu'avec le format csv, et non {format}",
    "usage.no_workers": "--jobs : les processus s'arrêtent dès qu'ils commencent, faute de mémoire sans doute ;"
    " prenez --jobs 1",
    "usage.jobs": "--jobs : il faut un nombre à partir de 1, et non {value}",
    "interrupted": "Interrompu.",
    "usage.explain_one": "« {path} » : explain prend un seul fichier de réponses",
    "usage.explain_second": "« {path} » : explain prend un seul fichier de réponses à la fois ; pour celui-ci :"
    "\n  maturity explain {typed}",
    "usage.explain_several": "« {part} » désigne plusieurs éléments ; choisissez parmi {known}",
    "usage.explain_none": "« {part} » n'est l'identifiant de rien dans ce questionnaire ; axes : {known}",
    "usage.explain_none_near": "« {part} » n'est l'identifiant de rien dans ce questionnaire ; vouliez-vous écrire"
    " {near} ?",
    "usage.no_code": "« {code} » n'est le code ni le nom d'aucun contrôle ; la liste :\n  maturity rule",
    "usage.no_code_near": "« {code} » n'est le code ni le nom d'aucun contrôle ; vouliez-vous écrire {near} ?",
}
