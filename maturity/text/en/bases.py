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
    "MB274.ambiguous": "several parts of the base questionnaire have a “{id}”",
    "MB275": (
        "“{id}” is dropped, but the base questionnaire still names it here: {places}",
        "“{id}” is dropped, but the base questionnaire still names it in {n} places: {places}",
    ),
    "MB275.help": "drop these too, by adding them to “drop”, or give them in this file without “{id}”",
    "MB276": "“{key}” only makes sense with “extends”",
    "MB276.help": "add “extends:” with the identifier or the path of the base questionnaire, or remove this line",
    "MB277": "this file is in “{language}”, and the base questionnaire “{id}” in “{base}”",
    "MB277.instead": "write “language: {text}”, and put texts in another language into a translation file",
    "MB278": (
        "example “{name}” of the base questionnaire no longer holds: {first}",
        "example “{name}” of the base questionnaire no longer holds in {n} respects, one of them: {first}",
    ),
    "MB278.help": 'give an example of the same name here, with the new figures, or drop it: drop: ["examples.{name}"]',
    "MB279": "together with its base, this questionnaire has more than {most} values",
    "MB279.help": "divide it into several questionnaires",
    "method.base": " (built on {bank} {version})",
    "banks.base": "Builds on {id}, version {version}",
}
