"""A bank in full and the list of those that ship, in French. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "banks.start": "Par où commencer",
    "banks.express_title": "{title}, version courte",
    "banks.express_text": "Une première idée, sans niveau. La version entière la reprend : voir --from, plus bas.",
    "banks.to_answer": "maturity quiz {bank}{option} -o reponses{place}.yaml",
    "banks.to_fill": "maturity form {bank} -o reponses.yaml",
    "banks.or_form": "« quiz » pose les questions une à une. Pour remplir un fichier à la place, « form », avec les"
    " mêmes options :",
    "banks.separately": "Chaque questionnaire se suffit ; --from FICHIER reprend ce que dit déjà un autre fichier."
    " Quand vous en avez rempli plusieurs, voyez-les ensemble :",
    "banks.together": "maturity score reponses*.yaml",
    "banks.ambition": "Ambition - {text}",
    "banks.same": "(mêmes réponses que plus haut)",
    "banks.questions": ("{n} question", "{n} questions"),
    "length": ("{n} question : {sorts}", "{n} questions : {sorts}"),
    "length.profile": "{n} sur votre organisation",
    "length.duties": ("{n} sur une obligation légale", "{n} sur les obligations légales"),
    "length.targets": ("{n} sur votre ambition", "{n} sur vos ambitions"),
    "length.answers": "{n} sur vos pratiques",
    "banks.minutes": ("environ {n} minute", "environ {n} minutes"),
    "banks.next": "Pour en voir un en entier :",
    "banks.quiz": "Pour y répondre, une question à la fois :",
    "banks.form": "Ou dans un fichier à remplir :",
    "banks.profile": "Profil (ne compte pas dans le score)",
    "banks.levels": "Niveaux",
    "banks.from": "{title} (à partir de {score})",
    "banks.advice": "Recommandations",
    "banks.among": "Parmi ce qui est choisi à : « {question} »",
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
}
