"""What is said of banks and answers that go through several versions, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- in a bank
    "MB209.former": "“{id}” is neither an identifier nor those of a question and its option with a dot between them",
    "MB209.former.help": "write for example question, or question.option",
    "MB260.itself": "“{id}” is renamed to itself",
    "MB260.itself.help": "remove this line",
    "MB260.mixed": "“{old}” cannot become “{new}”: one is an option with its question, the other is not",
    "MB260.mixed.help": "a question becomes a question, and question.option becomes question.option",
    "MB260.owner": "an option is renamed within one question, under the identifier that the question has today",
    "MB260.owner.instead": "write “{text}”",
    "MB260.no_options": "“{id}” has no options, so none of them can be renamed",
    "MB260.no_options.help": "remove this line",
    "MB260.exists": "the option “{id}” still exists",
    "MB260.exists.help": "remove it from here, or give that option another identifier",
    "MB204.any": "“{id}” does not exist",
    "MB260.duty": "the duty “{id}” still exists",
    "MB260.duty.help": "remove it from here, or give that duty another identifier",
    "MB260.merged": "“{other}” and “{old}” both become “{new}”, and only one answer could be carried over",
    "MB260.merged.help": "keep “{kept}”, remove “{gone}” and write “removed: {removed}”",
    "MB260.cycle": "these renamings go round in a circle: {cycle}",
    "MB260.cycle.help": "keep those that lead to the name of today, remove the others",
    "MB261": "there is no version {version} yet: this questionnaire is at version {current}",
    "MB261.help": "write the version that changed what the question means, {current} at the latest",
    # --- in answers
    "MB203.removed": "option “{option}” of “{question}” has been removed: it can no longer be chosen",
    "MB203.renamed": "option “{option}” of “{question}” is now called “{new}”",
    "MB205.removed": "axis “{id}” has been removed: what is said of it is not carried over",
    "MB205.removed.help": "delete this line",
    "MB205.renamed": "axis “{id}” is now called “{new}”",
    "MB206.removed": "profile field “{id}” has been removed: what is said of it is not carried over",
    "MB206.removed.help": "delete this line",
    "MB206.renamed": "profile field “{id}” is now called “{new}”",
    "MB214.removed": "duty “{id}” has been removed: what is said of it is not carried over",
    "MB214.removed.help": "delete this line",
    "MB214.renamed": "duty “{id}” is now called “{new}”",
    "MB407": "answers given to version {version}, which is newer than version {current} used here: {account}",
    "MB407.help": "update maturity or the questionnaire, or check the answers",
    "MB408.both": "“{id}” is now called “{new}”, which already has an answer",
    "MB408.former": "“{id}” and “{other}” now have one name, “{new}”",
    "MB408.help": "keep one of the two answers, under “{new}”",
    "MB420": "answers given to version {version} of the questionnaire, which is now at version {current}: {account}",
    "MB420.help": "read them again; “maturity quiz” with the name of this file brings it up to date and keeps your"
    " answers",
    "MB420.quiz": "read them again; to bring this file up to date and keep your answers:\nmaturity quiz {typed}",
    "MB420.json": "read them again",
    "MB420.form": "read them again; to take them over into a file that is up to date:"
    "\nmaturity form {bank} --from {typed} -o {new}",
    "MB421": (
        "{n} answer, given to an earlier version of the questionnaire, is to be confirmed: {names}",
        "{n} answers, given to an earlier version of the questionnaire, are to be confirmed: {names}",
    ),
    "MB421.help": "“maturity quiz” with the name of this file asks again what is to be confirmed;"
    " by hand: correct the answer and remove the “bank_version” beside it",
    "MB421.quiz": "by hand: correct the answer and remove the “bank_version” beside it; to be asked again:"
    "\nmaturity quiz {typed}",
    "MB421.json": "correct the answer and remove the “bank_version” beside it",
    "version.clash": "first keep a single answer wherever the file gives two",
    "version.raise": "read them again, then write “bank_version: {text}”",
    "version.account": "{kept}{renamed}{left}{confirm}",
    "version.kept": ("{n} answer carried over", "{n} answers carried over"),
    "version.renamed": (", {n} name changed ({names})", ", {n} names changed ({names})"),
    "version.left": (
        ", {n} answer left out that the questionnaire no longer knows ({names})",
        ", {n} answers left out that the questionnaire no longer knows ({names})",
    ),
    "version.confirm": (
        ", {n} answer to confirm because its question has changed ({names})",
        ", {n} answers to confirm because their questions have changed ({names})",
    ),
}
