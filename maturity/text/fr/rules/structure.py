"""What rules about what a bank is made of: axes, texts object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "aucune question notée n'appartient à l'axe « {axis} » : il n'aura jamais de score",
    "MB701.help": "rangez-y une question, ou retirez cet axe",
    "MB705": "l'option « {option} » a le même texte que l'option « {other} »",
    "MB705.help": "écrivez ce qui les distingue",
    "MB711": "la question « {question} » a le même texte que la question « {other} »",
    "MB711.help": "écrivez ce qui les distingue, ou retirez l'une des deux",
}
