"""The help of each command, in French. Plain spaces: the catalogue sets the French ones."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
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
    "help.word.OLD_BANK": "ANCIEN",
    "help.word.FILE": "FICHIER",
    "help.word.FORMAT": "FORMAT",
    "help.word.MODE": "MODE",
    "help.word.NAME": "NOM",
    "help.word.AXIS": "AXE",
    "help.word.ADDRESS": "ADRESSE",
    "help.word.FIELD": "CHAMP",
    "help.word.CONDITION": "CONDITION",
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
    "# Un an après : un nouveau fichier, chaque réponse à confirmer ou à changer\n"
    "maturity quiz --from ma-ville.yaml -o ma-ville-2027.yaml",
    "help.score.examples": "# Un fichier : son tableau de bord\n"
    "maturity score questionnaires/examples/petite_ville.yaml\n\n"
    "# Un dossier : une ligne par fichier, pour un tableur\n"
    "maturity score questionnaires/examples -o scores.csv\n\n"
    "# Un contrôle automatique : échouer sous 25\n"
    "maturity score questionnaires/examples/petite_ville.yaml --fail-under 25",
    "help.report.examples": "# Un rapport à remettre\nmaturity report questionnaires/examples/petite_ville.yaml"
    " -o rapport.html\n\n# Une page pour les élus, à imprimer\n"
    "maturity report questionnaires/examples/petite_ville.yaml --page -o page.html\n\n"
    "# Plusieurs organisations : une vue d'ensemble\nmaturity report questionnaires/examples -o ensemble.html",
    "help.compare.examples": "# Deux dates d'une ville fictive : ce qui a changé, et ce que cela pèse\n"
    "maturity compare questionnaires/dates\n\n"
    "# Une ligne par date et par axe, pour un tableur\n"
    "maturity compare questionnaires/dates -o evolution.csv\n\n"
    "# Une note pour la direction, sans en omettre une réponse\n"
    "maturity compare questionnaires/dates --all -o comparaison.md",
    "help.check.examples": "# Un fichier de réponses\nmaturity check questionnaires/examples/petite_ville.yaml\n\n"
    "# Tout un dossier, pour un autre programme\n"
    "maturity check questionnaires/examples --format json -o controle.json\n\n"
    "# Une nouvelle version, et ce qu'elle change\n"
    "maturity check questionnaires/prerequis.yaml --against prerequis",
    "help.form.examples": "# La version courte\n"
    "maturity form communication_numerique --express -o idee.yaml\n\n"
    "# La version entière, qui reprend ce que dit la version courte\n"
    "maturity form communication_numerique --from idee.yaml -o reponses.yaml",
    "help.banks.examples": "# La liste\nmaturity banks\n\n# Un questionnaire en entier\n"
    "maturity banks communication_numerique\n\n# Les chiffres publiés qu'il cite\n"
    "maturity banks communication_numerique --benchmark",
    "help.new.examples": "# Un questionnaire complet, dans accueil.yaml\nmaturity new accueil\n\n"
    "# Une variante d'un questionnaire fourni\nmaturity new ma_variante --extends prerequis",
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
    "help.report": (
        "Faire un rapport de fichiers de réponses : une page à ouvrir, à imprimer et à remettre.\n\nLes questionnaires"
        " d'une même organisation font un seul rapport, ses dates antérieures s'y comparent ; plusieurs organisations,"
        " une vue d'ensemble, sans classement. Si -o nomme un dossier, chaque organisation a son rapport."
    ),
    "help.report_output": "Écrire dans ce fichier (.html, .pdf, .pptx, .xlsx, .docx, .md) ou, un rapport par"
    " organisation, dans ce dossier ; - pour la sortie standard.",
    "help.report_format": "Format : {known} ; sinon d'après le nom du fichier, ou html.",
    "help.report_page": "Une seule page A4, en mots, pour qui a une minute.",
    "help.report_radar": "Ajouter un radar aux scores.",
    "help.report_title": "Le titre, au lieu de l'habituel.",
    "help.report_footer": "Ce qui est écrit au bas de chaque page.",
    "help.report_logo": "Un logo (PNG ou JPEG) pour l'en-tête.",
    "help.report_accent": 'La couleur de la maison, comme "#1f5f5b" ; assez foncée pour se lire sur du blanc.',
    "help.report_template": "Une présentation de la maison (.pptx ou .potx), dont les diapositives prennent"
    " l'apparence.",
    "help.report_comments": "Joindre les remarques et les preuves citées, qui peuvent parler de personnes.",
    "help.report_named": "Nommer qui a répondu et qui est chargé de chaque obligation.",
    "help.report_sort": "Ranger les organisations par score.",
    "help.word.FOLDER": "DOSSIER",
    "help.word.COLOUR": "COULEUR",
    "help.compare": "Comparer les réponses d'une organisation à deux dates ou plus.\n\nD'abord de combien le score a"
    " bougé, et ce qui vient de vos réponses, des questions qui comptent et du questionnaire ; puis les axes, les"
    " réponses, les obligations et les conseils. L'ordre des fichiers est sans importance : leur date compte.",
    "help.compare_paths": "Fichiers de réponses d'une même organisation au même questionnaire, ou dossiers.",
    "help.compare_all": "Tout montrer : chaque question, chaque conseil.",
    "help.old_bank": "Version antérieure du questionnaire, si elle n'est ni fournie, ni dans « archive » à côté de lui."
    " Répétable.",
    "help.check": (
        "Vérifier des questionnaires, des traductions et des réponses.\n\nCode de sortie : 0 si tout va bien, 1 s'il y "
        "a des erreurs, 2 si la vérification n'a pas pu se faire."
    ),
    "help.form": "Créer un questionnaire vide, à remplir dans un éditeur de texte.",
    "help.import": "Lire un tableau de réponses, une ligne par réponse : CSV, TSV, XLSX, ODS ou Parquet, tel que"
    " l'exportent LimeSurvey, Framaforms, Kobo, Google Forms, Microsoft Forms ou Excel.\n\nAvec --plan : montrer quelle"
    " colonne répond à quelle question, sans rien deviner. Sans --plan : écrire un fichier de réponses par ligne."
    " Pour le score seul, donnez le tableau à score.",
    "help.import_table": "Le tableau : .csv, .tsv, .xls, .xlsx, .ods ou .parquet.",
    "help.import_bank": "Le questionnaire auquel répond ce tableau : identifiant d'un questionnaire fourni, ou chemin ;"
    " sans lui, celui que nomme --mapping.",
    "help.mapping": "Lire le tableau selon ce fichier de correspondance, que --plan propose et que l'on complète.",
    "help.import_plan": "Montrer quelle colonne répond à quelle question ; avec -o, l'écrire dans un fichier .yaml.",
    "help.import_output": "Écrire les fichiers de réponses dans ce dossier, nouveau ou vide ; avec --plan, la"
    " correspondance dans ce fichier.",
    "help.import.examples": "# Quelle colonne répond à quelle question\n"
    "maturity import questionnaires/examples/table.csv --bank medias_sociaux --plan\n\n"
    "# Un fichier de réponses par ligne, dans un dossier\n"
    "maturity import questionnaires/examples/table.csv --bank medias_sociaux -o rep",
    "help.word.TABLE": "TABLEAU",
    "help.banks": "Lister les questionnaires fournis, ou en montrer un en entier.",
    "help.new": "Écrire un petit questionnaire commenté, pour faire le vôtre.\n\n"
    "Sans --extends, il est complet : axes, questions, niveaux, conseils, exemples. Avec --extends, il ne dit que"
    " ce qui le distingue d'un autre questionnaire, dans la langue de celui-ci.",
    "help.new_name": "Le nom du questionnaire : son identifiant et son fichier en viennent.",
    "help.new_extends": "Le questionnaire sur lequel s'appuyer : identifiant d'un questionnaire fourni, ou chemin.",
    "help.new_output": "Écrire dans ce fichier, au lieu de NOM.yaml ; - pour la sortie standard.",
    "help.schema": "Afficher le schéma JSON des fichiers, pour les éditeurs et les contrôles.",
    "help.paths": "Fichiers de réponses, dossiers, ou - pour l'entrée standard.",
    "help.paths_or_table": "Fichiers de réponses, dossiers, un tableau (.csv, .xlsx, .ods, .parquet), ou - pour"
    " l'entrée standard.",
    "help.check_paths": "Fichiers ou dossiers à vérifier, ou - pour l'entrée standard.",
    "help.against": "Dire ce que change ce questionnaire pour des réponses données à cette version antérieure : un"
    " chemin, un identifiant, ou identifiant@version.",
    "help.against_answers": "Avec --against : fichiers ou dossiers de réponses dont comparer le score dans les deux"
    " versions. Répétable.",
    "help.bank_argument": "Identifiant d'un questionnaire fourni, ou chemin de son fichier.",
    "help.word.SCHEMA": "SCHÉMA",
    "help.schema_argument": "Le fichier décrit : bank (questionnaire), answers (réponses), result (résultat),"
    " translation (traduction), mapping (correspondance avec un tableau) ou peers (repères).",
    "help.format_or_name": "Format de sortie : {known} ; sinon d'après le nom du fichier, ou text.",
    "help.check_format": "Format de sortie : {known}. auto, le choix par défaut : d'après le nom du fichier, sinon"
    " github sous GitHub Actions, sinon text.",
    "help.exit_zero": "Finir avec le code 0 quoi que l'on trouve ; 2 reste si un fichier n'a pas pu s'ouvrir.",
    "help.prove": "Dire ce qui peut arriver dans chaque questionnaire (niveaux, conseils), réponses à l'appui.",
    "help.strict": "Échouer (code 1) aussi pour un avertissement ; une suggestion ne fait jamais échouer.",
    "help.mutate": "Changer aussi les questionnaires par petites touches, et dire ce qu'aucun exemple ne remarque.",
    "help.output": "Écrire dans ce fichier ; - pour la sortie standard.",
    "help.lang": "Langue : fr ou en.",
    "help.color": "Couleurs : auto, always (toujours) ou never (jamais).",
    "help.quiet": "Taire les messages annexes.",
    "help.fix": "Corriger ce qui peut l'être sans rien changer au sens : espaces, typographie, ordre des clés, lignes à"
    " traduire, ce qui va avec un élément retiré (drop).",
    "help.diff": "Montrer ce que --fix changerait, sans rien écrire.",
    "help.skip_others": "Laisser de côté aussi, parmi les fichiers nommés, ceux d'autres programmes.",
    "help.stdin_name": "Nom du fichier dont l'entrée standard (-) est le contenu.",
    "help.all_alike": "Montrer chacun des avertissements d'une même sorte.",
    "help.all": "Tout montrer : recommandations, réponses, repères.",
    "help.bank": "Utiliser ce questionnaire, quel que soit celui que les réponses nomment.",
    "help.benchmark": "Montrer plutôt tous les chiffres publiés que cite le questionnaire.",
    "help.with_comments": "Joindre aux données les remarques et les preuves citées, qui peuvent parler de personnes.",
    "help.where": "Ne garder que les résultats pour lesquels cette condition est vraie ; elle s'écrit comme dans un"
    " questionnaire : 'profile.type == \"commune\" and score.overall < 50'.",
    "help.sort": "Ranger le tableau : score, low, high, answered, organisation, date, profile.CHAMP ou un axe ; -"
    " devant pour commencer par le plus grand.",
    "help.dialect": "Pour csv : exact (pour un programme), ou excel-fr (point-virgule, virgule décimale, chiffres"
    " arrondis, titres en toutes lettres).",
    "help.jobs": "Nombre de processus ; sinon, autant que de processeurs à partir de 500 fichiers.",
    "help.cluster": "Confier le travail à une grappe dask : l'adresse de son ordonnanceur, tcp://HÔTE:PORT ou tls://HÔTE:PORT.",
    "help.shard": "Ne traiter que la part I des N parts des fichiers, ou des lignes d'un tableau, que merge"
    " réunit ensuite.",
    "help.merge": "Réunir les parts d'un calcul partagé.\n\nLes N parts qu'écrit score --shard I/N, chacune une fois et"
    " dans n'importe quel ordre : le résultat est, à l'octet près, celui d'un seul calcul, avec les mêmes messages et"
    " le même code de sortie. Une part qui manque, en double, coupée ou d'un autre calcul est refusée.",
    "help.merge_parts": "Les parts.",
    "help.merge.examples": "# Deux parts, écrites par score --shard 1/2 et score --shard 2/2\n"
    "maturity merge scores-1.csv.part scores-2.csv.part -o scores.csv\n\n"
    "# Le résultat sur la sortie standard, même si des fichiers ont échoué\n"
    "maturity merge scores-1.csv.part scores-2.csv.part --allow-failures",
    "help.allow_failures": "Ne pas échouer (code 2) pour des fichiers qui n'ont pas pu être évalués.",
    "help.fail_under": "Échouer (code 1) si le score assuré est plus bas : 50, ou AXE=50. Répétable.",
    "help.show": "Afficher le script de complétion (touche Tab) de bash, zsh, fish ou powershell ; sans nom, celui"
    " d'ici.",
    "help.install": "L'installer dans votre dossier personnel ; le refaire ne change rien.",
    "help.word.SHELL": "NOM",
    "help.from": "Reprendre ce que dit déjà un autre fichier de réponses.",
    "help.express": "Seulement les questions de la version courte.",
    "help.quiz": "Répondre à un questionnaire dans le terminal.\n\nChaque réponse est enregistrée aussitôt ; la même"
    " commande reprend où vous en étiez.",
    "help.quiz_bank": "Identifiant d'un questionnaire fourni, chemin de son fichier, ou fichier de réponses à"
    " reprendre.",
    "help.quiz_output": "Le fichier de réponses, nouveau ou à reprendre.",
    "help.quiz_from": "Un fichier de réponses d'une année précédente : un nouveau fichier est commencé, où chaque"
    " réponse"
    " d'alors est à confirmer ou à changer.",
    "help.review": "Seulement les questions sans réponse ou « ne sait pas ».",
    "help.only": "Seulement cet axe, cette question ou cette obligation (identifiant ou titre ; « obligations » pour"
    " toutes), et ce dont ils dépendent.",
    "help.role": "La fonction de la personne qui répond.",
    "help.plain": "Des lignes simples, pour un lecteur d'écran ou un script.",
    "help.keep_going": "Pour un script : continuer après une ligne qui n'est pas une réponse, au lieu de s'arrêter.",
    "help.force": "Remplacer le fichier de -o, quel qu'il soit : ce qu'il contient est perdu.",
    "help.select": "Ne dire que ces contrôles, quels que soient les réglages : codes, débuts de code, noms ou "
    "familles, séparés par des virgules.",
    "help.ignore": "Taire aussi ces contrôles, nommés de la même façon. Les erreurs qui empêchent d'utiliser un "
    "fichier sont toujours dites.",
    "help.config": "Lire les réglages dans ce fichier, au lieu de chercher maturity.toml ou pyproject.toml.",
    "help.no_config": "Ne lire aucun fichier de réglages.",
    "help.word.CODES": "CODES",
    "help.explain": (
        "Expliquer d'où vient chaque chiffre d'un résultat.\n\n"
        "Sans élément : le score d'ensemble et ses axes. Sinon un axe, une question, une recommandation, un niveau ou"
        " une obligation, par son identifiant ; level:expert si plusieurs éléments portent le même. Avec --format"
        " json : un certificat, que tools/check_derivation.py refait de bout en bout."
    ),
    "help.explain_answers": "Fichier de réponses, ou - pour l'entrée standard.",
    "help.explain_part": "Ce qu'il faut expliquer : l'identifiant d'un axe, d'une question, d'une recommandation, d'un"
    " niveau ou d'une obligation ; overall pour l'ensemble.",
    "help.explain.examples": "# Le score d'ensemble\nmaturity explain questionnaires/examples/petite_ville.yaml\n\n"
    "# Une question\n"
    "maturity explain questionnaires/examples/petite_ville.yaml dependance\n\n"
    "# Un certificat, vérifié par un programme qui ne connaît pas maturity\n"
    "maturity explain questionnaires/examples/petite_ville.yaml -o preuve.json",
    "help.word.PART": "ÉLÉMENT",
    "help.word.ANSWERS": "RÉPONSES",
    "help.rule": "Expliquer un contrôle : ce que veut dire son code, pourquoi, et que faire.\n\nSans code, la "
    "liste de tous.",
    "help.rule_argument": "Le code (MB203) ou le nom (unknown-option) d'un contrôle, ou une famille (wording) pour en "
    "avoir la liste ; sans lui, tous.",
    "help.rule_format": "Format : {known}.",
    "help.word.CODE": "CODE",
    "help.rule.examples": "# Un contrôle, par son code\nmaturity rule MB703\n\n# La liste, en anglais\nmaturity "
    "rule --lang en",
    "help.cohort": "Montrer beaucoup d'organisations ensemble.\n\nCombien elles sont, où est le milieu, l'axe le plus"
    " faible, l'obligation la moins souvent remplie, le premier pas le plus conseillé ; puis les axes, les niveaux, les"
    " réponses à côté des chiffres publiés. Rien n'est dit de moins de 5 organisations, même par soustraction.",
    "help.cohort_by": "Par un fait du profil : type, ou equipe=0-5,6+ pour un nombre.",
    "help.cohort_bank": "Le questionnaire dont on veut les réponses, toutes notées avec ce contenu ; les réponses à un"
    " autre sont laissées de côté.",
    "help.cohort_min_group": "Ne rien dire de moins de N organisations : 5 ou plus.",
    "help.cohort_respondents": "Plusieurs fichiers d'une organisation : one, elle compte une fois, par sa réponse la"
    " plus récente, puis la plus complète ; each, chaque fichier compte.",
    "help.cohort_percentiles": "Nommer chaque organisation avec sa place parmi les autres : à ne pas publier.",
    "help.cohort_all": "Tout montrer : obligations, conseils, réponses, groupes.",
    "help.cohort_export": "Écrire aussi des repères pour d'autres, sans aucune organisation : pour score --peers.",
    "help.cohort_how": "Avec --export-peers : comment ces organisations ont été réunies.",
    "help.cohort_why": "Avec --export-peers : pourquoi elles en représentent d'autres ; sans cela, elles sont dites"
    " non représentatives.",
    "help.report_peers": "Montrer la place de chaque axe parmi des pairs : un fichier de cohort --export-peers.",
    "help.score_peers": "Montrer la place de chaque axe parmi des pairs : un fichier de cohort --export-peers.",
    "help.word.FACT": "FAIT",
    "help.cohort.examples": "# Des organisations ensemble, par type\nmaturity cohort reponses --by type\n\n"
    "# Un classeur, par taille de l'équipe\nmaturity cohort reponses --by equipe=0-5,6+ -o ensemble.xlsx\n\n"
    "# Des repères à donner à d'autres\n"
    "maturity cohort reponses --export-peers reperes.json --how 'nos adhérents'",
}
