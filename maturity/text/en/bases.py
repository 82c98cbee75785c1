"""What is said of a questionnaire that builds on another one, its base. Plain spaces, as everywhere here."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB270": "no questionnaire “{base}” is supplied, so it cannot be the base",
    "MB270.ending": "a base questionnaire is a .yaml, .yml or .json file",
    "MB270.ending.help": "give the base questionnaire's file, or the identifier of one supplied with maturity",
    "MB270.absolute": "the path to the base questionnaire must start from this file's folder",
    "MB270.absolute.help": "for example: ../questionnaires/base.yaml",
    "MB270.itself": "this file names itself as its base",
    "MB270.itself.help": "name the questionnaire that it builds on, or remove “extends”, “base_version” and “drop”",
    "MB270.unreadable": "the base questionnaire “{base}” cannot be read: {reason}",
    "MB270.unreadable.help": "check this path: it starts from the folder that holds this file",
    "MB270.other": "“{base}” is not a questionnaire, so it cannot be the base",
    "MB270.other.help": "a file with “bank:” holds answers, one with “translates:” holds a translation",
    "MB270.invalid": "the base questionnaire “{base}” has errors of its own",
    "MB270.invalid.help": "first correct what this reports:\nmaturity check {typed}",
    "MB271": "these questionnaires build on one another in a circle: {chain}",
    "MB271.help": "remove “extends” from the questionnaire that should be the base of the others",
    "MB272": "this questionnaire builds on a chain of more than {most} files",
    "MB272.help": "make it build directly on a questionnaire closer to the shared base",
    "MB273": "the base questionnaire “{base}” is now at version {version}",
    "MB273.instead": "read what has changed in it, then write “base_version: {text}” and give this file a new"
    " “version”",
    "MB273.recheck.help": "read what has changed in it, then write “base_version: {text}”, give this file a new"
    " “version” and put under “recheck”, with that version, the questions whose meaning has changed: {names}",
    "MB273.missing": "“base_version” is missing: it says which version of “{base}” this file was written for",
    "MB273.missing.help": "add the line “base_version: {version}”",
    "MB274": "the base questionnaire has no “{id}” to drop",
    "MB274.help": "“drop” takes the identifier of an item of the base, with its section in front if several sections"
    " have it (questions.reception), or the name of an optional section (examples)",
    "MB274.ambiguous": "several parts of the base questionnaire have a “{id}”",
    "MB274.section": "“{id}” is a whole section that no questionnaire can do without",
    "MB274.section.help": "under “drop”, write the identifier of each item to leave out; the base has these: {names}",
    "MB275": (
        "“{id}” is dropped, but one item of the base questionnaire still depends on it",
        "“{id}” is dropped, but {n} items of the base questionnaire still depend on it",
    ),
    "MB275.several": (
        "these are dropped, but one other item of the base questionnaire still depends on them: {names}",
        "these are dropped, but {n} other items of the base questionnaire still depend on them: {names}",
    ),
    "MB275.line.help": "also drop what no longer serves a purpose (the option --fix writes this line):\n{line}",
    "MB275.decide.help": "give these again in this file without what is dropped, or add them to “drop”: {decisions}",
    "MB275.decide_and_line.help": "give these again in this file without what is dropped, or add them to “drop”:"
    " {decisions}. For what no longer serves a purpose, the option --fix writes this line:\n{line}",
    "MB275.when.help": ("condition (“when”) of {names}", "conditions (“when”) of {names}"),
    "MB275.after.help": (
        "recommendation that came after it (“after”): {names}",
        "recommendations that came after it (“after”): {names}",
    ),
    "MB275.recommendation.help": (
        "duty whose recommendation it is (“recommendation”): {names}",
        "duties whose recommendation it is (“recommendation”): {names}",
    ),
    "MB275.at_least.help": (
        "level with this minimum (“at_least”): {names}",
        "levels with this minimum (“at_least”): {names}",
    ),
    "MB275.moves.help": (
        "recommendation that improves other questions too (“moves”): {names}",
        "recommendations that improve other questions too (“moves”): {names}",
    ),
    "MB275.among.help": (
        "question that takes over its choices (“among”): {names}",
        "questions that take over its choices (“among”): {names}",
    ),
    "MB275.other.help": ("other use: {names}", "other uses: {names}"),
    "MB276": "“{key}” only makes sense with “extends”",
    "MB276.help": "add “extends:” with the identifier or the path of the base questionnaire, or remove this line",
    "MB277": "this file is in “{language}”, and the base questionnaire “{id}” in “{base}”",
    "MB277.instead": "write “language: {text}”, and put texts in another language into a translation file",
    "MB278": (
        "example “{name}” of the base questionnaire no longer holds: {first}",
        "example “{name}” of the base questionnaire no longer holds in {n} respects, one of them: {first}",
    ),
    "MB278.help": 'give an example of the same name here, with the new figures, or drop it: drop: ["examples.{name}"]',
    "MB278.dropped": (
        "because of what is dropped, example “{name}” of the base questionnaire no longer holds: {first}",
        "because of what is dropped, {n} examples of the base no longer hold, one of them “{name}”: {first}",
    ),
    "MB278.dropped.help": "give an example of the same name here, with the new figures, or drop them all (the"
    " option --fix writes this line):\n{line}",
    "MB279": "together with its base, this questionnaire has more than {most} values",
    "MB279.help": "divide it into several questionnaires",
    "method.base": " (built on {bank} {version})",
    "banks.base": "Builds on {id}, version {version}",
}
