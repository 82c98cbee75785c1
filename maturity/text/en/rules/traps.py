"""What rules about what is written in a bank and read as something else object to, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB830": "“{id}” is a code: asked for as a number, it loses the zeros that it begins with",
    "MB831": "a line of this text begins with a dash, and YAML joins it to the one before",
    "MB831.help": "put the dashes under one another, or write `|` after the colon to keep the lines",
    "MB832": "{text} is read as {number}: the point begins the decimals",
    "MB832.help": "for thousands, write {meant}",
    "MB833": "“{code}” will be shown as it is: YAML reads this code between double quotation marks only",
    "MB833.help": "put double quotation marks, or write the character itself",
    "MB834": "“{found}” was probably “{meant}”: this text was decoded twice",
    "MB835": "“{code}” will be shown as it is: texts have no formatting",
    "MB835.help": "write the character itself, or take this code out",
    "MB836": "there is nothing after “{key}”: the line does not count",
    "MB836.help": "write the value, or take the line out",
    "MB837": "this text is still to be written: “{found}”",
    "MB837.help": "write it; a note to yourself goes into a comment, after #",
    "MB838": "this text has only one quotation mark: the other was forgotten",
    "MB838.instead": "write {text}",
}
