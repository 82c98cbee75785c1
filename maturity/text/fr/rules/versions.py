"""What rules about what a bank says of its earlier versions object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB840": "la question « {question} » a changé de sens avec la version {version}, qui n'est pas majeure",
    "MB840.help": "une version qui change un sens se termine par .0.0",
    "MB841": "« {id} » est déjà dans cette liste",
    "MB841.help": "retirez-le, ou écrivez l'identifiant voulu",
    "MB842": "« {id} » est de trop : sa question est déjà dans cette liste",
    "MB842.help": "retirez cette ligne",
}
