"""The first screen of a scorecard, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "first.score": "Score : {score} sur {best} (entre {low} et {high}).",
    "first.between": "Entre",
    "first.way": "Ce qui manque pour « {level} » : {parts}.",
    "first.way_duties": ("{n} obligation", "{n} obligations"),
    "first.way_axis": "{axis} ({has}, il faut {needs})",
    "first.way_open": (
        "{axis} ({has} assurés, il faut {needs} : répondez d'abord à sa question ouverte)",
        "{axis} ({has} assurés, il faut {needs} : répondez d'abord à ses {n} questions ouvertes)",
    ),
    "first.way_others": ("{n} autre axe", "{n} autres axes"),
    "first.step": "{title} ({facts})",
    "first.days": ("environ {n} jour", "environ {n} jours"),
    "first.duty_and_more": ("{duty} (et {n} autre)", "{duty} (et {n} autres)"),
    "first.to_confirm": "à confirmer",
    "first.caution": "À savoir : {caution}",
    "first.cautions_left": ("{n} autre remarque avec l'option --all", "{n} autres remarques avec l'option --all"),
    "first.title_after_duties": "Par où commencer, après ce que la loi demande",
    "first.method": (
        "Méthode : déclaratif, non vérifié ; réponses : {answered} sur {applicable}{scope}{unknown}{not_applicable}"
        " ; {bank} {version}{base}."
    ),
    "first.not_applicable": " ; sans objet : {n} ({share} du poids, {policy})",
    "first.all_applicable": " ; sans objet : aucune (serait {policy})",
    "first.policy.exclude": "hors du calcul",
    "first.policy.zero": "compté au plus bas",
    "first.policy.full": "compté au plus haut",
}
