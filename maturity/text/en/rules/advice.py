"""What rules about recommendations object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB708": "this recommendation moves question “{question}” to its worst answer: it gains nothing",
    "MB708.help": "name the answer that can be given once it is done",
    "MB709": "recommendation “{id}” is only possible for those who already have the answer that it brings",
    "MB709.help": "turn the condition round, or delete it",
    "MB760": "recommendation “{id}” is never given: no answers lead to it",
    "MB760.help": "correct its condition or its moves",
    "MB761": "recommendation “{id}” is given to everybody, whatever is answered",
    "MB761.help": "name the answers that it improves (“moves”), a condition or a duty",
    "MB762": "no recommendation improves question “{question}”",
    "MB762.help": "name it in the “moves” of a recommendation, or write one",
    "MB763": "axis “{axis}” can be under {threshold} without any advice about it",
    "MB763.help": "see such answers with --prove, then widen a condition",
    "MB764": "recommendation “{id}” gains nothing after “{other}”, which brings all of its answers already",
    "MB764.help": "turn the order round, or say which better answer it brings",
    "MB765": "recommendation “{id}” only prepares others and takes {effort} days, all of them together {total}",
    "MB765.help": "take out of it what they do not need, or say which answers it improves itself",
    "MB766": "recommendations “{id}” and “{other}” bring the same answers, and can be given together",
    "MB766.help": "make them one, or give each its condition (“when”)",
    "MB767": "recommendation “{id}” comes after “{other}”, but the two are never given together",
    "MB767.help": "name one that fits the same organisations, or widen a condition",
    "MB768": "recommendation “{id}” names axis “{axis}” and improves none of its questions",
    "MB768.help": "name the axis of the questions that it improves, or leave “axis” out",
    "MB769.short": "recommendation “{id}” takes {effort} days and promises an effect within three months",
    "MB769.short.help": "correct the effort, or write “moyen” or “long”",
    "MB769.long": "recommendation “{id}” takes over a year for so little work: {effort}",
    "MB769.long.help": "correct the effort, or write “court” or “moyen”",
    "MB770": "recommendation “{id}” has no steps, and others have some",
    "MB770.help": "write the first step: what can be done this week, alone, at no cost",
    "MB771": "advice on question “{question}” ends before its best answer",
    "MB771.help": "write what leads from there to the best answer, or move to it at once",
    "MB772.large": "“{id}” takes large organisations {effort} days, and others {usual}",
    "MB772.small": "“{id}” takes small organisations {effort} days, and others {usual}",
    "MB772.help": "correct the effort that is wrong: there is likely a zero too many or too few",
    "MB773": "“{id}” moves “{question}”, with which it shares no source; all other advice shares one",
    "MB773.help": "move the question that is meant, or add its source to the recommendation",
}
