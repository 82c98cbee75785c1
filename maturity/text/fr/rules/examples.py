"""What rules about the examples of a bank object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB860": "ce questionnaire n'a pas d'exemples : rien ne dira qu'un poids ou une condition a changé",
    "MB860.help": "ajoutez sous « examples » les réponses les plus mauvaises, les meilleures, et un cas calculé à "
    "la main",
    "MB861": "cet exemple n'attend rien : il n'échouera jamais",
    "MB861.help": "ajoutez par exemple : scores: {{overall: 50}}",
    "MB862": "cet exemple a les mêmes réponses que l'exemple {n}",
    "MB862.help": "changez la réponse qui devait différer, ou réunissez-les",
    "MB863": (
        "{n} niveau sur {all} n'est attendu par aucun exemple : « {first} »",
        "{n} niveaux sur {all} ne sont attendus par aucun exemple, dont « {first} »",
    ),
    "MB863.help": "ajoutez un exemple dont le résultat est ce niveau (expect: {{level: {first}}})",
    "MB864": (
        "{n} option sur {all} n'est choisie dans aucun exemple : « {first} »",
        "{n} options sur {all} ne sont choisies dans aucun exemple ; la première est « {first} »",
    ),
    "MB864.help": "ajoutez un exemple qui les choisit : un seul couvre une option de chaque question",
    "MB865": (
        "{n} recommandation sur {all} n'est attendue dans aucun exemple : « {first} »",
        "{n} recommandations sur {all} ne sont attendues dans aucun exemple, dont « {first} »",
    ),
    "MB865.help": "nommez-les sous « advised », dans un exemple dont les réponses les appellent",
    "MB866": (
        "{n} obligation sur {all} ne s'applique dans aucun exemple : « {first} »",
        "{n} obligations sur {all} ne s'appliquent dans aucun exemple, dont « {first} »",
    ),
    "MB866.help": "ajoutez l'exemple d'une organisation qui a cette obligation",
    "MB867": (
        "la condition de « {first} » n'est essayée que dans un sens par les exemples ({n} sur {all})",
        "les exemples n'essaient {n} conditions sur {all} que dans un sens, dont celle de « {first} »",
    ),
    "MB867.help": "ajoutez un exemple de l'autre cas",
}
