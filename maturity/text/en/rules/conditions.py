"""What rules about conditions (`when`) object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB703": "no possible answer makes this condition true",
    "MB703.help": "compare with a value that the answer can have",
    "contradiction.part": "“{part}” is true for no possible answer: compare with a value that it can have",
    "contradiction.pair": "“{first}” and “{second}” contradict each other: {why}; take one of them"
    " out, or join them by or",
    "contradiction.parts": "these parts are never true together; take one out, or correct it: {parts}",
    "contradiction.why.single": "“{name}” has only one answer at a time",
    "contradiction.why.multiple": "no choice of answers to “{name}” fits both",
    "contradiction.why.number": "no possible value of “{name}” fits both",
    "contradiction.why.other": "no combination of answers makes both true",
    "MB704": "every possible answer makes this condition true: it decides nothing",
    "MB704.help": "delete it, or mend the part that lets everything through",
    "contradiction.always": "“{first}” or “{second}” is always true; take one of them out, or join them by and",
    "MB720": "this condition is never true: the question that it names is not asked then",
    "MB720.help": "compare it with the condition (`when`) of {names}",
    "MB721": "this part of the condition changes nothing: the rest says it already",
    "MB721.help": "take it out, or write what was meant",
    "MB722": "this condition names “{other}”, which is asked only further down",
    "MB722.help": "move “{other}” above “{question}”",
    "MB723": "this effort is never told: a condition before it is true whenever this one is",
    "MB723.help": "put the narrow conditions first",
    "MB724": "“{name}” of exactly {number} is neither in this condition nor in the one that says the opposite",
    "MB724.help": "write >= or <= in one of the two",
    "MB725": "“{value}” is in this list twice",
    "MB725.help": "write the value that was meant, or take it out",
    "MB726": "this condition holds only if these boxes are ticked and no other",
    "MB726.help": 'for “among those ticked”, write: "{option}" in {name}',
}
