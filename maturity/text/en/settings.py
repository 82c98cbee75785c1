"""What is said of settings and of comments that say what to ignore, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    # --- comments
    "MB880": "there is nothing to ignore for “{written}” on line {line}",
    "MB880.help": "take this code out of the comment, or put the comment on the line that it is about",
    "MB881": "“{written}” is neither the code nor the name of a check",
    "MB881.help": "the list of codes:\nmaturity rule",
    "MB881.none": "this comment does not say what to ignore",
    "MB881.none.help": "write the code, then the reason: # maturity: ignore MB703 the reason",
    "MB882": "this comment does not say why",
    "MB882.help": "add the reason after the code, for whoever reads this next",
    "MB883": "“{written}” is an error that keeps the file from being used: no comment can silence it",
    "MB883.help": "mend the error, and take this code out of the comment",
    # --- settings
    "MB884": "“{written}” is both in “select” and in “ignore”: “ignore” decides",
    "MB884.help": "take it out of one of the two lists",
    "MB885": "this file of settings is not valid TOML",
    "MB885.help": 'write each line as name = value, and texts between quotation marks: ignore = ["MB711"]',
    "MB885.large": "this file of settings is too large: 128 KiB and 5,000 points at most",
    "MB885.large.help": "put the settings of maturity into a file of their own: maturity.toml",
    "MB886": "there is no setting called “{key}”",
    "MB887.table": "a table is expected here",
    "MB887.table.help": 'write for example severity = {{MB711 = "warning"}}, or per-file = {{"clients/*.yaml" ='
    ' {{ignore = ["MB711"]}}}}',
    "MB887.list": "a list of texts is expected here",
    "MB887.list.help": 'write for example ["MB711", "conditions"]',
    "MB887.long": "this setting is too long: {most} parts at most",
    "MB887.long.help": "name a family (conditions) or the beginning of codes (MB7) instead",
    "MB887.flag": "true or false is expected here",
    "MB887.flag.help": "write true or false, without quotation marks",
    "MB887.severity": "“{written}” is not a severity",
    "MB888": "“{written}” names no check",
    "MB888.help": "the list of codes, names and families:\nmaturity rule",
    "MB889": "“{written}” is an error that keeps the file from being used: it can be neither silenced nor lowered",
    "MB889.help": "take it out of the settings",
    "settings.all_excluded": "nothing to check: every file found is excluded by “exclude” in {path}",
    "settings.no_file": "--config: there is no file {path}",
    "settings.no_table": "--config: {path} has no table [tool.maturity]",
    "settings.both": "--config and --no-config do not go together",
    "settings.unknown_code": "{option}: “{written}” names no check; the list:\n  maturity rule",
    "settings.unknown_code_near": "{option}: “{written}” names no check; did you mean {near}?",
    "settings.error": "--ignore: “{written}” is an error that keeps the file from being used: it cannot be silenced",
}
