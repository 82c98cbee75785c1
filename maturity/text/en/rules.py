"""What a rule objects to in a bank that loads without errors, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "no scored question belongs to axis “{axis}”: it will never have a score",
    "MB701.help": "put a question there, or take this axis out",
    "MB702": "exclusive option “{option}” is worth more than another answer to question “{question}”",
    "MB702.help": "give it the lowest value, or delete “exclusive”",
    "MB703": "no possible answer makes this condition true",
    "MB703.help": "compare with a value that the answer can have",
    "MB704": "every possible answer makes this condition true: it decides nothing",
    "MB704.help": "delete it, or mend the part that lets everything through",
    "MB705": "option “{option}” has the same text as option “{other}”",
    "MB705.help": "write what sets them apart",
    "MB706": "in question “{question}”, “{option}” says yes and is worth less than a no",
    "MB706.help": "turn the values round, or ask for the practice rather than its absence",
    "MB707": "level “{level}” asks for a score on axis “{axis}”, which never has one",
    "MB707.help": "name an axis that has questions, or delete this line",
    "MB708": "this recommendation moves question “{question}” to its worst answer: it gains nothing",
    "MB708.help": "name the answer that can be given once it is done",
    "MB709": "recommendation “{id}” is only possible for those who already have the answer that it brings",
    "MB709.help": "turn the condition round, or delete it",
    "MB710": "in question “{question}”, the value of “{option}” breaks the order of the answers",
    "MB710.help": "mend the value, or put the answers in the order of what they are worth",
    "MB711": "question “{question}” has the same text as question “{other}”",
    "MB711.help": "write what sets them apart, or delete one of them",
}
