"""What rules about how answers become scores object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB702": "exclusive option “{option}” is worth more than another answer to question “{question}”",
    "MB702.help": "give it the lowest value, or delete “exclusive”",
    "MB706": "in question “{question}”, “{option}” says yes and is worth less than a no",
    "MB706.help": "turn the values round, or ask for the practice rather than its absence",
    "MB710": "in question “{question}”, the value of “{option}” breaks the order of the answers",
    "MB710.help": "mend the value, or put the answers in the order of what they are worth",
}
