"""What rules about recommendations object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB708": "this recommendation moves question “{question}” to its worst answer: it gains nothing",
    "MB708.help": "name the answer that can be given once it is done",
    "MB709": "recommendation “{id}” is only possible for those who already have the answer that it brings",
    "MB709.help": "turn the condition round, or delete it",
}
