"""What a new version of a questionnaire does to answers given to an earlier one, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- what is gone or has another name
    "MB890.renamed": "“{new}” looks like “{old}” of version {version}: nothing says so, and its answers are lost",
    "MB890.answers": (
        "a question of version {version} is gone without a word, and its answers are lost: {names}",
        "{n} questions of version {version} are gone without a word, and their answers are lost: {names}",
    ),
    "MB890.profile": (
        "a profile field of version {version} is gone without a word, and its answers are lost: {names}",
        "{n} profile fields of version {version} are gone without a word, and their answers are lost: {names}",
    ),
    "MB890.duties": (
        "a duty of version {version} is gone without a word, and its answers are lost: {names}",
        "{n} duties of version {version} are gone without a word, and their answers are lost: {names}",
    ),
    "MB890.targets": (
        "an axis of version {version} is gone without a word, and its ambition is lost: {names}",
        "{n} axes of version {version} are gone without a word, and their ambitions are lost: {names}",
    ),
    "MB899.axes": (
        "an axis of version {version} is gone without a word: {names}",
        "{n} axes of version {version} are gone without a word: {names}",
    ),
    "MB899.levels": (
        "a level of version {version} is gone without a word, and results name it: {names}",
        "{n} levels of version {version} are gone without a word, and results name them: {names}",
    ),
    "MB899.recommendations": (
        "a recommendation of version {version} is gone without a word, and results name it: {names}",
        "{n} recommendations of version {version} are gone without a word, and results name them: {names}",
    ),
    "MB891.renamed": "option “{new}” looks like “{old}” of version {version} (question “{question}”): nothing says so,"
    " and that answer is lost",
    "MB891": (
        "an option of version {version} is gone without a word, and whoever chose it loses the answer: {names}",
        "{n} options of version {version} are gone without a word, and whoever chose them loses the answer: {names}",
    ),
    # --- what can no longer be read
    "MB892.kind": "“{question}” changes its kind, from “{old}” to “{new}”: its answers can no longer be read",
    "MB892.kind_field": "“{question}” changes its kind, from “{old}” to “{new}”: its answers can no longer be read",
    "MB892.bounds": "“{question}” refuses numbers that version {version} took",
    "MB892.bounds_field": "“{question}” refuses numbers that version {version} took",
    "MB892.not_applicable": "“{question}” no longer takes “does not apply”, which version {version} took",
    "MB892.exclusive": "“{question}” refuses options together that version {version} let be chosen together",
    "MB892.exclusive_field": "“{question}” refuses options together that version {version} let be chosen together",
    "MB892.unit": "“{question}” counts in “{new}” and no longer in “{old}”: the numbers given no longer hold",
    "MB892.unit_field": "“{question}” counts in “{new}” and no longer in “{old}”: the numbers given no longer hold",
    "MB892.kind_field.help": "give it another identifier, and name the former one in “removed”",
    "MB892.bounds_field.help": "take them still, or give it another identifier and name the former one in “removed”",
    "MB892.exclusive_field.help": "leave them together, or give it another identifier and name the former one in"
    " “removed”",
    "MB892.unit_field.help": "give it another identifier, and name the former one in “removed”",
    # --- what may mean something else
    "MB893": "the text of “{question}” is not what it was in version {version}: “{before}”",
    "MB893.fact": "the text of “{question}” is not what it was in version {version}: “{before}”",
    "MB893.fact.help": "if its answers no longer mean the same, give it another identifier and name the former one in"
    " “removed”",
    "MB893.whole": "“{question}” now takes whole numbers only",
    "MB893.whole_field": "“{question}” now takes whole numbers only",
    "MB893.whole_field.help": "if answers have decimals, give it another identifier and name the former one in"
    " “removed”",
    "MB893.option": "option “{option}” of “{question}” is not what it was in version {version}: “{before}”",
    "MB893.option_fact": "option “{option}” of “{question}” is not what it was in version {version}: “{before}”",
    "MB893.option_fact.help": "if it no longer means the same, give it another identifier and name the former one in"
    " “removed”",
    "MB894": "“{question}” is worded otherwise than in version {version}: “{before}”",
    "MB894.option": "option “{option}” of “{question}” is worded otherwise than in version {version}: “{before}”",
    "MB894.help": "nothing to do if it means the same; if not, name the question in “recheck”",
    "MB894.language": "the texts are in “{new}” and no longer in “{old}”: they were not compared",
    "MB894.language.help": "read them again: a question that means something else is named in “recheck”",
    # --- what changes scores
    "MB895.scored": "“{question}” now counts in the score; until now it did not",
    "MB895.unscored": "“{question}” no longer counts in the score",
    "MB895.moved": "“{question}” moves from axis “{old}” to axis “{new}”: both scores change",
    "MB895.values": (
        "in “{names}”, the same answer no longer counts the same: “{answer}” goes from {old}% to {new}%",
        "in {n} questions, the same answer no longer counts the same: “{answer}” goes from {old}% to {new}% ({names})",
    ),
    "MB895.combine": "{axis} is worked out otherwise: {new} instead of {old}",
    "MB895.axis_moved": "axis “{axis}” has moved below another one: it counts in another score",
    "MB895.weight": "“{id}” counts for {new} in the average, instead of {old} (“weight”)",
    "MB895.setting": "the setting “{key}”, which enters the score, is {new} instead of {old}",
    "MB896.added": "level “{level}” is new: answers that were given change level",
    "MB896.gone": "level “{level}” is gone: answers that were given change level",
    "MB896.threshold": "level “{level}” starts at {new} and no longer at {old}",
    "MB896.floor": "level “{level}” demands {new} and no longer {old} of “{axis}”",
    "MB896.duties": "level “{level}” demands other duties: “{new}” and no longer “{old}”",
    "MB896.demand": "a level now demands duty “{duty}”, which it did not",
    "MB897": "“{question}” is no longer asked in the same cases: its condition has changed",
    "MB897.among": "“{question}” no longer offers the same answers: “among” has changed",
    "MB897.express": "“{question}” enters the short version",
    "MB897.not_express": "“{question}” leaves the short version",
    "MB897.duty": "duty “{question}” no longer applies in the same cases: its condition has changed",
    # --- the version number
    "MB898.major": "version {new} is not enough after {old}, because answers that were given change meaning or score:"
    " {reasons}",
    "MB898.major_same": "the version has to go beyond {old}, because answers that were given change meaning or score:"
    " {reasons}",
    "MB898.minor": "version {new} is not enough after {old}: {reasons}",
    "MB898.minor_same": "the version has to go beyond {old}: {reasons}",
    "MB898.patch_same": "the version has to go beyond {old}: {reasons}",
    "MB898.words": "the version has to go beyond {old}: the file is no longer the same",
    # --- what to write
    "against.write": "write:\n{line}",
    "against.below": "write the lines that are given further down, under “To write”",
    "against.add": "add to “{key}”:\n{line}",
    "against.raise_recheck": "write in “recheck”:\n{line}",
    "against.recheck_write": "if its answers no longer mean the same, write:\n{line}",
    "against.recheck_add": "if its answers no longer mean the same, add to “recheck”:\n{line}",
    "against.recheck_later": "if its answers no longer mean the same, write “version: {version}” and:\n{line}",
    "against.chain": "“{former}” led to the former name; write both steps:\n{line}",
    "against.major": "if it is meant, write “version: {version}”: this number says that scores before and after do not"
    " compare",
    # --- the account of what changes
    "against.and": "{first}, {rest}",
    "against.count.renamed": ("{n} name changed", "{n} names changed"),
    "against.count.removed": ("{n} thing removed", "{n} things removed"),
    "against.count.recheck": ("{n} question to confirm", "{n} questions to confirm"),
    "against.count.unreadable": ("{n} question that refuses answers", "{n} questions that refuse answers"),
    "against.count.meaning": (
        "{n} question that may mean something else",
        "{n} questions that may mean something else",
    ),
    "against.count.wording": ("{n} other wording", "{n} other wordings"),
    "against.count.score": ("{n} change of scoring", "{n} changes of scoring"),
    "against.count.level": ("{n} change of levels", "{n} changes of levels"),
    "against.count.asked": ("{n} question asked in other cases", "{n} questions asked in other cases"),
    "against.count.added": ("{n} addition", "{n} additions"),
    # --- the report
    "against.title": "{bank} {new} after {old}",
    "against.title_same": "{bank}: two files of version {old}",
    "against.files": "The new version {path} ({new}) is compared with the old one, {other} ({old}).",
    "against.same": "Both files say the same.",
    "against.changes": "What changes: {changes}.",
    "against.words": "What changes: details that make no difference to answers.",
    "against.declared": "Everything that changes is declared: no answer is lost without the questionnaire saying so.",
    "against.open": "Not everything is declared: see above.",
    "against.to_write": "To write in {path}, all in all (these lines replace those of the same name)",
    "against.answers": "Answers given to version {old}",
    "against.explained": "Each set of answers gets a score from the old version, then from the new one. Answers carried"
    " over: they count as before. Lost: the new version no longer has their question or option. To confirm: kept, but"
    " not counted until the respondent confirms them. Refused: the new version does not recognise them,"
    " because nothing declares what has changed.",
    "against.column.name": "answers",
    "against.column.score": "score",
    "against.column.level": "level",
    "against.column.carried": "carried over",
    "against.column.lost": "lost",
    "against.column.confirm": "to confirm",
    "against.row": "{name}: score {score}, level {level}; {kept}, {gone}, {confirm} to confirm",
    "against.short_row": "{name}: score {score}; {kept}, {gone}, {confirm} to confirm",
    "against.kept": ("{n} carried over", "{n} carried over"),
    "against.gone": ("{n} lost", "{n} lost"),
    "against.example": "example: {name}",
    "against.moved": "{old}, then {new}",
    "against.of_axis": "{axis} {score}",
    "against.refused": "none (refused)",
    "against.unread": "cannot be read",
    "against.no_score": "none",
    "against.summary": (
        "{n} set of answers (files and examples): {scores}, {levels}, {refused}.",
        "{n} sets of answers (files and examples): {scores}, {levels}, {refused}.",
    ),
    "against.scores": ("{n} different score", "{n} different scores"),
    "against.levels": ("{n} different level", "{n} different levels"),
    "against.refusals": ("{n} refused by the new version", "{n} refused by the new version"),
    "against.hidden": (
        "{n} line that is affected less is not shown; --all shows it.",
        "{n} lines that are affected less are not shown; --all shows more.",
    ),
    "against.others": (
        "{n} questionnaire is not compared with {old}: its identifier is not “{id}” ({names})",
        "{n} questionnaires are not compared with {old}: their identifier is not “{id}” ({names})",
    ),
    "against.broken": "Nothing was compared with {old}: mend the errors first.",
    "against.skipped": (
        "{n} file of --answers was not counted: another questionnaire, or no earlier version.",
        "{n} files of --answers were not counted: another questionnaire, or no earlier version.",
    ),
}
