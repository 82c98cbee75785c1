"""What commands say besides their result, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "completion.written": "Completion for {shell}: {path} is written.",
    "completion.profile": "A line that loads it is added at the end of {path}.",
    "completion.known": "{path} loads it already.",
    "completion.restart": "Open a new terminal, type maturity and a space, then press Tab.",
    "score.passed_over": (
        "{n} file skipped: {names} (not an answer file)",
        "{n} files skipped: {names} (not answer files)",
    ),
    "inputs.repeated": (
        "{n} name left out, because it leads to a file read already: {names}",
        "{n} names left out, because they lead to files read already: {names}",
    ),
    "score.where_unfit": "--where: the questionnaire “{bank}” does not have what the condition names; its"
    " results are left out.",
    "score.selected": (
        "--where: {n} result of {total} kept.",
        "--where: {n} results of {total} kept.",
    ),
    "score.undecided": (
        (
            "For {n} other, the condition depends on answers that are missing (a score counts from its least to its"
            " most): it is left out ({names})."
        ),
        (
            "For {n} others, the condition depends on answers that are missing (a score counts from its least to its"
            " most): they are left out ({names})."
        ),
    ),
    "progress.done": "{done} of {total} files",
    "progress.rows": "{done} rows",
    "progress.rows_failed": ("{done} rows, {n} failed", "{done} rows, {n} failed"),
    "progress.failed": ("{done} of {total} files, {n} failed", "{done} of {total} files, {n} failed"),
    "score.below": "{who}: {axis} could be only {low}, {needs} needed",
    "score.no_score": "{who}: {axis} has no score, {needs} needed",
    "score.express_gate": "{who}: the short questionnaire gives no level, so it does not pass --fail-under",
    "score.spared_gate": "{who}: {axis} is provisional, as {share} of the weight does not apply (at most {limit} may);"
    " it does not pass --fail-under",
    "score.piped_table": "If the standard input is a table, say what its columns say: --mapping FILE",
    "score.written": "{path} is ready.",
    "score.failed": ("{n} file could not be scored.", "{n} files could not be scored."),
    "score.check_them": "To see what is wrong:\n  maturity check {paths}",
    "score.next_quiz": "maturity quiz {path}",
    "score.next_all": "maturity score {path} --all",
    "score.next_report": "maturity report {path} -o report.html",
    "score.next_bank": "maturity banks {bank}",
    "score.next_whole": "maturity form {bank} --from {path} -o {whole}",
    "score.next_one": "maturity score {path}",
    "score.next_cohort": "maturity cohort {words}",
    "demo.head": "An example: a fictitious town. This is what you will get with your own answers.",
    "demo.next": "maturity banks",
    "check.clean": (
        "{n} file checked, nothing to report.",
        "{n} files checked, nothing to report.",
    ),
    "check.answered": "Scored questions answered: {n} of {applicable}. Next:\n  maturity score {path}",
    "check.ambitions": "Ambitions: {n} of {asked}.",
    "check.passed_over": (
        "{n} file of another program left alone: {names}",
        "{n} files of other programs left alone: {names}",
    ),
    "check.fixed": ("{n} file mended: {names}", "{n} files mended: {names}"),
    "check.to_fix": (
        "{n} file to mend. To write it: --fix in the place of --diff",
        "{n} files to mend. To write them: --fix in the place of --diff",
    ),
    "check.nothing_to_fix": "Nothing to mend.",
    "check.mutating": "{tried} changes tried of {n}…",
    "check.found": "Checked {files}: {errors}, {warnings}{hints}.",
    "check.files": ("{n} file", "{n} files"),
    "check.errors": ("{n} error", "{n} errors"),
    "check.warnings": ("{n} warning", "{n} warnings"),
    "check.hints": (", {n} hint", ", {n} hints"),
    "check.left_out": ("{n} more finding is not listed here.", "{n} more findings are not listed here."),
    "check.column.place": "Where",
    "check.column.code": "Severity",
    "check.column.sentence": "Finding",
    "check.no_step_summary": "The summary of the step ({path}) could not be written: {reason}.",
    "form.written": "{path} is ready ({length}).\nFill it in, then:\n  maturity score {typed}",
    "new.written": "{path} is ready: a questionnaire to turn into your own.\nChange it, then:\n"
    "  maturity check {typed}",
    "form.carried": ("{n} answer carried over from {path}.", "{n} answers carried over from {path}."),
}
