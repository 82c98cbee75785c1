"""What is said of tables of answers and of mapping files, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- places
    "table.row": "ligne {row} : {problem}",
    "table.cell": "ligne {row}, colonne {column} « {heading} » : {problem}",
    # --- tables
    "MB910.broken": "ce tableau est abîmé, ou n'est pas ce que son nom annonce",
    "MB910.broken.help": "ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX ou en CSV",
    "MB910.old": "ce classeur est protégé par un mot de passe, ou enregistré dans un ancien format binaire d'Excel",
    "MB910.old.help": "enregistrez-le sans mot de passe, en XLSX ou en CSV UTF-8",
    "MB910.encoding": "ce tableau n'est pas écrit en {encoding}",
    "MB910.encoding.help": "enregistrez-le en CSV UTF-8, ou indiquez son encodage dans le fichier de correspondance : "
    "encoding",
    "MB910.empty": "ce tableau est vide",
    "MB910.empty.help": "exportez-le avec une ligne d'en-têtes, puis une ligne par réponse",
    "MB910.no_sheet": "ce classeur n'a pas de feuille « {sheet} »",
    "MB910.no_sheet.help": "ses feuilles : {known}",
    "MB910.nested": "la colonne « {column} » contient des listes ou des données binaires, non des cellules",
    "MB910.nested.help": "enregistrez-la en texte, les options séparées par des points-virgules",
    "MB910.piped": "un fichier Parquet ne se lit pas sur l'entrée standard",
    "MB910.piped.help": "enregistrez-le, puis donnez son chemin",
    "MB910.needs_tables": "lire un classeur XLSX ou ODS demande un paquet de plus",
    "MB910.needs_tables.help": "installez-le (pip install 'maturity[tables]'), ou enregistrez le tableau en CSV UTF-8",
    "MB910.needs_parquet": "lire un fichier Parquet demande un paquet de plus",
    "MB910.needs_parquet.help": "installez-le (pip install 'maturity[parquet]'), ou exportez le tableau en CSV",
    "MB911.workbook": "ce classeur est trop gros : cinq millions de cellules et 100 Mio au plus, cases vides comprises",
    "MB911.workbook.help": "enregistrez-le en CSV UTF-8, qui est lu ligne à ligne sans cette limite",
    "MB911.columns": "ce tableau a trop de colonnes : 2 000 au plus",
    "MB911.columns.help": "gardez une ligne par réponse et une colonne par question ou par option",
    "MB911.line": "une ligne de ce tableau est trop longue : quatre millions de caractères au plus",
    "MB911.line.help": "vérifiez que ce fichier est bien un tableau, une ligne par réponse",
    "MB911.cell": "une cellule de cette ligne est trop longue : {most} caractères au plus",
    "MB911.cell.help": "abrégez-la, ou vérifiez que ce fichier est bien un tableau, une ligne par réponse",
    "MB911.row": "les réponses de cette ligne sont trop longues pour un fichier : 2 Mio au plus",
    "MB912": (
        "{n} colonne n'a pas été reconnue, et n'est pas lue : {names}",
        "{n} colonnes n'ont pas été reconnues, et ne sont pas lues : {names}",
    ),
    "MB912.help": "la commande import montre la correspondance avec --plan, et l'écrit avec -o, à compléter",
    "MB912.none": "aucune colonne ne correspond à une question de ce questionnaire",
    "MB912.none.help": "vérifiez le questionnaire (--bank), ou écrivez la correspondance, que la commande import "
    "commence avec --plan -o correspondance.yaml",
    "MB913": "plusieurs colonnes répondent à {to} : {columns}",
    "MB913.help": "dites laquelle compte dans un fichier de correspondance, que la commande import commence avec "
    "--plan -o correspondance.yaml",
    "MB913.mapping": "{to} est déjà rempli par la colonne « {columns} »",
    "MB913.mapping.help": "retirez l'une des deux lignes, ou écrivez « to: nothing »",
    "MB914.cut": "la dernière ligne n'a que {cells} cellules sur {columns} : le fichier a pu être coupé",
    "MB914.cut.help": "exportez de nouveau le tableau, et comparez le nombre de lignes",
    "MB914.short": "cette ligne n'a que {cells} cellules pour {columns} colonnes : des réponses manquent, ou se sont "
    "décalées",
    "MB914.short.help": "exportez de nouveau le tableau, de préférence en XLSX : un tableur peut oublier, en CSV, les "
    "cellules vides de la fin",
    "MB914.long": "cette ligne a {cells} cellules pour {columns} colonnes : elles ont pu se décaler",
    "MB914.long.help": "mettez entre guillemets les réponses qui contiennent le séparateur",
    "MB914.quote": "un guillemet s'ouvre dans cette ligne et ne se ferme pas comme il faut",
    "MB914.quote.help": "fermez-le, ou doublez les guillemets à l'intérieur d'une réponse : \"\"",
    "MB914.open": "un guillemet s'ouvre dans cette ligne et ne se ferme pas avant la fin : le fichier a pu être coupé",
    "MB914.open.help": "exportez de nouveau le tableau, et comparez le nombre de lignes ; ou fermez le guillemet",
    "MB914.letter": "le tableau s'arrête ici, au milieu d'une lettre : il a été coupé",
    "MB914.letter.help": "exportez-le de nouveau, et comparez le nombre de lignes",
    "MB915.figure": "ce chiffre peut être le numéro d'une option ou sa valeur ({options})",
    "MB915.figure.help": "dites-le à cette colonne du fichier de correspondance : « by: number » ou « by: value »",
    "MB915.several": "ce texte est celui de plusieurs options ({options})",
    "MB915.several.help": "dites laquelle dans le fichier de correspondance, à cette colonne, sous « values »",
    "MB915.number": "ce nombre peut se lire de deux façons : la virgule ou le point sépare des milliers ou des "
    "décimales",
    "MB915.number.help": 'dites-le dans le fichier de correspondance, sous « table » : « decimal: "," » ou '
    '« decimal: "." »',
    "MB915.mark": "cette cellule ne dit ni oui ni non pour l'option « {option} »",
    "MB915.mark.help": "dites ce qu'elle veut dire dans le fichier de correspondance, à cette colonne : « values: "
    '{{"texte": yes}} » ou no',
    "MB915.day": "cette date ne peut pas être lue, ou peut se lire de deux façons",
    "MB915.day.help": "écrivez-la comme 2026-11-23, ou dites l'ordre à cette colonne du fichier de correspondance : "
    "« by: day_first »",
    "MB915.formula": "cette cellule contient l'erreur d'une formule, et non une réponse",
    "MB915.formula.help": "corrigez la formule, ou écrivez la réponse à sa place",
    "MB915.invisible": "cette cellule contient un caractère invisible ({char})",
    "MB915.invisible.help": "retapez la réponse dans cette cellule",
    "MB915.long": "cette cellule est trop longue : {most} caractères au plus",
    "MB915.long.help": "abrégez-la",
    "MB916": "les colonnes de « {id} » se contredisent dans cette ligne",
    "MB916.help": "gardez la colonne qui réunit toutes les options, ou celles de chaque option : « to: nothing » pour "
    "les autres",
    "MB917": "ce tableau n'a pas de colonne « {column} »",
    "MB917.number": "la colonne {number} de ce tableau ne s'appelle pas « {column} »",
    "MB917.number.help": "corrigez « number » : les colonnes sont comptées à partir de 1",
    "MB917.several": "plusieurs colonnes de ce tableau s'appellent « {column} »",
    "MB917.several.help": "ajoutez « number » : {numbers}",
    "MB918": "une colonne ne peut pas remplir « {to} »",
    "MB918.bank": "le questionnaire « {bank} » est introuvable",
    "MB918.bank.help": "écrivez l'identifiant d'un questionnaire livré, ou un chemin à partir de ce fichier",
    "MB918.option": "« {id} » n'est pas une question à choix multiple : une colonne n'en porte pas une option",
    "MB918.option.help": "retirez « option »",
    "MB918.key": "cette clé ne dit rien d'une colonne pour {to}",
    "MB918.key.help": "retirez-la",
    "MB919": "ce fichier n'est pas une correspondance : la clé « maps » manque",
    "MB919.help": "la commande import en commence une avec --plan -o correspondance.yaml",
    "MB945": "{percent} peut vouloir dire {percent} %, ou {hundredfold} % : aucun nombre de cette colonne ne le dit",
    "MB945.help": "dites-le à cette colonne du fichier de correspondance : « by: fraction » ({hundredfold} %) ou "
    "« by: percent » ({percent} %)",
    "MB946.unit": "ce nombre est en « {shown} », et la question en « {unit} »",
    "MB946.unit.help": "convertissez cette colonne dans l'unité de la question",
    "MB946.none": "ce nombre est en « {shown} », et la question n'a pas d'unité",
    "MB946.none.help": "écrivez le nombre sans unité ; d'un pourcentage, dites « by: percent » à cette colonne du "
    "fichier de correspondance, si c'est ce que la question demande",
    "MB946.format": "le format de cette cellule montre un autre nombre que celui qu'elle contient",
    "MB946.format.help": "donnez à la colonne un format ordinaire (Nombre, Pourcentage), puis vérifiez les nombres",
    "MB947": "cette correspondance a été écrite pour la version {version} de « {bank} », qui est en version "
    "{present} : des réponses n'y ont plus le même sens",
    "MB947.help": "relisez chaque colonne, puis écrivez « bank_version: {present} » ; ou refaites la correspondance "
    "avec import --plan",
    "MB947.later": "cette correspondance a été écrite pour la version {version} de « {bank} », plus récente que celle "
    "d'ici ({present})",
    "MB947.later.help": "prenez la version {version} du questionnaire, ou relisez chaque colonne et écrivez "
    "« bank_version: {present} »",
    "MB947.bank": "cette correspondance est celle de « {own} », et la commande demande « {given} »",
    "MB947.bank.help": "retirez --bank, ou donnez la correspondance de « {given} »",
    "MB948.number": (
        "les chiffres de la colonne {columns} sont lus comme des numéros d'options, à partir de 1",
        "les chiffres des colonnes {columns} sont lus comme des numéros d'options, à partir de 1",
    ),
    "MB948.value": (
        "les chiffres de la colonne {columns} sont lus comme les valeurs des options",
        "les chiffres des colonnes {columns} sont lus comme les valeurs des options",
    ),
    "MB948.help": "c'est la seule lecture possible des mille premières lignes ; sinon, dites « by » dans un fichier de "
    "correspondance, que la commande import commence avec --plan -o correspondance.yaml",
    "table.state.help": "dites-le pour tout le tableau, dans un fichier de correspondance : "
    "« words: {{{state}: {words}}} »",
    "table.often": "{column} « {text} » ({n})",
    "table.repeated": "Cellules qui reviennent : {texts}.",
    "table.untold": (
        "{n} autre ligne a les mêmes fautes, et n'est pas montrée.",
        "{n} autres lignes ont les mêmes fautes, et ne sont pas montrées.",
    ),
    # --- maturity import
    "import.plan.head": "Correspondance entre un tableau et le questionnaire « {bank} ».",
    "import.plan.exact": "Seules les correspondances exactes sont faites ; ce qui reste à décider est en commentaire. "
    "Relisez, complétez, puis donnez ce fichier à score ou à import avec --mapping.",
    "import.plan.unknown": (
        "{n} cellule semble dire « je ne sais pas ». Si c'est bien le cas, écrivez :",
        "{n} cellules semblent dire « je ne sais pas ». Si c'est bien le cas, écrivez :",
    ),
    "import.plan.not_applicable": (
        "{n} cellule semble dire « sans objet ». Si c'est bien le cas, écrivez :",
        "{n} cellules semblent dire « sans objet ». Si c'est bien le cas, écrivez :",
    ),
    "import.plan.unread": "Non compris ici : {texts}. Ajoutez à cette colonne « values », du texte à l'option.",
    "import.plan.values": "Non compris ici : {texts}. Remplacez cette ligne par la suivante, avec l'option que veut "
    "dire chaque texte ; options : {options}.",
    "import.plan.shares": "Pas clair : {texts}. Ajoutez à cette colonne « by: fraction » (0.5 veut dire 50 %) ou "
    "« by: percent » (0.5 veut dire 0,5 %).",
    "import.plan.numbers": "Pas un nombre dans l'unité de la question : {texts}. Corrigez ces cellules, ou dites sous "
    "« values » ce qu'elles veulent dire.",
    "import.plan.figures": "Non compris ici : {texts}. Des chiffres : ajoutez « by: number » (le numéro de l'option) "
    "ou « by: value » (ce qu'elle vaut).",
    "import.plan.clash": "Plusieurs colonnes répondent à {to}. Gardez-en une :",
    "import.plan.near": "Presque un nom du questionnaire. À vous de juger :",
    "import.plan.other": "Rien de semblable dans le questionnaire. Ces colonnes ne sont pas lues :",
    "import.plan.nobody": "Aucune colonne ne nomme l'organisation. Si l'une le fait, écrivez-y « to: organisation » "
    "(de même date, respondent.id, respondent.role).",
    "import.plan.done": (
        "{columns} colonnes reconnues ; {n} point à décider",
        "{columns} colonnes reconnues ; {n} points à décider",
    ),
    "import.plan.missing": (
        "Sans colonne dans ce tableau, {n} élément du questionnaire : {names}.",
        "Sans colonne dans ce tableau, {n} éléments du questionnaire : {names}.",
    ),
    "import.plan.unasked": (
        "{n} question ou obligation du questionnaire n'a pas de colonne : elle restera sans réponse",
        "{n} questions ou obligations du questionnaire n'ont pas de colonne : elles resteront sans réponse",
    ),
    "import.plan.file": "correspondance.yaml",
    "import.plan.complete": "pour l'écrire dans un fichier, et la compléter :\n  {command}",
    "import.plan.next": "ensuite :\n  {command}",
    "import.row_name": "ligne",
    "import.remark": "Importé de {path}, ligne {row}.",
    "import.done": ("{n} fichier de réponses écrit dans {path}", "{n} fichiers de réponses écrits dans {path}"),
    "import.failed": ("{n} ligne n'a pas pu être lue", "{n} lignes n'ont pas pu être lues"),
}
