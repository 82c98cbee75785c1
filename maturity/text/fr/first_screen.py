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
    # --- dates set side by side
    "first.moved": "Du {since} au {until}, de {old} à {new} sur {best} : {change}.",
    "first.stayed": "Du {since} au {until}, toujours {new} sur {best}.",
    "first.moved_over": (
        "Du {since} au {until} ({n} date), de {old} à {new} sur {best} : {change}.",
        "Du {since} au {until} ({n} dates), de {old} à {new} sur {best} : {change}.",
    ),
    "first.profile_moved": "Du {since} au {until}, par vos réponses : {parts}.",
    "first.part": "{label} : {part}",
    "first.part.answers_first": "{part}, dont {first} par des questions alors ouvertes",
    "first.part.scope": "{part}, d'autres questions comptent (ni progrès, ni recul)",
    "first.part.bank": "{part}, version {old}, puis {new} (ni progrès, ni recul)",
    "first.overlap": "Écart pas encore sûr : score {old}, puis {new}.",
    "first.apart": "Écart de même sens dans tous les cas : score {old}, puis {new}.",
    "first.range.point": "{low}",
    "first.wide": "Avec les questions ouvertes : score {old}, puis {new}.",
    "first.answers": "Réponses : {parts}. Les plus lourdes :",
    "first.answers_only": "Réponses : {parts}.",
    "first.count.better": ("{n} meilleure", "{n} meilleures"),
    "first.count.worse": ("{n} moins bonne", "{n} moins bonnes"),
    "first.count.first": ("{n} connue depuis", "{n} connues depuis"),
    "first.count.lost": ("{n} manquante", "{n} manquantes"),
    "first.count.unconfirmed": "{n} à confirmer",
    "first.change.better": "Mieux, {change}",
    "first.change.worse": "Recul, {change}",
    "first.change.first": "Connue depuis, {change}",
    "first.change.lost": "Manquante, {change}",
    "first.targets": ("Ambition changée, {target}", "{n} ambitions changées, dont {target}"),
    "first.duty.no_longer_met": "N'est plus remplie – {duty}",
    "first.duty.overdue": "Échéance dépassée – {duty}",
    "first.duty.fresh": "Nouvelle, non remplie ou à vérifier – {duty}",
}
