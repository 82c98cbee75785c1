"""What rules about recommendations object to, in French."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB708": "cette recommandation mène la question « {question} » à sa plus mauvaise réponse : elle ne rapporte rien",
    "MB708.help": "nommez la réponse que l'on peut donner une fois l'action faite",
    "MB709": "la recommandation « {id} » n'est possible que pour qui a déjà la réponse qu'elle apporte",
    "MB709.help": "retournez la condition, ou retirez-la",
}
