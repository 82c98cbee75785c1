"""The command line's help and complaints, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- help
    "help.usage": "Utilisation : ",
    "help.arguments": "Arguments",
    "help.options": "Options",
    "help.commands": "Commandes",
    "help.options_metavar": "[OPTIONS]",
    "help.command_metavar": "COMMANDE ...",
    "help.examples": "Exemples",
    "help.variables": "Variables d'environnement",
    "help.variable.MATURITY_LANG": "Langue des messages et des résultats, si --lang n'en dit rien : fr ou en.",
    "help.variable.ACCESSIBLE": "1 : des lignes simples, sans barres ni cadres, pour un lecteur d'écran.",
    "help.variable.NO_COLOR": "1 : pas de couleurs.",
    "help.variable.FORCE_COLOR": "1 : des couleurs, même hors d'un terminal.",
    "help.variable.CLICOLOR": "0 : pas de couleurs. CLICOLOR_FORCE=1 fait comme FORCE_COLOR.",
    "help.variable.SOURCE_DATE_EPOCH": "La date à écrire dans les résultats, en secondes depuis 1970, pour des fichiers"
    " reproductibles.",
    "help.word.BANK": "QUESTIONNAIRE",
    "help.word.PATH": "CHEMIN",
    "help.word.FILE": "FICHIER",
    "help.word.FORMAT": "FORMAT",
    "help.word.MODE": "MODE",
    "help.word.AXIS": "AXE",
    "help.word.TEXT": "TEXTE",
    "help.word.COMMAND": "COMMANDE",
    "help.help_option": "Afficher cette aide.",
    "help.help": "Expliquer une commande.",
    "help.help_command": "La commande à expliquer ; sans elle, toutes.",
    "help.demo.examples": "# Tout, recommandations et réponses comprises\nmaturity demo --all\n\n"
    "# Le même, en anglais, dans un fichier\nmaturity demo --lang en -o exemple.txt",
    "help.quiz.examples": "# Choisir un questionnaire, ou reprendre une réponse en cours\nmaturity quiz\n\n"
    "# La version courte, enregistrée dans ma-ville.yaml\n"
    "maturity quiz communication_numerique --express -o ma-ville.yaml\n\n"
    "# Reprendre, seulement ce qui n'a pas de réponse\nmaturity quiz ma-ville.yaml --review",
    "help.score.examples": "# Un fichier : son tableau de bord\n"
    "maturity score questionnaires/examples/petite_ville.yaml\n\n"
    "# Un dossier : une ligne par fichier, pour un tableur\n"
    "maturity score questionnaires/examples -o scores.csv\n\n"
    "# Un contrôle automatique : échouer sous 25\n"
    "maturity score questionnaires/examples/petite_ville.yaml --fail-under 25",
    "help.check.examples": "# Un fichier de réponses\nmaturity check questionnaires/examples/petite_ville.yaml\n\n"
    "# Tout un dossier, pour un autre programme\nmaturity check questionnaires/examples --format json -o controle.json",
    "help.form.examples": "# La version courte\n"
    "maturity form communication_numerique --express -o idee.yaml\n\n"
    "# La version entière, qui reprend ce que dit la version courte\n"
    "maturity form communication_numerique --from idee.yaml -o reponses.yaml",
    "help.banks.examples": "# La liste\nmaturity banks\n\n# Un questionnaire en entier\n"
    "maturity banks communication_numerique\n\n# Les chiffres publiés qu'il cite\n"
    "maturity banks communication_numerique --benchmark",
    "help.schema.examples": "# Le schéma d'un questionnaire, à l'écran\nmaturity schema bank\n\n"
    "# Celui des réponses, dans un fichier, pour un éditeur\nmaturity schema answers -o reponses.schema.json",
    "help.help.examples": "# L'aide d'une commande\nmaturity help score\n\n# La liste des commandes\nmaturity help",
    "help.version": "Afficher la version.",
    "help.debug": "Montrer le détail technique d'une erreur interne.",
    "help.app": (
        "Où en est votre communication numérique, et que faire ensuite ?\n\nPour commencer, répondez aux questions ; "
        "vous pouvez vous arrêter et reprendre :\n\nmaturity quiz\n\nOu remplissez un fichier dans un éditeur de texte"
        " :\n\nmaturity form communication_numerique -o reponses.yaml\n\nPuis, à tout moment :\n\nmaturity score"
        " reponses.yaml"
    ),
    "help.demo": "Montrer le tableau de bord d'une ville fictive : ce que l'on obtient.",
    "help.score": (
        "Calculer le score de fichiers de réponses.\n\nUn fichier donne un tableau de bord ; les questionnaires d'une"
        " même organisation, une synthèse puis chacun ; plusieurs organisations, une ligne chacune."
    ),
    "help.check": (
        "Vérifier des questionnaires, des traductions et des réponses.\n\nCode de sortie : 0 si tout va bien, 1 s'il y "
        "a des erreurs, 2 si la vérification n'a pas pu se faire."
    ),
    "help.form": "Créer un questionnaire vide, à remplir dans un éditeur de texte.",
    "help.banks": "Lister les questionnaires fournis, ou en montrer un en entier.",
    "help.schema": "Afficher le schéma JSON des fichiers, pour les éditeurs et les contrôles.",
    "help.paths": "Fichiers de réponses, dossiers, ou - pour l'entrée standard.",
    "help.check_paths": "Fichiers ou dossiers à vérifier, ou - pour l'entrée standard.",
    "help.bank_argument": "Identifiant d'un questionnaire fourni, ou chemin de son fichier.",
    "help.schema_argument": "Le fichier décrit : bank (questionnaire), answers (réponses), result (résultat) ou"
    " translation (traduction).",
    "help.format_or_name": "Format de sortie : {known} ; sinon d'après le nom du fichier, ou text.",
    "help.output": "Écrire dans ce fichier ; - pour la sortie standard.",
    "help.lang": "Langue : fr ou en.",
    "help.color": "Couleurs : auto, always (toujours) ou never (jamais).",
    "help.quiet": "Taire les messages annexes.",
    "help.all": "Tout montrer : recommandations, réponses, repères.",
    "help.bank": "Utiliser ce questionnaire, quel que soit celui que les réponses nomment.",
    "help.benchmark": "Montrer plutôt tous les chiffres publiés que cite le questionnaire.",
    "help.with_comments": "Joindre aux données les remarques et les preuves citées, qui peuvent parler de personnes.",
    "help.fail_under": "Échouer (code 1) si le score assuré est plus bas : 50, ou AXE=50. Répétable.",
    # --- usage mistakes
    "usage.error": "erreur : {text}",
    "usage.hint": "Aide : {command} --help",
    "usage.no_such_option": "l'option {option} n'existe pas",
    "usage.no_such_option_near": "l'option {option} n'existe pas ; vouliez-vous écrire {near} ?",
    "usage.option_needs_value": "l'option {option} attend une valeur",
    "usage.option_no_value": "l'option {option} n'attend pas de valeur",
    "usage.option_twice": "l'option {option} est donnée deux fois",
    "usage.epoch": "SOURCE_DATE_EPOCH : « {value} » n'est pas un nombre de secondes depuis 1970 ; corrigez cette"
    " variable, ou supprimez-la",
    "language.unknown": "{variable} : « {value} » n'est pas une langue de maturity ; choisissez parmi {known}",
    "help.show": "Afficher le script de complétion (touche Tab) de bash, zsh, fish ou powershell ; sans nom, celui"
    " d'ici.",
    "help.install": "L'installer dans votre dossier personnel ; le refaire ne change rien.",
    "help.word.SHELL": "NOM",
    "completion.written": "Complétion pour {shell} : {path} est écrit.",
    "completion.profile": "Une ligne qui la charge est ajoutée à la fin de {path}.",
    "completion.known": "{path} la charge déjà.",
    "completion.restart": "Ouvrez un nouveau terminal, tapez maturity et une espace, puis la touche Tab.",
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
    "usage.no_file_bank": "« {path} » n'existe pas ; pour répondre au questionnaire fourni {bank} : maturity quiz"
    " {bank}",
    "usage.bank_is_no_file": "« {bank} » est un questionnaire fourni, et non un fichier ; pour y répondre : maturity"
    " quiz"
    " {bank}",
    "usage.no_file": "« {path} » n'existe pas : ni fichier, ni dossier",
    "usage.no_file_near": "« {path} » n'existe pas ; vouliez-vous écrire {near} ?",
    "usage.address": "« {word} » est une adresse du Web : maturity ne lit rien sur le réseau ; téléchargez le fichier,"
    " puis indiquez son nom sur votre disque",
    "usage.quiz_no_file": "« {path} » n'existe pas ; pour commencer un nouveau fichier de ce nom : {command}",
    "usage.quiz_no_file_near": "« {path} » n'existe pas ; vouliez-vous écrire {near} ? Pour commencer un nouveau"
    " fichier de ce nom : {command}",
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
    "usage.output_kept": "{path} : {what}, jamais remplacé par un résultat ; choisissez un autre nom",
    "output.result": "un résultat d'une autre sorte",
    "output.answers": "un fichier de réponses",
    "output.bank": "un questionnaire",
    "output.translation": "la traduction d'un questionnaire",
    "output.other": "un fichier que maturity n'a pas écrit, ou qui a été modifié depuis",
    "usage.output_data": "{path} : .yaml et .yml sont pour les réponses et les questionnaires, pas pour un résultat ;"
    " écrivez par exemple -o {example}",
    "usage.output_ending": "{path} : ce nom annonce un autre format que {format} ; écrivez par exemple -o {example}, ou"
    " choisissez le format avec --format",
    "usage.output_pattern": "{path} est un motif, pas le nom d'un fichier ; donnez à -o un seul nom, sans *",
    "usage.output_folder": "{path} est un dossier ; donnez à -o le nom d'un fichier, par exemple dans ce dossier",
    "usage.output_device": "{path} n'est pas un fichier ordinaire (périphérique ou tube) ; pour envoyer le résultat à"
    " un autre programme : -o - (ou sans -o), puis |",
    "usage.output_dangling": "{path} est un lien vers un fichier qui n'existe pas ; donnez à -o le nom d'un fichier",
    "usage.output_read_only": "{path} est protégé en écriture ; choisissez un autre nom, ou levez sa protection",
    "usage.output_stdout": "impossible d'écrire sur la sortie standard : {reason}",
    "usage.nothing_found": "rien à lire dans {path} : aucun fichier .yaml, .yml ou .json",
    "usage.no_answers": "aucun fichier de réponses dans {path}",
    "usage.not_that_file": "{path} : maturity n'écrit pas ce genre de fichier ; pour une note à partager :"
    " maturity score FICHIER --format markdown -o resultat.md",
    "usage.own_input": "{path} est aussi un fichier à lire : choisissez un autre nom pour le résultat",
    "usage.folder_closed": "le dossier {path} ne peut pas être ouvert",
    "usage.empty_path": "un nom de fichier est vide",
    "usage.stdin_once": "- (l'entrée standard) ne peut être donné qu'une fois",
    "usage.form_output": "un questionnaire vide s'écrit dans un fichier .yaml, .yml ou - (sortie standard) : {path}",
    "usage.too_many_files": "plus de {limit} fichiers dans {path}",
    "help.from": "Reprendre ce que dit déjà un autre fichier de réponses.",
    "form.to_confirm": "À confirmer, car la question a changé depuis la version {version} : corrigez la réponse,"
    " et retirez bank_version.",
    "form.carried": ("{n} réponse reprise de {path}.", "{n} réponses reprises de {path}."),
    "help.express": "Seulement les questions de la version courte.",
    "usage.no_express": "le questionnaire {bank} n'a pas de version courte",
    "help.quiz": "Répondre à un questionnaire dans le terminal.\n\nChaque réponse est enregistrée aussitôt ; la même"
    " commande reprend où vous en étiez.",
    "help.quiz_bank": "Identifiant d'un questionnaire fourni, chemin de son fichier, ou fichier de réponses à"
    " reprendre.",
    "help.quiz_output": "Le fichier de réponses, nouveau ou à reprendre.",
    "help.review": "Seulement les questions sans réponse ou « ne sait pas ».",
    "help.only": "Seulement cet axe ou cette question (identifiant ou titre), et ce dont ils dépendent.",
    "help.role": "La fonction de la personne qui répond.",
    "help.plain": "Des lignes simples, pour un lecteur d'écran ou un script.",
    "help.keep_going": "Pour un script : continuer après une ligne qui n'est pas une réponse, au lieu de s'arrêter.",
    "usage.quiz_output": "les réponses s'enregistrent dans un fichier .yaml ou .yml, et non dans {path}",
    "usage.quiz_name": "{path} : ce nom de fichier ne convient pas à tous les systèmes ; évitez < > : | ? * et les"
    " guillemets",
    "usage.quiz_two_files": "{path} est un fichier de réponses à reprendre : n'ajoutez pas -o {other}",
    "usage.quiz_no_bank": "{path} ne dit pas à quel questionnaire il répond, ou celui-ci est introuvable ; vérifiez-le"
    " : maturity check {path}",
    "usage.quiz_other_bank": "{path} répond à un autre questionnaire que {bank} ; choisissez un autre fichier",
    "usage.no_part": "« {part} » n'est ni un axe, ni une question de « {bank} » (identifiant ou titre) ; axes :"
    " {known}",
    "usage.no_part_near": "« {part} » n'est ni un axe, ni une question de « {bank} » ; vouliez-vous « {near} » ?"
    " Axes : {known}",
    "usage.role": "--role : une fonction en quelques mots, sans caractère de commande",
    "usage.other_drive": "{bank} et {path} doivent être sur le même disque",
    "usage.locked": "{path} est déjà ouvert dans un autre quiz ; terminez-le d'abord",
    "usage.lock_is_link": "{path} : le fichier de verrou {lock} est un lien, ce que maturity n'écrit jamais ;"
    " supprimez-le, puis recommencez",
    "usage.store_broken": "{path} a changé et ne peut plus être lu ; vérifiez-le : maturity check {path}",
    "usage.store_other": "{path} n'est plus le fichier de ces réponses : quelqu'un, ou un autre programme, y a mis"
    " autre chose. Rien n'y a été écrit",
    "usage.store_layout": "{path} est écrit d'une façon que le quiz ne sait pas compléter sans rien abîmer ; écrivez"
    " chaque réponse sur sa ligne, « clé: valeur »",
    "help.force": "Remplacer le fichier de -o, quel qu'il soit : ce qu'il contient est perdu.",
    "internal": "erreur interne : {kind}. Ce n'est pas de votre fait. Relancez avec --debug pour le détail technique.",
    "interrupted": "Interrompu.",
    # --- what commands say besides their result
    "score.passed_over": (
        "{n} fichier ignoré, car il ne contient pas de réponses : {names}",
        "{n} fichiers ignorés, car ils ne contiennent pas de réponses : {names}",
    ),
    "inputs.repeated": (
        "{n} nom laissé de côté, car il désigne un fichier déjà lu : {names}",
        "{n} noms laissés de côté, car ils désignent des fichiers déjà lus : {names}",
    ),
    "score.below": "{who} : {axis} n'est assuré que de {low}, il faut {needs}",
    "score.no_score": "{who} : {axis} n'a pas de score, il faut {needs}",
    "score.express_gate": "{who} : le questionnaire court ne donne pas de niveau, il ne passe pas --fail-under",
    "score.spared_gate": "{who} : {axis} est provisoire, {share} du poids étant sans objet (au plus {limit}) ; il ne"
    " passe pas --fail-under",
    "score.written": "{path} est prêt.",
    "score.failed": ("{n} fichier n'a pas pu être évalué.", "{n} fichiers n'ont pas pu être évalués."),
    "score.next_all": "maturity score {path} --all",
    "score.next_note": "maturity score {path} --format markdown -o resultat.md",
    "score.next_bank": "maturity banks {bank}",
    "score.next_others": "maturity banks",
    "score.next_whole": "maturity form {bank} --from {path} -o reponses_completes.yaml",
    "score.next_one": "maturity score {path}",
    "demo.head": "Exemple : une ville fictive. Voici ce que vous obtiendrez avec vos propres réponses.",
    "demo.next": "maturity banks",
    "check.clean": (
        "{n} fichier vérifié, rien à signaler.",
        "{n} fichiers vérifiés, rien à signaler.",
    ),
    "check.answered": "Réponses qui comptent : {n} sur {applicable}. Ensuite : maturity score {path}",
    "check.ambitions": "Ambitions : {n} sur {asked}.",
    "check.found": "Vérification de {files} : {errors}, {warnings}.",
    "check.files": ("{n} fichier", "{n} fichiers"),
    "check.errors": ("{n} erreur", "{n} erreurs"),
    "check.warnings": ("{n} avertissement", "{n} avertissements"),
    "form.written": "{path} est prêt ({n} questions). Remplissez-le, puis : maturity score {path}",
    # --- banks
    "banks.start": "Par où commencer",
    "banks.express_title": "{title}, version courte",
    "banks.express_text": "Une première idée, sans niveau. La version entière la reprend : voir --from, plus bas.",
    "banks.to_fill": "maturity form {bank}{option} -o reponses{place}.yaml",
    "banks.separately": "Chaque questionnaire se suffit ; --from FICHIER reprend ce que dit déjà un autre fichier."
    " Quand vous en avez rempli plusieurs, voyez-les ensemble :",
    "banks.together": "maturity score reponses*.yaml",
    "banks.ambition": "Ambition - {text}",
    "banks.same": "(mêmes réponses que plus haut)",
    "banks.questions": ("{n} question", "{n} questions"),
    "banks.minutes": ("environ {n} minute", "environ {n} minutes"),
    "banks.next": "Pour en voir un en entier :",
    "banks.form": "Pour le remplir :",
    "banks.profile": "Profil (ne compte pas dans le score)",
    "banks.levels": "Niveaux",
    "banks.from": "{title} (à partir de {score})",
    "banks.advice": "Recommandations",
    "banks.when": "Posée si : {condition}",
    "banks.unscored": "(ne compte pas dans le score)",
    "banks.express": "(aussi dans le questionnaire court)",
    "banks.version": "{id}, version {version}",
    "banks.source": "Source : {source}",
    "banks.kind.single": "Une réponse :",
    "banks.kind.multiple": "Plusieurs réponses possibles :",
    "banks.kind.number": "Un nombre",
    "banks.kind.whole": "Un nombre entier",
    "banks.kind.text": "Un texte libre",
    # --- the form
    "form.head.1": "Fichier de réponses à : {title} ({id}, version {version})",
    "form.head.2": "Après les deux-points et une espace, recopiez le mot de gauche de la réponse choisie :\n"
    "type: commune\n"
    "Laissez vide ce que vous n'avez pas encore.",
    "form.head.3": "Les lignes qui commencent par # sont des explications : elles ne comptent pas.",
    "form.head.4": "Vous ne savez pas : unknown. La question est sans objet, là où c'est possible : not_applicable.",
    "form.head.5": "Pour ajouter un commentaire, une preuve :\n"
    '{{value: votre_reponse, comment: "...", evidence: ["Note du 12 mars 2026"]}}',
    "form.head.6": 'Les textes libres et les commentaires vont entre guillemets droits ("...").',
    "form.head.7": "Quand vous avez fini, ou avant : maturity score {path}",
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
    "form.when": "Ne compte que si : {condition}",
    "form.same": "(mêmes réponses que plus haut) {ids}",
    "form.exclusive": "(exclut les autres)",
}
