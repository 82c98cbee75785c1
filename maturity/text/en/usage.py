"""What is said of a command line that cannot be followed, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "usage.error": "error: {text}",
    "usage.hint": "Help: {command} --help",
    "usage.no_such_option": "option {option} does not exist",
    "usage.no_such_option_near": "option {option} does not exist; did you mean {near}?",
    "usage.bank_no_option": "--bank exists for score alone; here, the questionnaire is written without an option:\n"
    "  {command}",
    "usage.option_needs_value": "option {option} needs a value",
    "usage.option_no_value": "option {option} does not take a value",
    "usage.option_twice": "option {option} is given twice",
    "usage.epoch": "SOURCE_DATE_EPOCH: “{value}” is not a number of seconds since 1970; correct that variable, or"
    " unset it",
    "language.unknown": "{variable}: “{value}” is not a language of maturity; choose from {known}",
    "usage.which_shell": "the shell in use is not recognised; add a name to {option}: {known}",
    "usage.no_home": "your home folder cannot be found: there is no place to install completion",
    "usage.no_powershell": "PowerShell cannot be found; from PowerShell: maturity --show-completion powershell"
    " >> $PROFILE",
    "usage.missing": "{name} is missing",
    "usage.missing_command": "a command is missing",
    "usage.no_such_command": "command “{command}” does not exist",
    "usage.no_such_command_near": "command “{command}” does not exist; did you mean {near}?",
    "usage.extra": "unexpected argument: {arguments}",
    "usage.bad_value": "the value given to {option} is not valid",
    "usage.choice": "{option}: “{value}” is not possible; choose from {known}",
    "usage.fail_under": "--fail-under: “{value}” is neither a number nor AXIS=number; for example 62.5",
    "usage.fail_under_scale": "--fail-under: {needs} is outside the scale of “{bank}”, which goes from {min} to {max}",
    "usage.fail_under_axis": "--fail-under: axis “{axis}” does not exist in “{bank}”; axes: {known}",
    "usage.fail_under_profile": "--fail-under: “{bank}” has no overall score; give AXIS=number",
    "usage.no_bank": "“{bank}” does not exist: neither a questionnaire supplied nor a file; questionnaires supplied:"
    " {known}",
    "usage.no_bank_near": "“{bank}” does not exist: neither a questionnaire supplied nor a file; did you mean {near}?",
    "usage.bank_as_path": "“{bank}” is not a questionnaire supplied; if it is a file, write ./{bank}",
    "usage.bank_is_folder": "“{bank}” is a folder: give a file in it",
    "usage.no_file_bank": "“{path}” does not exist; to answer the questionnaire {bank}:\n  maturity quiz {bank}",
    "usage.bank_is_no_file": "“{bank}” is a questionnaire supplied, not a file; to answer it:\n  maturity quiz {bank}",
    "usage.own_result": "{path} is a result of maturity; give the answers file that it comes from",
    "usage.compare_two": "it takes at least two answers files to compare; give the earlier one and today's",
    "usage.compare_same": "this is the same file twice, {path}; give the earlier one and today's",
    "usage.compare_banks": "these files answer several questionnaires, which cannot be compared: {found}",
    "usage.compare_organisations": "these files are those of several organisations: {found}; give those of one, from"
    " several dates",
    "usage.compare_respondents": "several people answered on the same day ({found}), which is no change over time; keep"
    " one file for each date",
    "usage.compare_old_bank": "--old-bank: the questionnaire {bank} cannot be used",
    "usage.form_answers": "{path} is an answers file; to carry its answers over into a blank questionnaire:"
    "\n  {command}",
    "usage.no_file": "“{path}” does not exist: no such file or folder",
    "usage.no_file_near": "“{path}” does not exist; did you mean {near}?",
    "usage.address": "“{word}” is a web address: maturity reads nothing from the network; download the file, then give"
    " its name on your disk",
    "usage.quiz_no_file": "“{path}” does not exist; to start a new file of that name:\n  {command}",
    "usage.quiz_no_file_near": "“{path}” does not exist; did you mean {near}? To start a new file of that name:"
    "\n  {command}",
    "system.denied": "you are not allowed to write there",
    "system.read_only": "that disk is read-only",
    "system.no_folder": "the folder does not exist",
    "system.is_folder": "it is a folder",
    "system.full": "there is no room left on the disk",
    "system.too_large": "the file would be larger than allowed",
    "system.failing": "the disk reports an error",
    "system.closed": "the output is closed",
    "system.name": "no file can have that name",
    "system.closed_way": "you are not allowed to open the folder that leads there",
    "system.loop": "its links go round in circles",
    "system.closed_folder": "you are not allowed to write in its folder",
    "system.no_working_folder": "the folder you are in no longer exists; go to another one (cd), then try again",
    "system.other": "{reason}",
    "usage.cannot_tell": "cannot tell whether there is a file {path}: {reason}",
    "usage.not_written": "cannot write {path}: {reason}",
    "usage.output_exists": "{path} exists already ({what}); choose another name, or add --force to replace that file",
    "usage.new_exists": "{path} exists already, and is not replaced. Go on with it, then:\n  maturity check {typed}"
    "\nor begin another one:\n  maturity new {other}",
    "usage.output_kept": "{path} is {what}, which no result ever replaces; choose another name",
    "output.result": "a result of another kind",
    "output.answers": "a file of answers",
    "output.bank": "a questionnaire",
    "output.translation": "the translation of a questionnaire",
    "output.other": "a file that maturity has not written, or that was changed since",
    "usage.output_data": "{path}: .yaml and .yml are for answers and questionnaires, not for a result; write for"
    " example -o {example}",
    "usage.output_no_format": "{path}: this command does not write that format; write for example -o {example}, or"
    " -o - to show the result",
    "usage.output_ending": "{path}: that name promises another format than {format}; write for example -o {example}, or"
    " choose the format with --format",
    "usage.part_ending": "{path}: a part is named after the result, with .part at the end; write -o {example}",
    "usage.merge_ending": "{path}: these parts make a result in {format}, and this name announces something"
    " else; change it, or make the parts again with -o {example}",
    "usage.empty_output": "the name given to -o is empty; give the name of a file, or - to show the result",
    "usage.output_option": "the name after -o is missing, {option} stands there; give the name of a file"
    " (./{option} if that is really its name)",
    "usage.output_pattern": "{path} is a pattern, not the name of a file; give -o a single name, without *",
    "usage.output_folder": "{path} is a folder; give -o the name of a file, for example in that folder",
    "usage.output_device": "{path} is no ordinary file (a device or a pipe); to hand the result to another program, use"
    " -o - (or no -o), then |",
    "usage.output_dangling": "{path} is a link to a file that does not exist; give -o the name of a file",
    "usage.output_read_only": "{path} is write-protected; choose another name, or remove its protection",
    "usage.output_stdout": "cannot write to standard output: {reason}",
    "usage.against_broken": "this earlier version cannot be used: {old}",
    "usage.against_folder": "--against compares with a single file, and “{old}” is a folder: in that folder, name the"
    " earlier version of the questionnaire that you check",
    "usage.answers_alone": "--answers goes with --against only",
    "usage.against_nothing": "nothing to compare with {old}: none of the files checked is a questionnaire",
    "usage.against_other": "{old} is a version of “{id}”, not of “{other}”: nothing to compare",
    "usage.no_such_version": "version {version} of “{id}” is not in the archive; archived versions: {known}",
    "usage.nothing_found": "nothing to read in {path}: no .yaml, .yml or .json file",
    "usage.no_answers": "no answer files in {path}",
    "usage.nothing_to_check": "nothing to check in {path}: no questionnaire, no translation, no answers",
    "usage.stdin_name": "--stdin-name gives standard input a name: add - to the files to check",
    "usage.not_that_file": "{path}: this command does not write that kind of file; for a report to share:"
    "\n  maturity report FILE -o report{ending}",
    "usage.report_output": "say where to write the report:\n  maturity report {path} -o report.html",
    "usage.report_form": "{option} is for {known} only, not for {format}",
    "usage.format_needs": "to write this format ({format}), the library {library} is needed, which is not installed:"
    '\n  pip install "maturity[{extra}]"',
    "usage.binary_output": "this format cannot be read in a terminal: give -o the name of a file",
    "usage.report_sheet_of_many": "--page is a single sheet: give the answers of one organisation, or write to a"
    " folder, a sheet for each organisation:\n  -o reports/",
    "usage.report_too_many": "more than {limit} results make no report; for a table: score, with -o scores.csv",
    "usage.report_text_long": "{option}: at most {limit} characters",
    "usage.report_accent": "--accent: “{value}” is not a colour; write it as #1f5f5b, in quotation marks in a terminal",
    "usage.report_accent_pale": "--accent: {value} is hard to read on white; the nearest that reads well is {near}",
    "usage.report_logo": "--logo: {path} is no PNG or JPEG picture that can be read",
    "usage.report_logo_large": "--logo: {path} is too large; at most {limit} kB",
    "usage.report_logo_closed": "--logo: {path} could not be read ({reason})",
    "usage.report_logo_broken": "--logo: the picture could not be read as a whole; save it again",
    "usage.template_closed": "--template: {path} could not be read ({reason})",
    "usage.template_large": "--template: {path} is too large, as it is or once unpacked; at most 20 MB",
    "usage.template_old": "--template: {path} is protected by a password, or in a format from before 2007;"
    " save it as .pptx or .potx, without a password",
    "usage.template_macros": "--template: {path} has macros; save it as .pptx or .potx, without macros",
    "usage.template_broken": "--template: {path} is no presentation (.pptx or .potx) that can be read",
    "usage.own_input": "{path} is also a file to read: choose another name for the result",
    "usage.folder_closed": "folder {path} cannot be opened",
    "usage.empty_path": "a file name is empty",
    "standard_input": "standard input",
    "usage.stdin_once": "- (standard input) can only be given once",
    "usage.import_output": "say where to write the answers files, or ask for the mapping:\n"
    "  maturity import {path} --bank BANK -o folder\n  maturity import {path} --bank BANK --plan",
    "usage.one_table": "{path} is a table, which comes alone; to put its rows and other files together, make answers"
    " files of it first:\n  maturity import {typed} -o answers",
    "usage.import_both": "--plan proposes a mapping, --mapping reads one: choose",
    "usage.table_bank": "say which questionnaire this table answers:\n  maturity import {path} --bank"
    " communication_numerique --plan",
    "usage.mapping_output": "a mapping is written to a .yaml or .yml file, or to - (standard output): {path}",
    "usage.folder_in_use": "{path} exists and is no empty folder: choose another name",
    "usage.form_output": "an empty questionnaire is written to a .yaml or .yml file, or - (standard output): {path}",
    "usage.new_output": "a questionnaire is written to a .yaml or .yml file, or - (standard output): {path}",
    "usage.new_path": "{name} is a path: give a name, and the file with -o",
    "usage.new_name": "“{name}” has no letter to make an identifier of: give another name",
    "usage.too_many_files": "more than {limit} files in {path}",
    "usage.no_express": "the questionnaire {bank} has no short version",
    "usage.quiz_output": "answers are saved in a .yaml or .yml file, not in {path}",
    "usage.quiz_name": "{path}: not every system takes this file name; avoid < > : | ? * and quotation marks",
    "usage.quiz_two_files": "{path} is an answers file to go on with: leave out -o {other}",
    "usage.quiz_no_bank": "{path} does not say which questionnaire it answers, or that one cannot be found; check it:"
    "\n  maturity check {typed}",
    "usage.quiz_other_bank": "{path} answers another questionnaire than {bank}; choose another file",
    "usage.no_part": '"{part}" is no axis, question or duty of "{bank}" (id or title); axes: {known}',
    "usage.no_part_near": '"{part}" is no axis, question or duty of "{bank}"; did you mean "{near}"? Axes: {known}',
    "usage.role": "--role: a role in a few words, without control characters",
    "usage.other_drive": "{bank} and {path} have to be on the same drive",
    "usage.locked": "{path} is open in another quiz; finish that one first",
    "usage.lock_is_link": "{path}: the lock file {lock} is a link, which maturity never makes; remove it, then try"
    " again",
    "usage.store_broken": "{path} has changed and can no longer be read; check it:\n  maturity check {typed}",
    "usage.store_other": "{path} is no longer the file of these answers: somebody, or another program, has put"
    " something else there. Nothing was written to it",
    "usage.store_layout": "{path} is written in a way that the quiz cannot complete without damage; write each answer"
    " on a line of its own, `key: value`",
    "internal": "internal error: {kind}. This is not your fault. Run again with --debug for the technical details.",
    "interrupted.rows": (
        "Interrupted: {n} row was dealt with; what was done is kept.",
        "Interrupted: {n} rows were dealt with; what was done is kept.",
    ),
    "interrupted.files": (
        "Interrupted: {n} file of {total} was dealt with; what was done is kept.",
        "Interrupted: {n} files of {total} were dealt with; what was done is kept.",
    ),
    "usage.stopped_rows": (
        "{why}. {n} row was dealt with; what was done is kept",
        "{why}. {n} rows were dealt with; what was done is kept",
    ),
    "usage.stopped_files": (
        "{why}. {n} file of {total} was dealt with; what was done is kept",
        "{why}. {n} files of {total} were dealt with; what was done is kept",
    ),
    "usage.where": "--where: this condition cannot choose results (see above)",
    "usage.where_nowhere": (
        "--where: the questionnaire of these answers does not have what the condition names (see above): {banks}",
        "--where: no questionnaire of these answers has what the condition names (see above): {banks}",
    ),
    "usage.sort": "--sort: “{value}” is not possible; choose among {known}, profile.FIELD, or the id of an axis,"
    " with a - in front to begin with the greatest",
    "usage.sort_streams": "--sort puts the table on the screen in order; in {format}, each result is written as it"
    " comes, and the order is that of the files: sort the written file by one of its columns, for instance in a"
    " spreadsheet, or show the table without --format and -o",
    "usage.dialect": "--dialect means something with the format csv only, not with {format}",
    "usage.no_workers": "--jobs: the processes end as soon as they begin, probably for want of memory; take --jobs 1",
    "usage.jobs": "--jobs: it takes a number from 1 on, not {value}",
    "interrupted": "Interrupted.",
    "usage.explain_one": "“{path}”: explain takes a single answer file",
    "usage.explain_second": "“{path}”: explain takes one answer file at a time; for this one:"
    "\n  maturity explain {typed}",
    "usage.explain_several": "“{part}” stands for several parts; choose from {known}",
    "usage.explain_none": "“{part}” is the identifier of nothing in this questionnaire; axes: {known}",
    "usage.explain_none_near": "“{part}” is the identifier of nothing in this questionnaire; did you mean {near}?",
    "usage.no_code": "“{code}” is neither the code nor the name of a check; the list:\n  maturity rule",
    "usage.no_code_near": "“{code}” is neither the code nor the name of a check; did you mean {near}?",
}
