"""What rules about what a bank is made of: axes, texts object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB701": "no scored question belongs to axis “{axis}”: it will never have a score",
    "MB701.help": "put a question there, or take this axis out",
    "MB705": "option “{option}” has the same text as option “{other}”",
    "MB705.help": "write what sets them apart",
    "MB711": "question “{question}” has the same text as question “{other}”",
    "MB711.help": "write what sets them apart, or delete one of them",
    "MB712": "this text shows nothing: it has only spaces or invisible characters",
    "MB712.help": "write the text, or take the line out",
    "MB713": "these quotation marks are part of the text: YAML knows only straight ones",
    "MB714": "“{id}” has the same words as “{other}”",
    "MB714.help": "write what sets them apart",
    "MB715": "axis “{axis}” has one sub-axis only: both always have the same score",
    "MB715.help": "hang its questions on the axis itself, or add another sub-axis",
    "MB716": "nothing uses the list of options “{id}”",
    "MB716.help": "name it in a question (`answer_set`), or take it out",
    "MB717": "this list of options is that of “{other}” (answer_sets)",
    "MB717.help": "name that list: `answer_set: {other}`",
    "MB717.copies": "this list of options is written in {n} questions",
    "MB717.copies.help": "write it once, under `answer_sets`, and name it with `answer_set`",
    "MB718": "no condition uses the profile field “{id}”",
    "MB718.help": "use it in a condition, or take it out, unless organisations are compared by it",
    "MB719": "the id “{id}” is easily taken for “{other}”",
    "MB719.help": "give one of the two another name",
}
