"""The words around the manuals of checks, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "manual.why": "Pourquoi",
    "manual.bad": "À éviter",
    "manual.good": "Mieux",
    "manual.remedy": "Que faire",
    "manual.index": "Les contrôles de maturity",
    "manual.codes_head": "Chaque contrôle a un code, un nom et une gravité : une erreur empêche d'utiliser le "
    "fichier, un avertissement non ; une suggestion est affaire de rédaction ou d'habitude. Entre crochets : le mot"
    " qui désigne toute une famille dans les réglages.",
    "manual.next": "Pour lire ce que veut dire un code, et que faire :",
    "manual.next_command": "maturity rule MB203",
    "manual.column.code": "Code",
    "manual.column.name": "Nom",
    "manual.column.severity": "Gravité",
    "manual.family.opening": "Le fichier : l'ouvrir",
    "manual.family.syntax": "Le fichier : son écriture (YAML, JSON)",
    "manual.family.shape": "Les clés et les valeurs",
    "manual.family.bank": "Le questionnaire : ce qui le fait tenir ensemble",
    "manual.family.base": "Le questionnaire sur lequel un autre s'appuie (extends)",
    "manual.family.translation": "Traductions",
    "manual.family.condition": "Conditions : leur écriture",
    "manual.family.answers": "Réponses",
    "manual.family.file_kind": "Le genre de fichier",
    "manual.family.example": "Exemples d'un questionnaire : leur résultat",
    "manual.family.result": "Résultats : ce qu'il faut savoir en les lisant",
    "manual.family.structure": "Avis : de quoi le questionnaire est fait",
    "manual.family.conditions": "Avis : les conditions",
    "manual.family.scoring": "Avis : le calcul des scores",
    "manual.family.levels": "Avis : les niveaux",
    "manual.family.advice": "Avis : les recommandations",
    "manual.family.proofs": "Avis : ce qui est démontré",
    "manual.family.wording": "Avis : la rédaction",
    "manual.family.translations": "Avis : les traductions",
    "manual.family.yaml": "Avis : les pièges du YAML",
    "manual.family.traps": "Avis : les pièges du YAML",
    "manual.family.versions": "Avis : les versions",
    "manual.family.duties": "Avis : les obligations",
    "manual.family.examples": "Avis : les exemples",
    "manual.family.version": "D'une version à l'autre (check --against)",
    "manual.family.check": "La vérification elle-même : réglages et commentaires",
    "manual.family.table": "Les tableaux de réponses",
    "manual.family.peers": "Les repères d'autres organisations",
    "manual.family.program": "Le programme",
}
